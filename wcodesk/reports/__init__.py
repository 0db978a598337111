"""Snapshots out as PDF, Excel pages and JSON."""

from __future__ import annotations

from pathlib import Path

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import FileProblem
from wcodesk.model.files import write_safely
from wcodesk.model.progress import Progress, silent

FORMATS = ("pdf", "xlsx", "json")


def export(content: EditionContent, scope: Scope, fmt: str, out: Path, *, progress: Progress = silent) -> None:
    """Write the scope's part of content to the file out, in one of FORMATS; an old file there is replaced.

    progress is called once a Member; when it raises Cancelled, or on any failure, an old file is left as it was.
    NotFound when the edition does not hold the scope; FileProblem when the file cannot be written.
    """
    if fmt not in FORMATS:
        raise ValueError(f"{fmt!r} is no format; there are {', '.join(FORMATS)}")
    _check_place(out)
    write_safely(out, _made(content, scope, fmt, progress))


def _check_place(out: Path) -> None:
    """Refuse a place that cannot be written to before the work is done."""
    if out.is_dir():
        raise FileProblem(out, "this is a folder; give the name of a file in it.")
    if not out.parent.is_dir():
        raise FileProblem(out, f"the folder “{out.parent}” does not exist.")


def _made(content: EditionContent, scope: Scope, fmt: str, progress: Progress) -> bytes:
    # The libraries take up to half a second to import, so each only when its format is asked for.
    if fmt == "json":
        from wcodesk.reports.edition_json import to_json
        from wcodesk.reports.scope import scoped

        return to_json(scoped(content, scope)).encode()
    from wcodesk.reports.outline import outline

    if fmt == "pdf":
        from wcodesk.reports.pdf.writer import write_pdf

        return write_pdf(outline(content, scope), progress)
    from wcodesk.reports.excel import write_xlsx

    return write_xlsx(outline(content, scope), progress)
