"""Fonts in the file: the glyphs that it uses, how wide they are and which characters they stand for.

Formats: ISO 32000-1, 9.6.3 (TrueType fonts, codes of one byte), 9.7 (composite fonts, codes of two) and 9.10.3
(ToUnicode); at most 100 entries in a block of a CMap.
"""

from __future__ import annotations

import copy
import hashlib
from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from sys import byteorder

from wcodesk.reports.fonts import Face
from wcodesk.reports.pdf.objects import PdfFile, reference
from wcodesk.reports.pdf.operators import byte_of

_SYMBOLIC = 4
_CODES = b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
_BLOCK = 100


def embed_bytes(file: PdfFile, number: int, face: Face, characters: Iterable[str]) -> None:
    """Make an object the font of characters, each with its byte as code."""
    known = face.font.charToGlyph
    texts = dict(sorted((byte_of(character), character) for character in characters))
    glyphs = {code: known[ord(character)] for code, character in texts.items()}
    first, last = min(glyphs, default=0), max(glyphs, default=0)
    name = _name(face, glyphs)
    widths = [b"%.2f" % face.advance(glyphs[code]) if code in glyphs else b"0" for code in range(first, last + 1)]
    descriptor = _descriptor(file, face, name, _subset(face, glyphs, range(last + 1)))
    unicode_number = file.reserve()
    file.stream(unicode_number, _to_unicode(texts, b"%02X"))
    file.put(
        number,
        b"<</Type/Font/Subtype/TrueType/BaseFont/%b/FirstChar %d/LastChar %d/Widths[%b]/FontDescriptor %b"
        b"/ToUnicode %b>>" % (name, first, last, b" ".join(widths), descriptor, reference(unicode_number)),
    )


def embed_text(file: PdfFile, number: int, face: Face, characters: Iterable[str]) -> None:
    """Make an object the font of characters, each with its own number as code."""
    known = face.font.charToGlyph
    glyphs = {ord(character): known[ord(character)] for character in sorted(characters)}
    _embed(file, number, face, glyphs, {code: chr(code) for code in glyphs})


def embed_glyphs(file: PdfFile, number: int, face: Face, used: Iterable[tuple[int, str]]) -> None:
    """Make an object the font of glyphs by their numbers, each with a text that it stands for.

    A glyph that is but a part of a sign has the text "": what it says stands beside it on the page, and its code gets
    the character that the font names for it, or else a blank without width.
    """
    texts: dict[int, str] = {}
    for glyph, words in sorted(used, key=lambda each: (each[0], not each[1], each[1])):
        texts.setdefault(glyph, words or _named(face, glyph))
    _embed(file, number, face, {glyph: glyph for glyph in texts}, texts)


def _embed(file: PdfFile, number: int, face: Face, glyphs: Mapping[int, int], texts: Mapping[int, str]) -> None:
    """glyphs, texts: of each code, the codes in order."""
    name = _name(face, glyphs)
    descriptor = _descriptor(file, face, name, _subset(face, glyphs, glyphs))
    map_number, unicode_number = file.reserve(), file.reserve()
    file.stream(map_number, _code_to_glyph(glyphs))
    file.stream(unicode_number, _to_unicode(texts, b"%04X"))
    descendant = file.add(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b/CIDSystemInfo%b/FontDescriptor %b/CIDToGIDMap %b/DW %d/W[%b]>>"
        % (name, _CODES, descriptor, reference(map_number), round(face.advance(0)), _widths(face, glyphs))
    )
    file.put(
        number,
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%b]/ToUnicode %b>>"
        % (name, descendant, reference(unicode_number)),
    )


def _subset(face: Face, glyphs: Mapping[int, int], codes: Iterable[int]) -> bytes:
    """The font file of a face with no more than some glyphs. codes: of its own table of characters."""
    font = copy.copy(face.font)
    font.charToGlyph = glyphs
    return bytes(font.makeSubset(list(codes)))


def _descriptor(file: PdfFile, face: Face, name: bytes, data: bytes) -> bytes:
    """A reference to what describes a font, with its file."""
    font, file_number = face.font, file.reserve()
    file.stream(file_number, data, b"/Length1 %d" % len(data))
    return file.add(
        b"<</Type/FontDescriptor/FontName/%b/Flags %d/FontBBox[%b]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d"
        b"/StemV %d/FontFile2 %b>>"
        % (
            name, _flags(font.flags), b" ".join(b"%d" % round(edge) for edge in font.bbox), round(font.italicAngle),
            round(font.ascent), round(font.descent), round(font.capHeight), round(font.stemV), reference(file_number),
        )
    )  # fmt: skip


def _named(face: Face, glyph: int) -> str:
    return next((chr(code) for code, each in face.font.charToGlyph.items() if each == glyph), "\u200b")


def _flags(flags: int) -> int:
    """Symbolic, as a font with codes of its own is; not its contrary (bit 6)."""
    return flags & ~32 | _SYMBOLIC


def _name(face: Face, glyphs: Mapping[int, int]) -> bytes:
    """The name of a subset, behind six capitals that differ with what it holds."""
    value = int.from_bytes(hashlib.sha256(repr((face.name, *glyphs.items())).encode()).digest()[:8], "big")
    letters = bytearray()
    for _ in range(6):
        value, letter = divmod(value, 26)
        letters.append(65 + letter)
    return b"%b+%b" % (bytes(letters), face.name.encode())


def _code_to_glyph(glyphs: Mapping[int, int]) -> bytes:
    """Two bytes for each code up to the highest: the number that makeSubset gives its glyph."""
    new: dict[int, int] = {0: 0}
    for glyph in glyphs.values():
        new.setdefault(glyph, len(new))
    table = array("H", bytes(2 * (max(glyphs, default=0) + 1)))
    for code, glyph in glyphs.items():
        table[code] = new[glyph]
    if byteorder == "little":
        table.byteswap()
    return table.tobytes()


def _widths(face: Face, glyphs: Mapping[int, int]) -> bytes:
    """Runs of codes that follow one another, each with the widths of its glyphs."""
    parts: list[bytes] = []
    expected = None
    for code, glyph in glyphs.items():
        if code != expected:
            parts.append(b"]%d[" % code if parts else b"%d[" % code)
        else:
            parts.append(b" ")
        parts.append(b"%.2f" % face.advance(glyph))
        expected = code + 1
    return b"".join(parts) + (b"]" if parts else b"")


def _to_unicode(texts: Mapping[int, str], form: bytes) -> bytes:
    """What each code stands for. form: how a code is written."""
    rows = [
        b"<%b> <%b>" % (form % code, words.encode("utf-16-be").hex().upper().encode())
        for code, words in texts.items()
        if words
    ]
    blocks = [b"%d beginbfchar\n%b\nendbfchar" % (len(block), b"\n".join(block)) for block in _batches(rows, _BLOCK)]
    return (
        b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        b"1 begincodespacerange\n<%b> <%b>\nendcodespacerange\n"
        % (form % 0, b"F" * len(form % 0))
        + b"\n".join(blocks)
        + b"\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def _batches(rows: list[bytes], size: int) -> Iterator[list[bytes]]:
    rest = iter(rows)
    while block := list(islice(rest, size)):
        yield block
