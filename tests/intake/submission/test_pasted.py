"""Rows from the clipboard: what each column is, and every row read or told of."""

import pytest

from wcodesk.intake.submission.foreign.pasted import MOST_ROWS, first_guess, read_pasted, row_of, table_of
from wcodesk.model.errors import Refused
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.owner_names import Owner

MEMBERS = MemberIndex(load_members())


def pasted(text, owner=Owner()):  # noqa: B008 -- a plain value
    table = table_of(text)
    return read_pasted(table, first_guess(table, MEMBERS), owner, MEMBERS)


def told(found):
    return [(row_of(problem.place), problem.sentence) for problem in found.problems]


def test_rows_with_heads_are_read_by_them():
    found = pasted("Country\tActivity\tDate\tStatus\nAlbania\tTalks\t3-7 June 2019\tdone\n")
    assert found.missions == (
        {"member": "AL", "title": "Talks", "when": "2019-06-03/2019-06-07", "state": "delivered"},
    )
    assert found.rows == (2,)


def test_rows_without_heads_are_read_by_their_looks():
    found = pasted("Workshop on valuation\t3-7 June 2019\nVisit to the port\tJune 2019\n", Owner("AL"))
    assert [(each["title"], each["when"], each["member"]) for each in found.missions] == [
        ("Workshop on valuation", "2019-06-03/2019-06-07", "AL"),
        ("Visit to the port", "2019-06", "AL"),
    ]


def test_the_desks_own_heads_are_known_without_guessing():
    found = pasted("When\tTitle\tMember or region\tState\tRegion\n2019\tTalks\tKenya\tPostponed\tx\n")
    assert found.missions == ({"when": "2019", "title": "Talks", "member": "KE", "state": "postponed"},)


@pytest.mark.parametrize("name", ["Europe", "europe", "EUR", "Europe region"])
def test_a_row_can_be_of_a_region(name):
    found = pasted(f"Country\tActivity\tDate\nAlbania\tTalks\t2019\n{name}\tForum\t2019\n")
    assert found.missions[1] == {"region": "europe", "title": "Forum", "when": "2019"}


def test_rows_that_name_nobody_are_of_the_region_that_is_shown():
    found = pasted("Talks on transit\t3 June 2019\n", Owner(region="esa"))
    assert found.missions == ({"region": "esa", "title": "Talks on transit", "when": "2019-06-03"},)


def test_rows_whose_owner_nobody_knows_are_told_one_by_one():
    found = pasted("Talks on transit\t3 June 2019\nA visit\t2019\n")
    assert found.missions == ()
    assert [row for row, _ in told(found)] == [1, 2]


def test_each_problem_names_its_row():
    found = pasted(
        "Country\tActivity\tDate\nKenya\tVisit\tsoon\nRuanda\tForum\t2019\nKenya\t\t2019\nKenya\tGood\t2019\n"
    )
    assert [each["title"] for each in found.missions] == ["Good"]
    rows = dict(told(found))
    assert "“soon” is not understood" in rows[2]
    assert "Title: this must be filled in" in rows[4]


def test_an_unknown_member_is_told_with_names_that_come_close():
    found = pasted("Country\tActivity\tDate\nAlbania\tTalks\t2019\nWakanda\tForum\t2019\n")
    assert told(found) == [(3, "no Member or region is called “Wakanda”; did you mean Rwanda? Correct it.")]


def test_a_row_that_is_no_mission_is_told_with_the_reason():
    found = pasted("Country\tActivity\tDate\nAlbania\tTalks\t2019\nTotal\t\t12\n")
    assert len(found.missions) == 1
    assert told(found) == [(3, "left out, a row of totals.")]


def test_cells_with_line_breaks_and_guarded_formulas_are_whole():
    found = pasted('Title\tMember\tNote\n\'=1+1\tAL\t"one\ntwo"\n')
    assert found.missions[0]["title"] == "=1+1"
    assert found.missions[0]["note"] == "one\ntwo"


@pytest.mark.parametrize("text", ["", " \n\t\n", "a\x00b"])
def test_what_is_no_table_is_refused(text):
    with pytest.raises(Refused, match="holds no rows"):
        table_of(text)


def test_too_many_rows_are_refused():
    with pytest.raises(Refused, match="too many to paste"):
        table_of("x\n" * (MOST_ROWS + 1))
