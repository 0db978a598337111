"""What the window says of a submission in sentences and figures."""

import time

import pytest
from imports_kit import clean_proposal, proposal, submission

from wcodesk.model.decisions import Choices, Decision, Take
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.ui.imports.tally import tally, totals
from wcodesk.ui.imports.words import Counts, day, found, member_names, origin, outcome, sender

MEMBERS = MemberIndex(load_members())


def test_the_outcome_counts_what_would_happen():
    told = outcome(proposal(), Choices())
    assert told == (
        "Would change 3 texts, 1 mission, 1 convention; 4 open; kept out by problems: 1; "
        "empty cells keep what is there: 2; texts cleared: 1."
    )


def test_keeping_ours_is_counted():
    told = outcome(proposal(), Choices(decisions={"S2": Decision(Take.OURS), "S6": Decision(Take.OURS)}))
    assert "keeps 2" in told and "cleared" not in told and "3 open" in told


def test_nothing_to_change_is_said():
    assert outcome(proposal(texts=(), records=(), problems=(), submission=submission()), Choices()) == (
        "Would change nothing."
    )


def test_what_was_found_names_texts_missions_and_cells():
    told = found(proposal())
    assert "Texts: 2 unchanged, 2 changed, 1 new, 2 to decide" in told
    assert "Missions: 1 unchanged, 1 changed, 2 new, 1 to decide" in told
    assert "Cells: 230 read, 3 with a problem, 12 left out" in told


def test_the_origin_names_edition_and_date():
    assert origin(proposal()) == "made from June 2020, Part I, sent on 2026-10-02"
    assert origin(proposal(submission=submission(edition_name="", date=""))).startswith("made from an unknown edition")


def test_the_sender_and_the_remarks_are_told():
    assert sender(proposal()).endswith("“Two missions were moved. Please use the new plan’s name.”")
    assert sender(proposal(submission=submission(sender={}))) == ""


def test_moments_are_told_by_the_clock_on_the_wall(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tbilisi")
    time.tzset()
    try:
        assert day("2026-11-28T22:10:05.118Z") == "2026-11-29 02:10"
    finally:
        monkeypatch.undo()
        time.tzset()
    assert day("2026-11-20 09:15:00") == "2026-11-20 09:15"
    assert day("") == ""


def test_many_members_are_counted():
    assert member_names(("AL", "GE", "RS", "ME", "XX"), MEMBERS) == "Albania, Georgia, Serbia, 2 more"


def test_counts_leave_notes_out():
    counts = Counts(proposal(), Choices())
    assert (counts.changes, counts.open, counts.problems) == (10, 4, 3)
    assert str(Counts(clean_proposal(), Choices())) == "1 change"


@pytest.mark.parametrize(
    ("what", "column"),
    [
        ("Reform progress", "changed"),
        ("Current planning", "open"),
        ("WCO support", "unchanged"),
        ("Conventions", "new"),
    ],
)
def test_the_tally_goes_by_member_and_section(what, column):
    lines = tally(proposal(), Choices(), MEMBERS)
    (line,) = [line for line in lines if line.what == what]
    assert line.member == "Albania"
    assert getattr(line, column) == 1


def test_the_tally_adds_up_to_every_change():
    whole = totals(tally(proposal(), Choices(decisions={"S4": Decision(Take.OURS)}), MEMBERS))
    assert sum(whole[2:]) == len(proposal().changes)
    assert (whole.cleared, whole.kept, whole.kept_out) == (1, 1, 1)
