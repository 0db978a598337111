"""The edition that the program ships with: files that a person can correct, read into an edition's content.

A folder holds `edition.toml` (title, published, part, period_from, period_to, chapters), `overview.md`, a file
a chapter and a Member (`chapters/europe.md`, `members/AL.md`), and the tables `missions.csv`, `contacts.csv`,
`structures.csv`, `projects.csv`, `conventions.csv`, `groupings.csv`. A Member's entry stands in the chapter of
its region, in the alphabetical order of the headings; a mission of a Member that has no entry stands among the
chapter's own.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, MissionContent, SectionContent
from wcodesk.model.errors import FileProblem
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.regions import REGIONS
from wcodesk.model.resources import resource
from wcodesk.model.vocabulary import PROGRAMMES
from wcodesk.model.when import When
from wcodesk.store.bundle_tables import Headings, read_missions, read_registers
from wcodesk.store.bundle_text import CHAPTER, MEMBER, OVERVIEW, read_page, read_text

BUNDLED = "2020-06-part-1"
_TEXTS = ("title", "published", "part", "period_from", "period_to")


def bundled_edition(members: MemberIndex) -> EditionContent:
    """The edition that a new store opens with."""
    return read_bundle(resource("editions", BUNDLED), members)


def read_bundle(folder: Path, members: MemberIndex) -> EditionContent:
    """The edition of a folder. Raises FileProblem naming file and line for the first thing that is wrong."""
    head, regions = _head(folder / "edition.toml")
    _, overview = read_page(folder / "overview.md", OVERVIEW)
    chapters = [_chapter(folder / "chapters" / f"{region}.md", region) for region in regions]
    entries = _entries(folder / "members", members, regions)
    headings = Headings(
        _headings(overview),
        {chapter.region: _headings(chapter.sections) for chapter in chapters},
        {entry.iso: _headings(entry.sections) for region in regions for entry in entries[region]},
    )
    registers = read_registers(folder, members, headings)
    programmes = (*PROGRAMMES, *(row["name"] for row in registers["projects"]))
    missions: defaultdict[str, list[MissionContent]] = defaultdict(list)
    for region, iso, mission in read_missions(folder, members, programmes, headings):
        missions[iso if iso in headings.entries else region].append(mission)
    return EditionContent(
        title=head["title"],
        published=head["published"],
        part=head["part"],
        period_from=head["period_from"],
        period_to=head["period_to"],
        overview=overview,
        chapters=tuple(
            chapter._replace(
                entries=tuple(entry._replace(missions=tuple(missions[entry.iso])) for entry in entries[chapter.region]),
                missions=tuple(missions[chapter.region]),
            )
            for chapter in chapters
        ),
        registers=registers,
    )


def _head(file: Path) -> tuple[dict[str, str], list[str]]:
    try:
        head = tomllib.loads(read_text(file))
    except tomllib.TOMLDecodeError as problem:
        raise FileProblem(file.name, f"it is no sound TOML ({problem}).") from problem
    regions = head.pop("chapters", None)
    known = [region.scope for region in REGIONS]
    if not isinstance(regions, list) or not regions or any(region not in known for region in regions):
        raise FileProblem(file.name, f"“chapters” must be a list of some of {', '.join(known)}.")
    if len(set(regions)) < len(regions):
        raise FileProblem(file.name, "“chapters” names a region twice.")
    if sorted(head) != sorted(_TEXTS) or not all(isinstance(value, str) for value in head.values()):
        raise FileProblem(file.name, f"it must give {', '.join(_TEXTS)} as texts, and chapters, and nothing else.")
    for name in ("published", "period_from", "period_to"):
        try:
            When.parse(head[name])
        except ValueError as problem:
            raise FileProblem(file.name, f"“{name}” is no date like 2020-06.") from problem
    return head, regions


def _chapter(file: Path, region: str) -> ChapterContent:
    """A chapter without its entries and missions."""
    fields, sections = read_page(file, CHAPTER)
    if fields["region"] != region:
        raise FileProblem(file.name, f"the file of {region} says it is that of {fields['region']}.", place="line 2")
    name = f"{fields['name']} ({fields['short']})" if fields["short"] else fields["name"]
    return ChapterContent(region, name, sections)


def _entries(folder: Path, members: MemberIndex, regions: list[str]) -> dict[str, list[EntryContent]]:
    """The entries of each region, by heading, without their missions."""
    found: dict[str, list[EntryContent]] = {region: [] for region in regions}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".md"):
            continue
        fields, sections = read_page(file, MEMBER)
        member = members.get(fields["member"])
        if member is None:
            raise FileProblem(file.name, f"no Member has the code “{fields['member']}”.", place="line 2")
        if file.name != f"{member.iso}.md":
            raise FileProblem(file.name, f"the file of {member.name} must be called {member.iso}.md.", place="line 2")
        if member.region not in found:
            raise FileProblem(
                file.name, f"the edition has no chapter {member.region} for {member.name}.", place="line 2"
            )
        found[member.region].append(EntryContent(member.iso, member.name, fields["heading"], sections))
    for entries in found.values():
        entries.sort(key=lambda entry: fold(entry.heading))
    return found


def _headings(sections: Iterable[SectionContent]) -> frozenset[str]:
    return frozenset(section.heading for section in sections)
