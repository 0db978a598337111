"""What was chosen for Member workbooks, as it is remembered from one start to the next."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from wcodesk.model.dates import understand
from wcodesk.model.workbook_words import LANGUAGES
from wcodesk.reports.workbook import WorkbookOptions


def kept(options: WorkbookOptions) -> dict[str, str]:
    """All of the options."""
    return {
        "language": options.language,
        "notes": str(options.notes),
        "deadline": options.deadline,
        "signature": options.signature,
    }


def as_kept(values: Mapping[str, str], today: datetime.date) -> WorkbookOptions:
    """The options that were kept; as usual where something is missing or not understood, or the deadline is over."""
    language = values.get("language", "")
    deadline = values.get("deadline", "")
    when = understand(deadline) if deadline else None
    return WorkbookOptions(
        language if language in LANGUAGES else "",
        values.get("notes") == str(True),
        deadline if when is not None and when.first >= today else "",
        values.get("signature", ""),
    )
