"""Changes at places of an XML part that leave every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from xml.parsers import expat

from wcodesk.intake.book.faults import damaged
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.markup import as_utf8, broken, make_parser, release

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DECLARATION = re.compile(rb"\s*<\?xml[^>]*\?>\s*")
_TAG = re.compile(rb"<[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>")
_NAME = re.compile(rb"<[^\s/>]+")


class Part:
    """The bytes of a part in UTF-8, and what is to stand in them. Places count in the bytes as they were."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._edits: list[tuple[int, int, int, bytes]] = []

    def put(self, at: int, text: str | bytes, end: int = -1) -> None:
        """Put text at a place, instead of what stands up to the end. At one place the first that came stands first."""
        raw = text.encode() if isinstance(text, str) else text
        self._edits.append((at, max(at, end), len(self._edits), raw))

    def walk(
        self,
        what: str,
        start: Callable[[str, dict[str, str], int], None],
        end: Callable[[str, int], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Run through the part. Tags come as they are written, with the place of their first byte.

        An element that is closed in its own tag ends where that tag does. Raises Unreadable for what is no XML.
        """
        parser = make_parser(
            lambda tag, attributes: start(tag, attributes, parser.CurrentByteIndex),
            lambda tag: end(tag, parser.CurrentByteIndex) if end else None,
            text,
        )
        try:
            parser.Parse(self.data, True)
        except expat.ExpatError as error:
            raise broken(error, what) from None
        finally:
            release(parser)

    def tag(self, at: int) -> bytes:
        """The whole tag that begins there."""
        found = _TAG.match(self.data, at)
        if not found:
            raise damaged("a tag without an end")
        return found[0]

    def element(self, start: int, end: int) -> bytes:
        """A whole element: start and end as walk() told."""
        opening = self.tag(start)
        if opening.endswith(b"/>"):
            return opening
        return self.data[start:end] + self.tag(end)

    def inside(self, at: int, text: str) -> None:
        """Put text into an element that is closed in the tag that begins there."""
        tag = self.tag(at)
        name = _NAME.match(tag)
        closing = b"</" + (name[0][1:] if name else b"") + b">"
        self.put(at, opened(tag) + text.encode() + closing, at + len(tag))

    def done(self) -> bytes:
        """The bytes with all that was put into them."""
        pieces: list[bytes] = [HEAD.encode()] if (declared := _DECLARATION.match(self.data)) else []
        place = declared.end() if declared else 0
        for at, end, _, raw in sorted(self._edits):
            if at < place:
                raise damaged("two changes at one place")
            pieces += (self.data[place:at], raw)
            place = end
        return b"".join((*pieces, self.data[place:]))


def behind(part: Part, xml: str, ahead: str = "", inserts: dict[str, str] | None = None) -> bytes:
    """A part with XML at the end of its root, or ahead of all else in it. Tags: "<:name", which get the root's prefix.

    inserts: what is to stand for marks in the XML, once the prefixes are set.
    """
    before, first, last = "", -1, -1

    def start(tag: str, _: dict[str, str], at: int) -> None:
        nonlocal before, first
        if first < 0:
            before, first = prefix(tag), at

    def end(_: str, at: int) -> None:
        nonlocal last
        last = at

    part.walk("its list of parts", start, end)
    made = [text.replace("</:", f"</{before}").replace("<:", f"<{before}") for text in (ahead, xml)]
    for mark, text in (inserts or {}).items():
        made[1] = made[1].replace(mark, text)
    tag = part.tag(first)
    if tag.endswith(b"/>"):
        part.inside(first, "".join(made))
    else:
        part.put(first + len(tag), made[0])
        part.put(last, made[1])
    return part.done()


def part_of(package: Package, name: str) -> Part:
    """A part that find() found."""
    return Part(b"".join(as_utf8(package.chunks(name))))


def first_tag(xml: bytes) -> bytes:
    """The tag with which an element begins."""
    return Part(xml).tag(0)


def prefix(tag: str) -> str:
    """What stands before the name of an element and of its like: "x:" or nothing."""
    return tag[: tag.rfind(":") + 1]


def opened(tag: bytes) -> bytes:
    """The tag of an element that something is put into."""
    return tag[:-2].rstrip() + b">" if tag.endswith(b"/>") else tag


def with_attribute(tag: bytes, name: str, value: str | None) -> bytes:
    """A tag in which an attribute has that value; None takes it out."""
    pattern = re.compile(rb"\s+" + name.encode() + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')")
    new = b"" if value is None else f' {name}="{quoted(value)}"'.encode()
    if pattern.search(tag):
        return pattern.sub(lambda _: new, tag, count=1)
    head = _NAME.match(tag)
    return head[0] + new + tag[head.end() :] if head else tag


def quoted(text: str) -> str:
    """Text as it stands in XML, also between quotes."""
    return escape(text, quote=True)
