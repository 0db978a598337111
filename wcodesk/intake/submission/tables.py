"""The sheets of missions and facts of our own workbook -> records as they came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wcodesk.intake.submission.located import FURNITURE, KEYS, Located, field_columns
from wcodesk.intake.submission.records import RecordReader, Words
from wcodesk.model.fields import Field
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import Problem, ReturnedRecord
from wcodesk.model.workbook import FACT_TABLES, MISSION_COLUMNS, SENDER, SENDER_FIELDS, Key, Role, SentFact, SentMission
from wcodesk.model.workbook_words import LANGUAGES, label

MISSIONS = "missions"


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

    def missions(self, located: Located, sent: Sequence[SentMission]) -> None:
        """Read a sheet of missions."""
        grid = located.grid
        if located.keys:
            grid.ignore(KEYS, column=located.keys)
        reader = RecordReader(MISSION_COLUMNS, self._members, self._words, self._language)
        head, columns = field_columns(located, MISSION_COLUMNS)
        known = {mission.key: mission for mission in sent}
        here = {key.name for row in grid.rows if (key := located.key(row))}
        titles = {fold(mission.fields["title"]): mission for mission in sent if mission.key not in here}
        title = next((column for column, name in columns.items() if name == "title"), 0)
        begun = False
        for row in grid.rows:
            key = located.key(row)
            begun = begun or key is not None or 0 < head < row
            if not begun or (key and key.role is not Role.ROW) or self._is_head(located, row, columns):
                grid.ignore(FURNITURE, [row])
                continue
            # Without its key a row is known by its title, where the row with the key is gone.
            mission = known.get(key.name) if key else titles.pop(fold(grid.text(row, title)), None)
            if key and mission and mission.key in {record.key.rpartition(" ")[2] for record in self.records}:
                mission = None  # a second row with the same key is a copy that was made into another mission
            self._record(
                located, row, columns, reader, MISSIONS, mission.key if mission else "",
                mission.fields if mission else None, mission.id if mission else "",
            )  # fmt: skip

    def facts(self, located: Located, sent: Sequence[SentFact]) -> None:
        """Read a sheet of facts: a table a register, and who filled it in."""
        grid = located.grid
        grid.ignore(KEYS, column=located.keys)
        known = {fact.key: fact for fact in sent}
        table = ""
        columns: dict[int, str] = {}
        readers: dict[str, RecordReader] = {}
        for row in grid.rows:
            key = located.key(row)
            kind = key.name.partition("-")[0] if key else table
            if kind == SENDER and key:
                self._sender(located, row, key)
                table = ""
            elif kind in FACT_TABLES:
                if kind != table:
                    table, columns = kind, field_columns(located, FACT_TABLES[kind], ()).columns
                if key and key.role is Role.COLUMNS:
                    columns = field_columns(located, FACT_TABLES[kind], [row]).columns
                if key and key.role is not Role.ROW:
                    grid.ignore(FURNITURE, [row])
                    continue
                fact = known.get(key.name) if key else None
                reader = readers.setdefault(
                    kind, RecordReader(FACT_TABLES[kind], self._members, self._words, self._language)
                )
                self._record(
                    located, row, columns, reader, kind, fact.key if fact else "", fact.fields if fact else None, ""
                )
            else:
                grid.ignore(FURNITURE, [row])

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
        key = f"{table} {self._member} {name or f'{located.grid.name}!{row}'}"
        found = reader.read(located.grid, row, columns, key, sent)
        self.problems += found.problems
        if sent:
            self.kept += sum(1 for each in found.empty if sent.get(each))
        if not found.values and not found.problems:
            return
        used = [column for column in located.grid.columns(row) if column in columns]
        place = located.grid.place(row, min(used), row, max(used)) if used else located.grid.place(row, 1)
        self.records.append(ReturnedRecord(key, self._member, table, found.values, place, sent, record_id, found.cells))

    def _sender(self, located: Located, row: int, key: Key) -> None:
        name = key.name.partition("-")[2]
        if name not in SENDER_FIELDS:
            located.grid.ignore(FURNITURE, [row])
            return
        columns = [column for column in located.grid.columns(row) if column != located.keys]
        texts = [(column, located.grid.text(row, column).strip()) for column in columns]
        located.grid.ignore(FURNITURE, [row], located.keys + 1)
        for column, text in texts:
            if column > located.keys + 1 and text:
                self.sender[name] = " ".join(filter(None, (self.sender.get(name, ""), text)))
                located.grid.take(row, column)

    def _is_head(self, located: Located, row: int, columns: Mapping[int, str]) -> bool:
        """Whether a row without a key only repeats the heads of the columns."""
        if located.key(row) is not None:
            return False
        labels = {fold(text) for column in columns if (text := located.grid.text(row, column))}
        heads = {fold(head) for field in MISSION_COLUMNS for head in _heads(field)}
        return len(labels) > 1 and labels <= heads


def _heads(field: Field) -> tuple[str, ...]:
    return tuple(label(field, language) for language in LANGUAGES)
