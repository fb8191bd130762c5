"""The look in one place: colours by role for light and dark, fonts, icons, and the switch between them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

Mode = Literal["system", "light", "dark"]

FAMILIES = [
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
]


@dataclass(frozen=True, slots=True)
class Colours:
    """A colour for each role, as `#rrggbb`; the contrasts are measured against `paper`."""

    ground: str
    """Bars, tree, table header."""
    paper: str
    """Text, table, charts."""
    raised: str
    """Cards and fields."""
    ink: str
    muted: str
    actual: str
    on_actual: str
    """Text upon a bar in the colour of results."""
    target: str
    neutral: str
    """Connectors and quiet outlines."""
    selected_row: str
    actual_mark: str
    """Ground of a selected result in the text."""
    target_mark: str
    hairline: str
    edge: str
    handle: str
    title_rule: str


LIGHT = Colours(
    ground="#F6F5F1",
    paper="#FFFEFC",
    raised="#FFFFFF",
    ink="#1F2328",
    muted="#5B6470",
    actual="#2F6193",
    on_actual="#FFFFFF",
    target="#A8500B",
    neutral="#767D86",
    selected_row="#E4ECF4",
    actual_mark="#DCE8F3",
    target_mark="#F8E6D3",
    hairline="#E2DFD7",
    edge="#C9C5BA",
    handle="#CFCBC0",
    title_rule="#8E2A25",
)
DARK = Colours(
    ground="#1B1E23",
    paper="#21252B",
    raised="#2A2F36",
    ink="#E6E6E3",
    muted="#A3ABB5",
    actual="#8CB8E6",
    on_actual="#12161B",
    target="#F0A862",
    neutral="#8E97A2",
    selected_row="#2B3847",
    actual_mark="#2C4460",
    target_mark="#523C22",
    hairline="#333940",
    edge="#4A525C",
    handle="#4A525C",
    title_rule="#D0706A",
)


class Theme(QObject):
    """The colours in force. Panes read them when they draw, and draw again at `changed`."""

    changed = Signal()

    def __init__(self, mode: Mode = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self._dark = self._wants_dark()

    @property
    def mode(self) -> Mode:
        """What the user chose: the system's look, or always light or dark."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self._dark

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return DARK if self._dark else LIGHT

    def choose(self, mode: Mode) -> None:
        """Take the user's choice and recolour the program."""
        self._mode = mode
        self._dark = self._wants_dark()
        self.apply()

    def apply(self) -> None:
        """Give the application its palette and sheet, and tell everyone who draws by hand."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(_palette(self.colours))
        if (sheet := _sheet(self.colours)) != app.styleSheet():  # it styles every widget there is anew
            app.setStyleSheet(sheet)
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """The colour of a role in `Colours`."""
        return QColor(getattr(self.colours, role))

    def icon(self, name: str) -> QIcon:
        """The single-colour drawing resources/icons/NAME.svg in the colour of ink, muted where it is disabled."""
        icon = QIcon()
        icon.addPixmap(_drawn(name, self.colours.ink))
        icon.addPixmap(_drawn(name, self.colours.handle), QIcon.Mode.Disabled)
        return icon

    def _wants_dark(self) -> bool:
        if self._mode == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    def _follow_system(self) -> None:
        if self._mode == "system" and self._wants_dark() != self._dark:
            self._dark = not self._dark
            self.apply()


def font(pixels: int, *, bold: bool = False) -> QFont:
    """A Chinese sans serif of a height in px at 100 %, with figures of one width."""
    made = QFont(FAMILIES)
    made.setPixelSize(pixels)
    made.setBold(bold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _drawn(name: str, colour: str) -> QPixmap:
    """The drawing at twice its size, so that it stays sharp on a dense screen."""
    source = (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    pixmap = QPixmap(40, 40)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, 20, 20))
    painter.end()
    return pixmap


def _sheet(colours: Colours) -> str:
    """The style sheet with each @role replaced by its colour, the longest names first."""
    sheet = (RESOURCES / "theme.qss").read_text("utf-8").replace("@icons", (RESOURCES / "icons").as_posix())
    for role, colour in sorted(asdict(colours).items(), key=lambda pair: -len(pair[0])):
        sheet = sheet.replace(f"@{role}", colour)
    return sheet


def _palette(colours: Colours) -> QPalette:
    """The roles of Qt's own widgets."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.ground),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.ground),
        (role.Button, colours.raised),
        (role.WindowText, colours.ink),
        (role.Text, colours.ink),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.on_actual),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.actual),
        (role.HighlightedText, colours.on_actual),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.ink),
        (role.Link, colours.actual),
        (role.Mid, colours.edge),
        (role.Dark, colours.edge),
        (role.Light, colours.raised),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.neutral))
    return palette
