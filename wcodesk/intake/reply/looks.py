"""The styles of a workbook, and the marked twin of each that is asked for: a yellow cell in a frame, its text dark.

The frame is for those who do not see the yellow, on paper or on the screen.
"""

from __future__ import annotations

import re

from wcodesk.intake.book.faults import damaged
from wcodesk.intake.book.markup import local
from wcodesk.intake.reply.splice import Part, first_tag, prefix, with_attribute

_YELLOW, _EDGE, _DARK = "FFFFF176", "FFB71C1C", "FF000000"
_SIDES = ("left", "right", "top", "bottom")
_LISTS = ("fonts", "fills", "borders", "cellXfs")
_ITEMS = {"font": "fonts", "fill": "fills", "border": "borders", "xf": "cellXfs"}
_COLOUR = re.compile(rb"<(?:[\w.-]+:)?color(?:\s[^<>]*)?/>")
_MOST = 65_000
"""Styles; Excel itself allows 65,490."""


class Looks:
    """The styles of one workbook. Raises Unreadable where they lack one of the lists that Excel wants."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._found: dict[str, list[bytes]] = {}
        self._ends: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._new: dict[str, list[bytes]] = {name: [] for name in _LISTS}
        self._twins: dict[int, int] = {}
        self._fonts: dict[int, int] = {}
        self._prefix = b""
        stack: list[tuple[str, int]] = []

        def start(tag: str, _: dict[str, str], at: int) -> None:
            if not stack:
                self._prefix = prefix(tag).encode()
            name = local(tag)
            if len(stack) == 1 and name in _LISTS:
                self._starts[name] = at
                self._found[name] = []
            stack.append((name, at))

        def end(_: str, at: int) -> None:
            name, begun = stack.pop()
            above = stack[-1][0] if len(stack) == 2 else ""
            if above and _ITEMS.get(name) == above:
                self._found[above].append(part.element(begun, at))
            elif len(stack) == 1 and name in _LISTS:
                self._ends[name] = at

        part.walk("its styles", start, end)
        if any(not self._found.get(name) for name in _LISTS):
            raise damaged("its styles")
        self._fill = self._add("fills", self._tagged(
            b'<:fill><:patternFill patternType="solid"><:fgColor rgb="%s"/><:bgColor indexed="64"/>'
            b"</:patternFill></:fill>"
            % _YELLOW.encode()
        ))  # fmt: skip
        sides = b"".join(b'<:%s style="medium"><:color rgb="%s"/></:%s>' % (
            side.encode(), _EDGE.encode(), side.encode()) for side in _SIDES)  # fmt: skip
        self._border = self._add("borders", self._tagged(b"<:border>" + sides + b"<:diagonal/></:border>"))

    def twin(self, style: int) -> int:
        """The number of the marked twin of a style; of the first for one that does not exist."""
        known = self._twins.get(style)
        if known is None:
            styles = self._found["cellXfs"]
            whole = styles[style if style < len(styles) else 0]
            if len(styles) + len(self._new["cellXfs"]) >= _MOST:
                raise damaged("its styles")
            head = tag = first_tag(whole)
            font = re.search(rb"\sfontId\s*=\s*[\"']([0-9]{1,6})[\"']", tag)
            for name, number in (
                ("fontId", self._dark(int(font[1]) if font else 0)),
                ("fillId", self._fill),
                ("borderId", self._border),
            ):
                tag = with_attribute(tag, name, str(number))
            for name in ("applyFont", "applyFill", "applyBorder"):
                tag = with_attribute(tag, name, "1")
            known = self._twins[style] = self._add("cellXfs", tag + whole[len(head) :])
        return known

    def done(self) -> bytes:
        """The part with all that was added."""
        for name, new in self._new.items():
            at = self._starts[name]
            tag = self._part.tag(at)
            count = str(len(self._found[name]) + len(new))
            self._part.put(at, with_attribute(tag, "count", count), at + len(tag))
            self._part.put(self._ends[name], b"".join(new))
        return self._part.done()

    def _dark(self, font: int) -> int:
        """The number of the twin of a font that can be read on yellow."""
        known = self._fonts.get(font)
        if known is None:
            fonts = self._found["fonts"]
            whole = fonts[font if font < len(fonts) else 0]
            dark = _COLOUR.sub(lambda _: self._tagged(b'<:color rgb="%s"/>' % _DARK.encode()), whole)
            known = self._fonts[font] = font if dark == whole else self._add("fonts", dark)
        return known

    def _tagged(self, xml: bytes) -> bytes:
        return xml.replace(b"</:", b"</" + self._prefix).replace(b"<:", b"<" + self._prefix)

    def _add(self, name: str, xml: bytes) -> int:
        self._new[name].append(xml)
        return len(self._found[name]) + len(self._new[name]) - 1
