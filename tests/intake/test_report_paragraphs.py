"""Lines that belong together and lines that do not."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from report_builder import WIDTH, ReportText, background, lines_of, pieces_of, read, small_report, texts_of

from wcodesk.intake.report.lines import Looks, RawLine, to_lines
from wcodesk.model.proposal import NoteKind

FULL = "the patient keeper of a small lamp counts every ship that passes the old pier in fog and rain and"
BODY = "\n".join(textwrap.wrap("The keeper writes a note about every ship. " * 12, WIDTH)) + "\n\n"


def test_wrapped_lines_are_one_paragraph() -> None:
    assert texts_of("The lamp\nis lit.\n\nThe door is shut.\n") == ["The lamp is lit.", "The door is shut."]


def test_a_blank_line_inside_a_sentence_joins() -> None:
    assert texts_of(BODY + f"A day, {FULL}\n\ngoes home.\n")[-1] == f"A day, {FULL} goes home."


def test_a_blank_line_before_a_name_joins_when_the_line_was_full() -> None:
    text = f"It is said that {FULL[:-4]} of\n\nPanama City went home.\n"
    assert texts_of(BODY + text)[-1].endswith("rain of Panama City went home.")


def test_a_new_sentence_after_a_blank_line_does_not_join() -> None:
    unended = f"Also on Sundays, {FULL[:-4]} hail"
    assert texts_of(BODY + f"{unended}\n\nSeveral ships came.\n")[-2:] == [unended, "Several ships came."]


def test_a_page_end_inside_a_sentence_joins() -> None:
    assert texts_of(BODY + f"A day, {FULL}\n goes home.\n")[-1].endswith("rain and goes home.")


def test_a_page_end_after_a_sentence_does_not_join() -> None:
    assert texts_of(BODY + "A day has ended here.\n The next one begins.\n")[-2:] == [
        "A day has ended here.",
        "The next one begins.",
    ]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        (f"A day, {FULL}", "goes home.", True),  # all of a line is set off
        (f"{FULL} of", "Panama City.", True),
        (f"See the note that {FULL[:-6]}.", "goes home.", False),  # at the foot of a page
        (f"A day, {FULL}", "Panama City.", False),
        ("A day", "goes home.", False),
    ],
)
def test_a_line_that_looks_otherwise_joins_where_the_one_above_surely_broke_off(
    above: str, below: str, joined: bool
) -> None:
    body = [RawLine(number, text) for number, text in enumerate(BODY.split("\n"), 1)]
    lines = to_lines(
        [*body, RawLine(90, above, looks=Looks(1, 1, 1)), RawLine(91, below, page=True, looks=Looks(0, 0, 0))]
    )
    assert pieces_of(lines)[-1].text == (f"{above} {below}" if joined else below)


def test_a_form_feed_ends_a_page() -> None:
    lines = to_lines([RawLine(1, "One."), RawLine(2, "Two.", page=True)])
    assert [line.page for line in lines] == [False, True]
    assert [piece.text for piece in pieces_of(lines)] == ["One.", "Two."]


def test_a_file_that_indents_every_line_has_no_pages_marked() -> None:
    assert not any(line.page for line in lines_of(" One\n two\n three\n four\n"))


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("the keepers/", "owners of a lamp", "the keepers/owners of a lamp"),
        ("in 2018–", "2023 they met", "in 2018–2023 they met"),
        ("see https://lamp.example/a", "-b/c for more", "see https://lamp.example/a-b/c for more"),
        ("see www", ".lamp.example for more", "see www .lamp.example for more"),
        ("in 2018 –", "they met", "in 2018 – they met"),
        ("see https://lamp.example/", "for more", "see https://lamp.example/ for more"),
        ("one /", "two lamps", "one / two lamps"),
    ],
)
def test_a_word_that_a_line_broke_without_a_hyphen_is_whole_again(above: str, below: str, whole: str) -> None:
    assert texts_of(f"{above}\n{below}\n") == [whole]


def test_a_word_broken_at_its_hyphen_is_whole_again() -> None:
    assert texts_of("The multi-\nyear plan is long-\nand short-lived.\n") == [
        "The multi-year plan is long- and short-lived."
    ]


def test_a_dash_at_a_line_end_keeps_its_blank() -> None:
    assert texts_of("The plan -\nif any - is long.\n") == ["The plan - if any - is long."]


def test_abbreviations_end_no_sentence() -> None:
    full = f"They met at noon, {FULL[:-4]} Decree No."
    assert texts_of(BODY + f"{full}\n\n1079 of May was read.\n")[-1] == f"{full} 1079 of May was read."


def test_a_member_in_capitals_ends_what_went_before(tmp_path: Path) -> None:
    text = small_report().add("It ends without a stop").turn().add("ARMENIA").add("Background").add("Tea.").text()
    headings = [entry.heading for entry in read(text, tmp_path).content.chapters[0].entries]
    assert headings == ["ALBANIA", "ARMENIA"]


def test_a_main_heading_after_a_page_end_begins_its_section(tmp_path: Path) -> None:
    text = small_report().add("It ended.").turn().add("WCO support").add("A visit.").text()
    sections = read(text, tmp_path).content.chapters[0].entries[0].sections
    assert [section.heading for section in sections] == ["Background", "WCO support"]


def test_an_address_below_a_name_stays_a_line() -> None:
    assert texts_of("Ann Example\nann@example.org\n") == ["Ann Example\nann@example.org"]


def test_every_join_is_noted_at_the_line_that_was_joined(tmp_path: Path) -> None:
    extra = ReportText().add(f"A day, {FULL}").add("goes home.")
    proposal = read(small_report(extra).text(), tmp_path)
    (note,) = [note for note in proposal.notes if note.kind is NoteKind.JOINED]
    assert small_report(extra).text().split("\n")[note.line - 1] == "goes home. "


@pytest.mark.parametrize("sign", list("¶Å•*➢§▪–-·"))
def test_bullets_of_any_sign_are_items(tmp_path: Path, sign: str) -> None:
    blocks = background(ReportText().bullets("A red one;", "A blue one.", sign=sign), tmp_path)
    assert [(block.type, block.level, block.text) for block in blocks] == [
        ("bullet", 1, "A red one;"),
        ("bullet", 1, "A blue one."),
    ]


@pytest.mark.parametrize("sign", ["ü", "v", "q", "?"])
def test_a_letter_is_a_bullet_when_it_begins_line_after_line(tmp_path: Path, sign: str) -> None:
    blocks = background(ReportText().bullets("A red one;", "A blue one;", "A last one.", sign=sign), tmp_path)
    assert [block.type for block in blocks] == ["bullet"] * 3


def test_bullets_without_blank_lines_are_items(tmp_path: Path) -> None:
    report = ReportText().add("They are:")
    for text in ("- a red one;", "- a blue one; and", "- a green one."):
        report.add(text, tight=True)
    assert [block.text for block in background(report.add(""), tmp_path)] == [
        "They are:",
        "a red one;",
        "a blue one; and",
        "a green one.",
    ]


def test_a_dash_that_begins_a_wrapped_line_is_no_bullet() -> None:
    assert texts_of(BODY + f"A day, {FULL[:-4]} hail\n- so they say - was lost.\n")[-1].endswith(
        "hail - so they say - was lost."
    )


def test_an_item_broken_by_a_blank_line_is_one_item(tmp_path: Path) -> None:
    report = ReportText().add(BODY.replace("\n", " ")).add(f"- A day, {FULL}").add("goes home;").add("- A second.")
    assert [block.text for block in background(report, tmp_path)][1:] == [f"A day, {FULL} goes home;", "A second."]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["1.", "2.", "3."], ["1.", "2.", "3."]),
        (["(1)", "(2)", "(3)"], ["(1)", "(2)", "(3)"]),
        (["(a)", "(b)", "(c)"], ["(a)", "(b)", "(c)"]),
        (["a)", "b)", "c)"], ["a)", "b)", "c)"]),
        (["i.", "ii.", "iii."], ["i.", "ii.", "iii."]),
        (["I.", "II.", "III."], ["I.", "II.", "III."]),
        (["1.1", "1.2", "1.3"], ["1.1", "1.2", "1.3"]),
        (["9.", "10.", "11."], ["9.", "10.", "11."]),
    ],
)
def test_labels_are_kept_as_printed(tmp_path: Path, labels: list[str], expected: list[str]) -> None:
    report = ReportText()
    for label in labels:
        report.add(f"{label} Count the boats;")
    blocks = background(report, tmp_path)
    assert [block.label for block in blocks] == expected
    assert {block.text for block in blocks} == {"Count the boats;"}


def test_a_year_with_a_full_stop_is_no_label() -> None:
    assert texts_of(BODY + f"A day, {FULL[:-4]} 2016-\n2017. It was long.\n")[-1].endswith("2016-2017. It was long.")


def test_an_enumeration_within_a_sentence_is_no_list() -> None:
    text = f"There are rules, {FULL[:-4]} 1. tea;\n2. bread; and 3. jam.\n"
    assert len(texts_of(BODY + text)) == len(texts_of(BODY)) + 1


def test_a_name_with_initials_is_no_label() -> None:
    assert texts_of("H. E. Example spoke.\n") == ["H. E. Example spoke."]
