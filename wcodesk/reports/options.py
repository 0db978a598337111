"""What can be chosen of a PDF, beside its scope."""

from __future__ import annotations

from typing import NamedTuple

from wcodesk.model.content import EditionContent
from wcodesk.reports.styles import A4


class PdfOptions(NamedTuple):
    """paper: one of styles.PAPERS; front: with cover and contents; since: an earlier content to mark changes against.

    charts: with charts of the missions at the end of the overview and of each chapter.
    draft: whether each page is marked as a draft, of Excel too; None: unless the edition is frozen.
    """

    paper: str = A4
    front: bool = True
    draft: bool | None = None
    since: EditionContent | None = None
    charts: bool = False

    def marks_draft(self, content: EditionContent) -> bool:
        """Whether the pages of a content are marked as a draft."""
        return not content.frozen if self.draft is None else self.draft


PLAIN = PdfOptions()
