"""Whether a sheet holds texts under headings that the report knows, and how they stand: below, beside or in columns."""

from __future__ import annotations

from collections import Counter

from wcodesk.intake.submission.foreign.headings import kind_in, known_heading
from wcodesk.intake.submission.foreign.heads import Head, heads, width
from wcodesk.intake.submission.foreign.looks import Look, looks
from wcodesk.intake.submission.foreign.synonyms import TEXT_HEADS, likeness
from wcodesk.intake.submission.grid import Grid
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SheetMapping, SheetUse

_ROWS = 300  # rows that are looked at
_FIRST_ROWS = 15  # rows among which heads of columns are looked for
_PROSE = 40  # characters from which a line is a text
_ASIDE = ("type", "level", "label")


def guess_texts(grid: Grid, members: MemberIndex) -> SheetMapping | None:
    """The mapping of a sheet of texts, without the Member of the sheet; None where it is none for certain."""
    return _across(grid, members) or _beside(grid, members) or _below(grid, members)


def _beside(grid: Grid, members: MemberIndex) -> SheetMapping | None:
    """Headings in one column, texts in another."""
    rows = list(grid.rows[:_ROWS])
    said: Counter[int] = Counter()
    filled: Counter[int] = Counter()
    for row in rows:
        cells = {column: grid.text(row, column).strip() for column in grid.columns(row) if column <= width(grid)}
        cells = {column: text for column, text in cells.items() if text}
        if len(cells) < 2:
            continue
        for column, words in cells.items():
            filled[column] += 1
            said[column] += bool(known_heading(words))
    likely = [column for column, count in said.items() if count >= 2 or (count and filled[column] <= 2)]
    likely = [column for column in likely if said[column] * 3 >= filled[column]]
    if not likely:
        return None
    heading = max(likely, key=lambda column: (said[column], -column))
    first = next(row for row in rows if known_heading(grid.text(row, heading)))
    seen = looks(grid, [row for row in rows if row >= first], range(1, width(grid) + 1), members)
    texts_at = [column for column, look in seen.items() if column != heading and is_prose(look)]
    texts_at = [column for column in texts_at if not look_elsewhere(seen[column])]
    if not texts_at:
        return None
    header = _heads_above(grid, first, heading)
    over = heads(grid, header)
    text = max(texts_at, key=lambda column: (_says_text(over.get(column)), seen[column].length, -column))
    columns: list[tuple[int, str]] = [(heading, "heading"), (text, "text")]
    rest = {column: look for column, look in seen.items() if column not in (heading, text)}
    columns += [(column, "member") for column, look in rest.items() if look.members > 0.6][:1]
    return SheetMapping(SheetUse.TEXTS, header, tuple(sorted(columns)))


def is_prose(look: Look) -> bool:
    """Whether a column holds texts: long ones, or some among short ones."""
    return look.length >= _PROSE or look.prose >= 0.2


def look_elsewhere(look: Look) -> bool:
    """Whether a column is of dates, numbers or Members, and so holds no texts."""
    return look.figures or look.members > 0.6


def _says_text(head: Head | None) -> float:
    return likeness(head.own, TEXT_HEADS["text"]) if head else 0.0


def _heads_above(grid: Grid, first: int, heading: int) -> int:
    """The row of heads directly above the first heading; 0 where there is none."""
    above = [row for row in grid.rows if row < first and len(heads(grid, row)) > 1 and grid.text(row, heading).strip()]
    return above[-1] if above and len(grid.text(above[-1], heading)) < _PROSE else 0


def _across(grid: Grid, members: MemberIndex) -> SheetMapping | None:
    """Headings over columns, and below them a row for each Member."""
    for row in grid.rows[:_FIRST_ROWS]:
        over = heads(grid, row)
        if len(over) < 2:
            continue
        known = [column for column, head in over.items() if known_heading(head.own)]
        if not known:
            continue
        rows = [each for each in grid.rows if each > row][:_ROWS]
        seen = looks(grid, rows, over, members)
        known = [column for column in known if not look_elsewhere(seen[column])]
        if not any(is_prose(seen[column]) for column in known):
            continue
        owner = next(iter(sorted(column for column, look in seen.items() if look.members > 0.6)), 0)
        if len(known) < 2 and not owner:
            continue
        columns = [(column, "text") for column in known]
        more = [column for column in over if column not in known and column != owner and seen[column].prose > 0.5]
        columns += [(column, "text") for column in more]
        if owner:
            columns.append((owner, "member"))
        return SheetMapping(SheetUse.TEXTS, row, tuple(sorted(columns)))
    return None


def _below(grid: Grid, members: MemberIndex) -> SheetMapping | None:
    """Headings in rows of their own, their paragraphs and bullets below."""
    header, aside = _aside(grid)
    ahead = {column: name for name, column in aside.items() if name != "text"}
    headings = prose = tables = 0
    for row in grid.rows[:_ROWS]:
        texts = [
            text for column in grid.columns(row) if column not in ahead and (text := grid.text(row, column).strip())
        ]
        if row <= header or not texts:
            continue
        if len(texts) > 2:
            tables += 1
        elif len(texts) == 1 and (known := sum(kind_in(line) is not None for line in texts[0].split("\n"))):
            headings += known
            prose += "\n" in texts[0]
        elif len(texts) == 1 and headings and len(texts[0]) >= _PROSE:
            prose += 1
    if not headings or headings + prose <= tables or not (prose or headings > 1):
        return None
    seen = looks(grid, [row for row in grid.rows if row > header][:_ROWS], range(1, width(grid) + 1), members)
    columns = [(column, ahead.get(column, "text")) for column, look in seen.items() if look.filled]
    if aside:
        columns = [(column, name) for column, name in columns if name != "text" or column >= aside["text"]]
    return SheetMapping(SheetUse.TEXTS, header, tuple(columns))


def _aside(grid: Grid) -> tuple[int, dict[str, int]]:
    """The row of heads that names types, levels or numbers beside the texts, and the columns; 0 and none without."""
    for row in grid.rows[:_FIRST_ROWS]:
        found: dict[str, int] = {}
        for column, head in heads(grid, row).items():
            for name in (*_ASIDE, "text"):
                if name not in found and likeness(head.own, TEXT_HEADS[name]) > 0.9:
                    found[name] = column
                    break
        if "type" in found and "text" in found:
            return row, found
    return 0, {}
