"""Findings as rows, grouped by what they are, and where in a text the words of one stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wcodesk.model.blocks import Block, Run
from wcodesk.model.content import SectionContent
from wcodesk.model.translation import mark, number, tr
from wcodesk.reports.preflight import Finding, FindingKind
from wcodesk.ui.rows import Row

SIGNS = {
    FindingKind.EMPTY_ENTRY: "note",
    FindingKind.MISSING_SECTION: "missing",
    FindingKind.EMPTY_SECTION: "note",
    FindingKind.CHARACTER: "problem",
    FindingKind.LINK: "link",
}
HEADS = {
    FindingKind.EMPTY_ENTRY: mark("No text"),
    FindingKind.MISSING_SECTION: mark("Missing sections"),
    FindingKind.EMPTY_SECTION: mark("Empty sections"),
    FindingKind.CHARACTER: mark("Printed as a box"),
    FindingKind.LINK: mark("Links that lead nowhere"),
}
_OTHER = "warning"


class Words(NamedTuple):
    """Where words stand: a printed block of a section, -1 for its heading, and the letters before them in it."""

    block: int
    letters: int


def finding_rows(findings: Iterable[Finding], owner: str) -> list[Row]:
    """A row for each kind that was found, in the order of the kinds, with its findings under it.

    owner: what the place is called that they are of.
    """
    found: dict[FindingKind, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.kind, []).append(finding)
    return [
        Row(
            (tr("{what} ({n})", what=tr(HEADS[kind]), n=number(len(found[kind]))), ""),
            None,
            SIGNS.get(kind, _OTHER),
            tuple(_row(each, owner) for each in found[kind]),
            strong=True,
        )
        for kind in FindingKind
        if kind in found
    ]


def _row(finding: Finding, owner: str) -> Row:
    text = text_of(finding)
    cells = text or finding.section or owner, finding.section if text else ""
    return Row(cells, finding, said=said_of(finding, owner))


def said_of(finding: Finding, owner: str) -> str:
    """A finding in one sentence. owner: what the place is called that it is of."""
    where = f"{owner}, {finding.section}" if finding.section else owner
    kind, text = tr(finding.kind.value), text_of(finding)
    if text:
        return tr("{where}: {what}: {text}", where=where, what=kind, text=text)
    return tr("{where}: {what}", where=where, what=kind)


def text_of(finding: Finding) -> str:
    """What it is: what is missing is a heading of ours, all else is somebody's text."""
    return tr(finding.text) if finding.kind is FindingKind.MISSING_SECTION else finding.text


def words_of(finding: Finding, sections: Sequence[SectionContent]) -> Words | None:
    """Where the words of a finding stand in its section; None where it has none or they are not there."""
    section = next((each for each in sections if each.id == finding.section_id), None)
    if section is None or finding.kind not in (FindingKind.CHARACTER, FindingKind.LINK):
        return None
    wanted = finding.text[:1] if finding.kind is FindingKind.CHARACTER else finding.text
    if finding.kind is FindingKind.CHARACTER and wanted in section.heading:
        return Words(-1, 0)
    for place, block in enumerate(section.blocks):
        before = ""
        for run in _runs(block):
            at = 0 if finding.kind is FindingKind.LINK and run.href == wanted else run.text.find(wanted)
            if at >= 0:
                return Words(place, sum(not sign.isspace() for sign in before + run.text[:at]))
            before += run.text
    return None


def _runs(block: Block) -> Iterable[Run]:
    return [*block.runs, *(run for row in block.rows for cell in row for run in cell)]
