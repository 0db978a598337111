"""A reader of the desk's own PDF files, written from ISO 32000-1 and not from the code that writes them.

It knows what such a file may hold (a cross-reference stream, object streams, Flate, fonts of one or two bytes with
ToUnicode) and refuses the rest with an exception, so that a file that is wrong does not pass for one that is empty.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

_TOKEN = re.compile(
    rb"[\s\x00]*(?:%[^\r\n]*[\r\n]+[\s\x00]*)*"
    rb"(?P<token><<|>>|\[|\]|\(|<(?P<hex>[0-9A-Fa-f\s]*)>|/(?P<name>[^\s()<>\[\]{}/%]*)"
    rb"|(?P<ref>\d+ \d+ R(?![A-Za-z]))|(?P<number>[+-]?\d*\.?\d+)(?=[\s()<>\[\]{}/%]|$)"
    rb"|(?P<word>[A-Za-z'\"*][A-Za-z0-9*]*))"
)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_SHOWS = ("Tj", "TJ")
_PAINTS = (*_SHOWS, "f", "S", "B", "Do", "sh", "F", "b", "s", "f*", "B*", "'", '"')


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Word(str):
    """A keyword or operator."""

    __slots__ = ()


class Ref(NamedTuple):
    """A reference to an object."""

    number: int


class Stream(NamedTuple):
    entries: dict[str, Any]
    data: bytes


class Mark(NamedTuple):
    """Marked content of a page."""

    page: int
    mcid: int


class Area(NamedTuple):
    """An annotation, by its object, and the page that its OBJR names."""

    number: int
    page: int


@dataclass
class Element:
    kind: str
    entries: dict[str, Any]
    number: int
    kids: list[Element | Mark | Area] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def find(self, *kinds: str) -> list[Element]:
        return [each for each in self.walk() if each.kind in kinds]

    @property
    def elements(self) -> list[Element]:
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def marks(self) -> list[Mark]:
        return [kid for kid in self.kids if isinstance(kid, Mark)]

    @property
    def areas(self) -> list[Area]:
        return [kid for kid in self.kids if isinstance(kid, Area)]

    def attribute(self, name: str) -> Any:
        return self.entries.get("A", {}).get(name)


class Drawn(NamedTuple):
    """Something that is painted on a page. mcid: -1 for an artifact, None outside marked content."""

    operator: str
    mcid: int | None
    kind: str
    text: str
    font: str
    artifact: str


def values(data: bytes, at: int = 0) -> Iterator[Any]:
    """The values that follow one another in data, Word for a keyword."""
    while True:
        rest = data[at : at + 1]
        while rest and rest in b" \t\r\n\f\x00":
            at += 1
            rest = data[at : at + 1]
        if not rest:
            return
        value, at = _value(data, at)
        yield value


def _value(data: bytes, at: int) -> tuple[Any, int]:
    found = _TOKEN.match(data, at)
    if found is None:
        raise ValueError(f"no value at {at}: {data[at : at + 40]!r}")
    token, end = found["token"], found.end()
    if token == b"(":
        return _string(data, end)
    if token == b"<<":
        entries: dict[str, Any] = {}
        while True:
            key, end = _value(data, end)
            if key == Word(">>"):
                return entries, end
            if not isinstance(key, Name) or key in entries:
                raise ValueError(f"no key, or twice the same: {key!r}")
            entries[key], end = _value(data, end)
    if token == b"[":
        array: list[Any] = []
        while True:
            one, end = _value(data, end)
            if one == Word("]"):
                return array, end
            array.append(one)
    if found["hex"] is not None:
        digits = re.sub(rb"\s", b"", found["hex"]).decode()
        return bytes.fromhex(digits + "0" * (len(digits) % 2)), end
    if found["name"] is not None:
        return Name(re.sub(rb"#(..)", lambda code: bytes([int(code[1], 16)]), found["name"]).decode("latin-1")), end
    if found["ref"]:
        return Ref(int(found["ref"].split()[0])), end
    if found["number"]:
        return (float(token) if b"." in token else int(token)), end
    word = token.decode()
    constants = {"true": True, "false": False, "null": None}
    return (constants[word] if word in constants else Word(word)), end


_PIECE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\s\S]))|([()])|\r\n?")


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    parts: list[bytes] = []
    depth = 1
    for found in _PIECE.finditer(data, at):
        parts.append(data[at : found.start()])
        at = found.end()
        if found[1]:
            parts.append(bytes([int(found[1], 8) & 255]))
        elif found[2]:
            parts.append(_ESCAPES.get(found[2], b"" if found[2] in (b"\n", b"\r", b"\r\n") else found[2]))
        elif found[3]:
            depth += 1 if found[3] == b"(" else -1
            if not depth:
                return b"".join(parts), at
            parts.append(found[3])
        else:
            parts.append(b"\n")  # a bare line end
    raise ValueError("a string without an end")


def text_of(value: bytes) -> str:
    """A text string."""
    if value.startswith(b"\xfe\xff"):
        return value[2:].decode("utf-16-be")
    return value.decode("ascii")  # as the desk writes no PDFDocEncoding beyond it


class PdfObjects:
    """A file, taken apart."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._kept: dict[int, Any] = {}
        self._packed: dict[int, list[tuple[int, Any]]] = {}
        start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n\Z", data)[1])  # type: ignore[index]
        _, index = self._object(start)
        self.trailer = index.entries
        widths = self.trailer["W"]
        if widths != [1, 4, 2] or len(index.data) != 7 * self.trailer["Size"]:
            raise ValueError("a cross-reference stream of another shape")
        self.places = [struct.unpack_from(">BIH", index.data, 7 * at) for at in range(self.trailer["Size"])]
        self.root: dict[str, Any] = self.get(self.trailer["Root"])
        self.info: dict[str, Any] = self.get(self.trailer["Info"])

    def get(self, value: Any) -> Any:
        """What a value refers to, or the value."""
        if not isinstance(value, Ref):
            return value
        if value.number not in self._kept:
            kind, place, index = self.places[value.number]
            if kind == 1:
                number, self._kept[value.number] = self._object(place)
            elif kind == 2:
                number, self._kept[value.number] = self._members(place)[index]
            else:
                raise ValueError(f"object {value.number} is free")
            if number != value.number:
                raise ValueError(f"object {number} where {value.number} should be")
        return self._kept[value.number]

    def _object(self, at: int) -> tuple[int, Any]:
        head = re.compile(rb"(\d+) 0 obj\n").match(self.data, at)
        if head is None:
            raise ValueError(f"no object at {at}")
        value, end = _value(self.data, head.end())
        if self.data[end : end + 8] != b"\nstream\n":
            return int(head[1]), value
        length = value["Length"]
        raw = self.data[end + 8 : end + 8 + length]
        if self.data[end + 8 + length :][:11] != b"\r\nendstream":
            raise ValueError("a stream of another length than it says")
        return int(head[1]), Stream(value, zlib.decompress(raw) if "Filter" in value else raw)

    def _members(self, number: int) -> list[tuple[int, Any]]:
        if number not in self._packed:
            stream = self.get(Ref(number))
            first = stream.entries["First"]
            heads = [int(each) for each in stream.data[:first].split()]
            self._packed[number] = [
                (each, _value(stream.data, first + offset)[0])
                for each, offset in zip(heads[::2], heads[1::2], strict=True)
            ]
        return self._packed[number]

    # -- pages --------------------------------------------------------------------------------------------------

    @cached_property
    def page_numbers(self) -> list[int]:
        return [kid.number for kid in self.get(self.root["Pages"])["Kids"]]

    @cached_property
    def pages(self) -> list[dict[str, Any]]:
        return [self.get(Ref(number)) for number in self.page_numbers]

    @cached_property
    def annotations(self) -> dict[int, tuple[int, dict[str, Any]]]:
        """Page and entries of each annotation, by the number of its object."""
        return {
            each.number: (at, self.get(each)) for at, page in enumerate(self.pages) for each in page.get("Annots", [])
        }

    @cached_property
    def fonts(self) -> dict[str, dict[str, Any]]:
        fonts: dict[str, dict[str, Any]] = {}
        for page in self.pages:
            found = self.get(self.get(page["Resources"])["Font"])
            fonts |= {name: self.get(font) for name, font in found.items()}
        return fonts

    @cached_property
    def maps(self) -> dict[str, dict[bytes, str]]:
        """What each code of a font stands for."""
        return {name: _to_unicode(self.get(font["ToUnicode"]).data) for name, font in self.fonts.items()}

    @cached_property
    def drawn(self) -> list[list[Drawn]]:
        """All that is painted, page by page."""
        return [list(self._drawn(self.get(page["Contents"]).data)) for page in self.pages]

    def _drawn(self, data: bytes) -> Iterator[Drawn]:
        stack: list[tuple[str, dict[str, Any]]] = []
        operands: list[Any] = []
        font = ""
        for value in values(data):
            if not isinstance(value, Word):
                operands.append(value)
                continue
            match str(value):
                case "BDC" | "BMC":
                    entries = operands[1] if value == "BDC" else {}
                    stack.append((operands[0], entries))
                    if "ActualText" in entries:
                        mcid, kind, artifact = _owner(stack)
                        yield Drawn("ActualText", mcid, kind, text_of(entries["ActualText"]), font, artifact)
                case "EMC":
                    stack.pop()
                case "Tf":
                    font = operands[0]
                    if font not in self.fonts:
                        raise ValueError(f"no font of the page is named {font}")
                case operator if operator in _PAINTS:
                    mcid, kind, artifact = _owner(stack)
                    said = any("ActualText" in entries for _, entries in stack)
                    shown = self._shown(font, operands[0]) if operator in _SHOWS else ""
                    yield Drawn(operator, mcid, kind, "" if said else shown, font, artifact)
            operands.clear()
        if stack:
            raise ValueError("marked content without an end")

    def _shown(self, font: str, operand: Any) -> str:
        strings = [operand] if isinstance(operand, bytes) else [one for one in operand if isinstance(one, bytes)]
        codes = b"".join(strings)
        size = 2 if self.fonts[font]["Subtype"] == "Type0" else 1
        return "".join(self.maps[font][codes[at : at + size]] for at in range(0, len(codes), size))

    @cached_property
    def texts(self) -> dict[Mark, str]:
        """What each marked content says."""
        found: dict[Mark, str] = {}
        for page, drawn in enumerate(self.drawn):
            for one in drawn:
                if one.mcid is not None and one.mcid >= 0:
                    mark = Mark(page, one.mcid)
                    found[mark] = found.get(mark, "") + one.text
        return found

    # -- structure ----------------------------------------------------------------------------------------------

    @cached_property
    def tree(self) -> Element:
        """The structure from the document down."""
        return self._element(self.get(self.root["StructTreeRoot"])["K"], self.root["StructTreeRoot"])

    def _element(self, ref: Ref, parent: Ref) -> Element:
        entries = self.get(ref)
        if entries["P"] != parent:
            raise ValueError(f"element {ref.number} names another parent")
        made = Element(entries["S"], entries, ref.number)
        kids = entries.get("K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                made.kids.append(Mark(self.page_numbers.index(entries["Pg"].number), kid))
            elif isinstance(kid, Ref):
                made.kids.append(self._element(kid, ref))
            else:
                page = self.page_numbers.index(kid.get("Pg", entries.get("Pg")).number)
                made.kids.append(Mark(page, kid["MCID"]) if "MCID" in kid else Area(kid["Obj"].number, page))
        return made

    @cached_property
    def parents(self) -> dict[int, Any]:
        """The parent tree: elements by key."""
        row = self.get(self.get(self.root["StructTreeRoot"])["ParentTree"])["Nums"]
        keys = row[::2]
        if keys != sorted(set(keys)):
            raise ValueError("keys of the parent tree are not in order")
        return dict(zip(keys, row[1::2], strict=True))

    def said(self, element: Element) -> str:
        """What an element says to someone who has it read out."""
        if "ActualText" in element.entries:
            return text_of(element.entries["ActualText"])
        return "".join(
            self.said(kid) if isinstance(kid, Element) else self.texts.get(kid, "") if isinstance(kid, Mark) else ""
            for kid in element.kids
        )

    def said_on(self, page: int) -> str:
        """What is said on a page, in the order in which it is drawn."""
        return "".join(one.text for one in self.drawn[page] if one.mcid is not None and one.mcid >= 0)

    def packet(self) -> str:
        """The XMP packet."""
        return self.get(self.root["Metadata"]).data.decode()


def _owner(stack: list[tuple[str, dict[str, Any]]]) -> tuple[int | None, str, str]:
    """The mark, its kind and the artifact's type of what stands inside a stack of marked content."""
    for kind, entries in reversed(stack):
        if kind == "Artifact":
            return -1, kind, f"{entries.get('Type', '')} {entries.get('Subtype', '')}".strip()
        if "MCID" in entries:
            return entries["MCID"], kind, ""
    return None, "", ""


def _to_unicode(data: bytes) -> dict[bytes, str]:
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(words.decode()).decode("utf-16-be")
        for block in re.findall(rb"beginbfchar\n(.*?)\nendbfchar", data, re.DOTALL)
        for code, words in re.findall(rb"<(\w+)> <(\w+)>", block)
    }
