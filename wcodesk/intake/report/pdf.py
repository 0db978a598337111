"""A report as a PDF -> the lines that are printed in it, read by a child process."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from wcodesk.intake import children
from wcodesk.intake.report.lines import Looks, RawLine
from wcodesk.intake.report.pdf_lines import Cell, Run, printed_lines, raw_lines
from wcodesk.intake.report.pdf_tables import whole_tables
from wcodesk.model.errors import FileProblem
from wcodesk.model.translation import mark, tr

WORD = "--pdf-reader"
"""The argument by which the frozen program knows that it is such a child."""
_SECONDS = 180.0
_BEAT = 0.2
_LOG = logging.getLogger(__name__)
_REFUSED = {
    "password": mark("is a PDF that is protected with a password; open it in a PDF reader and print it to a new PDF"),
    "damaged": mark("is a damaged PDF; fetch it again from where it came"),
    "pages": mark("is a PDF of more pages than any report has"),
    "letters": mark("is a PDF of more text than any report has"),
    "pictures": mark(
        "is a PDF of pictures, in which there is no text; have a program recognize its text, or ask for the PDF that"
        " the report was saved as"
    ),
}


def read_pdf(path: Path, data: bytes, beat: Callable[[], object]) -> tuple[list[RawLine], tuple[int, ...]]:
    """The lines, and the number of the first line of each page.

    beat: called again and again meanwhile; what it raises ends the child and passes through. Raises FileProblem.
    """
    answer = _asked(path, data, beat)
    if refused := answer.get("refused"):
        raise FileProblem(path, tr(_REFUSED[refused]))
    pages = [
        printed_lines([Run(*place)._replace(cell=Cell(*cell), looks=Looks(*looks)) for *place, cell, looks in page])
        for page in answer["pages"]
    ]
    return raw_lines(whole_tables(pages))


def _asked(path: Path, data: bytes, beat: Callable[[], object]) -> dict[str, Any]:
    try:
        child = children.start(_command())
    except OSError as error:
        reason = error.strerror or str(error)
        said = tr("cannot be read now: the system starts no reader ({reason})", reason=reason)
        raise FileProblem(path, said) from error
    end = time.monotonic() + _SECONDS
    with child, ThreadPoolExecutor(1) as waiting:
        try:
            answered = waiting.submit(child.communicate, data)
            while not wait([answered], _BEAT).done:
                beat()
                if time.monotonic() > end:
                    raise FileProblem(path, tr("is a PDF that takes too long to read"))
            out, words = answered.result()
        except BaseException:
            child.kill()
            raise
    try:
        answer: dict[str, Any] = json.loads(out)
    except ValueError:
        _LOG.warning(
            "Reading %s: ended with %s: %s", path.name, child.returncode, words[-4_000:].decode(errors="replace")
        )
        raise FileProblem(path, tr(_REFUSED["damaged"])) from None
    return answer


def _command() -> list[str]:
    return children.command(WORD, "wcodesk.intake.report.pdf_child")
