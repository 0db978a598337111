"""The Members of a region that is looked over: their texts as plain values, and their findings under each name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wcodesk.model.content import EditionContent, EntryContent, SectionContent
from wcodesk.model.markdown import parse
from wcodesk.model.spoken_names import name_of
from wcodesk.model.translation import number, tr
from wcodesk.reports.preflight import Finding, FindingKind
from wcodesk.ui.page.content import shown_sections
from wcodesk.ui.place import PlaceKind
from wcodesk.ui.problems.rows import SIGNS, said_of
from wcodesk.ui.rows import Row

if TYPE_CHECKING:
    from wcodesk.model.records import Section
    from wcodesk.model.shown import EntryNode
    from wcodesk.ui.editor.entry_view import EntryView
    from wcodesk.ui.reading import Reading


class MemberText(NamedTuple):
    """A Member and its sections: as they are on the screen where they stand there, else as they were stored."""

    entry: EntryNode
    stored: Sequence[Section] = ()
    shown: Sequence[SectionContent] = ()


class AtMember(NamedTuple):
    """A finding that stands in a Member's text."""

    entry_id: str
    finding: Finding


def member_texts(entry: EntryView, reader: Reading) -> list[MemberText]:
    """The texts of the Members of the region that is shown; none for another place."""
    place = entry.place
    if place is None or place.kind is not PlaceKind.CHAPTER:
        return []
    on_screen = {part.entry_id: part.boxes for part in entry.below.parts}
    return [
        MemberText(each, shown=tuple(shown_sections(on_screen[each.id])))
        if each.id in on_screen
        else MemberText(each, stored=tuple(reader.sections(each.id)))
        for chapter in reader.tree(place.edition_id, words=False).chapters
        if chapter.id == place.owner_id
        for each in chapter.entries
    ]


def with_members(content: EditionContent, members: Iterable[MemberText]) -> EditionContent:
    """The content of a region together with its Members. It reads all their texts, and belongs beside the window."""
    entries = tuple(
        EntryContent(each.entry.iso, each.entry.name, each.entry.heading, tuple(_sections(each)), id=each.entry.id)
        for each in members
    )
    if not entries:
        return content
    return content._replace(chapters=(content.chapters[0]._replace(entries=entries),))


def _sections(member: MemberText) -> Iterator[SectionContent]:
    yield from member.shown
    for each in member.stored:
        yield SectionContent(each.heading, each.kind, each.level, parse(each.text), id=each.id)


def member_rows(findings: Sequence[Finding], members: Iterable[MemberText]) -> list[Row]:
    """A row for each Member of which something was found, in printed order, with its findings under it."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.owner, []).append(finding)
    return [_member(each.entry, found[each.entry.name]) for each in members if each.entry.name in found]


def _member(entry: EntryNode, findings: Sequence[Finding]) -> Row:
    name = name_of(entry)
    rows = tuple(_row(entry, name, each) for each in findings)
    return Row((tr("{what} ({n})", what=name, n=number(len(rows))), ""), None, "", rows, strong=True)


def _row(entry: EntryNode, name: str, finding: Finding) -> Row:
    kind = tr(finding.kind.value)
    if finding.kind is FindingKind.MISSING_SECTION:
        cells = tr(finding.text), kind
    elif finding.text:
        cells = finding.text, tr("{kind}, {section}", kind=kind, section=finding.section)
    else:
        cells = (finding.section, kind) if finding.section else (kind, "")
    return Row(cells, AtMember(entry.id, finding), SIGNS.get(finding.kind, ""), said=said_of(finding, name))
