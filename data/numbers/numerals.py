"""What a written numeral is worth: Arabic digits, Chinese numerals, and the multipliers 十 to 万亿."""

from __future__ import annotations

DIGITS = {character: worth for worth, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
STEPS = {"十": 10, "百": 100, "千": 1000}
MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8}
MULTIPLIERS |= {"十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12, "亿亿": 10**16}

VAGUE = frozenset("几数")
YEAR = r"(?:(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})"
"""How a year is written in a folded text, as a regular expression: 1984, 一九八四."""
_AS_ARABIC = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def arabic_value(numeral: str) -> float:
    """The worth of `2,431.67` and the like."""
    return float(numeral.replace(",", ""))


def year_value(written: str) -> int:
    """The year that is written digit by digit: 1984 or 一九八四."""
    return int(written.translate(_AS_ARABIC))


def chinese_value(numeral: str) -> tuple[float, str] | None:
    """The worth of a Chinese numeral in its largest multiplier of 万, 亿, 万亿, and that multiplier (or "").

    十三亿 is 13 and 亿; 六万万 is 6 and 亿; 千万 is 1000 and 万; 七十万五千 is 70.5 and 万; 二点五 is 2.5; digits
    without steps are read one by one (二〇三 is 203). None where the numeral is vague (几十, 数百, 三四).
    """
    if not numeral or not VAGUE.isdisjoint(numeral):
        return None
    whole, point, decimals = numeral.replace("万万", "亿").partition("点")
    multiplier = next((name for name in ("亿亿", "万亿", "亿", "万") if name in whole), "")
    if not multiplier:
        below = _below_ten_thousand(whole)
        return None if below is None else (below + _decimals(decimals), "")
    head, _, tail = whole.partition(multiplier)
    above = _plain(head) if head else 1.0
    rest = _plain(tail) if tail else 0.0
    if above is None or rest is None or point:
        return None
    return above + rest / MULTIPLIERS[multiplier], multiplier


def _plain(numeral: str) -> float | None:
    """The worth of a numeral in ones, its multipliers multiplied out."""
    value = chinese_value(numeral)
    return None if value is None else value[0] * MULTIPLIERS.get(value[1], 1)


def _decimals(digits: str) -> float:
    return float("0." + "".join(str(DIGITS[digit]) for digit in digits)) if digits else 0.0


def _below_ten_thousand(numeral: str) -> float | None:
    """千, 百 and 十 with their digits; or plain digits read one by one."""
    if len(numeral) > 1 and all(character in DIGITS for character in numeral):
        if len(numeral) == 2:
            return None
        return float("".join(str(DIGITS[character]) for character in numeral))
    total, digit, last_step = 0, None, 10**4
    for character in numeral:
        if character in STEPS:
            step = STEPS[character]
            if step >= last_step:
                return None
            total += (digit or 1) * step  # 二千零十六 is 2016
            digit, last_step = None, step
        elif character in DIGITS:
            if digit:
                return None
            digit = DIGITS[character]
        else:
            return None
    if digit and last_step in (100, 1000) and not numeral.endswith(("零" + numeral[-1], "〇" + numeral[-1])):
        return float(total + digit * last_step // 10)  # 一百五 is 150, 三千二 is 3200.
    return float(total + (digit or 0))
