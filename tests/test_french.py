"""Everything that the program says is found by Qt's tools and is said in French; what is said in French is sound."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from spoken_kit import FRENCH, PACKAGE, ROOT, not_literal, spoken, too_early, translated, unspoken

MODULES = sorted(PACKAGE.rglob("*.py"))
TEXTS = {text: path for path in MODULES for _, text in spoken(path)}
TRANSLATED = {text: translation for text, (translation, _) in translated().items()}
WINDOW = [path for path in MODULES if path.is_relative_to(PACKAGE / "ui")]

# What looks like words and is none that is translated: names, what stays English in files and logs, parts of markup,
# and the table of words for dates, which has a column for each language.
SAID_AS_IT_IS = {
    "ui/about.py": {"WCO Desk "},
    "ui/actions.py": {"Ctrl+"},
    "ui/app.py": {
        "Fusion", "WCO Desk", "painted ", "wcodesk: this store is open already; its window was brought to the front.\n",
    },
    "ui/crash.py": {
        "unexpected error in ", "%(asctime)s %(levelname)s %(name)s %(message)s", "WCO Desk ", ", Python ",
        "\nwhich led to\n",
    },
    "ui/editor/clipboard.py": {"<table border='1'>", '<a href="'},
    "ui/export_dialog.py": {"{what} - {edition}"},
    "ui/going/finding.py": {"Overview"},
    "ui/help/topics.py": {"Desk", "Palette"},
    "ui/imports/columns.py": {"Column", "Columns"},
    "ui/imports/items.py": {"change ", "problem ", "sheet ", "repair ", "word "},
    "ui/main_window.py": {"WCO Desk"},
    "ui/missions/list_actions.py": {"Ins"},
    "ui/missions_panel.py": {"Ins"},
    "ui/pdf_form.py": {"Letter"},
    "ui/session.py": {"typed over a later change", "brought back", "read from "},
    "ui/theme.py": {"QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }"},
    "ui/tree.py": {"section "},
    "ui/widgets.py": {"<qt style='white-space:nowrap'>"},
}  # fmt: skip
IN_TWO_LANGUAGES = {"ui/language.py", "ui/when_words.py", "ui/missions/exporting.py", "ui/imports/replying.py"}

_PLACE = re.compile(r"\{[^}]*\}")
_LETTER = re.compile(r"(?<!&)&(?!&)")  # before the letter that a menu is opened by


@pytest.mark.parametrize("path", WINDOW, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_words_of_the_window_are_left_out(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    if name not in IN_TWO_LANGUAGES:
        left = {text for _, text in unspoken(path)} - SAID_AS_IT_IS.get(name, set())
        assert left == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_texts_are_literals_and_none_is_translated_too_early(path: Path) -> None:
    assert (not_literal(path), too_early(path)) == ([], [])


def test_every_text_is_in_french_and_nothing_else_is() -> None:
    assert sorted(TEXTS.keys() - TRANSLATED.keys()) == []
    assert sorted(TRANSLATED.keys() - TEXTS.keys()) == []
    assert [text for text, (translation, state) in translated().items() if state or not translation.strip()] == []


def test_qts_tool_finds_the_same_texts(tmp_path: Path) -> None:
    if not (tool := shutil.which("pyside6-lupdate", path=Path(sys.executable).parent)):
        pytest.skip("PySide6 came without lupdate")
    copy = tmp_path / "fr.ts"
    copy.write_bytes(FRENCH.read_bytes())
    names = tmp_path / "files.lst"
    names.write_text("".join(f"{path}\n" for path in MODULES), encoding="utf-8")
    options = ["-silent", "-locations", "none", "-no-obsolete", "-no-sort", "-tr-function-alias", "QT_TR_NOOP+=mark"]
    subprocess.run([tool, *options, f"@{names}", "-ts", str(copy)], check=True, cwd=ROOT)
    assert copy.read_text(encoding="utf-8") == FRENCH.read_text(encoding="utf-8"), "run make translations"


def test_a_translation_has_the_same_places_and_letter() -> None:
    unlike = [
        (text, french)
        for text, french in TRANSLATED.items()
        if Counter(_PLACE.findall(text)) != Counter(_PLACE.findall(french))
        or len(_LETTER.findall(text)) != len(_LETTER.findall(french))
    ]
    assert unlike == []


def test_a_translation_is_set_as_french_is() -> None:
    """Blanks before signs of two parts, and inside quotation marks, do not break; the apostrophe is no straight one."""
    poor = [french for text, french in TRANSLATED.items() if _POOR.search(french) or not _ends_alike(text, french)]
    assert poor == []


_POOR = re.compile(r"'|(?<![\u202f?!])[;!?](?=\s|$)|(?<!\u00a0):(?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»|[“”]")


def _ends_alike(text: str, french: str) -> bool:
    return text[-1:] not in "…:?" or french[-1:] == text[-1:]
