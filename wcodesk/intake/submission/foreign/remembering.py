"""Whether a sheet that is none of ours came before, and how it was read then."""

from __future__ import annotations

from wcodesk.intake.submission.foreign.heads import signature
from wcodesk.intake.submission.foreign.owners import member_of_sheet
from wcodesk.intake.submission.grid import Grid
from wcodesk.model.mappings import Memory, key_of
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SheetMapping, SheetUse

_ROWS = 40  # rows among which the heads are looked for


def remembered(
    memory: Memory, sender: str, grid: Grid, members: MemberIndex | None = None, file_name: str = ""
) -> SheetMapping | None:
    """How a sheet with the same heads of the same sender was read; None where there was none.

    The heads may stand in another row than before. members: where these are given, a Member that the sheet names now
    goes before the one remembered.
    """
    if not sender or not memory.sheets:
        return None
    for row in (*grid.rows[:_ROWS], 0):
        mapping = memory.sheets.get(key_of(sender, signature(grid, row)))
        if mapping is None or bool(mapping.header) != bool(row):
            continue
        mapping = mapping._replace(header=row)
        if members is None or mapping.use is SheetUse.NOTHING:
            return mapping
        if "member" in {name for _, name in mapping.columns}:
            return mapping
        return mapping._replace(member=member_of_sheet(grid, row, members, file_name) or mapping.member)
    return None
