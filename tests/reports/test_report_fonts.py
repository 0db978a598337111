from __future__ import annotations

import unicodedata
from pathlib import Path

import platformdirs
import pytest
from fontTools.ttLib import TTFont

from wcodesk.model.errors import FileProblem
from wcodesk.reports import fonts
from wcodesk.reports.make_fonts import FACES, LICENCE, make


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "fonts"
    make(folder)
    return folder


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_says_its_weight_and_slope_everywhere(made: Path, face: object) -> None:
    index = FACES.index(face)
    font = TTFont(made / FACES[index].file)
    bold, italic = FACES[index].bold, FACES[index].italic
    selection = font["OS/2"].fsSelection
    assert (bool(selection & 1), bool(selection & 32), bool(selection & 64)) == (italic, bold, not (bold or italic))
    assert font["head"].macStyle == bold + 2 * italic
    assert font["OS/2"].usWeightClass == (700 if bold else 400)
    assert (font["post"].italicAngle < 0) == italic
    names = {record.nameID: str(record) for record in font["name"].names}
    assert (names[1], names[2], names[6]) == ("Arimo", FACES[index].style, FACES[index].name)
    assert "fvar" not in font
    assert "glyf" in font


def test_bold_is_wider_than_regular() -> None:
    assert fonts.width("Customs", bold=True) > fonts.width("Customs")
    assert fonts.width("Customs", italic=True) == pytest.approx(fonts.width("Customs"), rel=0.02)


def test_letters_are_as_wide_as_arials() -> None:
    """Arial's advance widths in thousandths of the size: a 556, i 222, W 944, blank 278, digits 556."""
    for letter, wide in (("a", 556), ("i", 222), ("W", 944), (" ", 278), ("7", 556)):
        assert fonts.width(letter, size=1000) == pytest.approx(wide, abs=1)


def test_the_licence_lies_beside_the_fonts(made: Path) -> None:
    assert "SIL OPEN FONT LICENSE" in (made / LICENCE).read_text(encoding="utf-8")


def test_the_same_fonts_are_made_again(made: Path, tmp_path: Path) -> None:
    make(tmp_path)
    for face in FACES:
        assert (made / face.file).read_bytes() == (tmp_path / face.file).read_bytes()


def test_a_folder_that_cannot_be_made_is_a_file_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem):
        make(tmp_path / "file" / "fonts")


def test_fonts_are_made_once_in_the_cache_where_the_resources_have_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "resource", lambda *parts: (tmp_path / "resources").joinpath(*parts))
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "cache" / name)
    folder = fonts.font_folder.__wrapped__()  # not what it found before
    assert folder == tmp_path / "cache" / "wcodesk" / "fonts"
    times = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert set(times) == {LICENCE, *(face.file for face in FACES)}
    assert fonts.font_folder.__wrapped__() == folder
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == times


def test_latin_greek_and_cyrillic_can_be_printed() -> None:
    assert fonts.missing("Çengel Treviño ğşıİčěệ ΑΩαω ЖяЎқҚ €–’“”•") == set()


def test_what_is_usual_in_text_is_in_the_faces_as_it_stands() -> None:
    usual = {chr(code) for code in range(0x2100) if fonts.is_usual(chr(code))}
    assert usual <= fonts.characters()
    assert all(unicodedata.normalize("NFC", each) == each for each in usual)
    assert all(unicodedata.bidirectional(each) not in ("R", "AL", "AN") for each in usual)
