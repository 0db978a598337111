"""What was chosen for an export, as it is remembered from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping

from wcodesk.ui.export_dialog import FORMATS, PATTERN, ExportChoice
from wcodesk.ui.pdf_form import DRAFTS, PAPERS, PdfChoice


def kept(choice: ExportChoice) -> dict[str, str]:
    """All of a choice but what changes are marked since, which is another day the next time."""
    pdf = choice.pdf
    return {
        "format": choice.kind,
        "name": choice.pattern,
        "paper": pdf.paper,
        "front": str(pdf.front),
        "charts": str(pdf.charts),
        "draft": str(pdf.draft),
    }


def as_kept(values: Mapping[str, str]) -> ExportChoice:
    """The choice that was kept; as usual where something is missing or not understood."""
    usual = ExportChoice()
    kind = next((each.kind for each in FORMATS if each.kind == values.get("format")), usual.kind)
    paper = next((each for each, _ in PAPERS if each == values.get("paper")), usual.pdf.paper)
    draft = next((each for each in DRAFTS if str(each) == values.get("draft")), usual.pdf.draft)
    pdf = PdfChoice(paper, values.get("front") != str(False), draft, charts=values.get("charts") == str(True))
    return ExportChoice(kind, pdf, values.get("name") or PATTERN)
