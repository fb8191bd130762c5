"""The changes of a pair as formulas of a workbook, each with what comes out."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from data.dimension import convert
from data.records import Change, Indicator
from data.tables.held import PERCENT, Amount, Formula

POINTS = "百分点"
_RATIO_DECIMALS = 1


def difference(actual: Indicator, target: Indicator, change: Change, titles: tuple[str, str]) -> Formula | None:
    """Target less actual, in the unit of the actual, or in 百分点 for percentages; None where it is not computed.

    `titles` are those of the columns that hold the two.
    """
    if change.difference is None:
        return None
    last, this = f"[{titles[0]}]", f"[{titles[1]}]"
    decimals = _decimals(change.difference)
    if actual.unit in PERCENT:
        return Formula(f"ROUND(({this}-{last})*100,{decimals})", Amount(change.difference, POINTS), decimals)
    factor = convert(1, target.unit, actual.unit)
    if factor != 1:
        this = f"{this}*{factor.normalize():f}"
    return Formula(f"ROUND({this}-{last},{decimals})", Amount(change.difference, actual.unit), decimals)


def ratio(actual: Indicator, change: Change, titles: tuple[str, str]) -> Formula | None:
    """The difference in parts of the actual, to a tenth of a per cent; None where it is not computed.

    `titles` are those of the columns that hold the actual and the difference.
    """
    if change.ratio is None:
        return None
    last = f"[{titles[0]}]" if actual.value > 0 else f"ABS([{titles[0]}])"
    percent = Decimal(repr(change.ratio * 100)).quantize(Decimal(10) ** -_RATIO_DECIMALS, ROUND_HALF_UP)
    return Formula(
        f"ROUND([{titles[1]}]/{last},{_RATIO_DECIMALS + 2})", Amount(float(percent), PERCENT[0]), _RATIO_DECIMALS
    )


def _decimals(value: float) -> int:
    return max(0, -int(Decimal(repr(value)).normalize().as_tuple().exponent))
