"""What an editor would want to know before pages go out: what is empty or missing, what cannot print or be followed.

Everything here prints all the same. Addresses are looked at, never visited: the desk works without a network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlsplit

from wcodesk.model.blocks import Block, Run
from wcodesk.model.content import EditionContent, EntryContent, Scope, SectionContent
from wcodesk.model.inner_links import inner_scope
from wcodesk.model.kinds import kinds_told
from wcodesk.model.links import find_links
from wcodesk.model.records import SectionKind
from wcodesk.model.step_words import spoken_place
from wcodesk.model.translation import mark, tr
from wcodesk.reports.links import web_target
from wcodesk.reports.missing import missing_characters
from wcodesk.reports.outline import inner_addresses
from wcodesk.reports.scope import scoped


class FindingKind(StrEnum):
    """What was found, in the words of the list, which tr() gives in the language that is spoken."""

    EMPTY_ENTRY = mark("no text")
    MISSING_SECTION = mark("missing section")
    EMPTY_SECTION = mark("empty section")
    CHARACTER = mark("printed as a box")
    LINK = mark("dead link")


class Finding(NamedTuple):
    """owner: the Member, chapter or overview; section: its heading, "" for the owner as a whole; text: what it is.

    section_id: the section's in the store, "" where there is none. All is in English, and str() in what is spoken.
    """

    kind: FindingKind
    owner: str
    section: str
    text: str
    section_id: str = ""

    def __str__(self) -> str:
        where, kind = spoken_place(self.owner, self.section), tr(self.kind.value)
        if not self.text:
            return tr("{where}: {finding}", where=where, finding=kind)
        text = tr(self.text) if self.kind is FindingKind.MISSING_SECTION else self.text
        return tr("{where}: {finding}: {text}", where=where, finding=kind, text=text)


_EXPECTED = {
    SectionKind.BACKGROUND: mark("Background"),
    SectionKind.CURRENT_PLANNING: mark("Current planning"),
    SectionKind.REFORM_PROGRESS: mark("Customs Reform and Modernization progress"),
    SectionKind.WCO_SUPPORT: mark("WCO support"),
}
_HOST = re.compile(
    r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+|(?:[0-9]{1,3}\.){3}[0-9]{1,3}|localhost"
)
# A scheme that was mistyped is no address to a reader, only text.
_MISTYPED = re.compile(
    r"\b(?!https?://)(?:https?(?:/{1,2}|:/(?!/)|;//|:\\)|htt?p?s?://|hppt://|htpp://|ww\.|wwww\.)\S+", re.IGNORECASE
)


def preflight(content: EditionContent, scope: Scope) -> list[Finding]:
    """All that was found in the scope's part of content, in the order of the report. NotFound as scoped()."""
    part = scoped(content, scope)
    found = list(_structure(part))
    found += [
        Finding(FindingKind.CHARACTER, missing.owner, missing.section, missing.named, missing.section_id)
        for missing in missing_characters(part)
    ]
    inside = inner_addresses(part, scope) if scope.kind == "report" else None
    for owner, section in _sections(part):
        links = {address: None for block in section.blocks for address in _dead_links(block, inside)}
        found += [Finding(FindingKind.LINK, owner, section.heading, address, section.id) for address in links]
    order = {name: number for number, name in enumerate(_owners(part))}
    return sorted(found, key=lambda finding: order.get(finding.owner, -1))


def missing_kind(finding: Finding) -> SectionKind | None:
    """The kind of section that is missing; None where something else was found."""
    if finding.kind is not FindingKind.MISSING_SECTION:
        return None
    return next((kind for kind, name in _EXPECTED.items() if name == finding.text), None)


def _owners(part: EditionContent) -> Iterator[str]:
    yield "Overview"
    for chapter in part.chapters:
        yield chapter.name
        yield from (entry.name for entry in chapter.entries)


def _structure(part: EditionContent) -> Iterator[Finding]:
    for chapter in part.chapters:
        for entry in chapter.entries:
            yield from _entry(entry)
    for owner, section in _sections(part):
        if not any(block.text.strip() for block in section.blocks) and not _has_lower(part, owner, section):
            yield Finding(FindingKind.EMPTY_SECTION, owner, section.heading, "", section.id)


def _has_lower(part: EditionContent, owner: str, section: SectionContent) -> bool:
    """Whether sections of a lower level stand under a section, which then needs no text of its own."""
    for _, sections in (group for group in _groups(part) if group[0] == owner):
        places = [at for at, each in enumerate(sections) if each is section]
        if places and places[0] + 1 < len(sections):
            return sections[places[0] + 1].level > section.level
    # The chapter's last heading announces its Members.
    return section.heading.casefold().strip(" :") == "national developments"


def _entry(entry: EntryContent) -> Iterator[Finding]:
    if not any(block.text.strip() for section in entry.sections for block in section.blocks):
        yield Finding(FindingKind.EMPTY_ENTRY, entry.name, "", "")
        return
    present = {kind for section in entry.sections for kind in kinds_told(section.heading, section.kind)}
    for kind, name in _EXPECTED.items():
        if kind not in present:
            yield Finding(FindingKind.MISSING_SECTION, entry.name, "", name)


def _groups(part: EditionContent) -> Iterator[tuple[str, tuple[SectionContent, ...]]]:
    yield "Overview", part.overview
    for chapter in part.chapters:
        yield chapter.name, chapter.sections
        for entry in chapter.entries:
            yield entry.name, entry.sections


def _sections(part: EditionContent) -> Iterator[tuple[str, SectionContent]]:
    for owner, sections in _groups(part):
        for section in sections:
            yield owner, section


def _dead_links(block: Block, inside: frozenset[str] | None) -> Iterator[str]:
    """Addresses that lead nowhere. inside: the parts of the report; None where only some of them are known."""
    for run in _runs(block):
        inner = inner_scope(run.href) is not None
        if run.href and ((inside is not None and run.href not in inside) if inner else not _leads(run.href)):
            yield run.href
        yield from (run.text[start:end] for start, end, target in find_links(run.text) if not _leads(target))
        yield from (found[0].rstrip(".,;:)") for found in _MISTYPED.finditer(run.text))


def _runs(block: Block) -> Iterator[Run]:
    yield from block.runs
    for row in block.rows:
        for cell in row:
            yield from cell


def _leads(address: str) -> bool:
    """Whether an address could lead somewhere: of the web or of mail, to a host that has the form of one."""
    target = web_target(address)
    if not target:
        return False
    if target.lower().startswith("mailto:"):
        host = target.partition("@")[2].partition("?")[0]
    else:
        try:
            host = urlsplit(target).hostname or ""
        except ValueError:
            return False
    return bool(_HOST.fullmatch(host))
