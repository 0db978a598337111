"""The pages of the manual: what they link to, show and name is there, and the French ones are like the English."""

import re
from collections import Counter

import pytest
from desk_kit import Kit
from PySide6.QtWidgets import QWidget
from spoken_kit import PACKAGE, translated

from wcodesk.model.resources import resource
from wcodesk.model.translation import ENGLISH, LANGUAGES, speak
from wcodesk.ui.help.manual import Manual, anchor, parts, plain
from wcodesk.ui.help.manual_view import places
from wcodesk.ui.help.manual_window import ManualWindow
from wcodesk.ui.help.shortcuts import of_windows
from wcodesk.ui.help.topics import IN_LISTS, IN_TABLES, TOPICS

OTHERS = [language for language in LANGUAGES if language != ENGLISH]
NAMES = [page.name for page in Manual(resource("manual")).pages]
MOST_OF_A_PICTURE = 100_000  # bytes
MOST_OF_ALL_PICTURES = 3_000_000
KEYS = {
    "Maj": "Shift", "Entrée": "Return", "Échap": "Esc", "Suppr": "Del", "Inser": "Ins", "Début": "Home", "Fin": "End",
    "Gauche": "Left", "Droite": "Right", "Haut": "Up", "Bas": "Down", "Page préc": "PgUp", "Page suiv": "PgDown",
    "Retour arrière": "Backspace",
}  # fmt: skip


@pytest.fixture(params=LANGUAGES)
def manual(request) -> Manual:
    return Manual(resource("manual"), request.param)


@pytest.fixture(params=OTHERS)
def other(request) -> Manual:
    return Manual(resource("manual"), request.param)


@pytest.fixture
def english() -> Manual:
    return Manual(resource("manual"))


@pytest.fixture
def windows(make_kit, store_path) -> list[QWidget]:
    """The desk and all that has keys beside it."""
    made: Kit = make_kit(store_path, imports=True)
    return [made.desk, made.desk.imports.window, made.desk.all_missions.window]


def headings(text: str) -> list[int]:
    """Their levels."""
    return [len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)]


def links(text: str) -> list[tuple[str, str]]:
    """What stands for each link or picture, with its brackets, and where it leads."""
    return re.findall(r"(!?\[[^\[\]]*\])\(([^)]*)\)", text)


def keys(text: str) -> list[str]:
    """Keys that a page names, as the English one would."""
    names = "|".join(KEYS)
    codes = re.findall(r"`([^`]+)`", in_one_line(text))
    codes = [re.sub(rf"(?<![^+])({names})(?![^+])", lambda key: KEYS[key[1]], code) for code in codes]
    return [code for code in codes if re.fullmatch(r"(?:Ctrl|Alt|Shift)\+.+|F\d+|Return|Esc|Del|Down|Tab", code)]


def emphasised(text: str) -> list[str]:
    """What stands in italics or bold: mostly names of menus, buttons and fields."""
    return re.findall(r"\*+([^*`]+)\*+", in_one_line(text))


def in_one_line(text: str) -> str:
    """With a blank where a line ends; other blanks, which French has before a colon, stay."""
    return re.sub(r"\n *", " ", text)


def bare(text: str) -> str:
    """Words of a menu or button without the marks of its letter and of a question that follows."""
    return re.sub(r"&(.)", r"\1", text).rstrip("…")


# -- what is named is there -----------------------------------------------------------------------------------------


def test_the_manual_links_to_pages_headings_and_pictures_that_are_there(manual: Manual):
    names = {page.name for page in manual.pages}
    known = {(page.name, anchor(part.heading)) for page in manual.pages for part in parts(page)}
    assert {path.stem for path in manual.folder.glob("*.md")} == names
    for page in manual.pages:
        for text, link in links(page.text):
            name, _, heading = link.partition("#")
            if text.startswith("!"):
                assert len(text) > 12, f"{page.name}: {link} has no words for who does not see it"
                assert manual.picture(link).stat().st_size <= MOST_OF_A_PICTURE
            else:
                assert name.removesuffix(".md") in names | {""}, f"{page.name}: {link}"
                target = name.removesuffix(".md") or page.name
                assert not heading or (target, heading) in known, f"{page.name}: {link}"


def test_every_picture_is_shown_and_every_one_shown_is_there(manual: Manual):
    used = {link for page in manual.pages for text, link in links(page.text) if text.startswith("!")}
    assert {f"images/{path.name}" for path in (manual.folder / "images").glob("*")} == used


def test_the_pictures_of_all_languages_stay_small():
    folder = resource("manual")
    sizes = [path.stat().st_size for path in folder.rglob("*.png")]
    assert sum(sizes) <= MOST_OF_ALL_PICTURES


def test_every_topic_leads_to_a_page_and_heading(manual: Manual):
    places = {(page.name, part.anchor) for page in manual.pages for part in parts(page)}
    for topic in {IN_TABLES, IN_LISTS, *TOPICS.values()}:
        assert manual.at(topic) in places
        assert manual.at(topic)[0] == topic.partition("#")[0]
        assert bool(manual.at(topic)[1]) == ("#" in topic), topic


def test_every_topic_is_a_class_of_the_window():
    source = "\n".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "ui").rglob("*.py"))
    assert [name for name in TOPICS if not name.startswith("Q") and f"class {name}(" not in source] == []


def test_the_manual_names_no_key_that_is_none(windows: list[QWidget], manual: Manual):
    known = {key for shortcut in of_windows(windows) for key in shortcut.keys.split(" or ")}
    known |= {"Alt+Left", "Alt+Right", "Ctrl+F", "Esc", "Return", "Tab", "Shift+Tab", "Space"}
    for page in manual.pages:
        for key in keys(page.text):
            assert key in known, f"{page.name}: {key}"


# -- languages ------------------------------------------------------------------------------------------------------


def test_the_same_pages_are_in_every_language(english: Manual, other: Manual):
    assert [page.name for page in other.pages] == [page.name for page in english.pages]
    assert all(mine.text != theirs.text for mine, theirs in zip(other.pages, english.pages, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_built_alike_in_every_language(english: Manual, other: Manual, name: str):
    theirs, mine = english.page(name).text, other.page(name).text
    assert headings(mine) == headings(theirs)
    assert [link.partition("#")[0] for _, link in links(mine)] == [link.partition("#")[0] for _, link in links(theirs)]
    assert Counter(keys(mine)) == Counter(keys(theirs))
    assert len(mine.split("\n\n")) == len(theirs.split("\n\n")), "paragraphs"
    for beginning in ("| ", "- ", r"\d\. "):
        pattern = re.compile(rf"^{beginning}".replace("|", r"\|"), re.MULTILINE)
        assert len(pattern.findall(mine)) == len(pattern.findall(theirs)), beginning


@pytest.mark.parametrize("name", NAMES)
def test_menus_and_buttons_are_called_as_the_desk_calls_them(english: Manual, name: str):
    said: dict[str, set[str]] = {}
    for text, (translation, state) in translated().items():
        if translation and not state:
            said.setdefault(bare(text), set()).add(bare(translation))
    shown = set(emphasised(Manual(resource("manual"), "fr").page(name).text))
    for way in emphasised(english.page(name).text):
        steps = way.split(" > ")
        if all(step in said for step in steps):
            fitting = [each for each in shown if len(each.split(" > ")) == len(steps)]
            assert any(
                all(mine in said[step] for mine, step in zip(each.split(" > "), steps, strict=True)) for each in fitting
            ), f"{name}: {way}, {[said[step] for step in steps]}"


def test_french_is_set_as_the_french_do():
    for page in Manual(resource("manual"), "fr").pages:
        text = re.sub(r"`[^`]*`|\]\([^)]*\)", "", page.text)
        assert re.findall(r".{12}'", text) == [], page.name
        assert re.findall(r".{12}(?<!\u202f)[;!?](?=\s)", text) == [], page.name
        assert re.findall(r".{12}(?<!\u00a0):(?=\s)", text) == [], page.name
        assert re.findall(r"«(?!\u00a0)|(?<!\u00a0)»", text) == [], page.name


@pytest.fixture
def in_french(qtbot):
    speak("fr", {})
    window = ManualWindow(Manual(resource("manual"), "fr"))
    qtbot.addWidget(window)
    yield window
    speak(ENGLISH)


def test_a_topic_is_shown_in_french(in_french: ManualWindow):
    in_french.show_place("going#the-tree")
    assert in_french.place == ("going", "larborescence")
    assert in_french.view.textCursor().block().text() == "L’arborescence"


def test_the_french_manual_is_searched_without_accents(in_french: ManualWindow):
    in_french.show_place("")
    in_french.search.setText("figer edition")
    in_french.look()
    in_french.contents.setCurrentIndex(in_french.model.index(0, 0))
    assert in_french.place[0] == "editions"
    assert {mark.cursor.selectedText() for mark in in_french.view.extraSelections()} >= {"édition", "Figer"}


def test_a_picture_that_is_made_in_english_alone_is_shown_in_every_language(tmp_path):
    (tmp_path / "fr" / "images").mkdir(parents=True)
    (tmp_path / "images").mkdir()
    for path in ("index.md", "fr/index.md", "images/a.png", "images/b.png", "fr/images/b.png"):
        (tmp_path / path).write_text("# Title\n")
    manual = Manual(tmp_path, "fr")
    assert manual.picture("images/a.png") == tmp_path / "images" / "a.png"
    assert manual.picture("images/b.png") == tmp_path / "fr" / "images" / "b.png"


def test_words_are_found_whatever_their_accents_and_capitals():
    assert places("L’édition Été", ["ete", "edition"]) == [(10, 13), (2, 9)]
    assert plain("**L’édition**") == "L’édition"


def test_a_key_that_is_a_bracket_begins_no_link():
    assert plain("`Ctrl+[` goes back. ![A table](images/table.png) [Next](next.md)") == "Ctrl+[ goes back.  Next"
