"""The number format of each style of an Excel workbook; nothing else of its styles says what a cell holds."""

from __future__ import annotations

from wcodesk.intake.book.formats import GENERAL, Format, built_in
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.markup import local, walk
from wcodesk.model.translation import tr

_MOST = 100_000
"""Styles; Excel itself allows 65,490."""


class Styles:
    """The formats by the number that a cell's style has."""

    def __init__(self, formats: tuple[Format, ...] = ()) -> None:
        self._formats = formats
        self.size = len(formats)

    def format(self, style: str | None) -> Format:
        """The format of a cell; General for a style that does not exist."""
        if not style:
            return self._formats[0] if self._formats else GENERAL
        try:
            number = int(style[:9])
        except ValueError:
            return GENERAL
        return self._formats[number] if 0 <= number < self.size else GENERAL


def read_styles(package: Package, part: str) -> Styles:
    """The styles of a workbook. Raises Unreadable where they are no XML."""
    codes: dict[int, str] = {}
    used: list[int] = []
    inside = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        name = local(tag)
        if name == "cellXfs":
            inside = name
        elif name == "xf" and inside and len(used) < _MOST:
            used.append(_number(attributes.get("numFmtId")))
        elif name == "numFmt" and len(codes) < _MOST:
            codes.setdefault(_number(attributes.get("numFmtId")), attributes.get("formatCode", "")[:1_000])

    def end(tag: str) -> None:
        nonlocal inside
        if inside and local(tag) == "cellXfs":
            inside = ""

    walk(package.chunks(part), tr("its styles"), start, end)
    made: dict[int, Format] = {}
    for number in set(used):
        made[number] = Format(codes[number]) if codes.get(number) else built_in(number)
    return Styles(tuple(made[number] for number in used))


def _number(text: str | None) -> int:
    return int(text) if text and len(text) < 9 and text.isascii() and text.isdigit() else 0
