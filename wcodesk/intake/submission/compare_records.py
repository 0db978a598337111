"""Missions and rows of registers as they came back, beside those that the report has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wcodesk.intake.submission.likeness import candidates, mission_values
from wcodesk.model.content import EditionContent, MissionContent
from wcodesk.model.folding import fold
from wcodesk.model.registers import REGISTERS
from wcodesk.model.submission import (
    Candidate,
    ChangeState,
    Level,
    Place,
    Problem,
    ProblemKind,
    RecordChange,
    ReturnedRecord,
)
from wcodesk.model.translation import tr

Values = Mapping[str, str]

_NAMING = {"conventions": "convention", "groupings": "grouping", "structures": "name", "contacts": "name"}
"""The field by which a row of a register is known among those of a Member."""


class RecordComparer:
    """Compares the records of a submission. revisions: the newest of each mission, by id."""

    def __init__(self, content: EditionContent, revisions: Mapping[str, str]) -> None:
        self._revisions = revisions
        self._registers = content.registers
        self._regions: dict[str, str] = {}
        self._missions: dict[str, list[MissionContent]] = {}
        self._by_id: dict[str, MissionContent] = {}
        for chapter in content.chapters:
            self._by_id |= {mission.id: mission for mission in chapter.missions}
            for entry in chapter.entries:
                self._regions[entry.iso] = chapter.region
                self._missions[entry.iso] = list(entry.missions)
                self._by_id |= {mission.id: mission for mission in entry.missions}
        self._seen: dict[tuple[str, str, tuple[tuple[str, str], ...]], Place] = {}
        self.problems: list[Problem] = []

    def change(self, record: ReturnedRecord) -> RecordChange | None:
        """The record three times; None for one that was not touched and is not there any more."""
        if record.sent is None and self._doubled(record):
            return None
        return self._mission(record) if record.table == "missions" else self._fact(record)

    def _doubled(self, record: ReturnedRecord) -> bool:
        """Whether the file says the same thing a second time."""
        if not record.values:
            return False
        said = (record.member, record.table, tuple(sorted(record.values.items())))
        first = self._seen.setdefault(said, record.place)
        if first is record.place:
            return False
        sentence = tr("This says the same as {place}; it is taken once.", place=first)
        self.problems.append(Problem(Level.NOTE, ProblemKind.STRUCTURE, record.place, sentence, item=record.key))
        return True

    # -- missions ------------------------------------------------------------------------------------------------

    def _mission(self, record: ReturnedRecord) -> RecordChange | None:
        mission = self._by_id.get(record.record_id)
        if mission is not None and mission in self._missions.get(record.member, ()):
            return self._known(record, mission)
        if mission is not None:
            sentence = tr("The mission “{title}” is none of {member} in the report; it is left alone.")
            sentence = sentence.format(title=mission.title, member=record.member)
            self.problems.append(Problem(Level.WARNING, ProblemKind.MEMBER, record.place, sentence, item=record.key))
        if record.sent is not None:
            return self._gone(record)
        likely = candidates(record.values, self._missions.get(record.member, ()))
        for candidate in likely:
            now = mission_values(self._by_id[candidate.record_id])
            if all(now.get(name) == value for name, value in record.values.items()):
                return self._made(record, ChangeState.SAME, now, now, candidate.record_id)
        state = ChangeState.LIKELY if likely else ChangeState.NEW
        return self._made(record, state, dict(record.values), None, "", likely=likely)

    def _known(self, record: ReturnedRecord, mission: MissionContent) -> RecordChange:
        now = mission_values(mission)
        state, returned, clashes = _merged(record.values, record.sent, now)
        return self._made(record, state, returned, now, mission.id, clashes)

    def _gone(self, record: ReturnedRecord) -> RecordChange | None:
        """A mission that was sent and is not in this edition: removed since, or of another edition."""
        sent = record.sent or {}
        likely = candidates({**sent, **record.values}, self._missions.get(record.member, ()))
        if likely and likely[0].likeness == 100 and (same := self._by_id[likely[0].record_id]).when == sent.get("when"):
            return self._known(record, same)
        if all(sent.get(name) == value for name, value in record.values.items()):
            return None
        returned = {**sent, **record.values}
        state = ChangeState.LIKELY if likely else ChangeState.GONE
        return self._made(record, state, returned, None, "", likely=likely)

    # -- registers -----------------------------------------------------------------------------------------------

    def _fact(self, record: ReturnedRecord) -> RecordChange | None:
        rows = [row for row in self._registers.get(record.table, ()) if row.get("member") == record.member]
        if record.sent is not None and not record.values:
            return None
        now = self._row(rows, record)
        if now is not None:
            state, returned, clashes = _merged(record.values, record.sent, now)
            return self._made(record, state, returned, now, "", clashes)
        sent = record.sent
        if sent is not None and all(sent.get(name) == value for name, value in record.values.items()):
            return None
        names = [field.name for field in REGISTERS[record.table]]
        full = dict.fromkeys(names, "") | dict(sent or {}) | dict(record.values)
        if "region" in names and not full["region"]:
            full["region"] = self._regions.get(record.member, "")
        full["member"] = record.member
        return self._made(record, ChangeState.NEW if sent is None else ChangeState.GONE, full, None, "")

    @staticmethod
    def _row(rows: Sequence[Values], record: ReturnedRecord) -> Values | None:
        """The row that was sent, as it is now: unchanged, or known by its name."""
        if record.sent is not None and (same := [row for row in rows if dict(row) == dict(record.sent)]):
            return same[0]
        naming = _NAMING[record.table]
        name = fold((record.sent or record.values).get(naming, ""))
        named = [row for row in rows if name and fold(row.get(naming, "")) == name]
        exact = [row for row in named if all(row.get(key) == value for key, value in record.values.items())]
        return exact[0] if exact else named[0] if len(named) == 1 else None

    def _made(
        self,
        record: ReturnedRecord,
        state: ChangeState,
        returned: Values,
        now: Values | None,
        record_id: str,
        clashes: tuple[str, ...] = (),
        likely: tuple[Candidate, ...] = (),
    ) -> RecordChange:
        title = next((value for value in (returned or record.values).values() if value), "") or str(record.place)
        return RecordChange(
            record.key, record.member, record.table, (returned or record.values).get(_title(record.table)) or title,
            record.place, state, record.sent, returned, now, record_id, self._revisions.get(record_id, ""),
            self._regions.get(record.member, ""), clashes, likely, record.cells,
        )  # fmt: skip


def _title(table: str) -> str:
    return _NAMING.get(table, "title")


def _merged(values: Values, sent: Values | None, now: Values) -> tuple[ChangeState, dict[str, str], tuple[str, ...]]:
    """State, the record with their changes in it, and the fields that both sides changed, differently."""
    if sent is None:
        differs = {name: value for name, value in values.items() if now.get(name, "") != value}
        return (ChangeState.DIFFERS if differs else ChangeState.SAME), {**now, **differs}, ()
    theirs = {name: value for name, value in values.items() if sent.get(name, "") != value}
    news = {name: value for name, value in theirs.items() if now.get(name, "") != value}
    if not theirs:
        same = all(now.get(name, "") == value for name, value in sent.items())
        return (ChangeState.SAME if same else ChangeState.UNTOUCHED), dict(now), ()
    if not news:
        return ChangeState.SAME, dict(now), ()
    clashes = tuple(name for name in news if now.get(name, "") != sent.get(name, ""))
    return (ChangeState.BOTH if clashes else ChangeState.CHANGED), {**now, **news}, clashes
