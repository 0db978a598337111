"""The edition that ships with the program: it reads, it says what it should, and a slip in its files is named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from wcodesk.model.blocks import BlockType
from wcodesk.model.content import EditionContent, MissionContent, Scope
from wcodesk.model.errors import FileProblem
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import MissionMode, MissionState, SectionKind
from wcodesk.model.vocabulary import PROGRAMMES
from wcodesk.reports.preflight import FindingKind, preflight
from wcodesk.store.bundle import BUNDLED, bundled_edition, read_bundle

MISSIONS = "region,member,title,form,topic,programme,donor,when,place,mode,state,section\n"
WORKSHOP = "europe,AL,Workshop on parcels,workshop,E-commerce,Green lanes,,2019-06-03/2019-06-07,Tirana,,delivered,{}\n"
FILES = {
    "edition.toml": 'title = "Progress"\npublished = "2020-06"\npart = "Part I"\nperiod_from = "2019-07"\n'
    'period_to = "2020-06"\nchapters = ["europe"]\n',
    "overview.md": "# What the year brought\n\n1. Forty courses were held.\n2. Two were put off.\n",
    "chapters/europe.md": "---\nregion: europe\nname: EUROPE\nshort: EUR\n---\n\n# Meetings\n\nThe heads met.\n\n"
    "## Parcels\n\nOne group is for parcels.\n\n#### Its members\n\n- nine officers\n",
    "members/AL.md": "---\nmember: AL\nheading: ALBANIA\n---\n\n# Current planning\n\nThree things come first.\n\n"
    "# WCO support\n\nA workshop was held.\n",
    "members/AM.md": "---\nmember: AM\nheading: ARMENIA\n---\n\n# Background\n\nThe service is young.\n",
    "missions.csv": MISSIONS
    + WORKSHOP.format("WCO support")
    + "europe,,Meeting of the heads,meeting,,,,2020,,virtual,planned,Meetings\n"
    + "europe,AZ,Seminar on fees,seminar,,,,2019/20,,,delivered,What the year brought\n",
    "projects.csv": "name,title,region,donors,partners,period,beneficiaries,components,highlights\n"
    "Green lanes,,,Fund of Funds,,,,,\n",
    "conventions.csv": "member,convention,status,since,section\n"
    "AL,Convention on Parcels,party,2011-09,Current planning\n",
}


def edition_in(folder: Path, changed: dict[str, str] | None = None) -> EditionContent:
    """The edition of a small folder; changed: files that differ from FILES."""
    for name, text in (FILES | (changed or {})).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_bundle(folder, MemberIndex(load_members()))


def problem_of(folder: Path, changed: dict[str, str] | None = None) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        edition_in(folder, changed)
    return caught.value


@pytest.fixture(scope="module")
def shipped() -> EditionContent:
    return bundled_edition(MemberIndex(load_members()))


def missions_of(edition: EditionContent) -> Iterator[tuple[str, str, MissionContent]]:
    """Every mission with its region and the code of the Member whose entry it stands in, "" for a chapter's own."""
    for chapter in edition.chapters:
        for mission in chapter.missions:
            yield chapter.region, "", mission
        for entry in chapter.entries:
            for mission in entry.missions:
                yield chapter.region, entry.iso, mission


# --- the edition as shipped -----------------------------------------------------------------------


def test_the_shipped_edition_has_its_chapters_and_entries(shipped: EditionContent) -> None:
    counts = {chapter.region: len(chapter.entries) for chapter in shipped.chapters}
    assert counts == {"europe": 15, "asia-pacific": 25, "americas": 21, "esa": 9}
    assert (shipped.title, shipped.published, shipped.part) == (
        "Capacity Building Progress Report",
        "2020-06",
        "Part I",
    )


def test_the_shipped_entries_have_their_sections(shipped: EditionContent) -> None:
    entries = [entry for chapter in shipped.chapters for entry in chapter.entries]
    assert Counter(section.kind for entry in entries for section in entry.sections) == {
        SectionKind.BACKGROUND: 44,
        SectionKind.CURRENT_PLANNING: 60,
        SectionKind.REFORM_PROGRESS: 66,
        SectionKind.WCO_SUPPORT: 70,
        SectionKind.OTHER: 4,
    }


def test_no_shipped_entry_has_an_empty_section(shipped: EditionContent) -> None:
    entries = [entry for chapter in shipped.chapters for entry in chapter.entries]
    assert [(entry.iso, one.heading) for entry in entries for one in entry.sections if not one.blocks] == []


def test_no_address_of_the_shipped_edition_leads_nowhere(shipped: EditionContent) -> None:
    found = preflight(shipped, Scope("report"))
    assert [str(each) for each in found if each.kind is FindingKind.LINK] == []
    told = " ".join(value for rows in shipped.registers.values() for row in rows for value in row.values())
    assert re.findall(r"https?:/(?!/)\S*", told) == []


def test_the_points_of_the_shipped_overview_run_from_1_to_89(shipped: EditionContent) -> None:
    blocks = [block for section in shipped.overview for block in section.blocks]
    labels = [block.label for block in blocks if block.type is BlockType.NUMBERED]
    assert labels == [f"{number}." for number in range(1, 90)]


def test_every_shipped_mission_is_dated_and_told_by_a_section_of_the_edition(shipped: EditionContent) -> None:
    told = {section.heading for section in shipped.overview}
    for chapter in shipped.chapters:
        told |= {section.heading for section in chapter.sections}
        told |= {section.heading for entry in chapter.entries for section in entry.sections}
    missions = [mission for _, _, mission in missions_of(shipped)]
    assert len(missions) > 500
    assert [mission.title for mission in missions if not mission.when or mission.section not in told] == []


def test_every_mission_of_the_shipped_table_has_a_member_and_a_region_that_exist(shipped: EditionContent) -> None:
    members = MemberIndex(load_members())
    table = (files("wcodesk_resources") / "editions" / BUNDLED / "missions.csv").read_text(encoding="utf-8")
    owners = {tuple(line.split(",")[:2]) for line in table.splitlines()[1:]}
    assert {region for region, _ in owners} == {chapter.region for chapter in shipped.chapters}
    assert [iso for region, iso in owners if iso and (not (one := members.get(iso)) or one.region != region)] == []
    assert len(table.splitlines()) - 1 == len(list(missions_of(shipped)))


def test_the_shipped_registers_are_filled(shipped: EditionContent) -> None:
    sizes = {kind: len(rows) for kind, rows in shipped.registers.items()}
    assert sizes.keys() == {"projects", "structures", "contacts", "conventions", "groupings"}
    assert all(size >= 15 for size in sizes.values()), sizes
    managers = [row["region"] for row in shipped.registers["contacts"] if "Manager (RDM)" in row["role"]]
    assert managers == ["europe", "asia-pacific", "americas", "esa", "mena", "wca"]


def test_every_suggested_programme_is_a_project_of_the_shipped_edition(shipped: EditionContent) -> None:
    assert set(PROGRAMMES) <= {row["name"] for row in shipped.registers["projects"]}


# --- reading a folder -----------------------------------------------------------------------------


def test_a_folder_is_read_as_an_edition(tmp_path: Path) -> None:
    edition = edition_in(tmp_path)
    assert (edition.title, edition.published, edition.part) == ("Progress", "2020-06", "Part I")
    assert (edition.period_from, edition.period_to) == ("2019-07", "2020-06")
    assert [section.heading for section in edition.overview] == ["What the year brought"]
    [chapter] = edition.chapters
    assert [(section.heading, section.level) for section in chapter.sections] == [("Meetings", 1), ("Parcels", 2)]
    assert [entry.heading for entry in chapter.entries] == ["ALBANIA", "ARMENIA"]
    assert [section.kind for section in chapter.entries[0].sections] == [
        SectionKind.CURRENT_PLANNING,
        SectionKind.WCO_SUPPORT,
    ]
    assert [row["name"] for row in edition.registers["projects"]] == ["Green lanes"]


def test_the_short_name_of_a_chapter_is_printed_in_brackets(tmp_path: Path) -> None:
    assert edition_in(tmp_path).chapters[0].name == "EUROPE (EUR)"


def test_a_chapter_may_have_no_short_name(tmp_path: Path) -> None:
    plain = FILES["chapters/europe.md"].replace("short: EUR\n", "")
    assert edition_in(tmp_path, {"chapters/europe.md": plain}).chapters[0].name == "EUROPE"


def test_a_mission_stands_in_its_members_entry(tmp_path: Path) -> None:
    [mission] = edition_in(tmp_path).chapters[0].entries[0].missions
    assert mission == MissionContent(
        "Workshop on parcels",
        form="workshop",
        topic="E-commerce",
        programme="Green lanes",
        when="2019-06-03/2019-06-07",
        place="Tirana",
        mode=MissionMode.UNKNOWN,
        state=MissionState.DELIVERED,
        section="WCO support",
    )


def test_a_mission_of_the_region_or_of_a_member_without_an_entry_stands_in_the_chapter(tmp_path: Path) -> None:
    own = edition_in(tmp_path).chapters[0].missions
    assert [(mission.title, mission.mode) for mission in own] == [
        ("Meeting of the heads", MissionMode.VIRTUAL),
        ("Seminar on fees", MissionMode.UNKNOWN),
    ]


def test_a_register_without_a_file_is_empty(tmp_path: Path) -> None:
    assert edition_in(tmp_path).registers["contacts"] == ()


# --- slips ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "right", "wrong", "place", "said"),
    [
        ("missions.csv", "europe,AL,", "europe,XX,", "line 2", "no Member is called “XX”"),
        ("missions.csv", "europe,AL,", "europe,Albania,", "line 2", "must be written “AL”"),
        ("missions.csv", "europe,AL,", "europe,FJ,", "line 2", "Fiji is in asia-pacific, not europe"),
        ("missions.csv", "europe,,", "mars,,", "line 3", "“mars” is not on the list"),
        ("missions.csv", "europe,,", "mena,,", "line 3", "no chapter mena"),
        ("missions.csv", "Green lanes", "Blue lanes", "line 2", "no programme is called “Blue lanes”"),
        ("missions.csv", ",workshop,", ",picnic,", "line 2", "“picnic” is not on the list"),
        ("missions.csv", ",2020,", ",2020-13,", "line 3", "“2020-13” is not understood as a date"),
        ("missions.csv", ",2020,", ",June 2020,", "line 3", "must be written “2020-06”"),
        ("missions.csv", ",planned,", ",perhaps,", "line 3", "“perhaps” is not on the list"),
        ("missions.csv", ",Meetings\n", ",Boxes\n", "line 3", "has a section “Boxes”"),
        ("missions.csv", ",Meetings\n", ",\n", "line 3", "Section: this must be filled in"),
        ("missions.csv", "donor,when", "when", "line 1", "the columns must be region,"),
        ("missions.csv", "Tirana,", "", "line 2", "11 cells stand under 12 columns"),
        ("missions.csv", "Workshop on", '"Workshop on', "line 4", "no sound CSV"),
        ("conventions.csv", ",party,", ",friend,", "line 2", "“friend” is not on the list"),
        ("conventions.csv", ",Current planning", ",Meetings of old", "line 2", "has a section “Meetings of old”"),
        ("conventions.csv", "AL,", "ZZ,", "line 2", "no Member is called “ZZ”"),
        ("projects.csv", "Green lanes,,,", "Green lanes,,mars,", "line 2", "“mars” is not on the list"),
        ("members/AL.md", "---\nmember", "# Background\n---\nmember", "line 1", "must begin with a line “---”"),
        ("members/AL.md", "member: AL", "member: XX", "line 2", "no Member has the code “XX”"),
        ("members/AL.md", "member: AL", "member: AZ", "line 2", "must be called AZ.md"),
        ("members/AL.md", "heading: ALBANIA\n", "", "line 3", "the field “heading” is missing"),
        ("members/AL.md", "heading: ALBANIA", "title: ALBANIA", "line 3", "“title: ALBANIA” is not one of the fields"),
        ("members/AL.md", "---\n\n# Current", "Early words.\n---\n\n# Current", "line 4", "not one of the fields"),
        ("members/AL.md", "\n# Current planning", "\nEarly words.\n", "line 6", "before the first section's heading"),
        ("members/AL.md", "# WCO support", "##### WCO support", "line 10", "too many levels"),
        ("members/AM.md", "ARMENIA\n---", "ARMENIA\n", "line 4", "“” is not one of the fields member, heading"),
        (
            "members/AM.md",
            "\n---\n\n# Background\n\nThe service is young.\n",
            "",
            "line 3",
            "“---” that ends the fields",
        ),
        ("overview.md", "# What", "Early words.\n\n# What", "line 1", "before the first section's heading"),
        ("chapters/europe.md", "region: europe", "region: esa", "line 2", "the file of europe says it is that of esa"),
        ("chapters/europe.md", "## Parcels", "## Parcels\n\n####### Boxes", "line 13", "too many levels"),
        ("edition.toml", '"2020-06"\npart', '"June"\npart', "", "“published” is no date"),
        ("edition.toml", '["europe"]', '["mars"]', "", "“chapters” must be a list of some of europe,"),
        ("edition.toml", '["europe"]', '["europe", "europe"]', "", "names a region twice"),
        ("edition.toml", '["europe"]', '["europe"', "", "no sound TOML"),
        ("edition.toml", 'part = "Part I"\n', "", "", "it must give title,"),
    ],
)
def test_a_slip_is_named_with_its_file_and_line(
    tmp_path: Path, name: str, right: str, wrong: str, place: str, said: str
) -> None:
    assert FILES[name].count(right) == 1
    problem = problem_of(tmp_path, {name: FILES[name].replace(right, wrong)})
    assert (problem.path.name, problem.place) == (Path(name).name, place)
    assert said in problem.sentence
    assert problem.sentence.endswith((".", "?"))


def test_a_heading_that_skips_a_level_is_named(tmp_path: Path) -> None:
    chapter = "---\nregion: europe\nname: EUROPE\n---\n\n# Meetings\n\n### Parcels\n\nWords.\n"
    problem = problem_of(tmp_path, {"chapters/europe.md": chapter})
    assert (problem.path.name, problem.place) == ("europe.md", "line 8")
    assert "skips a level" in problem.sentence


def test_a_file_without_a_section_is_named(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, {"overview.md": "\n"})
    assert problem.path.name == "overview.md"
    assert "no section" in problem.sentence


def test_a_member_without_a_chapter_is_named(tmp_path: Path) -> None:
    fiji = "---\nmember: FJ\nheading: FIJI\n---\n\n# Background\n\nSmall boats.\n"
    problem = problem_of(tmp_path, {"members/FJ.md": fiji})
    assert (problem.path.name, problem.place) == ("FJ.md", "line 2")
    assert "no chapter asia-pacific for Fiji" in problem.sentence


def test_a_mission_logged_twice_is_named(tmp_path: Path) -> None:
    twice = FILES["missions.csv"] + WORKSHOP.format("Current planning")
    problem = problem_of(tmp_path, {"missions.csv": twice})
    assert (problem.path.name, problem.place) == ("missions.csv", "line 5")
    assert "the same mission stands in line 2" in problem.sentence


def test_a_register_row_that_stands_twice_is_named(tmp_path: Path) -> None:
    row = FILES["conventions.csv"].splitlines()[1]
    problem = problem_of(tmp_path, {"conventions.csv": FILES["conventions.csv"] + row + "\n"})
    assert (problem.path.name, problem.place) == ("conventions.csv", "line 3")


@pytest.mark.parametrize("name", ["members/AL.md", "missions.csv", "overview.md", "edition.toml"])
def test_text_that_is_no_utf_8_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    edition_in(tmp_path)
    path = tmp_path / name
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([lines[0], b"caf\xe9", *lines[1:]]))
    with pytest.raises(FileProblem) as caught:
        read_bundle(tmp_path, MemberIndex(load_members()))
    assert (caught.value.path.name, caught.value.place) == (path.name, "line 2")
    assert "not UTF-8" in caught.value.sentence


@pytest.mark.parametrize("name", ["edition.toml", "overview.md", "chapters/europe.md", "missions.csv"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    edition_in(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(FileProblem, match=re.escape(Path(name).name) + ": .* missing"):
        read_bundle(tmp_path, MemberIndex(load_members()))
