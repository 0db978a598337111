"""The format of the Member workbook: its stamp, keys and words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.content import EntryContent, MissionContent, SectionContent
from wcodesk.model.errors import DeskError
from wcodesk.model.markdown import parse
from wcodesk.model.members import load_members
from wcodesk.model.records import SectionKind
from wcodesk.model.sheet_rows import RowType
from wcodesk.model.translation import speak, tr
from wcodesk.model.workbook import (
    FACT_TABLES,
    FORMAT,
    MISSION_COLUMNS,
    SENDER_FIELDS,
    SIGNATURE,
    Key,
    Role,
    SentFact,
    SentMission,
    SentSection,
    Stamp,
    key_of,
    read_stamp,
    sent_facts,
    sent_missions,
    sent_sections,
    stamp_rows,
)
from wcodesk.model.workbook_words import (
    ENGLISH,
    FRENCH,
    FRENCH_SPEAKING,
    ROW_TYPES,
    choices,
    label,
    language_of,
    row_type,
    shown,
    stored,
)

TEXT = st.text(max_size=20)
KINDS = st.sampled_from([kind.value for kind in SectionKind])
MISSION = st.fixed_dictionaries({field.name: TEXT for field in MISSION_COLUMNS})
FACTS = st.sampled_from(sorted(FACT_TABLES)).flatmap(
    lambda kind: st.builds(
        SentFact, TEXT, st.just(kind), st.fixed_dictionaries({field.name: TEXT for field in FACT_TABLES[kind]})
    )
)


def several(made: st.SearchStrategy) -> st.SearchStrategy:
    """A few, each with a key and an id of its own."""
    by = (lambda each: each.key, lambda each: getattr(each, "id", "") or object())
    return st.lists(made, max_size=3, unique_by=by).map(tuple)


STAMP = st.builds(
    Stamp,
    *([TEXT] * 6),
    st.dictionaries(TEXT, TEXT, max_size=3),
    several(st.builds(SentSection, TEXT, TEXT, TEXT, KINDS, st.integers(1, 3), TEXT, TEXT)),
    several(st.builds(SentMission, TEXT, TEXT, TEXT, MISSION)),
    several(FACTS),
    st.just(FORMAT),
)


@given(STAMP)
def test_a_stamp_is_read_back_as_it_was(stamp: Stamp) -> None:
    rows = stamp_rows(stamp)
    assert read_stamp(rows) == stamp
    assert all(cell.isascii() for row in rows for cell in row)


def test_a_stamp_is_cut_into_cells_that_excel_can_hold() -> None:
    section = SentSection("S1", "i", "r", "other", 1, "h", "é" * 50_000)
    stamp = Stamp("AL", "e", "n", "s", "d", "en", {}, (section,))
    rows = stamp_rows(stamp)
    assert max(len(cell) for row in rows for cell in row) <= 30_000
    padded = [(*row, None, "") for row in rows]
    assert read_stamp(padded) == stamp  # type: ignore[arg-type]


def test_rows_that_are_no_stamp_are_none() -> None:
    assert read_stamp([]) is None
    assert read_stamp([("Name", "Value")]) is None


def test_a_newer_format_and_a_damaged_stamp_are_refused() -> None:
    rows = stamp_rows(Stamp("AL", "e", "n", "s", "d", "en", {}, format=FORMAT + 1))
    with pytest.raises(DeskError, match="format 2"):
        read_stamp(rows)
    for damaged in (
        [(SIGNATURE,)],
        [(SIGNATURE,), ("format", "{")],
        [*stamp_rows(Stamp(*"abcdef", {})), ("facts", "{}")],
    ):
        with pytest.raises(DeskError, match="damaged"):
            read_stamp(damaged)


SECTION = SentSection("S1", "i", "r", "other", 1, "h", "t")
CONVENTION = {"convention": "RKC"}
FORGED = [None, 5, -1, True, 1e400, float("nan"), [], [1], {"a": 1}, "\ud800"]


@pytest.mark.parametrize("value", FORGED, ids=repr)
def test_a_stamp_with_values_that_nobody_wrote_is_damaged(value: object) -> None:
    sound = Stamp("AL", "e", "n", "s", "d", "en", {"texts": "Texts"}, (SECTION,))
    mission, fact = SentMission("M1", "m", "r", {"title": "x"}), SentFact("conventions-1", "conventions", CONVENTION)
    for stamp in (
        *(sound._replace(**{name: value}) for name in ("member", "edition", "edition_name", "store", "language")),
        sound._replace(sheets=value if not isinstance(value, dict) else {"texts": 1}),  # type: ignore[arg-type]
        *(
            sound._replace(sections=(SECTION._replace(**{name: value}),))
            for name in ("key", "id", "revision", "kind", "heading", "text")
        ),
        *(sound._replace(missions=(mission._replace(**{name: value}),)) for name in ("key", "id", "revision")),
        sound._replace(missions=(mission._replace(fields={"title": value}),)),  # type: ignore[dict-item]
        sound._replace(missions=(mission._replace(fields=value),)),  # type: ignore[arg-type]
        *(sound._replace(facts=(fact._replace(**{name: value}),)) for name in ("key", "kind", "fields")),
        sound._replace(facts=(fact._replace(fields={"convention": value}),)),  # type: ignore[dict-item]
    ):
        with pytest.raises(DeskError, match="damaged"):
            read_stamp(stamp_rows(stamp))


def test_a_stamp_that_says_a_thing_twice_or_endlessly_is_damaged() -> None:
    sound = Stamp("AL", "e", "n", "s", "d", "en", {})
    twice = [
        sound._replace(sections=(SECTION, each)) for each in (SECTION._replace(id="j"), SECTION._replace(key="S2"))
    ]
    wrong = [
        sound._replace(sections=(each,))
        for each in (
            SECTION._replace(kind="none that is known"),
            SECTION._replace(level=-1),
            SECTION._replace(level=99),
        )
    ]
    for rows in (*map(stamp_rows, twice + wrong), [*stamp_rows(sound), ("sections", "[" * 30_000)]):
        with pytest.raises(DeskError, match="damaged"):
            read_stamp(rows)


def test_fields_and_tables_that_are_not_asked_for_are_left_out_of_a_stamp() -> None:
    stamp = Stamp("AL", "e", "n", "s", "d", "en", {}, (), (SentMission("M1", "m", "r", {"title": "x", "other": "y"}),))
    stamp = stamp._replace(
        facts=(SentFact("a-1", "a", {}), SentFact("conventions-1", "conventions", CONVENTION | {"other": "y"}))
    )
    read = read_stamp(stamp_rows(stamp))
    assert read is not None
    assert read.missions[0].fields == {"title": "x"}
    assert read.facts == (SentFact("conventions-1", "conventions", CONVENTION),)


def test_keys_are_read_back() -> None:
    for key in (Key("S1"), Key("S12", Role.TITLE), Key("conventions", Role.COLUMNS)):
        assert key_of(str(key)) == key
    assert key_of("") is None
    assert key_of("typed by someone") is None


def section(heading: str, kind: SectionKind, text: str = "x", id_: str = "") -> SectionContent:
    return SectionContent(heading, kind, 1, parse(text), id=id_)


def test_a_member_is_asked_for_the_main_sections_it_lacks_in_the_order_of_the_report() -> None:
    entry = EntryContent(
        "AL",
        "Albania",
        "ALBANIA",
        (
            section("Current planning:", SectionKind.CURRENT_PLANNING, "one\n\n- two", "s1"),
            section("Cooperation", SectionKind.OTHER, "y", "s2"),
            section("WCO support", SectionKind.WCO_SUPPORT, "z", "s3"),
        ),
    )
    sent = sent_sections(entry, {"s1": "r1", "s3": "r3"})
    assert [(one.key, one.id, one.revision, one.heading) for one in sent] == [
        ("S1", "", "", "Background"),
        ("S2", "s1", "r1", "Current planning:"),
        ("S3", "s2", "", "Cooperation"),
        ("S4", "", "", "Customs Reform and Modernization progress"),
        ("S5", "s3", "r3", "WCO support"),
        ("S6", "", "", ""),
    ]
    assert sent[1].text == "one\n\n- two"


def test_a_heading_of_two_kinds_is_not_asked_for_twice() -> None:
    entry = EntryContent("AL", "A", "A", (section("Background and current planning", SectionKind.BACKGROUND),))
    assert [one.heading for one in sent_sections(entry, {})] == [
        "Background and current planning",
        "Customs Reform and Modernization progress",
        "WCO support",
        "",
    ]


def test_the_notes_of_the_desk_are_not_sent() -> None:
    (sent,) = sent_missions([MissionContent("Visit", note="the director is difficult", id="m1")], {"m1": "r"})
    assert "difficult" not in str(sent)
    assert (sent.key, sent.id, sent.revision, sent.fields["title"]) == ("M1", "m1", "r", "Visit")


def test_only_facts_of_the_member_are_sent() -> None:
    rows = ({"member": "AL", "convention": "RKC"}, {"member": "AM", "convention": "ATA"})
    assert sent_facts({"conventions": rows}, "AL") == (SentFact("conventions-1", "conventions", rows[0]),)


def test_every_word_is_there_in_both_languages() -> None:
    for name, english in ENGLISH._asdict().items():
        french = getattr(FRENCH, name)
        assert type(french) is type(english)
        assert len(french) == len(english) or isinstance(english, str), name
        if isinstance(english, dict):
            assert french.keys() == english.keys()
    assert ROW_TYPES["en"].keys() == ROW_TYPES["fr"].keys() == set(RowType)
    assert set(ENGLISH.sender) == set(SENDER_FIELDS)
    for fields in (MISSION_COLUMNS, *FACT_TABLES.values()):
        for each in fields:
            assert label(each, "fr")
            assert len(choices(each, "fr")) == len(set(choices(each, "fr"))) == len(choices(each, "en"))


def test_choices_are_read_in_either_language() -> None:
    fields = {each.name: each for each in MISSION_COLUMNS}
    for each in (*MISSION_COLUMNS, *FACT_TABLES["conventions"], *FACT_TABLES["groupings"]):
        for choice in each.choices:
            for language in ("en", "fr"):
                assert stored(each, shown(each, choice.value, language)) == choice.value
    assert shown(fields["state"], "cancelled", "fr") == "Annulée"
    assert (stored(fields["state"], "Reportée"), stored(fields["state"], "Rapportée")) == ("postponed", "reported")
    assert stored(fields["when"], shown(fields["when"], "2019-06-03/2019-06-07", "fr")) == "2019-06-03/2019-06-07"
    with pytest.raises(ValueError, match="not on the list"):
        stored(fields["state"], "perdue")


@pytest.fixture
def french() -> Iterator[None]:
    speak("fr")
    yield
    speak("en")


@pytest.mark.usefixtures("french")
def test_french_choices_are_those_of_the_desk() -> None:
    for each in (*MISSION_COLUMNS, *FACT_TABLES["conventions"], *FACT_TABLES["groupings"]):
        for choice in each.choices:
            assert shown(each, choice.value, "fr") == tr(choice.label)


@pytest.mark.parametrize(
    ("name", "word", "value"),
    [
        ("state", "Rapportée", "reported"),
        ("mode", "Virtuel", "virtual"),
        ("form", "Appui", "support"),
        ("form", "Mission d’appui", "mission"),
    ],
)
def test_words_of_earlier_french_workbooks_are_read(name: str, word: str, value: str) -> None:
    (field,) = [each for each in MISSION_COLUMNS if each.name == name]
    assert stored(field, word) == value


def test_types_are_read_in_either_language() -> None:
    assert row_type(" élément numéroté ") == RowType.NUMBERED
    assert row_type("Table row") == RowType.TABLE_ROW
    assert (row_type(""), row_type("Poem")) == ("", "Poem")


def test_members_that_work_in_french_are_written_to_in_french() -> None:
    assert {member.iso for member in load_members()} >= FRENCH_SPEAKING
    assert (language_of("bi"), language_of("AL"), language_of("RW")) == ("fr", "en", "en")


def test_the_stamp_holds_what_the_issue_asks_for() -> None:
    assert set(Stamp._fields) >= {"format", "member", "edition", "edition_name", "store", "date", "sections"}
    assert not dataclasses.is_dataclass(Stamp)
