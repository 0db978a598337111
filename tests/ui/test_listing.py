"""What the list of all missions shows: found, sorted and grouped, without a window."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import Mission, MissionState
from wcodesk.model.when import When
from wcodesk.ui.missions.cells import Cells
from wcodesk.ui.missions.grouping import By
from wcodesk.ui.missions.list_model import ListModel
from wcodesk.ui.missions.listing import Heading, Listing, Wanted

MISSIONS = [
    Mission("1", "e", "europe", "AL", "Risk workshop", topic="Risk", when="2019-06-03/2019-06-07", place="Tirana"),
    Mission("2", "e", "esa", "KE", "Visit", topic="Transit", when="2019/20", state=MissionState.DELIVERED),
    Mission("3", "e", "europe", "", "Forum", topic="Risk", donor="Côte fund", note="kept aside"),
    Mission("4", "e", "esa", "SZ", "Seminar", when="2018", state=MissionState.CANCELLED),
]


@pytest.fixture
def listing():
    made = Listing(Cells(MemberIndex(load_members())))
    made.load(MISSIONS)
    return made


def found(listing, **wanted):
    listing.show(Wanted(**wanted))
    return "".join(mission.id for mission in listing.found)


def headings(listing, **wanted):
    listing.show(Wanted(**wanted))
    return [(line.name, line.number) for line in listing.lines if isinstance(line, Heading)]


def test_the_newest_come_first_and_what_has_no_date_last(listing):
    assert found(listing) == "2143"
    assert found(listing, down=False) == "4123"


def test_states_sort_as_they_follow_each_other(listing):
    states = (MissionState.CANCELLED, MissionState.REPORTED, MissionState.PLANNED, MissionState.DELIVERED)
    listing.load([each._replace(state=state) for each, state in zip(MISSIONS, states, strict=True)])
    assert found(listing, sort="state", down=False) == "3421"
    assert [name for name, _ in headings(listing, by=By.STATE)] == ["Planned", "Delivered", "Reported", "Cancelled"]


def test_words_sort_by_alphabet_and_what_is_empty_comes_last(listing):
    assert found(listing, sort="topic", down=False) == "1324"
    assert found(listing, sort="topic", down=True) == "2134"


@pytest.mark.parametrize(
    ("words", "ids"),
    [("risk", "13"), ("RISK tirana", "1"), ("cote", "3"), ("aside", "3"), ("eswatini", "4"), ("esa", ""), ("june", "1"),
     ("southern", "24"), ("2019-06", "1"), ("cancel", "4"), ("nowhere", "")],
)  # fmt: skip
def test_the_filter_looks_into_every_field(listing, words, ids):
    assert sorted(found(listing, words=words)) == sorted(ids)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"member": "AL"}, "1"), ({"region": "europe"}, "13"), ({"state": "planned"}, "13"), ({"topic": "Risk"}, "13"),
        ({"topic": ""}, "4"), ({"year": 2019}, "12"), ({"year": 2020}, "2"), ({"year": -1}, "3"),
        ({"region": "esa", "state": "cancelled"}, "4"),
    ],
)  # fmt: skip
def test_it_is_narrowed_by_whose_state_topic_and_year(listing, wanted, ids):
    assert sorted(found(listing, **wanted)) == sorted(ids)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (By.REGION, [("Europe", 2), ("East and Southern Africa", 2)]),
        (By.MEMBER, [("Europe, whole region", 1), ("Albania", 1), ("Eswatini", 1), ("Kenya", 1)]),
        (By.TOPIC, [("Risk", 2), ("Transit", 1), ("No topic", 1)]),
        (By.STATE, [("Planned", 2), ("Delivered", 1), ("Cancelled", 1)]),
        (By.MONTH, [("2019/20, month not known", 1), ("June 2019", 1), ("2018, month not known", 1), ("No date", 1)]),
    ],
)
def test_it_is_grouped_with_counts(listing, by, expected):
    assert headings(listing, by=by) == expected


def test_a_folded_group_keeps_its_count_and_its_missions_in_what_is_exported(listing):
    listing.show(Wanted(by=By.REGION))
    listing.folded = {"Europe"}
    listing.fold()
    assert [line.name if isinstance(line, Heading) else line.id for line in listing.lines] == [
        "Europe", "East and Southern Africa", "2", "4"
    ]  # fmt: skip
    assert [mission.id for mission in listing.in_order()] == ["1", "3", "2", "4"]


def test_a_changed_mission_is_found_by_its_new_words(listing):
    assert found(listing, words="risk") == "13"
    listing.load([MISSIONS[0]._replace(title="Talks", topic=""), *MISSIONS[1:]])
    assert [mission.id for mission in listing.found] == ["3"]


def test_the_table_keeps_the_rules_of_qt(qtbot, listing):
    model = ListModel(listing)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(Wanted(by=By.MEMBER))
    assert model.turn(0)
    assert not model.turn(2)
    model.sort(1)
    model.load([], Wanted())
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    "when",
    ["", "2019-06-03", "2019-06-03/2019-07-02", "2019-06", "2019-06/2020-02", "2019", "2019/2021", "2019/20"],
)
def test_the_days_of_a_date_are_those_that_it_means(listing, when):
    days, known = listing.cells.days(when), When(when)
    assert [day[:7] for day in days] == ([str(known.first)[:7], str(known.last)[:7]] if when else [])
    assert listing.cells.years(Mission("1", "e", "", "", "x", when=when)) == (
        tuple(range(known.first.year, known.last.year + 1)) if when else ()
    )
