"""A copy of the store as it was before the first import of a day, beside it; the newest few are kept."""

from __future__ import annotations

import contextlib
import re
from datetime import datetime
from pathlib import Path

from wcodesk.store.backup import back_up
from wcodesk.store.database import Database


def back_up_before_imports(db: Database, moment: datetime, keep: int) -> Path | None:
    """Makes the copy unless the day has one, and lets go of the oldest; returns a new one. keep: 0 makes none.

    Raises FileProblem, and keeps all older ones, where the copy cannot be written.
    """
    path = db.path
    target = path.with_name(f"{path.stem} before imports {moment.astimezone():%Y-%m-%d}{path.suffix}")
    if keep < 1 or target.exists():
        return None
    with db.plain_errors():
        made = back_up(db.conn, target)
    named = re.compile(re.escape(f"{path.stem} before imports ") + r"\d{4}-\d\d-\d\d" + re.escape(path.suffix))
    # An older one that cannot be removed now goes another day.
    with contextlib.suppress(OSError):
        others = sorted(each for each in path.parent.iterdir() if named.fullmatch(each.name) and each != target)
        for old in others[: max(0, len(others) - keep + 1)]:
            old.unlink()
    return made
