"""Makes the four faces that the pages use from the variable fonts of the package fontpkg-arimo.

Run once when the environment is made: ``python -m wcodesk.reports.make_fonts``. A face takes one to two
seconds to instance, so this never happens while a report is exported, unless the faces are missing.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import NamedTuple

from wcodesk.model.errors import DeskError, FileProblem
from wcodesk.model.files import write_safely
from wcodesk.model.resources import resource

LICENCE = "OFL.txt"


class Face(NamedTuple):
    """One of the four faces. key: bold and italic; source: the variable font it comes out of."""

    name: str
    style: str
    bold: bool
    italic: bool

    @property
    def file(self) -> str:
        """The face's file name."""
        return f"{self.name}.ttf"

    @property
    def source(self) -> str:
        """The variable font's file name in fontpkg-arimo."""
        return "Arimo-Italic[wght].ttf" if self.italic else "Arimo[wght].ttf"


FACES = (
    Face("Arimo-Regular", "Regular", bold=False, italic=False),
    Face("Arimo-Italic", "Italic", bold=False, italic=True),
    Face("Arimo-Bold", "Bold", bold=True, italic=False),
    Face("Arimo-BoldItalic", "Bold Italic", bold=True, italic=True),
)


def make(folder: Path) -> None:
    """Write the four faces and their licence into folder, each file whole or not at all.

    FileProblem when the folder cannot be made or written to.
    """
    import fontpkg_arimo

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(folder, f"the folder for the fonts cannot be made ({error.strerror}).") from error
    for face in FACES:
        write_safely(folder / face.file, instance(fontpkg_arimo.ROOT / "files" / face.source, face))
    write_safely(folder / LICENCE, (fontpkg_arimo.ROOT / "LICENSE").read_bytes())


def instance(source: Path, face: Face) -> bytes:
    """A static font: source at one weight, with the names and style bits that the face needs.

    The bits are those of the OpenType specification: OS/2 fsSelection (0 italic, 5 bold, 6 regular),
    head macStyle (0 bold, 1 italic). The same source gives the same bytes.
    """
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    variable = TTFont(source, recalcTimestamp=False)
    font = instantiateVariableFont(variable, {"wght": 700 if face.bold else 400}, inplace=True)
    if "STAT" in font:
        del font["STAT"]  # says which axes the family has; a face alone has none
    names = font["name"]
    family = str(names.getDebugName(1))
    names.names = [record for record in names.names if record.nameID <= 14]
    for number, text in {
        1: family,
        2: face.style,
        3: f"{names.getDebugName(5)};{face.name}",
        4: f"{family} {face.style}",
        6: face.name,
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if face.bold else 400
    plain = not (face.bold or face.italic)
    kept = font["OS/2"].fsSelection & ~0b110_0001
    font["OS/2"].fsSelection = kept | face.italic << 0 | face.bold << 5 | plain << 6
    font["head"].macStyle = face.bold << 0 | face.italic << 1
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def main() -> None:
    """Make the faces in the resources of this installation."""
    try:
        make(resource("fonts"))
    except DeskError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
