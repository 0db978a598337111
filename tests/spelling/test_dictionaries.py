"""Dictionaries are found where they are, and asked in the process that has them."""

import json
import subprocess
import sys
import time

import pytest
from spelling_kit import make_dictionaries, needs_dictionaries, needs_library

from wcodesk.spelling import dictionaries
from wcodesk.spelling.child import MOST, Speller
from wcodesk.spelling.dictionaries import FOLDERS, find_dictionaries, is_installed


@pytest.fixture
def small(tmp_path, monkeypatch):
    monkeypatch.setattr(dictionaries, "find_spec", lambda name: object() if name == "hunspell" else None)
    monkeypatch.setenv(FOLDERS, str(make_dictionaries(tmp_path / "dictionaries")))


def test_nothing_is_installed_without_the_library(small, monkeypatch):
    assert is_installed()
    monkeypatch.setattr(dictionaries, "find_spec", lambda _: None)
    assert not is_installed()


def test_a_dictionary_is_found_under_any_of_its_names(small):
    found = find_dictionaries()
    assert found["en-GB"].name == "en_GB"
    assert found["fr"].name == "fr_FR"


@pytest.fixture
def two_folders(tmp_path, monkeypatch):
    """The package's dictionaries and the system's, each with an English and a Portuguese one."""
    package, system = tmp_path / "package", tmp_path / "system"
    for folder in (package, system):
        folder.mkdir()
        for name in ("en_GB", "pt_PT"):
            for end in (".aff", ".dic"):
                (folder / name).with_suffix(end).touch()
    monkeypatch.delenv(FOLDERS, raising=False)
    monkeypatch.setattr(dictionaries, "_package", lambda: [package])
    monkeypatch.setattr(dictionaries, "_system", lambda: [system])
    return system


def test_the_packages_dictionaries_go_before_the_systems_but_for_portuguese(two_folders):
    found = find_dictionaries()
    assert found["en-GB"].parent.name == "package"
    assert found["pt"].parent.name == "system"


def test_the_packages_portuguese_is_used_where_the_system_has_none(two_folders):
    (two_folders / "pt_PT.dic").unlink()
    assert find_dictionaries()["pt"].parent.name == "package"


@needs_library
def test_words_are_right_or_wrong_and_nobody_knows_without_a_dictionary(small):
    speller = Speller(find_dictionaries())
    assert speller.is_right("en-GB", "officers")
    assert speller.is_right("en-GB", "etc")
    assert not speller.is_right("en-GB", "oficers")
    assert speller.is_right("de", "Zoll")
    assert speller.suggest("en-GB", "oficers")[0] == "officers"
    assert speller.suggest("de", "Zoll") == []


@needs_library
def test_the_process_answers_line_by_line(small):
    asked = [{"check": ["en-GB", ["plan", "plann"]]}, {"suggest": ["fr", "douame"]}]
    lines = "".join(json.dumps(each) + "\n" for each in asked).encode()
    command = [sys.executable, "-m", "wcodesk", "--speller"]
    done = subprocess.run(command, input=lines, capture_output=True, check=True)
    first, second = [json.loads(line) for line in done.stdout.splitlines()]
    assert first == {"wrong": ["en-GB", ["plan", "plann"], ["plann"]]}
    assert second["suggest"][:2] == ["fr", "douame"]
    assert "douane" in second["suggest"][2]


@needs_dictionaries
@pytest.mark.parametrize(
    ("language", "right", "wrong", "meant"),
    [
        ("en-GB", "organization organisation don't risk-based Member's e-mail etc", "traning", "training"),
        ("fr", "l'administration qu'il aujourd'hui peut-être douanières", "dounières", "douanières"),
        ("es", "capacitación aduanas más", "capacitacion", "capacitación"),
        ("pt", "capacitação alfândega ação", "formasão", "formação"),
        ("ru", "таможня таможенной что-то ещё", "тможня", "таможня"),
    ],
)
def test_the_large_dictionaries(language, right, wrong, meant):
    speller = Speller(find_dictionaries())
    assert [word for word in right.split() if not speller.is_right(language, word)] == []
    assert not speller.is_right(language, wrong)
    began = time.perf_counter()
    found = speller.suggest(language, wrong)
    assert meant in found
    assert len(found) <= MOST
    assert time.perf_counter() - began < 10


@needs_dictionaries
def test_letters_that_a_dictionary_cannot_write_are_not_marked():
    speller = Speller(find_dictionaries())
    assert speller.is_right("es", "œuvre")
    assert speller.suggest("es", "œuvre") == []
