"""The whole window, as a user drives it with mouse and keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, SEED
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stage import Stage

from gui.chart_slot import ChartSlot

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

AREAS = {
    "扩大经济总量": "全社会固定资产投资",
    "推进产业转型": "全群奶牛养殖规模",
    "推进乡村振兴": "示范社",
    "深化改革开放": "新增高新技术企业",
    "改善生态环境": "畜禽粪污资源化利用率",
    "加快城市建设": "老旧小区",
    "增进民生福祉": "城镇新增就业",
}
"""Each area of the seed, and an indicator that its table shows."""


def mean_lightness(stage: Stage) -> int:
    picture = stage.window.grab().toImage()
    return picture.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation).pixelColor(0, 0).lightness()


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, tmp_path / "settings.ini")
    yield made
    made.close()


def test_it_opens_on_the_overview_of_the_seed(stage: Stage) -> None:
    assert stage.window.windowTitle() == "阿荣旗2023年政府工作报告"
    page = stage.window.session.page
    assert page is not None and page.kind == "overview"


@pytest.mark.parametrize("label", AREAS)
def test_every_area_shows_its_text_table_and_charts(stage: Stage, label: str) -> None:
    stage.go(label)
    assert "上年成果" in stage.text.toPlainText()
    assert "今年安排" in stage.text.toPlainText()
    assert any(AREAS[label] in name for name in stage.cells("指标"))
    slot = stage.part(ChartSlot)
    stage.qtbot.waitUntil(lambda: slot.pane is not None, timeout=20_000)
    assert slot.pane is not None and slot.pane.panels


def test_a_row_leads_to_its_sentence_and_marks_it(stage: Stage) -> None:
    stage.go("改善生态环境")
    stage.click_row("治理中型侵蚀沟")
    figure = stage.figure("300条")
    assert stage.window.session.selection.ids == (figure.id,)
    assert stage.spots(figure), "原句不在视野里"


def test_a_row_of_a_pair_selects_both_its_ends(stage: Stage) -> None:
    stage.go("扩大经济总量")
    stage.click_row("全社会固定资产投资")
    assert stage.window.session.selection.ids == (stage.figure("36.72亿元").id, stage.figure("40.4亿元").id)


def test_a_number_in_the_text_selects_its_row(stage: Stage) -> None:
    stage.go("扩大经济总量")
    stage.click_row("招商引资到位资金")
    stage.click_row("全社会固定资产投资")
    stage.click_figure(stage.figure("22.99亿元"))
    assert stage.selected_row() == "招商引资到位资金"


def test_numbers_sort_as_numbers(stage: Stage) -> None:
    stage.go("改善生态环境")
    header = stage.table.horizontalHeader()
    middle = header.sectionViewportPosition(stage.column("今年目标")) + 20
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, header.height() // 2))
    alone = [name for name in stage.cells("指标") if name in ("新建管护站", "治理中型侵蚀沟", "秸秆综合利用率")]
    assert alone == ["新建管护站", "秸秆综合利用率", "治理中型侵蚀沟"]


def test_keys_alone_lead_through_the_report(stage: Stage) -> None:
    stage.tree.setFocus()
    stage.press(Qt.Key.Key_Down)
    assert stage.window.session.page is not None and stage.window.session.page.area == 1
    stage.press(Qt.Key.Key_PageDown, CTRL)
    assert stage.window.session.page.area == 2
    stage.press(Qt.Key.Key_Left, ALT)
    assert stage.window.session.page.area == 1
    stage.press(Qt.Key.Key_2, CTRL)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down)
    assert stage.selected_row() != ""
    assert stage.window.session.selection


def test_find_leads_to_every_place_of_the_words(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(stage.find_line(), "4.05")
    assert stage.find_count() == "1/1"
    assert stage.spots(stage.figure("4.05亿元")), "找到的地方不在视野里"
    QTest.keyClick(stage.find_line(), Qt.Key.Key_Escape)
    assert stage.find_line().text() == "" and stage.find_count() == "Ctrl+F"


def test_find_says_that_there_is_nothing(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(stage.find_line(), "qqq")
    assert stage.find_count() == "无结果"


def test_a_card_leads_to_its_figures(stage: Stage) -> None:
    card = next(part for part in stage.overview_cards() if part.row.name == "全社会固定资产投资")
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    page = stage.window.session.page
    assert page is not None and page.area == 1
    assert stage.selected_row() == "全社会固定资产投资"


def test_the_look_can_be_changed_while_it_runs(stage: Stage) -> None:
    stage.go("扩大经济总量")
    light = mean_lightness(stage)
    stage.action("深色外观").trigger()
    QApplication.processEvents()
    assert light > 200
    assert mean_lightness(stage) < 80


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("不在.txt", None, "找不到"),
        ("空.txt", b"", "空"),
        ("二进制.txt", bytes(range(256)) * 40, "文本"),
        ("诗.txt", "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。".encode(), "政府工作报告"),
    ],
)
def test_a_bad_file_is_refused_in_words_and_the_report_stays(
    stage: Stage, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    stage.go("扩大经济总量")
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    stage.open(path)
    assert words in stage.told()
    assert stage.report.file == SEED.name
    assert stage.window.session.page is not None and stage.window.session.page.area == 1


def test_another_report_opens(stage: Stage, tmp_path: Path) -> None:
    other = tmp_path / "光明区2021年政府工作报告.txt"
    other.write_text(
        "光明区2021年政府工作报告\n各位代表：\n一、2020年工作回顾\n全区地区生产总值完成88亿元，增长6%。\n"
        "二、2021年工作安排\n（一）扩大有效投资。力争固定资产投资增长12%。\n（二）改善民生。新建学校3所。\n",
        "utf-8",
    )
    stage.open(other)
    assert "光明区2021年政府工作报告" in stage.window.windowTitle()
    stage.go("改善民生")
    assert any("学校" in name for name in stage.cells("指标"))


def test_a_report_without_areas_shows_what_it_has(stage: Stage, tmp_path: Path) -> None:
    plain = tmp_path / "报告.txt"
    plain.write_text("各位代表：\n现在我作政府工作报告。去年全县粮食产量达到12万吨，增长3%。\n", "utf-8")
    stage.open(plain)
    stage.go("全文")
    assert "12万吨" in stage.text.toPlainText()
    assert "粮食产量" in stage.cells("指标")


def test_the_window_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    settings = tmp_path / "settings.ini"
    first = Stage(qtbot, settings)
    first.go("加快城市建设")
    first.window.resize(780, 640)  # within the 800 px of the offscreen screen
    first.close()
    second = Stage(qtbot, settings)
    page = second.window.session.page
    assert page is not None and page.area == 6
    assert (second.window.width(), second.window.height()) == (780, 640)
    second.close()


def test_the_report_is_painted_before_the_chart_library_is_loaded(tmp_path: Path) -> None:
    script = f"""
import sys
from pathlib import Path
sys.path[:0] = [{str(ROOT)!r}]
from PySide6.QtCore import QSettings
from gui.application import SEED, application
app = application()
from gui.text_view import TextView
from gui.window import Window
seen = []
paint = TextView.paintEvent
def watched(view, event):
    paint(view, event)
    seen.append("pyqtgraph" in sys.modules)
TextView.paintEvent = watched
settings = QSettings({str(tmp_path / "s.ini")!r}, QSettings.Format.IniFormat)
window = Window(settings, SEED)
window.session.report_changed.connect(lambda: window.session.go("area-1"))
window.open()
window.show()
while not (seen and "pyqtgraph" in sys.modules):
    app.processEvents()
assert seen[0] is False, seen
assert "openpyxl" not in sys.modules
window.close()
window.stop()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
