"""Characters that no font of the report has: they are printed as a box, and listed here for the user."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from wcodesk.model.blocks import plain
from wcodesk.model.content import EditionContent, SectionContent
from wcodesk.model.step_words import spoken_place
from wcodesk.model.translation import tr
from wcodesk.reports.fonts import missing


@dataclass(frozen=True, slots=True)
class MissingCharacter:
    """A character that is printed as a box. owner: the Member, chapter or other heading it stands under.

    section_id: the section's in the store, "" where there is none.
    """

    owner: str
    section: str
    character: str
    section_id: str = field(default="", compare=False)

    @property
    def named(self) -> str:
        """The character with its number and name."""
        code = f"U+{ord(self.character):04X}"
        return f"{self.character} ({' '.join(filter(None, (code, unicodedata.name(self.character, ''))))})"

    def __str__(self) -> str:
        return tr("{where}: {finding}", where=spoken_place(self.owner, self.section), finding=self.named)


def missing_characters(content: EditionContent) -> list[MissingCharacter]:
    """Every character of content that cannot be printed, once for each section, in the order of the report."""
    found = {
        MissingCharacter(owner, section, character, section_id): None
        for owner, section, text, section_id in _texts(content)
        for character in sorted(missing(text))
    }
    return list(found)


def _texts(content: EditionContent) -> Iterator[tuple[str, str, str, str]]:
    """Owner, section heading, text and section id of everything that is printed."""
    yield content.title, "", f"{content.title} {content.part}", ""
    yield from _of("Overview", content.overview)
    for chapter in content.chapters:
        yield chapter.name, "", chapter.name, ""
        yield from _of(chapter.name, chapter.sections)
        for entry in chapter.entries:
            yield entry.name, "", entry.heading, ""
            yield from _of(entry.name, entry.sections)


def _of(owner: str, sections: tuple[SectionContent, ...]) -> Iterator[tuple[str, str, str, str]]:
    for section in sections:
        yield owner, section.heading, section.heading, section.id
        for block in section.blocks:
            cells = " ".join(plain(cell) for row in block.rows for cell in row)
            yield owner, section.heading, f"{block.label} {plain(block.runs)} {cells}", section.id
