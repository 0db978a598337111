"""What a sheet that is none of ours most likely is: where its heads stand, and what each column holds.

A guess only: the window shows it, and nothing of the sheet is taken before somebody said that it is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wcodesk.intake.book.cells import CellKind, State
from wcodesk.intake.submission.foreign.headings import known_heading
from wcodesk.intake.submission.foreign.heads import MOST_COLUMNS, Head, heads, width
from wcodesk.intake.submission.foreign.looks import Look, is_when, looks
from wcodesk.intake.submission.foreign.owners import member_of_sheet
from wcodesk.intake.submission.foreign.synonyms import MISSION_HEADS, PEOPLE_HEADS, TEXT_HEADS, Phrases, likeness
from wcodesk.intake.submission.foreign.texts_guess import guess_texts, is_prose
from wcodesk.intake.submission.grid import Grid
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import SheetMapping, SheetUse

_LEAST = 0.42  # of a score: below it a column is not mapped
_ROWS = 150  # rows of a table that are looked at
_FIRST_ROWS = 40  # rows among which the heads are looked for
_LONG_HEAD, _WORDY_HEAD = 70, 40  # characters: of no head, and of few in any row of heads
_ALL_HEADS = {**TEXT_HEADS, **MISSION_HEADS, **PEOPLE_HEADS}
NOT_READ = SheetMapping(SheetUse.NOTHING)


def guess(grid: Grid, members: MemberIndex, file_name: str = "") -> SheetMapping:
    """How the sheet is to be read, as far as it can be told; of nothing where it is hidden, empty or something else."""
    if grid.sheet.state is not State.VISIBLE or not grid.rows:
        return NOT_READ
    header = _find_header(grid)
    found = guess_texts(grid, members)
    header = header or (0 if found else _above_dates(grid))
    found = found or _missions(grid, header, members) or _texts(grid, header, members)
    if found is None:
        return NOT_READ._replace(header=header)
    if "member" not in {name for _, name in found.columns}:
        found = found._replace(member=member_of_sheet(grid, found.header, members, file_name))
    return found


def scores(grid: Grid, mapping: SheetMapping, members: MemberIndex) -> tuple[tuple[int, float], ...]:
    """How well each mapped column fits its field, 0 to 1."""
    if mapping.use is SheetUse.NOTHING:
        return ()
    over = heads(grid, mapping.header)
    known = MISSION_HEADS if mapping.use is SheetUse.MISSIONS else TEXT_HEADS
    columns = [(column, name) for column, name in mapping.columns if name in known and 0 < column <= MOST_COLUMNS]
    seen = looks(grid, _below(grid, mapping.header), {column for column, _ in columns}, members)
    found = []
    for column, name in columns:
        score = _score(name, over.get(column, Head("")), seen[column], known[name])
        if mapping.use is SheetUse.TEXTS and name in ("text", "heading"):
            score = max(score, _text_score(name, over.get(column), seen[column]))
        found.append((column, round(min(1.0, score), 3)))
    return tuple(found)


def _text_score(name: str, head: Head | None, look: Look) -> float:
    """Texts are told by how they look, by their headings, and where these stand in rows of their own by nothing."""
    if name == "heading":
        return look.fits(name) or 0.0
    if head is None:
        return 0.7
    return 0.95 if known_heading(head.own) else look.fits(name) or 0.0


def _find_header(grid: Grid) -> int:
    """The row that says most of what columns are called; 0 where none says anything."""
    best, place = 0.0, 0
    for row in grid.rows[:_FIRST_ROWS]:
        over = heads(grid, row)
        if len({head.text for head in over.values()}) < 2:
            continue
        score = _header_score(over)
        if score > best + 0.01:
            best, place = score, row
    return place if best >= 1.2 else 0


def _above_dates(grid: Grid) -> int:
    """Heads in words that are not known: the row of short words above the first row with a date; 0 for none."""
    before = 0
    for row in grid.rows[:_FIRST_ROWS]:
        texts = [grid.text(row, column).strip() for column in grid.columns(row) if column <= width(grid)]
        texts = [text for text in texts if text]
        if any(map(is_when, texts)) or any(
            grid.cell(row, column).kind is CellKind.DATE for column in grid.columns(row)
        ):
            return before
        words = len(texts) > 1 and all(len(text) <= _WORDY_HEAD and not text[0].isdigit() for text in texts)
        before = row if words else 0
    return 0


def _header_score(over: Mapping[int, Head]) -> float:
    """How many fields a row names; less for what is no head."""
    if sum(len(head.own) > _WORDY_HEAD for head in over.values()) * 2 > len(over):
        return 0.0
    fields: dict[str, float] = {}
    wrong = 0.0
    for head in over.values():
        if len(head.own) > _LONG_HEAD or is_when(head.own):
            wrong += 0.6
            continue
        said = {name: _said(name, head, phrases) for name, phrases in _ALL_HEADS.items()}
        name = max(said, key=lambda each: said[each])
        if said[name] >= 0.6:
            fields[name] = max(fields.get(name, 0.0), said[name])
    return min(sum(fields.values()), 1.0 * len(over)) - wrong


def _said(name: str, head: Head, phrases: Phrases) -> float:
    generic = name in ("title", "note")
    both = likeness(head.text, phrases, generic=generic) if head.over else 0.0
    return max(likeness(head.own, phrases, generic=generic), both * (0.9 if head.own else 1.0))


def _score(name: str, head: Head, look: Look, phrases: Phrases) -> float:
    """How likely a column holds a field: by what stands over it, and by how its cells look."""
    said = _said(name, head, phrases)
    seen = look.fits(name)
    if not look.filled:
        return said * 0.8
    if seen is None:
        return said * 0.95
    if said:
        return said * (0.6 + 0.4 * seen) if name in ("title", "heading", "text") else 0.55 * said + 0.45 * seen
    strong = name in ("when", "member", "state", "mode", "form")
    return 0.7 * seen if strong and seen >= 0.6 and look.filled > 1 else 0.0


def _below(grid: Grid, header: int) -> list[int]:
    return [row for row in grid.rows if row > header][:_ROWS]


def _assigned(scored: Iterable[tuple[float, float, int, str]]) -> dict[int, tuple[str, float]]:
    """One field a column and one column a field, the surest first; data decide ties."""
    found: dict[int, tuple[str, float]] = {}
    taken: set[str] = set()
    for score, _, column, name in sorted(scored, key=lambda each: (-round(each[0], 2), -each[1], each[2])):
        if score >= _LEAST and column not in found and name not in taken:
            found[column] = (name, score)
            taken.add(name)
    return found


def _table(
    grid: Grid, header: int, members: MemberIndex, known: Mapping[str, Phrases]
) -> tuple[dict[int, tuple[str, float]], dict[int, Look]]:
    over = heads(grid, header)
    seen = looks(grid, _below(grid, header), range(1, width(grid) + 1), members)
    scored = [
        (_score(name, over.get(column, Head("")), look, phrases), look.filled * min(look.length, 40), column, name)
        for column, look in seen.items()
        for name, phrases in known.items()
    ]
    return _assigned(scored), seen


def _missions(grid: Grid, header: int, members: MemberIndex) -> SheetMapping | None:
    if _people(heads(grid, header)):
        return None
    found, seen = _table(grid, header, members, MISSION_HEADS)
    columns = {name: column for column, (name, _) in found.items()}
    _two_dates(columns, seen, heads(grid, header))
    dated = bool(columns.keys() & {"when", "begin", "end"})
    others = columns.keys() & {"form", "topic", "place", "donor", "state", "mode", "programme"}
    if "title" not in columns and (dated or len(others) > 1):
        _title_instead(columns, seen)
    if "title" not in columns or not (dated or others):
        return None
    if not header and not dated:
        return None
    return SheetMapping(SheetUse.MISSIONS, header, _ordered(columns))


def _people(over: Mapping[int, Head]) -> bool:
    """Whether a table is one of people: names, addresses, telephones."""
    return sum(max(_said(name, head, each) for name, each in PEOPLE_HEADS.items()) > 0.7 for head in over.values()) > 1


def _two_dates(columns: dict[str, int], seen: Mapping[int, Look], over: Mapping[int, Head]) -> None:
    """Begin and end make the date together; a column of dates beside "when" under the same head is the end."""
    if "begin" in columns and "end" in columns:
        columns.pop("when", None)
        return
    if "when" in columns:
        for name in ("begin", "end"):
            columns.pop(name, None)
        first = columns["when"]
        for begin, end in ((first, first + 1), (first - 1, first)):
            other = end if begin == first else begin
            if other in columns.values() or other not in seen or seen[other].dates < 0.6:
                continue
            same = {over.get(begin, Head("")).text, over.get(end, Head("")).text} - {""}
            if len(same) < 2 and over.get(begin, Head("")).text:
                del columns["when"]
                columns["begin"], columns["end"] = begin, end
                return
    elif "end" in columns and "begin" not in columns:
        columns["when"] = columns.pop("end")


def _title_instead(columns: dict[str, int], seen: Mapping[int, Look]) -> None:
    """Where no column says that it holds titles: the subjects, the descriptions, or the longest words that are left."""
    for name in ("topic", "note"):
        if name in columns:
            columns["title"] = columns.pop(name)
            return
    free = [column for column, look in seen.items() if column not in columns.values() and (look.fits("title") or 0) > 0]
    free = [column for column in free if seen[column].length >= 8]
    if free:
        columns["title"] = max(free, key=lambda column: (seen[column].length * seen[column].filled, -column))


def _texts(grid: Grid, header: int, members: MemberIndex) -> SheetMapping | None:
    """Headings and texts side by side, by what stands over them."""
    if not header:
        return None
    found, seen = _table(grid, header, members, TEXT_HEADS)
    columns = {name: column for column, (name, _) in found.items()}
    if "heading" not in columns or "text" not in columns or not is_prose(seen[columns["text"]]):
        return None
    if "type" not in columns:  # numbers of questions are none of items
        columns = {name: column for name, column in columns.items() if name not in ("level", "label")}
    return SheetMapping(SheetUse.TEXTS, header, _ordered(columns))


def _ordered(columns: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    return tuple(sorted((column, name) for name, column in columns.items()))
