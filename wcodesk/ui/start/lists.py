"""What the lists of the start page say: rows out of plain values, each with what choosing it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Mission, SectionKind
from wcodesk.model.spoken_names import name_of, region_name
from wcodesk.model.standing import EditedSection, EntryGaps, RegionGaps
from wcodesk.model.submission import SubmissionRecord
from wcodesk.model.translation import counted, mark, number, spoken, tr
from wcodesk.model.vocabulary import MISSION_STATES
from wcodesk.model.when import When
from wcodesk.ui.imports.summaries import retold
from wcodesk.ui.imports.words import day, lately, listed, member_name, member_names
from wcodesk.ui.lacking import SHORT
from wcodesk.ui.rows import Row

NOT_SEEN = mark("not looked at yet")
MISSION_HEADS = (mark("Mission"), mark("Member"), mark("When"), mark("State"))


class Going(NamedTuple):
    """Where choosing a row goes. section_id: "" for the owner as a whole; missing: main sections to write."""

    owner_id: str
    section_id: str = ""
    missing: tuple[SectionKind, ...] = ()


def came_in(records: Iterable[SubmissionRecord], members: MemberIndex) -> list[Row]:
    """Submissions: file, Members, what there is to decide."""
    return [_came(record, members) for record in records]


def _came(record: SubmissionRecord, members: MemberIndex) -> Row:
    names, summary = member_names(record.members, members), retold(record.summary) or tr(NOT_SEEN)
    arrived = tr("came in {day}", day=day(record.received))
    return Row(
        (record.name, names, summary),
        record.id,
        "inbox" if record.summary else "question",
        said=listed((record.name, names, record.sender, summary, arrived)),
    )


def edited(sections: Iterable[EditedSection], now: datetime | None = None) -> list[Row]:
    """Sections: whose, when, and by whom or out of which file."""
    today = (now or datetime.now()).date()
    return [_edited(section, today) for section in sections]


def _edited(section: EditedSection, today: date) -> Row:
    what = listed((_owner(section), section.heading or tr("The opening text")))
    when = day(section.at)
    if section.file:
        source = tr("from {file}", file=section.file)
        said = tr("{what}, changed {when}, from {file}", what=what, when=when, file=section.file)
    else:
        source = section.who
        said = tr("{what}, changed {when}, by {who}", what=what, when=when, who=section.who)
    sign = "inbox" if section.file else "edit"
    shown = (what, lately(section.at, today), source)
    return Row(shown, Going(section.owner_id, section.section_id), sign, said=said)


def _owner(section: EditedSection) -> str:
    """The Member, the region, or the overview that a section stands in."""
    member = section.owner_fr if spoken() == "fr" and section.owner_fr else section.owner
    return region_name(section.region, member) or tr("Overview")


def empty(regions: Iterable[RegionGaps]) -> list[Row]:
    """Regions with how much is missing, and under each the Members that lack something."""
    return [_region(each) for each in regions]


def _region(region: RegionGaps) -> Row:
    none = sum(gap.empty for gap in region.gaps)
    some = len(region.gaps) - none
    parts = (
        tr("{n} without text", n=number(none)) if none else "",
        tr("{n} incomplete", n=number(some)) if some else "",
    )
    name, told = region_name(region.region, region.region), listed(parts) or tr("complete")
    said = counted(
        region.entries,
        tr("{region}: {told}, of {n} Member"),
        tr("{region}: {told}, of {n} Members"),
        region=name,
        told=told,
    )
    return Row((name, told), None, "" if region.gaps else "check", tuple(map(_gap, region.gaps)), said=said)


def _gap(gap: EntryGaps) -> Row:
    without = listed(tr(SHORT[kind]) for kind in gap.missing)
    told = tr("no text") if gap.empty else tr("without {sections}", sections=without)
    return Row((name_of(gap), told), Going(gap.entry_id, missing=gap.missing), "note" if gap.empty else "missing")


def told_gaps(regions: Sequence[RegionGaps]) -> str:
    """The same in one sentence."""
    gaps = [gap for each in regions for gap in each.gaps]
    none = sum(gap.empty for gap in gaps)
    some = len(gaps) - none
    every = counted(sum(each.entries for each in regions), tr("{n} Member"), tr("{n} Members"))
    if not regions:
        return tr("This edition has no Member.")
    if not gaps:
        return tr("{members}, and none lacks a main section.", members=every)
    parts = (
        tr("{n} without any text", n=number(none)) if none else "",
        _lacking(some, sum(len(gap.missing) for gap in gaps if not gap.empty)) if some else "",
    )
    return tr("{members}: {lacks}.", members=every, lacks=listed(parts))


def _lacking(members: int, sections: int) -> str:
    """How many Members lack how many main sections: the look-over before an export counts these."""
    one, many = tr("{n} lacks main sections ({sections} in all)"), tr("{n} lack main sections ({sections} in all)")
    return counted(members, one, many, sections=counted(sections, tr("{n} section"), tr("{n} sections")))


def missions(wanted: Iterable[str], every: Mapping[str, Mission], members: MemberIndex | None) -> list[Row]:
    """Missions by their ids, in the order of time."""
    found = sorted((every[each] for each in wanted if each in every), key=_time)
    return [_mission(each, members) for each in found]


def _mission(mission: Mission, members: MemberIndex | None) -> Row:
    name = member_name(mission.member, members) if members is not None else mission.member
    state = next((tr(choice.label) for choice in MISSION_STATES if choice.value == mission.state), mission.state)
    try:
        when = When(mission.when).label(spoken())
    except ValueError:
        when = mission.when
    place = name or region_name(mission.region, mission.region)
    return Row((mission.title, place, when, state), mission.id)


def _time(mission: Mission) -> tuple[When, str]:
    try:
        return When(mission.when), mission.title
    except ValueError:
        return When(), mission.title
