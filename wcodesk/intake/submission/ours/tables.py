"""The sheets of missions and facts of our own workbook -> records as they came back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from wcodesk.intake.book.cells import letters
from wcodesk.intake.submission.ours.located import (
    FURNITURE,
    KEYS,
    SECOND,
    Located,
    field_columns,
    field_heads,
    second_problem,
)
from wcodesk.intake.submission.records import RecordReader, Words
from wcodesk.model.fields import FieldKind
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import Level, Place, Problem, ProblemKind, ReturnedRecord
from wcodesk.model.translation import mark, tr
from wcodesk.model.workbook import FACT_TABLES, MISSION_COLUMNS, SENDER, SENDER_FIELDS, Key, Role, SentFact, SentMission
from wcodesk.model.workbook_words import LANGUAGES, WORDS, label

MISSIONS = "missions"
NEW_MISSION = "M"
_HEADS = {fold(label(each, language)) for each in MISSION_COLUMNS for language in LANGUAGES}
_LEADS = {fold(lead) for words in WORDS.values() for lead in (words.missions_lead, words.facts_lead)}
_LABELS = {fold(text) for words in WORDS.values() for text in words.sender.values()}
_CHOICES = mark("a word of a list in a row that says nothing else")
_FEW = 5
_NUMBERS = mark("the numbers of rows")
_BESIDE = mark("words beside a table")


class TableReader:
    """Reads the sheets of one Member. words: what was said of unknown values."""

    def __init__(self, member: str, members: MemberIndex, words: Words, language: str) -> None:
        self._member = member
        self._members = members
        self._words = words
        self._language = language
        self.records: list[ReturnedRecord] = []
        self.problems: list[Problem] = []
        self.sender: dict[str, str] = {}
        self.kept = 0
        """Cells that were emptied, which keeps what stands there."""
        self._beside: dict[int, list[int]] = {}
        self._second: list[int] = []

    def missions(self, located: Located, sent: Sequence[SentMission]) -> None:
        """Read a sheet of missions."""
        grid = located.grid
        if located.keys:
            grid.ignore(KEYS, column=located.keys)
        reader = RecordReader(MISSION_COLUMNS, self._members, self._words, self._language)
        head, columns = field_columns(located, MISSION_COLUMNS)
        known = {mission.key: mission for mission in sent}
        title = next((column for column, name in columns.items() if name == "title"), 0)
        names = {mission.key: fold(mission.fields["title"]) for mission in sent}
        by_row = _sent_rows(located, dict.fromkeys(grid.rows, title), names)
        begun = again = second = False
        seen: set[str] = set()
        for row in grid.rows:
            key = located.key(row)
            again = again or (begun and self._is_head(located, row, columns))
            begun = begun or key is not None or 0 < head < row
            if not begun or (key and key.role is not Role.ROW) or self._is_head(located, row, columns):
                grid.ignore(FURNITURE, [row])
                continue
            if key and key.name != NEW_MISSION:
                # Heads that come again and then a key that was there: the rows of another workbook, put below.
                second = second or (again and key.name in seen) or (bool(sent) and key.name not in known)
                seen.add(key.name)
            if second:
                self._second.append(row)
                continue
            mission = known.get(by_row.get(row, ""))
            self._record(
                located, row, columns, reader, MISSIONS, mission.key if mission else "",
                mission.fields if mission else None, mission.id if mission else "",
            )  # fmt: skip
        there = set(by_row.values())
        self._tell_gone(located, [mission.fields["title"] for mission in sent if mission.key not in there])
        self._tell_left(located)

    def facts(self, located: Located, sent: Sequence[SentFact]) -> None:
        """Read a sheet of facts: a table a register, and who filled it in."""
        if located.keys:
            located.grid.ignore(KEYS, column=located.keys)
        known = {fact.key: fact for fact in sent}
        rows = list(self._fact_rows(located))
        gone: list[str] = []
        for kind, fields in FACT_TABLES.items():
            reader = RecordReader(fields, self._members, self._words, self._language)
            here = {row: columns for row, table, columns in rows if table == kind}
            name = fields[0].name
            naming = {
                row: next((at for at, each in columns.items() if each == name), 0) for row, columns in here.items()
            }
            names = {fact.key: fold(fact.fields[name]) for fact in sent if fact.kind == kind}
            by_row = _sent_rows(located, naming, names)
            gone += [known[key].fields[name] for key in names if key not in by_row.values()]
            for row, columns in here.items():
                key = located.key(row)
                if key and sent and key.name not in (kind, *known):
                    self._second.append(row)
                    continue
                fact = known.get(by_row.get(row, ""))
                self._record(
                    located, row, columns, reader, kind, fact.key if fact else "", fact.fields if fact else None, ""
                )
        self._tell_gone(located, gone)
        self._tell_left(located)

    def _fact_rows(self, located: Located) -> Iterator[tuple[int, str, Mapping[int, str]]]:
        """The rows of facts: number, register, and the field of each column. Who filled it in is read on the way."""
        grid = located.grid
        table = ""
        columns: Mapping[int, str] = {}
        for row in grid.rows:
            key = located.key(row) or (None if located.keys else self._told(located, row, table))
            kind = key.name.partition("-")[0] if key else table
            if kind == SENDER and key:
                self._sender(located, row, key)
                table = "" if located.keys else SENDER
                continue
            if kind not in FACT_TABLES:
                grid.ignore(FURNITURE, [row])
                continue
            if kind != table:
                table, columns = kind, field_columns(located, FACT_TABLES[kind], ()).columns
            if key and key.role is Role.COLUMNS:
                columns = field_columns(located, FACT_TABLES[kind], [row]).columns
            if key and key.role is not Role.ROW:
                grid.ignore(FURNITURE, [row])
            else:
                yield row, kind, columns

    @staticmethod
    def _told(located: Located, row: int, table: str) -> Key | None:
        """What a row is where the keys are gone: the title or heads of a table, or what is asked of the sender."""
        said = [fold(text) for column in located.grid.columns(row) if (text := located.grid.text(row, column).strip())]
        said = said[1:] if said and said[0].isdigit() else said
        for words in WORDS.values():
            titles = {fold(title): kind for kind, title in words.tables.items()} | {fold(words.sender_title): SENDER}
            if len(said) == 1 and said[0] in titles:
                return Key(titles[said[0]], Role.TITLE)
            labels = {fold(text): name for name, text in words.sender.items()}
            if table == SENDER and said and said[0] in labels:
                return Key(f"{SENDER}-{labels[said[0]]}")
        if table in FACT_TABLES and said and set(said) <= field_heads(FACT_TABLES[table]).keys():
            return Key(table, Role.COLUMNS)
        return None

    def _record(
        self,
        located: Located,
        row: int,
        columns: Mapping[int, str],
        reader: RecordReader,
        table: str,
        name: str,
        sent: Mapping[str, str] | None,
        record_id: str,
    ) -> None:
        if sent is None and self._only_choices(located, row, columns, table):
            located.grid.ignore(_CHOICES, [row])
            return
        key = f"{table} {self._member} {name or f'{located.grid.name}!{row}'}"
        found = reader.read(located.grid, row, columns, key, sent)
        if found.values:
            reader.ask_columns(found, located.grid.place(row, min(columns)), key, sent)
        self.problems += found.problems
        for column in located.grid.columns(row):
            said = located.grid.text(row, column).strip()
            if said.isdigit() and column < min(columns):
                located.grid.ignore(_NUMBERS, [row], column)
            elif said and column not in columns and column != located.keys:
                self._beside.setdefault(column, []).append(row)
        if sent:
            self.kept += sum(1 for each in found.empty if sent.get(each))
        if not found.values and not found.problems:
            return
        used = [column for column in located.grid.columns(row) if column in columns]
        place = located.grid.place(row, min(used), row, max(used)) if used else located.grid.place(row, 1)
        self.records.append(ReturnedRecord(key, self._member, table, found.values, place, sent, record_id, found.cells))

    @staticmethod
    def _only_choices(located: Located, row: int, columns: Mapping[int, str], table: str) -> bool:
        """Whether a new row holds nothing but words of lists, as where somebody filled a column down."""
        fields = {field.name: field for field in (MISSION_COLUMNS if table == MISSIONS else FACT_TABLES[table])}
        said = [column for column in located.grid.columns(row) if located.grid.text(row, column).strip()]
        said = [column for column in said if column != located.keys]
        return all(column in columns and fields[columns[column]].kind is FieldKind.CHOICE for column in said)

    def _tell_gone(self, located: Located, titles: Sequence[str]) -> None:
        """Rows that were sent and are not there any more: what they held stays."""
        if titles:
            said = ", ".join(tr("“{name}”", name=title) for title in titles[:_FEW])
            sentence = tr("Rows that were sent are gone, which changes nothing: {titles}.")
            if len(titles) > _FEW:
                sentence = tr("Rows that were sent are gone, which changes nothing: {titles} and {n} more.")
            sentence = sentence.format(titles=said, n=len(titles) - _FEW)
            place = Place(located.grid.name)
            self.problems.append(Problem(Level.NOTE, ProblemKind.STRUCTURE, place, sentence))

    def _tell_left(self, located: Located) -> None:
        """What stands beside the table, column by column, and rows of other workbooks."""
        grid = located.grid
        for column, rows in sorted(self._beside.items()):
            grid.ignore(_BESIDE, rows, column)
            place = grid.place(rows[0], column, rows[-1])
            sentence = tr("Column {column} is none of the table's; what stands in it is left out.")
            sentence = sentence.format(column=letters(column))
            said = grid.text(rows[0], column)
            self.problems.append(Problem(Level.WARNING, ProblemKind.STRUCTURE, place, sentence, said))
        if self._second:
            grid.ignore(SECOND, self._second)
            self.problems.append(second_problem(grid, self._second))
        self._beside, self._second = {}, []

    def _sender(self, located: Located, row: int, key: Key) -> None:
        name = key.name.partition("-")[2]
        if name not in SENDER_FIELDS:
            located.grid.ignore(FURNITURE, [row])
            return
        said = []
        for column in located.grid.columns(row):
            text = located.grid.text(row, column).strip()
            if column == located.keys or fold(text) in _LABELS or (text.isdigit() and not located.keys):
                located.grid.ignore(FURNITURE, [row], column)
            elif text:
                said.append((column, text))
        if len(said) > 1 and said[0][0] == located.keys + 1:  # the label in other words
            located.grid.ignore(FURNITURE, [row], said.pop(0)[0])
        for column, text in said:
            self.sender[name] = " ".join(filter(None, (self.sender.get(name, ""), text)))
            located.grid.take(row, column)

    def _is_head(self, located: Located, row: int, columns: Mapping[int, str]) -> bool:
        """Whether a row without a key only repeats the heads of the columns."""
        if located.key(row) is not None:
            return False
        labels = {fold(text) for column in columns if (text := located.grid.text(row, column))}
        return (len(labels) > 1 and labels <= _HEADS) or bool(labels & _LEADS)


def _sent_rows(located: Located, naming: Mapping[int, int], names: Mapping[str, str]) -> dict[int, str]:
    """The key of what each row was sent with: its own, or by its name where keys are gone or stand elsewhere.

    naming: the column of the name, by row; names: folded, by key. A second row with the same key has none: it is a
    copy that was made into something else.
    """
    several = Counter(names.values())
    by_name = {name: key for key, name in names.items() if name and several[name] == 1}
    rows = {row: (located.key(row), fold(located.grid.text(row, column))) for row, column in naming.items()}
    here = {key.name for key, _ in rows.values() if key}
    in_place = {key.name for key, name in rows.values() if key and by_name.get(name) == key.name}
    found: dict[int, str] = {}
    for row, (key, name) in rows.items():
        own = key.name if key and key.name in names else ""
        named = by_name.get(name, "")
        if named and named not in (in_place if own else here):
            own = named
        if own and own not in found.values():
            found[row] = own
    return found
