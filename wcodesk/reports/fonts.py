"""The fonts of the pages: where the faces are, what they can print, how wide text is in them.

Arimo has the widths of Arial and holds Latin, Greek, Cyrillic and Hebrew letters.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path

from platformdirs import user_cache_path
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from wcodesk.reports.make_fonts import FACES, make

FAMILY = "Arimo"
BOX = "\u25a1"  # what is printed for a character that no face has

# A colour is only ever a name or a number here, never an expression (CVE-2023-33733).
rl_config.toColorCanUse = None


@cache
def face_name(*, bold: bool = False, italic: bool = False) -> str:
    """The face's name, as reportlab knows it after register()."""
    return next(face.name for face in FACES if (face.bold, face.italic) == (bold, italic))


def font_folder() -> Path:
    """The folder that holds all four faces: the program's resources, else the user's cache.

    A plain wheel install has no faces; they are then made once in the cache. FileProblem when they can
    be neither found nor made.
    """
    resources = Path(str(files("wcodesk_resources"))) / "fonts"
    cached = user_cache_path("wcodesk") / "fonts"
    for folder in (resources, cached):
        if all((folder / face.file).is_file() for face in FACES):
            return folder
    make(cached)
    return cached


@cache
def register() -> None:
    """Make the faces known to reportlab, once a process."""
    folder = font_folder()
    for face in FACES:
        pdfmetrics.registerFont(TTFont(face.name, str(folder / face.file)))
    pdfmetrics.registerFontFamily(
        FAMILY,
        normal=face_name(),
        bold=face_name(bold=True),
        italic=face_name(italic=True),
        boldItalic=face_name(bold=True, italic=True),
    )


@cache
def characters() -> frozenset[str]:
    """Every character that the faces can print."""
    register()
    return frozenset(chr(code) for code in pdfmetrics.getFont(face_name()).face.charToGlyph)


def width(text: str, *, bold: bool = False, italic: bool = False, size: float = 10) -> float:
    """The width of text in points, set in one line."""
    register()
    return float(pdfmetrics.stringWidth(text, face_name(bold=bold, italic=italic), size))


class WordWidths(dict[str, float]):
    """The widths of words in one face and size, each measured once: a report repeats its words a hundredfold."""

    def __init__(self, bold: bool, italic: bool, size: float) -> None:
        super().__init__()
        self._face = (bold, italic, size)

    def __missing__(self, word: str) -> float:
        bold, italic, size = self._face
        self[word] = found = width(word, bold=bold, italic=italic, size=size)
        return found


@cache
def word_widths(bold: bool, italic: bool, size: float) -> WordWidths:
    """The widths of words in a face and size."""
    return WordWidths(bold, italic, size)


@cache
def _printed(character: str) -> str:
    """What stands on the page for one character: itself, nothing, a blank or the box."""
    category = unicodedata.category(character)
    if character in "\n\u00ad":
        return character
    if character in "\t\r\v\f\u2028\u2029\u0085":
        return " "
    if category in ("Cc", "Cf") or character == "\u034f":
        return ""  # no ink: controls, byte order marks, joiners and direction marks
    if category in ("Co", "Cn", "Cs") or character not in characters():
        return " " if category == "Zs" else BOX
    return character


def printable(text: str) -> str:
    """Text as the faces can print it: composed (NFC), without inkless characters, a box where no face has one."""
    composed = unicodedata.normalize("NFC", text)
    return composed if composed.isascii() and composed.isprintable() else "".join(map(_printed, composed))


def missing(text: str) -> set[str]:
    """The characters of text that are printed as a box."""
    composed = unicodedata.normalize("NFC", text)
    return {character for character in composed if character != BOX and _printed(character) == BOX}
