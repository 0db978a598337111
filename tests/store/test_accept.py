"""Accepting a submission: what it writes, what it leaves alone, and that it is all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from helpers_content import small_content

from wcodesk.model.changes import ChangeSet
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.decisions import Acceptance, AcceptedRecord, AcceptedText
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import Place
from wcodesk.store import Store

BYTES = b"PK the workbook of Albania"
DIGEST = sha256(BYTES).hexdigest()
CONTACT = {"name": "C. Case", "role": "Head of training", "email": "c@example.org"}


class Desk:
    """A store with the small edition and a clock that a test moves."""

    def __init__(self, path: Path) -> None:
        self.now = datetime(2026, 11, 2, 12, tzinfo=UTC)
        self.store = Store.create(path, who="Tester", clock=lambda: self.now)
        self.store.add_edition(small_content())
        self.edition = self.store.editions()[0].id
        self.ids = [section.id for section in self.store.sections(self.entry("AL"))]

    def entry(self, iso: str) -> str:
        return self.store.entry(self.edition, iso).id

    def text(self, index: int = 0, **given: Any) -> AcceptedText:
        """A change of one of Albania's sections."""
        section = self.store.section(self.ids[index])
        values: dict[str, Any] = {
            "member": "AL", "section_id": section.id, "kind": section.kind, "heading": "", "text": "Theirs.",
            "level": 1, "position": None, "expected": section.revision, "place": Place("Texts", f"E{index + 5}"),
        }  # fmt: skip
        return AcceptedText(**values | given)

    def new_text(self, **given: Any) -> AcceptedText:
        values = {"section_id": "", "kind": SectionKind.OTHER, "heading": "Training", "text": "New.", "expected": ""}
        return self.text(**{**values, "place": Place("Texts", "B40:E41"), **given})

    def mission(self, title: str, **given: Any) -> AcceptedRecord:
        """A change of the mission of that title, or a new one."""
        known = [mission.id for mission in self.store.missions(self.edition) if mission.title == title]
        expected = self.store.history(known[0])[0].id if known else ""
        values: dict[str, Any] = {
            "member": "AL", "table": "missions", "record_id": known[0] if known else "", "region": "",
            "values": {"place": "Durres"} if known else {"title": title, "when": "2026-05", "state": "delivered"},
            "before": None, "expected": expected, "place": Place("Missions", "B7:K7"),
        }  # fmt: skip
        return AcceptedRecord(**values | given)

    def row(self, table: str, values: Mapping[str, str], before: Mapping[str, str] | None = None) -> AcceptedRecord:
        return AcceptedRecord("AL", table, "", "europe", values, before, "", Place("Facts", "B12:E12"))

    def acceptance(self, *items: AcceptedText | AcceptedRecord, **given: Any) -> Acceptance:
        texts = tuple(item for item in items if isinstance(item, AcceptedText))
        records = tuple(item for item in items if isinstance(item, AcceptedRecord))
        made = Acceptance("Albania.xlsx", DIGEST, self.edition, ("AL",), texts, records)
        return made._replace(**given)

    def accept(self, *items: AcceptedText | AcceptedRecord, **given: Any) -> ChangeSet:
        return self.store.accept(self.acceptance(*items, **given))

    def all(self) -> EditionContent:
        return self.store.snapshot(self.edition, Scope("report"))

    def contacts(self) -> list[dict[str, str]]:
        return [dict(row) for row in self.all().registers["contacts"]]

    def everything(self) -> Acceptance:
        """One of each sort of change."""
        return self.acceptance(
            self.text(0),
            self.text(1, heading="Plans", text=None),
            self.new_text(position=1),
            self.new_text(member="AZ", heading="Background", kind=SectionKind.BACKGROUND),
            self.mission("Diagnostic visit"),
            self.mission("A course on scanners"),
            self.row("contacts", CONTACT),
            self.row("contacts", {"role": "Manager"}, {"region": "europe", "name": "A. Example"}),
        )


@pytest.fixture
def desk(store_path: Path) -> Desk:
    return Desk(store_path)


def tables(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All that a store holds, but for the pages it lies on."""
    names = store._db.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'")
    return {name: store._db.rows(f"SELECT * FROM {name}") for (name,) in names if name != "search"}


# What is written


def test_everything_goes_in_with_one_operation_and_comes_out_with_one_undo(desk: Desk) -> None:
    before = desk.all()
    changes = desk.store.accept(desk.everything())
    assert desk.store.operations(1)[0].records == len(changes.changes)
    assert desk.all() != before
    desk.store.undo()
    assert desk.all() == before
    assert desk.store.check() == []
