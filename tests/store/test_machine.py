"""Random operations, undo, redo and restarts against a model made of plain lists: equal after every step."""

import copy
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from helpers_content import small_content
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from wcodesk.model.changes import ChangeSet
from wcodesk.model.content import Scope
from wcodesk.model.decisions import Acceptance, AcceptedRecord, AcceptedText
from wcodesk.model.errors import Refused
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import Place
from wcodesk.store import Store
from wcodesk.store import store as module

TEXTS = st.sampled_from(
    ["", "One.", "Two.", "One.\n\n- two\n- three", "# A heading\n\n| a | b |\n| --- | --- |\n| c | |"]
)
HEADINGS = st.sampled_from(["", "Background", "Plans", "Côte d’Ivoire"])
KINDS = st.sampled_from(list(SectionKind))
PLACES = st.integers(0, 9)
NUMBERED = "SELECT record_id FROM search_docs ORDER BY number"
ADDED = (  # in this order search lists what is equally good, however its index came to be
    "SELECT record_id FROM revisions JOIN search_docs USING (record_id) WHERE before IS NULL"
    " GROUP BY record_id ORDER BY max(seq)"
)
LEVEL = 3  # where a section of the model has its level


@dataclass
class Model:
    """Sections by owner and missions, each [id, fields], in order."""

    sections: dict[str, list[list[Any]]] = field(default_factory=dict)
    missions: list[list[Any]] = field(default_factory=list)


@cache
def template() -> Path:
    """A store with the small edition, made once."""
    path = Path(tempfile.mkdtemp(prefix="wcodesk-machine-")) / "template.sqlite"
    with Store.create(path) as store:
        store.add_edition(small_content())
    return path


class Machine(RuleBasedStateMachine):
    """The store does what the model does."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="wcodesk-machine-")
        path = Path(self.folder.name) / "desk.sqlite"
        shutil.copy(template(), path)
        self.now = datetime(2020, 6, 1, tzinfo=UTC)
        self.store = Store.open(path, clock=lambda: self.now, import_backups=0)
        self.edition = self.store.editions()[0].id
        self.owners = [
            self.edition,
            self.store.chapters(self.edition)[0].id,
            *(entry.id for entry in self.store.entries(self.edition)),
        ]
        self.model = Model()
        self.model.sections = {owner: self.read(owner) for owner in self.owners}
        self.model.missions = self.read_missions()
        self.undone: list[Model] = []
        self.done: list[Model] = []
        self.files = 0
        self.typing: tuple[str, str, datetime] | None = None

    def teardown(self) -> None:
        problems = self.store.check()
        self.store.search("one")
        problems += self.store.check()
        numbered, added = self.store._db.rows(NUMBERED), self.store._db.rows(ADDED)
        self.store.close()
        self.folder.cleanup()
        assert problems == []
        assert numbered == added

    def read(self, owner: str) -> list[list[Any]]:
        return [[one.id, one.heading, one.kind, one.level, one.text] for one in self.store.sections(owner)]

    def read_missions(self) -> list[list[Any]]:
        return [[one.id, one.title, one.member, one.when, one.place] for one in self.store.missions(self.edition)]

    def step(self, changes: ChangeSet, changed: Model) -> None:
        """Holds what the store says against whether the model changed, and remembers the step."""
        assert bool(changes) == (changed != self.model)
        if changes:
            self.done.append(self.model)
            self.undone.clear()
            self.typing = None
            self.model = changed

    def pick(self, owner: int, place: int) -> tuple[Model, list[list[Any]], int]:
        """A copy of the model, the sections of an owner in it, and the index of one of them."""
        changed = copy.deepcopy(self.model)
        sections = changed.sections[self.owners[owner % len(self.owners)]]
        return changed, sections, place % len(sections) if sections else -1

    @rule(owner=PLACES, place=PLACES, text=TEXTS, heading=HEADINGS, kind=KINDS)
    def edit(self, owner: int, place: int, text: str, heading: str, kind: SectionKind) -> None:
        changed, sections, at = self.pick(owner, place)
        if at >= 0:
            section_id = sections[at][0]
            sections[at] = [section_id, heading, kind, sections[at][3], self.normal(text)]
            self.step(self.store.edit_section(section_id, text=text, heading=heading, kind=kind), changed)

    @rule(owner=PLACES, place=PLACES, text=TEXTS)
    def type_text(self, owner: int, place: int, text: str) -> None:
        changed, sections, at = self.pick(owner, place)
        if at < 0:
            return
        section_id, before = sections[at][0], sections[at][4]
        sections[at][4] = self.normal(text)
        changes = self.store.edit_section(section_id, text=text, merge=True)
        goes_on = (
            self.typing is not None
            and self.typing[0] == section_id
            and self.typing[1] != sections[at][4]
            and self.now - self.typing[2] <= timedelta(seconds=60)
        )
        if changes and goes_on:
            self.model = changed
            return
        self.step(changes, changed)
        if changes:
            self.typing = (section_id, before, self.now)

    @rule(owner=PLACES, place=PLACES, heading=HEADINGS, kind=KINDS, text=TEXTS, at_end=st.booleans())
    def add(self, owner: int, place: int, heading: str, kind: SectionKind, text: str, at_end: bool) -> None:
        changed, sections, _ = self.pick(owner, 0)
        owner_id = self.owners[owner % len(self.owners)]
        position = None if at_end else place
        changes = self.store.add_section(owner_id, heading, kind, 2, position, text=text)
        new = [changes.changes[-1].record_id, heading, kind, 2, self.normal(text)]
        sections.insert(len(sections) if position is None else position, new)
        self.step(changes, changed)

    @rule(owner=PLACES, place=PLACES)
    def remove(self, owner: int, place: int) -> None:
        changed, sections, at = self.pick(owner, place)
        if at >= 0:
            self.step(self.store.remove_section(sections.pop(at)[0]), changed)

    @rule(owner=PLACES, place=PLACES, goal=PLACES)
    def move(self, owner: int, place: int, goal: int) -> None:
        changed, sections, at = self.pick(owner, place)
        if at >= 0:
            moved = [sections.pop(at)]
            while at < len(sections) and sections[at][LEVEL] > moved[0][LEVEL]:
                moved.append(sections.pop(at))
            sections[goal:goal] = moved
            self.step(self.store.move_section(moved[0][0], goal), changed)

    @rule(title=st.sampled_from(["Visit", "Seminar"]), member=st.sampled_from(["AL", "FJ", "KE"]))
    def add_mission(self, title: str, member: str) -> None:
        changed = copy.deepcopy(self.model)
        changes, mission_id = self.store.add_mission(self.edition, title=title, member=member)
        changed.missions.append([mission_id, title, member, "", ""])
        self.step(changes, changed)

    @rule(place=PLACES, when=st.sampled_from(["", "2019", "2019/20"]), town=st.sampled_from(["", "Suva"]))
    def edit_mission(self, place: int, when: str, town: str) -> None:
        if self.model.missions:
            changed = copy.deepcopy(self.model)
            mission = changed.missions[place % len(changed.missions)]
            mission[3:] = [when, town]
            self.step(self.store.edit_mission(mission[0], when=when, place=town), changed)

    @rule(place=PLACES)
    def remove_mission(self, place: int) -> None:
        if self.model.missions:
            changed = copy.deepcopy(self.model)
            mission = changed.missions.pop(place % len(changed.missions))
            self.step(self.store.remove_mission(mission[0]), changed)

    @rule(owner=PLACES, place=PLACES, text=TEXTS, goal=PLACES, new=st.booleans())
    def import_file(self, owner: int, place: int, text: str, goal: int, new: bool) -> None:
        """A text as it came back and, where new, a section and a mission of Albania; then the same file again."""
        changed, sections, at = self.pick(owner, place)
        self.files += 1
        name, here = f"File {self.files}", Place("Texts", "E5")
        texts: list[AcceptedText] = []
        missions: list[AcceptedRecord] = []
        if at >= 0:
            sections[at][4] = self.normal(text)
            newest = self.store.section(sections[at][0]).revision
            texts.append(AcceptedText("AL", sections[at][0], SectionKind.OTHER, "", text, 1, None, newest, here))
        if new:
            texts.append(AcceptedText("AL", "", SectionKind.OTHER, name, text, 2, goal, "", here))
            values = {"title": name, "when": "2019"}
            missions.append(AcceptedRecord("AL", "missions", "", "", values, None, "", here))
        acceptance = Acceptance(name, name, self.edition, ("AL",), tuple(texts), tuple(missions))
        changes = self.store.accept(acceptance)
        if new:
            albania = self.store.entry(self.edition, "AL").id
            (section,) = [one.id for one in self.store.sections(albania) if one.heading == name]
            changed.sections[albania].insert(goal, [section, name, SectionKind.OTHER, 2, self.normal(text)])
            changed.missions.append([changes.touches("missions")[-1].record_id, name, "AL", "2019", ""])
        self.step(changes, changed)
        assert not self.store.accept(acceptance)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        assert self.store.undo().skipped == ()
        self.undone.append(self.model)
        self.model = self.done.pop()
        self.typing = None

    @rule()
    def redo(self) -> None:
        if not self.undone:
            with pytest.raises(Refused):
                self.store.redo()
            return
        assert self.store.redo().skipped == ()
        self.done.append(self.model)
        self.model = self.undone.pop()
        self.typing = None

    @rule(seconds=st.sampled_from([5, 50]))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule()
    def prepare_search(self) -> None:
        self.store.prepare_search()

    @rule()
    def reopen(self) -> None:
        path = self.store.path
        self.store.close()
        self.store = Store.open(path, clock=lambda: self.now, import_backups=0)

    @invariant()
    def equal(self) -> None:
        for owner in self.owners:
            assert self.read(owner) == self.model.sections[owner]
        assert self.read_missions() == self.model.missions
        step, redo = self.store.undo_step(), self.store.redo_step()
        assert step is not None
        assert step.label.startswith("Add June 2020") == (not self.done)
        assert (redo is not None) == bool(self.undone)

    @invariant()
    def printed_as_kept(self) -> None:
        overview = self.store.snapshot(self.edition, Scope("report")).overview
        assert [one.id for one in overview] == [section[0] for section in self.model.sections[self.edition]]

    def normal(self, text: str) -> str:
        from wcodesk.model.markdown import parse, render

        return render(parse(text))


def test_random_operations_are_those_of_a_plain_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 1)
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Machine,
        settings=settings(
            max_examples=30, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
