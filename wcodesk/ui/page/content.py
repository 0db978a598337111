"""What the page beside the text prints: the sections of one place as they are on the screen, saved or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope, SectionContent
from wcodesk.reports.outline import Outline, outline
from wcodesk.ui.place import Place, PlaceKind

if TYPE_CHECKING:
    from wcodesk.ui.editor.section_box import SectionBox
    from wcodesk.ui.reading import Reading


def shown_sections(boxes: Iterable[SectionBox]) -> Iterator[SectionContent]:
    """The sections as they are on the screen."""
    for box in boxes:
        section = box.section
        yield SectionContent(box.heading.text(), section.kind, section.level, box.text.blocks(), id=section.id)


class Frame:
    """What a page says around the sections of a place: the edition, and the names of chapter and Member.

    An overview and a chapter are printed without their Members, so that they are as quick as an entry.
    """

    def __init__(self, place: Place, reader: Reading) -> None:
        edition = reader.edition(place.edition_id)
        self.place = place
        self._kind = place.kind
        self._scope = Scope("report")
        self._content = EditionContent(
            edition.title, edition.published, edition.part, edition.period_from, edition.period_to, id=edition.id
        )
        if place.kind is not PlaceKind.OVERVIEW:
            self._content = self._content._replace(chapters=(_chapter(place, reader),))
            entry = place.kind is PlaceKind.ENTRY
            self._scope = Scope("member", place.member) if entry else Scope("region", place.region)

    @property
    def scope(self) -> Scope:
        """What of an edition the place is."""
        return self._scope

    def outline(self, sections: Iterable[SectionContent]) -> Outline:
        """What is printed with these sections."""
        return outline(self.content(sections), self._scope, front=False)

    def content(self, sections: Iterable[SectionContent]) -> EditionContent:
        """The edition with nothing in it but the place with these sections."""
        given, content = tuple(sections), self._content
        if self._kind is PlaceKind.OVERVIEW:
            return content._replace(overview=given)
        if self._kind is PlaceKind.CHAPTER:
            return content._replace(chapters=(content.chapters[0]._replace(sections=given),))
        chapter = content.chapters[0]
        entry = chapter.entries[0]._replace(sections=given)
        return content._replace(chapters=(chapter._replace(entries=(entry,)),))


def _chapter(place: Place, reader: Reading) -> ChapterContent:
    """The chapter of a place by its printed name, with nothing in it but the entry that the place is."""
    for chapter in reader.tree(place.edition_id, words=False).chapters:
        entries = tuple(
            EntryContent(entry.iso, entry.name, entry.heading, id=entry.id)
            for entry in chapter.entries
            if entry.id == place.owner_id
        )
        if entries or chapter.id == place.owner_id:
            return ChapterContent(chapter.region, chapter.name, entries=entries, id=chapter.id)
    return ChapterContent(
        place.region, place.title, entries=(EntryContent(place.member, place.title, ""),) if place.member else ()
    )
