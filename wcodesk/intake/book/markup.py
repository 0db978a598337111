"""XML as a stream of events, from the parser that Python has built in, with declarations of entities refused."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from typing import NoReturn
from xml.parsers import expat

from wcodesk.intake.book.faults import Unreadable, damaged
from wcodesk.intake.book.guard import ENTITIES
from wcodesk.model.translation import mark, tr

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]
_BUFFER = 262_144
_REFUSED = "refused"
_ENCODING = mark("a part is in an encoding that cannot be read")


def make_parser(start: Start, end: End | None = None, text: Text | None = None) -> expat.XMLParserType:
    """A parser that calls these; names come as the file writes them, prefix included."""
    # Not through defusedxml, which wraps slower interfaces than this one; what it forbids is forbidden here.
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.buffer_size = _BUFFER
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    parser.StartElementHandler = start
    if end:
        parser.EndElementHandler = end
    if text:
        parser.CharacterDataHandler = text
    return parser


def walk(chunks: Iterable[bytes], what: str, start: Start, end: End | None = None, text: Text | None = None) -> None:
    """Run a whole part through a parser. what: for the refusal of one that is no XML."""
    parser = make_parser(start, end, text)
    try:
        for chunk in as_utf8(chunks):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise broken(error, what) from None
    finally:
        release(parser)


def broken(error: expat.ExpatError, what: str) -> Unreadable:
    """The refusal of a part that is no XML."""
    return damaged(tr("{what}, line {line}", what=what, line=error.lineno))


def release(parser: expat.XMLParserType) -> None:
    """Let go of what a parser calls, which otherwise keeps both alive until Python looks for garbage."""
    parser.StartElementHandler = None
    parser.EndElementHandler = None
    parser.CharacterDataHandler = None


def as_utf8(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks in UTF-8, whatever they were, so that bytes can be counted and the parser need not guess."""
    chunks = iter(chunks)
    first = next(chunks, b"")
    name = _encoding(first)
    if not name:
        yield first
        yield from chunks
        return
    if name == _REFUSED:
        raise damaged(tr(_ENCODING))
    try:
        decoder = codecs.getincrementaldecoder(name)()
        yield decoder.decode(first).encode()
        for chunk in chunks:
            yield decoder.decode(chunk).encode()
        yield decoder.decode(b"", final=True).encode()
    except UnicodeError:
        raise damaged(tr(_ENCODING)) from None


def _encoding(head: bytes) -> str:
    """What a part is encoded in where that is not UTF-8."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head.startswith(b"<\x00"):
        return "utf-16-le"
    if head.startswith(b"\x00<"):
        return "utf-16-be"
    declaration = head[:200].partition(b"?>")[0]
    if not declaration.startswith(b"<?xml"):
        return ""
    _, found, rest = declaration.partition(b"encoding")
    name = rest.strip(b" =\t\r\n\"'").split(b'"')[0].split(b"'")[0].decode("ascii", errors="replace").casefold()
    if not found or name in ("utf-8", "utf8", "us-ascii", "ascii"):
        return ""
    # Any other name could be one of Python's own codecs that are no encodings of text at all.
    return {"iso-8859-1": "latin-1", "windows-1252": "cp1252", "latin1": "latin-1"}.get(name, _REFUSED)


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def flag(value: str | None) -> bool:
    """An XML boolean."""
    return value in ("1", "true", "on")


def _refuse(*_: object) -> NoReturn:
    raise Unreadable(tr(ENTITIES))
