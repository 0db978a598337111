"""The faces of the pages: where they are, what they can print, how wide text is in them.

Arimo has the widths of Arial and holds Latin, Greek, Cyrillic and Hebrew letters. Noto faces for other scripts
are optional packages, looked for only when a text needs them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from wcodesk.model.resources import resource
from wcodesk.reports.font_file import FontFile
from wcodesk.reports.make_fonts import FACES, make

BOX = "\u25a1"  # what is printed for a character that no face has
_NO_CHARACTERS = ("Cc", "Cf", "Cn", "Co", "Cs")
EXTRAS = ("arabic", "devanagari", "thai", "khmer", "tamil", "telugu", "")
"""The scripts of the optional packages fontpkg-noto-sans-*, in the order in which they are asked."""

_UNUSUAL = re.compile("[^ -~\u00a0-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]")


def is_usual(text: str) -> bool:
    """Whether a text can print as it stands: it is composed, in the faces, and runs left to right."""
    return (text.isascii() and text.isprintable()) or not _UNUSUAL.search(text)


class Characters(dict[str, float]):
    """The width of each character that a face has; asked for another, that of the sign for a missing one."""

    def __init__(self, font: FontFile, scale: float) -> None:
        widths = [advance * scale for advance in font.advances]
        super().__init__({chr(code): widths[glyph] for code, glyph in font.charToGlyph.items()})
        self._missing = widths[0]

    def __missing__(self, character: str) -> float:
        return self._missing


class Widths(dict[str, float]):
    """Widths of words in a face, in thousandths of the size, each measured once: a report repeats its words.

    after: what is added to each, such as the blank behind it.
    """

    def __init__(self, characters: Characters, after: float = 0) -> None:
        super().__init__()
        self._of = characters.__getitem__
        self._after = after

    def __missing__(self, word: str) -> float:
        self[word] = found = sum(map(self._of, word)) + self._after
        return found


class Face:
    """A font file. number: from 0, the four faces of Arimo first; font: reportlab's reading of the file."""

    def __init__(self, number: int, name: str, path: Path) -> None:
        self.number = number
        self.name = name
        self.path = path
        self.font = FontFile(str(path))
        self.scale = 1000 / float(self.font.unitsPerEm)
        self.characters = Characters(self.font, self.scale)
        self.words = Widths(self.characters)
        self.spaced_words = Widths(self.characters, self.characters[" "])

    def advance(self, glyph: int) -> float:
        """The width of a glyph by its number, in thousandths of the size."""
        return self.font.advances[glyph] * self.scale


@cache
def face(*, bold: bool = False, italic: bool = False) -> Face:
    """A face of Arimo."""
    number = face_number(bold=bold, italic=italic)
    return Face(number, FACES[number].name, font_folder() / FACES[number].file)


@cache
def face_number(*, bold: bool, italic: bool) -> int:
    """The number of a face of Arimo, whose file need not be read for that."""
    return next(at for at, each in enumerate(FACES) if (each.bold, each.italic) == (bold, italic))


def face_by_number(number: int) -> Face:
    """The face with a number. KeyError where it is that of a package that is not installed."""
    if number < len(FACES):
        return face(bold=FACES[number].bold, italic=FACES[number].italic)
    found = extra_face(EXTRAS[number - len(FACES)])
    if found is None:
        raise KeyError(number)
    return found


@cache
def font_folder() -> Path:
    """The folder that holds all four faces: the program's resources, else the user's cache.

    A plain wheel install has no faces; they are then made once in the cache. FileProblem when they can
    be neither found nor made.
    """
    shipped = resource("fonts")
    if _holds_faces(shipped):
        return shipped
    from platformdirs import user_cache_path

    cached = user_cache_path("wcodesk") / "fonts"
    if not _holds_faces(cached):
        make(cached)
    return cached


def _holds_faces(folder: Path) -> bool:
    return all((folder / each.file).is_file() for each in FACES)


@cache
def extra_face(script: str) -> Face | None:
    """The Noto face of one of EXTRAS, None where its package is not installed."""
    package = "fontpkg_noto_sans" + (f"_{script}" if script else "")
    found = find_spec(package)
    for folder in (found.submodule_search_locations or []) if found else []:
        for path in sorted((Path(folder) / "files").glob("NotoSans*.ttf")):
            if "Italic" not in path.name:
                return Face(len(FACES) + EXTRAS.index(script), path.name.partition("[")[0], path)
    return None


@cache
def face_of(character: str) -> Face | None:
    """The first face that has a character, Arimo's regular one before all others; None where none has it."""
    if character in characters():
        return face()
    if unicodedata.category(character) in _NO_CHARACTERS:
        return None
    extras = (extra_face(script) for script in EXTRAS)
    return next((extra for extra in extras if extra and character in extra.characters), None)


@cache
def characters() -> frozenset[str]:
    """Every character that Arimo can print; its private signs and what is no character are not among them."""
    return frozenset(each for each in face().characters if unicodedata.category(each) not in _NO_CHARACTERS)


def width(text: str, *, bold: bool = False, italic: bool = False, size: float = 10) -> float:
    """The width of text in points, set in one line."""
    return face(bold=bold, italic=italic).words[text] * size / 1000


class WordWidths(dict[str, float]):
    """The widths of words in one face and size, in points."""

    def __init__(self, bold: bool, italic: bool, size: float) -> None:
        super().__init__()
        self._words = face(bold=bold, italic=italic).words
        self._size = size

    def __missing__(self, word: str) -> float:
        self[word] = found = self._words[word] * self._size / 1000
        return found


@cache
def word_widths(bold: bool, italic: bool, size: float) -> WordWidths:
    """The widths of words in a face and size."""
    return WordWidths(bold, italic, size)


@cache
def _shown(character: str) -> str:
    r"""What of one character can be seen: itself, nothing, or a blank; "\n" and the soft hyphen stay."""
    category = unicodedata.category(character)
    if character == "\n":
        return character
    if character in "\t\r\v\f\u2028\u2029\u0085":
        return " "
    if character in "\u200c\u200d":
        return character  # they shape the letters beside them
    if category in ("Cc", "Cf", "Cs") or character == "\u034f":
        return ""  # no ink: controls, byte order marks, signs of direction, soft hyphens
    if category == "Zs" and character not in " \u00a0" and face_of(character) is None:
        return " "
    return character


def shown(text: str) -> str:
    """Text as it is set: composed (NFC), without what has no ink. Characters that no face has are still in it."""
    if is_usual(text):
        return text
    return "".join(map(_shown, unicodedata.normalize("NFC", text)))


def printable(text: str) -> str:
    """Text as it looks on the page: as shown() gives it, with a box for each character that no face has."""
    if is_usual(text):
        return text
    return "".join(BOX if _boxed(character) else character for character in shown(text))


def missing(text: str) -> set[str]:
    """The characters of text that are printed as a box."""
    if is_usual(text):
        return set()
    return {character for character in shown(text) if _boxed(character)}


@cache
def _boxed(character: str) -> bool:
    if character in "\n\u200c\u200d":
        return False
    return face_of(character) is None
