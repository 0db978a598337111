"""Snapshots out as PDF, Excel pages and JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import FileProblem
from wcodesk.model.files import write_together
from wcodesk.model.progress import Progress, silent
from wcodesk.model.translation import tr

if TYPE_CHECKING:
    from wcodesk.reports.options import PdfOptions

FORMATS = ("pdf", "xlsx", "json")


def export(
    content: EditionContent,
    scope: Scope,
    fmt: str,
    out: Path,
    *,
    options: PdfOptions | None = None,
    progress: Progress = silent,
) -> None:
    """Write the scope's part of content to the file out, in one of FORMATS; an old file there is replaced.

    options: of a PDF; Excel pages heed its draft mark alone. progress is called once a Member; when it raises
    Cancelled, or on any failure, an old file is left as it was. NotFound when the edition does not hold the scope;
    FileProblem when the file cannot be written.
    """
    export_together(content, scope, [(fmt, out)], options=options, progress=progress)


def export_together(
    content: EditionContent,
    scope: Scope,
    files: Sequence[tuple[str, Path]],
    *,
    options: PdfOptions | None = None,
    progress: Progress = silent,
) -> None:
    """Write files of the same scope, each with its format, as export() does: all of them, or none."""
    for fmt, out in files:
        if fmt not in FORMATS:
            raise ValueError(f"{fmt!r} is no format; there are {', '.join(FORMATS)}")
        _check_place(out)
    made = []
    for number, (fmt, out) in enumerate(files):
        made.append((out, _made(content, scope, fmt, options, _part(progress, number, len(files)))))
    write_together(made)


def _part(progress: Progress, number: int, parts: int) -> Progress:
    """The progress of one of several parts, as part of the whole."""
    return lambda done, total, what: progress(number * total + done, parts * total, what)


def _check_place(out: Path) -> None:
    """Refuse a place that cannot be written to before the work is done."""
    if out.is_dir():
        raise FileProblem(out, tr("this is a folder; give the name of a file in it."))
    if not out.parent.is_dir():
        raise FileProblem(out, tr("the folder “{folder}” does not exist.", folder=out.parent))


def _made(content: EditionContent, scope: Scope, fmt: str, options: PdfOptions | None, progress: Progress) -> bytes:
    # The libraries take up to half a second to import, so each only when its format is asked for.
    if fmt == "json":
        from wcodesk.reports.edition_json import to_json
        from wcodesk.reports.scope import scoped

        return to_json(scoped(content, scope)).encode()
    if fmt == "pdf":
        return _pdf(content, scope, options, progress)
    from wcodesk.reports.excel import write_xlsx
    from wcodesk.reports.options import PLAIN
    from wcodesk.reports.outline import outline

    return write_xlsx(outline(content, scope), progress, draft=(options or PLAIN).marks_draft(content))


def _pdf(content: EditionContent, scope: Scope, options: PdfOptions | None, progress: Progress) -> bytes:
    from wcodesk.reports.options import PLAIN
    from wcodesk.reports.outline import outline
    from wcodesk.reports.pdf.writer import write_pdf
    from wcodesk.reports.styles import report_styles

    chosen = options or PLAIN
    printed = outline(content, scope, front=chosen.front)
    if chosen.since is not None:
        from wcodesk.reports.changes import mark_changes

        printed = mark_changes(printed, outline(chosen.since, scope, front=chosen.front))
    styles = report_styles(chosen.paper)
    if chosen.charts:
        from wcodesk.reports.chart_pages import with_charts

        printed = with_charts(printed, content, scope, styles.page.column)
    return write_pdf(printed, progress, styles, draft=chosen.marks_draft(content))
