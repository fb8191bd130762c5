"""The numerals of automatic numbering, by the names that ECMA-376 gives their forms (part 1, 17.18.59)."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LARGEST = 999
"""The largest number that is written in another form than digits."""


def numeral(number: int, form: str) -> str:
    """`number` as the form writes it; in digits where the form is not known or does not go so far."""
    if form == "none":
        return ""
    if not 1 <= number <= LARGEST:
        return str(number)
    match form:
        case "chineseCounting" | "chineseCountingThousand" | "japaneseCounting" | "taiwaneseCountingThousand":
            return counted(number)
        case "taiwaneseCounting" | "koreanCounting":
            return counted(number)
        case "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital":
            return "".join(DIGITS[int(digit)] for digit in str(number))
        case "ideographTraditional":
            return STEMS[number - 1] if number <= len(STEMS) else str(number)
        case "ideographZodiac":
            return BRANCHES[number - 1] if number <= len(BRANCHES) else str(number)
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese":
            return chr(ord("①") + number - 1) if number <= 20 else str(number)
        case "decimalFullWidth" | "decimalFullWidth2":
            return "".join(chr(ord("０") + int(digit)) for digit in str(number))
        case "decimalZero":
            return f"{number:02d}"
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            return _roman(number).upper() if form == "upperRoman" else _roman(number)
    return str(number)


def counted(number: int) -> str:
    """A number below 1000 as it is counted in Chinese: 一, 十, 十一, 二十, 一百零一."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{DIGITS[hundreds]}百" if hundreds else ""
    if not rest:
        return head
    if not tens:
        return f"{head}零{DIGITS[ones]}" if head else DIGITS[ones]
    middle = "十" if tens == 1 and not head else f"{DIGITS[tens]}十"
    return head + middle + (DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    found = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        found += letters * times
    return found
