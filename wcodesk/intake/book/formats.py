"""Excel's number formats: which of them make a number a date, which date it is, and how a cell shows it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from enum import Enum

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yyyy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 49: "@",
    **dict.fromkeys((*range(27, 32), *range(34, 37), *range(50, 59)), "yyyy/mm/dd"), 32: "h:mm", 33: "h:mm:ss",
}  # fmt: skip
_LOCAL = frozenset({14, 22, *range(27, 37), *range(50, 59)})
"""Built-in formats that look different in every country, so that nobody here can say how the cell showed."""

_LITERAL = re.compile(r'"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_TOKEN = re.compile(
    r'(?P<literal>"[^"]*"?|\\.)|(?P<fill>_.|\*.|\[[^\]]*\])|(?P<half>AM/PM|A/P)|(?P<code>y+|m+|d+|h+|s+(?:\.0+)?)|.',
    re.IGNORECASE | re.DOTALL,
)
_FIXED = re.compile(r"(?P<zeros>#,##0|#?0+)(?:\.(?P<places>0+))?(?P<percent>%?)")
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"]  # fmt: skip
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_DAY = 86_400_000  # milliseconds, which is as exact as Excel is


class Form(Enum):
    """What a number format makes of a number."""

    NUMBER = 0
    DATE = 1
    TIME = 2
    MOMENT = 3  # date and time
    DURATION = 4


class Format:
    """One number format. local: a built-in one whose look depends on the country."""

    def __init__(self, code: str, *, local: bool = False) -> None:
        self.code = code.partition(";")[0] if '"' not in code else _first_section(code)
        self.local = local
        self.form = _form(self.code)
        self.fixed = _FIXED.fullmatch(self.code)


def _first_section(code: str) -> str:
    quoted = False
    for place, sign in enumerate(code):
        if sign == '"':
            quoted = not quoted
        elif sign == ";" and not quoted:
            return code[:place]
    return code


def _form(code: str) -> Form:
    if code.casefold() == "general":
        return Form.NUMBER
    bare = _LITERAL.sub("", code).casefold()
    if "[" in bare:
        return Form.DURATION
    if "general" in bare:
        return Form.NUMBER
    bare = bare.replace("am/pm", "h").replace("a/p", "h")
    has_time = "h" in bare or "s" in bare
    if "y" in bare or "d" in bare or ("m" in bare and not has_time):
        return Form.MOMENT if has_time else Form.DATE
    return Form.TIME if has_time else Form.NUMBER


GENERAL = Format("General")


def built_in(number: int) -> Format:
    """A format that files refer to by number alone."""
    return Format(_BUILT_IN.get(number, "General"), local=number in _LOCAL)


def moment(serial: float, form: Form, *, since_1904: bool) -> date | datetime | time | timedelta | None:
    """The date that a number stands for; None where it stands for none, as the 29 February 1900 of Excel."""
    if not -3_000_000 < serial < 3_000_000:
        return None
    total = round(serial * _DAY)
    days, rest = divmod(total, _DAY)
    if form is Form.DURATION:
        return timedelta(milliseconds=total)
    if total < 0:
        return None
    if form is Form.TIME and not days:
        return (datetime.min + timedelta(milliseconds=rest)).time()
    if since_1904:
        start = datetime(1904, 1, 1)
    elif days == 60 or days == 0:
        return None
    else:
        start = datetime(1899, 12, 31) if days < 60 else datetime(1899, 12, 30)
    try:
        found = start + timedelta(days=days, milliseconds=rest)
    except OverflowError:
        return None
    return found.date() if form is Form.DATE and not rest else found


def shown_number(number: float, chosen: Format) -> str:
    """A number as its cell shows it; "" for the formats that are not worth imitating."""
    if chosen is GENERAL or chosen.code.casefold() == "general":
        exact = abs(number) < 1e11 and number == int(number)
        text = str(int(number)) if exact else f"{number:.10g}" if 1e-4 <= abs(number) < 1e11 else ""
        return text if len(text) <= 12 else ""
    found = chosen.fixed
    if not found or abs(number) > 1e15:
        return ""
    places = len(found["places"] or "")
    value = number * 100 if found["percent"] else number
    sign = "-" if value < 0 else ""
    # Excel rounds halves away from zero, Python to even; a digit more than a double holds settles it.
    text = f"{abs(value) + 10 ** -(places + 9):,.{places}f}"
    if found["zeros"] != "#,##0":
        text = text.replace(",", "")
        width = found["zeros"].count("0")
        whole, dot, rest = text.partition(".")
        text = whole.zfill(width) + dot + rest
    return (sign if text.strip("0.,") else "") + text + found["percent"]


def shown_moment(value: date | datetime | time | timedelta, chosen: Format) -> str:
    """A date as its cell shows it, in English; "" where that depends on the country or on codes that few use."""
    if chosen.local or isinstance(value, timedelta) or chosen.form is Form.NUMBER:
        return ""
    if isinstance(value, time):
        when = datetime.combine(date(2000, 1, 1), value)
    else:
        when = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    tokens = list(_TOKEN.finditer(chosen.code))
    halves = any(token["half"] for token in tokens)
    pieces: list[str] = []
    codes = [token["code"].casefold() if token["code"] else "" for token in tokens]
    named = [code for code in codes if code]
    seen = 0
    for token, code in zip(tokens, codes, strict=True):
        if token["literal"]:
            pieces.append(token["literal"].strip('"') if token["literal"][0] == '"' else token["literal"][1])
        elif token["half"]:
            pieces.append("AM" if when.hour < 12 else "PM")
        elif code:
            minutes = code[0] == "m" and (
                (seen > 0 and named[seen - 1][0] == "h") or (seen + 1 < len(named) and named[seen + 1][0] == "s")
            )
            pieces.append(_piece(when, code, minutes=minutes, halves=halves))
            seen += 1
        elif not token["fill"]:
            if token[0].isalpha() or token[0] in "#?@":
                return ""
            pieces.append(token[0])
    return "".join(pieces)


def _piece(when: datetime, code: str, *, minutes: bool, halves: bool) -> str:
    kind, size = code[0], len(code)
    if kind == "y":
        return f"{when.year:04}" if size > 2 else f"{when.year % 100:02}"
    if kind == "s":
        whole, _, places = code.partition(".")
        text = f"{when.second:02}" if len(whole) > 1 else str(when.second)
        return f"{text}.{when.microsecond:06}"[: len(text) + 1 + len(places)] if places else text
    if kind == "h":
        return f"{(when.hour % 12 or 12) if halves else when.hour:0{min(size, 2)}}"
    if kind == "m" and minutes and size <= 2:
        return f"{when.minute:0{size}}"
    number, names = (when.month, _MONTHS) if kind == "m" else (when.day, _DAYS)
    if size <= 2:
        return f"{number:0{size}}"
    name = names[when.month - 1] if kind == "m" else names[when.weekday()]
    return name[:1] if size == 5 else name[:3] if size == 3 else name
