"""From a finding to the place in the text that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wcodesk.reports.preflight import Finding, FindingKind
from wcodesk.ui.page.content import shown_sections
from wcodesk.ui.problems.rows import words_of

if TYPE_CHECKING:
    from wcodesk.ui.editor.entry_view import EntryView


def show_finding(entry: EntryView, finding: Finding, member: str = "") -> None:
    """Go to the section that a finding of the shown place is about, and to its words where they are known.

    member: the entry that it is of, where that is one below the region that is shown.
    """
    part = entry.below.part(member)
    boxes = entry.boxes if part is None else part.boxes
    if finding.kind is FindingKind.MISSING_SECTION:
        entry.focus_add(part)
    elif finding.section_id:
        words = words_of(finding, tuple(shown_sections(boxes)))
        if words is None:
            entry.reveal(finding.section_id)
        else:
            entry.go_to(finding.section_id, words.block, words.letters)
    elif boxes:
        entry.reveal(boxes[0].section.id)
    else:
        entry.focus_add(part)
