"""The numbers of a chart as a table: what is drawn, in words and figures, a line a row."""

from __future__ import annotations

from dataclasses import dataclass

from data.charts.records import AxisChart, AxisRow, Chart, Ladder, Listing, Point, Tally

MISSING = "—"


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One name with its cells."""

    name: str
    note: str
    ids: tuple[str, ...]
    cells: tuple[str, ...]
    story: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """Heads of the columns behind the names, and the lines."""

    heads: tuple[str, ...]
    lines: tuple[NumberLine, ...]


def numbers(chart: Chart) -> Numbers:
    """The table of a chart; what a row does not have is a dash."""
    match chart:
        case AxisChart() | Tally():
            compared = any(row.change or row.remark or row.badge for row in chart.rows)
            heads = ("上年完成", "今年目标", "变化") if compared else ("上年完成", "今年目标")
            return Numbers(heads, tuple(_axis_line(row, len(heads)) for row in chart.rows))
        case Ladder():
            return _ladder_numbers(chart)
        case Listing():
            lines = (_line(row.name, row.note, row.ids, (row.actual, row.target), row.story) for row in chart.rows)
            return Numbers(("上年完成", "今年目标"), tuple(lines))


def _axis_line(row: AxisRow, columns: int) -> NumberLine:
    remark = f"（{row.remark}）" if row.change and row.remark else row.remark
    cells = (_amount(row.actual), _amount(row.target), row.change + remark + row.badge)
    return _line(row.name, row.note, row.ids, cells[:columns], row.story)


def _ladder_numbers(chart: Ladder) -> Numbers:
    lines = [
        _line(
            row.name,
            "",
            row.ids,
            (row.amount, row.said, chart.steps[row.step] if row.step is not None else ""),
            row.story,
        )
        for row in chart.rows
    ]
    lines += [_line(each.name, "", each.ids, (each.figure, "", ""), each.story) for each in chart.sums]
    return Numbers(("规模", "上年说法", "今年承诺"), tuple(lines))


def _amount(point: Point | None) -> str:
    return point.label if point is not None else ""


def _line(name: str, note: str, ids: tuple[str, ...], cells: tuple[str, ...], story: str) -> NumberLine:
    return NumberLine(name, note, ids, tuple(cell or MISSING for cell in cells), story)
