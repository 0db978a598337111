"""What the lists of the start page say: rows out of plain values, each with what choosing it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Mission, SectionKind
from wcodesk.model.standing import EditedSection, EntryGaps, RegionGaps
from wcodesk.model.submission import SubmissionRecord
from wcodesk.model.vocabulary import MISSION_STATES
from wcodesk.model.when import When
from wcodesk.ui.imports.words import count, day, listed, member_name, member_names
from wcodesk.ui.place import REGION_NAMES
from wcodesk.ui.rows import Row

SHORT = {
    SectionKind.BACKGROUND: "Background",
    SectionKind.CURRENT_PLANNING: "Current planning",
    SectionKind.REFORM_PROGRESS: "Progress",
    SectionKind.WCO_SUPPORT: "WCO support",
}
NOT_SEEN = "not looked at yet"
MISSION_HEADS = ("Mission", "Member", "When", "State")


class Going(NamedTuple):
    """Where choosing a row goes. section_id: "" for the owner as a whole."""

    owner_id: str
    section_id: str = ""


def came_in(records: Iterable[SubmissionRecord], members: MemberIndex) -> list[Row]:
    """Submissions: file, Members, what there is to decide."""
    return [
        Row(
            (record.name, member_names(record.members, members), record.summary or NOT_SEEN),
            record.id,
            "inbox" if record.summary else "question",
            said=listed((record.name, member_names(record.members, members), record.sender, record.summary or NOT_SEEN))
            + f", came in {day(record.received)}",
        )
        for record in records
    ]


def edited(sections: Iterable[EditedSection]) -> list[Row]:
    """Sections: whose, when, and by whom or out of which file."""
    return [_edited(section) for section in sections]


def _edited(section: EditedSection) -> Row:
    owner, heading = section.owner or "Overview", section.heading or "The opening text"
    source = f"from {section.file}" if section.file else section.who
    when = day(section.at)
    return Row(
        (f"{owner}, {heading}", when, source),
        Going(section.owner_id, section.section_id),
        "inbox" if section.file else "edit",
        said=f"{owner}, {heading}, changed {when}, {source if section.file else f'by {source}'}",
    )


def empty(regions: Iterable[RegionGaps]) -> list[Row]:
    """Regions with how much is missing, and under each the Members that lack something."""
    rows = []
    for each in regions:
        none = sum(gap.empty for gap in each.gaps)
        some = len(each.gaps) - none
        told = listed((f"{none} without text" if none else "", f"{some} incomplete" if some else ""))
        rows.append(
            Row(
                (REGION_NAMES.get(each.region, each.region), told or "complete"),
                None,
                "" if told else "check",
                tuple(_gap(gap) for gap in each.gaps),
                said=f"{REGION_NAMES.get(each.region, each.region)}: {told or 'complete'}, "
                f"of {count(each.entries, 'Member')}",
            )
        )
    return rows


def _gap(gap: EntryGaps) -> Row:
    told = "no text" if gap.empty else f"without {listed(SHORT[kind] for kind in gap.missing)}"
    return Row((gap.name, told), Going(gap.entry_id), "note" if gap.empty else "missing")


def told_gaps(regions: Sequence[RegionGaps]) -> str:
    """The same in one sentence."""
    gaps = [gap for each in regions for gap in each.gaps]
    none = sum(gap.empty for gap in gaps)
    some = len(gaps) - none
    every = count(sum(each.entries for each in regions), "Member")
    if not gaps:
        return f"{every}, and none lacks a main section." if regions else "This edition has no Member."
    parts = (f"{none} without any text" if none else "", f"{some} without a main section" if some else "")
    return f"{every}: {listed(parts)}."


def missions(wanted: Iterable[str], every: Mapping[str, Mission], members: MemberIndex | None) -> list[Row]:
    """Missions by their ids, in the order of time."""
    found = sorted((every[each] for each in wanted if each in every), key=_time)
    return [_mission(each, members) for each in found]


def _mission(mission: Mission, members: MemberIndex | None) -> Row:
    name = member_name(mission.member, members) if members is not None else mission.member
    state = next((choice.label for choice in MISSION_STATES if choice.value == mission.state), mission.state)
    try:
        when = When(mission.when).label()
    except ValueError:
        when = mission.when
    place = name or REGION_NAMES.get(mission.region, mission.region)
    return Row((mission.title, place, when, state), mission.id)


def _time(mission: Mission) -> tuple[When, str]:
    try:
        return When(mission.when), mission.title
    except ValueError:
        return When(), mission.title
