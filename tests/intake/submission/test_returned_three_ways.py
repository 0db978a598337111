"""A text as it was sent, as it came back, and as the report has it by then."""

from __future__ import annotations

from collections.abc import Callable

from openpyxl import Workbook
from submission_kit import (
    NAME,
    SENT,
    back,
    changed,
    changes,
    edited,
    proposed,
    put,
    revisions,
    rows_of,
    say,
    sentences,
    serious,
    states,
    text,
    understood,
    with_text,
    workbook,
)

from wcodesk.intake.submission import propose
from wcodesk.model.content import EditionContent, EntryContent, MissionContent, SectionContent
from wcodesk.model.decisions import Choices, accepted, default_decision, is_clean
from wcodesk.model.markdown import parse, render
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import ChangeState
from wcodesk.model.workbook import STAMP, Stamp, read_stamp, stamp_rows

SUPPORT = "WCO support"
THEIRS = say("A workshop on valuation", "Two workshops took place.")


def without(section_id: str) -> EditionContent:
    def change(entry: EntryContent) -> EntryContent:
        return entry._replace(sections=tuple(each for each in entry.sections if each.id != section_id))

    return changed(SENT, "AL", change)


def with_section(section: SectionContent) -> EditionContent:
    return changed(SENT, "AL", lambda entry: entry._replace(sections=(*entry.sections, section)))


def own_section(heading: str, words: str) -> tuple[object, object]:
    return (
        lambda book: book["Texts"].cell(rows_of(book["Texts"], "S5 title")[0], 5, heading),
        put("S5", None, None, None, words),
    )


def test_ours_moved_on_and_theirs_did_not() -> None:
    change = text(back(now=with_text(SENT, "s-AL-4", "Ours.")), SUPPORT)
    assert (change.state, change.now) == (ChangeState.UNTOUCHED, "Ours.")
    assert default_decision(change).take == "ours"


def test_theirs_alone() -> None:
    change = text(back(THEIRS), SUPPORT)
    assert change.state is ChangeState.CHANGED
    assert default_decision(change).take == "theirs"


def test_both_the_same() -> None:
    assert not changes(back(THEIRS, now=with_text(SENT, "s-AL-4", "Two workshops took place.")))


def test_both_in_different_words() -> None:
    change = text(back(THEIRS, now=with_text(SENT, "s-AL-4", "Ours.")), SUPPORT)
    assert change.state is ChangeState.BOTH
    assert default_decision(change) is None


def test_cleared_while_ours_moved_on() -> None:
    change = text(back(put("S4", None, None, None, "CLEAR"), now=with_text(SENT, "s-AL-4", "Ours.")), SUPPORT)
    assert (change.state, change.clears) == (ChangeState.BOTH, True)


def test_cleared_on_both_sides() -> None:
    proposal = back(put("S4", None, None, None, "CLEAR"), now=with_text(SENT, "s-AL-4", ""))
    assert not changes(proposal)


def test_a_section_that_was_removed_since() -> None:
    now = without("s-AL-4")
    assert not changes(back(now=now))
    assert not changes(back(put("S4", None, None, None, "CLEAR"), now=now))
    change = text(back(THEIRS, now=now), SUPPORT)
    assert (change.state, change.now, change.section_id) == (ChangeState.GONE, None, "")


def test_a_section_that_was_renamed_since() -> None:
    now = with_text(SENT, "s-AL-4", "A workshop on valuation took place.", "Help from the WCO")
    change = text(back(THEIRS, now=now), "Help from the WCO")
    assert (change.state, change.new_heading) == (ChangeState.CHANGED, "")


def test_a_heading_renamed_on_both_sides_keeps_the_text() -> None:
    now = with_text(SENT, "s-AL-4", "A workshop on valuation took place.", "Help from the WCO")
    change = text(back(say(SUPPORT, "Support", 2), now=now), "Help from the WCO")
    assert change.new_heading == "Support"
    assert change.returned == change.now
    assert change.state is ChangeState.BOTH
    with_text_too = text(back(THEIRS, say(SUPPORT, "Support", 2), now=now), "Help from the WCO")
    assert with_text_too.state is ChangeState.BOTH
    assert text(back(say(SUPPORT, "Support", 2)), SUPPORT).state is ChangeState.CHANGED


def test_a_new_section_that_we_added_meanwhile_under_the_same_heading() -> None:
    ours = SectionContent("Green customs", SectionKind.OTHER, 1, parse("Ours."), id="s-new")
    change = text(back(*own_section("Green Customs", "Theirs."), now=with_section(ours)), "Green customs")
    assert (change.section_id, change.state) == ("s-new", ChangeState.BOTH)
    same = back(*own_section("Green Customs", "Ours."), now=with_section(ours))
    assert not changes(same)


def test_a_new_section_under_the_heading_of_one_that_was_sent() -> None:
    """The Member writes a second section under a heading that its entry has: it must not replace the first."""
    proposal = back(*own_section("WCO support", "Theirs."))
    (change,) = changes(proposal)
    assert (change.state, change.section_id, change.returned) == (ChangeState.NEW, "", "Theirs.")


def test_a_workbook_of_an_older_edition_is_compared_by_headings() -> None:
    new = SENT._replace(id="01900000-0000-7000-8000-0000000000e2")
    ids = {
        each.id: f"{each.id}-new" for chapter in new.chapters for entry in chapter.entries for each in entry.sections
    }
    new = changed(
        new,
        "AL",
        lambda entry: entry._replace(
            sections=tuple(each._replace(id=ids[each.id]) for each in entry.sections),
            missions=tuple(each._replace(id=f"{each.id}-new") for each in entry.missions),
        ),
    )
    proposal = proposed(edited(workbook(), THEIRS), new)
    assert states(proposal) == {SUPPORT: ChangeState.CHANGED}
    assert text(proposal, SUPPORT).section_id == "s-AL-4-new"
    assert len(proposal.problems) == 1
    assert "June 2020" in proposal.problems[0].sentence


def test_a_workbook_of_an_older_edition_with_another_text_by_now() -> None:
    new = with_text(SENT, "s-AL-4", "Ours.")._replace(id="01900000-0000-7000-8000-0000000000e2")
    assert states(proposed(edited(workbook(), THEIRS), new)) == {SUPPORT: ChangeState.BOTH}
    assert not changes(proposed(workbook(), new))


def test_what_an_older_workbook_holds_and_nobody_touched_is_not_added_again() -> None:
    new = without("s-AL-4")._replace(id="01900000-0000-7000-8000-0000000000e2")
    assert not changes(proposed(workbook(), new))
    assert states(proposed(edited(workbook(), THEIRS), new)) == {SUPPORT: ChangeState.GONE}


def test_a_workbook_of_another_store() -> None:
    """Its ids are unknown here; the edition's too."""

    def other(content: EditionContent) -> EditionContent:
        content = content._replace(id="01900000-0000-7000-8000-0000000000f1")
        return changed(
            content,
            "AL",
            lambda entry: entry._replace(
                sections=tuple(each._replace(id=f"x{each.id}") for each in entry.sections),
                missions=tuple(each._replace(id=f"x{each.id}") for each in entry.missions),
            ),
        )

    data = edited(workbook(other(SENT), store="01900000-0000-7000-8000-0000000000bb"), THEIRS)
    proposal = proposed(data)
    assert states(proposal) == {SUPPORT: ChangeState.CHANGED}
    assert not serious(proposal)


def test_an_entry_that_is_no_longer_in_the_report() -> None:
    chapters = tuple(
        each._replace(entries=tuple(one for one in each.entries if one.iso != "AL")) for each in SENT.chapters
    )
    proposal = proposed(edited(workbook(), THEIRS), SENT._replace(chapters=chapters))
    assert states(proposal) == {SUPPORT: ChangeState.GONE}
    assert any("Albania" in sentence or "AL" in sentence for sentence in sentences(proposal))


def test_what_is_accepted_without_a_look() -> None:
    clean = back(THEIRS)
    assert is_clean(clean, Choices())
    (written,) = accepted(clean, Choices()).texts
    assert (written.section_id, written.text, written.expected) == ("s-AL-4", "Two workshops took place.", "r-s-AL-4")
    assert not accepted(back(), Choices())
    both = back(THEIRS, now=with_text(SENT, "s-AL-4", "Ours."))
    assert not is_clean(both, Choices())
    assert not accepted(both, Choices()).texts


def test_accepting_twice_changes_nothing_the_second_time() -> None:
    data = edited(workbook(), THEIRS)
    submission = understood(data)
    after = with_text(SENT, "s-AL-4", "Two workshops took place.")
    assert not changes(propose(submission, after, NAME, revisions(after)))


def stamped(edit: Callable[[Stamp], Stamp]) -> Callable[[Workbook], None]:
    """Write another stamp into the workbook."""

    def forge(book: Workbook) -> None:
        page = book[STAMP]
        stamp = read_stamp([[str(cell or "") for cell in row] for row in page.iter_rows(values_only=True)])
        assert stamp is not None
        page.delete_rows(1, page.max_row)
        for row in stamp_rows(edit(stamp)):
            page.append(row)

    return forge


def test_a_section_of_another_member_is_never_changed() -> None:
    others = next(each for each in SENT.chapters[0].entries if each.iso != "AL" and each.sections)
    theirs = others.sections[0]

    def forge(stamp: Stamp) -> Stamp:
        sent = stamp.sections[-2]._replace(id=theirs.id, heading="Elsewhere", kind="other", text=render(theirs.blocks))
        return stamp._replace(sections=(*stamp.sections[:-2], sent, stamp.sections[-1]))

    proposal = back(THEIRS, stamped(forge))
    assert theirs.id not in {change.section_id for change in proposal.texts}
    assert {change.member for change in proposal.texts} == {"AL"}
    assert any(others.iso in sentence and "left alone" in sentence for sentence in sentences(proposal))
    assert not is_clean(proposal, Choices())


def test_a_mission_of_another_member_is_never_changed() -> None:
    others = next(each for each in SENT.chapters[0].entries if each.iso != "AL")
    mission = MissionContent("Visit to a port", "workshop", when="2018", id="m-other")
    now = changed(SENT, others.iso, lambda entry: entry._replace(missions=(*entry.missions, mission)))

    def forge(stamp: Stamp) -> Stamp:
        return stamp._replace(missions=(stamp.missions[0]._replace(id="m-other"), *stamp.missions[1:]))

    title = lambda book: book["Missions"].cell(rows_of(book["Missions"], "M1")[0], 2, "Taken over")  # noqa: E731
    proposal = back(stamped(forge), title, now=now)
    assert "m-other" not in {change.record_id for change in proposal.records}
    assert any("left alone" in sentence for sentence in sentences(proposal))
    assert not is_clean(proposal, Choices())


def test_a_stamp_in_a_language_that_nobody_knows_is_read_all_the_same() -> None:
    no_keys = lambda book: book["Texts"].delete_cols(1)  # noqa: E731
    proposal = back(THEIRS, stamped(lambda stamp: stamp._replace(language="x")), no_keys)
    assert any(change.returned == "Two workshops took place." for change in proposal.texts)


def test_a_heading_over_several_lines_is_the_one_that_was_taken() -> None:
    now = with_text(SENT, "s-AL-4", "A workshop on valuation took place.", "Support of the WCO")
    assert not changes(back(say(SUPPORT, "Support\n\nof the WCO", 2), now=now))
