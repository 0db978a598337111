"""Other texts for several sections in one operation: replacing words through an entry, a region or an edition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wcodesk.model.blocks import Block
from wcodesk.model.changes import ChangeSet
from wcodesk.model.errors import Refused
from wcodesk.model.markdown import parse, render_clean
from wcodesk.model.records import Section
from wcodesk.model.step_words import spoken_owner
from wcodesk.model.translation import tr
from wcodesk.store.journal import Header, Journal
from wcodesk.store.sections import Sections
from wcodesk.store.texts import called

_NAMED = 3  # places that a refusal names


class _Other(NamedTuple):
    section: Section
    text: str
    blocks: tuple[Block, ...]


def replace_texts(
    sections: Sections, journal: Journal, texts: Iterable[tuple[str, str, str]], *, label: str, why: str
) -> ChangeSet:
    """All of it or nothing; see Store.replace_texts."""
    others: list[_Other] = []
    stale: list[str] = []
    for section_id, text, expected in texts:
        section = sections.get(section_id)
        if section.revision != expected:
            stale.append(called(section.heading, spoken_owner(sections.owner(section.owner_id).name)))
        blocks = parse(text)
        other = _Other(section, render_clean(blocks), blocks)
        if other.text != section.text:
            others.append(other)
    if stale:
        raise Refused(_stale(stale))
    if not others:
        return ChangeSet("", label)
    with journal.operation(Header("replace_texts", label, why=why)) as op:
        for other in others:
            op.know(other.text, other.blocks)
            op.update("sections", other.section.id, {"text": other.text})
    return op.result()


def _stale(names: Sequence[str]) -> str:
    some, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    if more > 0:
        said = tr("Changed meanwhile: {names} and {n} more. Nothing was replaced; look at the places again.")
        return said.format(names=some, n=more)
    return tr("Changed meanwhile: {names}. Nothing was replaced; look at the places again.", names=some)
