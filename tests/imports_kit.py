"""Hand-made submissions for the import window: a desk that reads nothing and stores in a dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wcodesk.intake.submission.combine import combine, word_marks
from wcodesk.model.changes import Action, Change, ChangeSet
from wcodesk.model.decisions import Acceptance, Choices
from wcodesk.model.errors import DeskError
from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.records import SectionKind
from wcodesk.model.submission import (
    Account,
    Candidate,
    ChangeState,
    ForeignSheet,
    Ignored,
    Level,
    Offer,
    Place,
    Problem,
    ProblemKind,
    RecordChange,
    ReturnedText,
    SheetMapping,
    SheetUse,
    Submission,
    SubmissionProposal,
    SubmissionRecord,
    SubmissionState,
    TextChange,
)
from wcodesk.ui.imports.imports import Imports
from wcodesk.ui.imports.ports import Arrival, Compare, Review

SENT = (
    "The Customs Administration adopted its strategic plan for 2018-2022 in March 2018.\n\n"
    "The plan has three pillars:\n\n- trade facilitation\n- revenue collection\n- protection of society\n\n"
    "A pilot of the single window runs at the port of Durrës."
)
BACK = (
    "The Customs Administration adopted its new strategic plan for 2021-2025 in January 2021.\n\n"
    "The plan has three pillars:\n\n- trade facilitation\n- revenue collection and post-clearance audit\n"
    "- protection of society\n\n"
    "A pilot of the single window runs at the ports of Durrës and **Vlorë**; it is open to all traders.\n\n"
    "An AEO programme was launched with the support of the WCO."
)
NOW = (
    "The Customs Administration adopted its strategic plan for 2018-2022 in March 2018.\n\n"
    "The plan has three pillars:\n\n- trade facilitation\n- revenue collection\n- protection of society\n\n"
    "A pilot of the single window began at the port of Durrës in 2019."
)
OLD = "The twinning project ended in 2014."
TABLE = "Two ports joined.\n\n| Port | Year |\n| --- | --- |\n| Durrës | 2018 |\n| Vlorë | 2019 |"
TABLE_BACK = TABLE.replace("2019", "2020") + "\n\nA third will follow."
NO_VALUE: dict[str, str] = {}


def text(
    key: str, heading: str, state: ChangeState, sent: str | None, back: str, now: str | None, **more
) -> TextChange:
    row = 4 + 6 * int(re.sub(r"\D", "", key) or 1)
    defaults = {"member": "AL", "kind": SectionKind.OTHER, "section_id": f"section {key}" if now is not None else ""}
    return TextChange(
        key=key, heading=heading, place=Place("Texts", f"E{row}:E{row + 4}"), state=state, sent=sent, returned=back,
        now=now, **(defaults | more),
    )  # fmt: skip


def mission(title: str, **fields: str) -> dict[str, str]:
    return {
        "title": title, "form": "workshop", "topic": "Valuation", "when": "2019-06-03/2019-06-07", "place": "Tirana",
        "mode": "in person", "state": "planned", "programme": "", "donor": "",
    } | fields  # fmt: skip


def record(key: str, state: ChangeState, sent, back, now, **more) -> RecordChange:
    row = 3 + int(re.sub(r"\D", "", key) or 1)
    defaults = {"member": "AL", "table": "missions", "title": back.get("title", ""), "record_id": f"id {key}"}
    if now is None:
        defaults["record_id"] = ""
    return RecordChange(
        key=key, place=Place("Missions", f"B{row}:J{row}"), state=state, sent=sent, returned=back, now=now,
        **(defaults | more),
    )  # fmt: skip


def texts() -> tuple[TextChange, ...]:
    return (
        text("S1", "Background", ChangeState.UNTOUCHED, SENT, SENT, NOW, kind=SectionKind.BACKGROUND),
        text("S2", "Current planning", ChangeState.BOTH, SENT, BACK, NOW, kind=SectionKind.CURRENT_PLANNING),
        text("S3", "Reform progress", ChangeState.CHANGED, TABLE, TABLE_BACK, TABLE, kind=SectionKind.REFORM_PROGRESS),
        text("S4", "Risk management", ChangeState.DIFFERS, None, BACK, NOW),
        text("S5", "Laboratory", ChangeState.NEW, None, "A laboratory was opened in Tirana.", None, position=4),
        text("S6", "Old projects", ChangeState.CHANGED, OLD, "", OLD, clears=True),
        text("S7", "WCO support", ChangeState.SAME, SENT, BACK, BACK, kind=SectionKind.WCO_SUPPORT),
    )  # fmt: skip


def records() -> tuple[RecordChange, ...]:
    base = mission("Workshop on valuation")
    both = base | {"when": "2019-06-10/2019-06-14", "place": "Durrës", "state": "delivered"}
    ours = base | {"when": "2019-06-17/2019-06-21", "donor": "SECO"}
    likely = mission("Training on post-clearance audit", when="2019-09", place="")
    return (
        record("M1", ChangeState.BOTH, base, both | {"donor": ""}, ours, clashes=("when",)),
        record(
            "M2", ChangeState.LIKELY, None, likely, None,
            candidates=(
                Candidate("known", "Training on post clearance audits", "September 2019", 93),
                Candidate("other", "Post-clearance audit: national workshop", "2018", 61),
            ),
        ),
        record("M3", ChangeState.NEW, None, mission("Seminar on rules of origin", when="2020-02"), None),
        record("M4", ChangeState.UNTOUCHED, base, base, base),
        record(
            "C20", ChangeState.NEW, None,
            {"convention": "Revised Kyoto Convention", "status": "party", "since": "2013"}, None,
            table="conventions", title="Revised Kyoto Convention",
        ),
        record("M5", ChangeState.CHANGED, base, base | {"state": "delivered"}, base, blocked=True),
    )  # fmt: skip


def problems() -> tuple[Problem, ...]:
    offers = (Offer("workshop", "Workshop"), Offer("seminar", "Seminar"))
    return (
        Problem(
            Level.ERROR, ProblemKind.DATE, Place("Missions", "F8"),
            "“31 June 2019” is not understood as a date; write it like 3-7 June 2019, June 2019 or 2019.",
            "31 June 2019", "M5", mendable=True, offers=(Offer("30 June 2019", "30 June 2019"), Offer("June 2019", "")),
        ),
        Problem(
            Level.WARNING, ProblemKind.CHOICE, Place("Missions", "D6"), "“Atelier” is not on the list of forms.",
            "Atelier", "M3", "form", offers, mendable=True,
        ),
        Problem(
            Level.WARNING, ProblemKind.CHOICE, Place("Missions", "D9"), "“atelier” is not on the list of forms.",
            "atelier", "M4", "form", offers, mendable=True,
        ),
        Problem(
            Level.NOTE, ProblemKind.TEXT, Place("Texts", "E12"), "A line break in the cell became a new paragraph.",
            item="S2",
        ),
    )  # fmt: skip


def account() -> Account:
    ignored = (
        Ignored("comment of the Member", 2, (Place("Texts", "G4"), Place("Texts", "G9"))),
        Ignored("heading that the program wrote", 10, (Place("Texts", "A1"),)),
    )
    return Account(245, 230, 3, ignored)


def submission(name: str = "Albania - June 2020, Part I.xlsx", **more) -> Submission:
    defaults = {
        "edition": "edition", "edition_name": "June 2020, Part I", "date": "2026-10-02", "members": ("AL",),
        "sender": {
            "name": "Mirela Hoxha", "position": "Head of Reform", "email": "m.hoxha@dogana.example",
            "remarks": "Two missions were moved.\nPlease use the new plan’s name.",
        },
        "account": account(),
    }  # fmt: skip
    return Submission(name, f"sha of {name}", **(defaults | more))


def proposal(**more) -> SubmissionProposal:
    """A proposal with everything: conflicts, missions, problems."""
    source = more.pop("submission", None) or submission(
        texts=(ReturnedText("S9", "AL", SectionKind.OTHER, "Silent", Place("Texts", "E60"), "", "x", silent=True),),
        kept=1,
    )
    defaults = {"texts": texts(), "records": records(), "problems": problems()}
    return SubmissionProposal(source, "edition", "June 2020, Part I", **(defaults | more))


def clean_proposal(name: str = "Georgia.xlsx", member: str = "GE") -> SubmissionProposal:
    """One change, nothing to decide."""
    change = text("S3", "Progress", ChangeState.CHANGED, TABLE, TABLE_BACK, TABLE, member=member)
    return proposal(submission=submission(name, members=(member,)), texts=(change,), records=(), problems=())


def foreign() -> ForeignSheet:
    mapping = SheetMapping(SheetUse.MISSIONS, 1, ((1, "title"), (2, "when")))
    return ForeignSheet("Liste", mapping, ((1, "Titre"), (2, "Date")), (("Atelier", "2019"),), 12)


def proposes(base: SubmissionProposal, choices: Choices) -> SubmissionProposal:
    """What a reader would do with repairs, words and sheets, in short."""
    left = tuple(
        problem
        for problem in base.problems
        if choices.repairs.get(str(problem.place)) in (None, "still wrong")
        and fold(problem.value) not in choices.words.get(problem.field, {})
    )
    items = {problem.item for problem in left if problem.level is Level.ERROR}
    mended = tuple(
        replace(change, blocked=change.blocked and change.key in items) if change.blocked else change
        for change in base.records
    )
    sheets = tuple(
        sheet._replace(mapping=choices.sheets[sheet.sheet], confirmed=True) if sheet.sheet in choices.sheets else sheet
        for sheet in base.submission.foreign
    )
    return replace(base, records=mended, problems=left, submission=replace(base.submission, foreign=sheets))


class FakeMapping(QWidget):
    """In the place of the mapping form."""

    confirmed = Signal(object)

    def __init__(self, sheet: ForeignSheet, members: MemberIndex) -> None:
        super().__init__()
        self.sheet = sheet
        self.button = QPushButton(f"Confirm {sheet.sheet}")
        self.button.clicked.connect(lambda: self.confirmed.emit(sheet.mapping))
        QVBoxLayout(self).addWidget(self.button)
        self.setFocusProxy(self.button)


class FakeDesk:
    """Files are known by their names. kept: records by id; saved: choices and summary by id."""

    def __init__(self, files: dict[str, SubmissionProposal | str] | None = None) -> None:
        self.members = MemberIndex(load_members())
        self.files = files if files is not None else {"Albania.xlsx": proposal()}
        self.kept: dict[str, SubmissionRecord] = {}
        self.choices: dict[str, Choices] = {}
        self.saved: list[tuple[str, Choices, str]] = []
        self.accepted: list[tuple[str, Acceptance]] = []
        self.undone: list[str] = []
        self.done: dict[str, list[Acceptance]] = {}  # what stands of each submission
        self.trouble = ""  # of the next act

    def _act(self) -> None:
        if self.trouble:
            trouble, self.trouble = self.trouble, ""
            raise DeskError(trouble)

    def read(self, paths: Sequence[Path], progress) -> list[Arrival]:
        arrivals = []
        for number, path in enumerate(paths):
            progress(number, len(paths), path.name)
            found = self.files.get(path.name, f"{path.name}: this is no workbook.")
            arrivals.append(Arrival(path.name, problem=found) if isinstance(found, str) else Arrival(path.name, found))
        return arrivals

    def fetch(self, submission_ids: Sequence[str]) -> list[object]:
        return [self.kept[each] for each in submission_ids]

    def read_again(self, fetched, progress) -> list[Arrival]:
        arrivals = []
        for number, each in enumerate(fetched):
            progress(number, len(fetched), each.name)
            found = self.files[each.name]
            trouble = found if isinstance(found, str) else ""
            arrivals.append(Arrival(each.name, found, trouble, each.id))
        return arrivals

    def keep(self, arrival: Arrival) -> Review:
        self._act()
        base = arrival.content
        assert isinstance(base, SubmissionProposal)
        key = f"id of {arrival.name}"
        known = key in self.kept and not arrival.submission_id
        if key not in self.kept:
            source = base.submission
            received = f"2026-11-2{len(self.kept)} 09:15:00"
            self.kept[key] = SubmissionRecord(
                key, source.sha256, arrival.name, 20_480, received, SubmissionState.WAITING,
                source.members, source.edition, source.sender.get("name", ""), "looked at before",
            )  # fmt: skip
        choices = self.choices.get(key, Choices())
        return Review(self.kept[key], choices, lambda choices: self.met(key, proposes(base, choices)), known)

    def met(self, key: str, found: SubmissionProposal) -> SubmissionProposal:
        """A proposal beside what was accepted of it."""
        written = {each.place for done in self.done.get(key, ()) for each in (*done.texts, *done.records)}

        def now(change):
            there = change.place in written
            return replace(change, state=ChangeState.SAME, now=change.returned) if there else change

        return replace(found, texts=tuple(map(now, found.texts)), records=tuple(map(now, found.records)))

    def submissions(self, text: str = "") -> Sequence[SubmissionRecord]:
        found = [record for record in self.kept.values() if fold(text) in fold(f"{record.name} {record.sender}")]
        return list(reversed(found))

    def save_choices(self, submission_id: str, choices: Choices, summary: str) -> None:
        self._act()
        self.choices[submission_id] = choices
        self.saved.append((submission_id, choices, summary))
        self.kept[submission_id] = self.kept[submission_id]._replace(summary=summary)

    def _move(self, submission_id: str, state: SubmissionState, **more: str) -> None:
        self._act()
        self.kept[submission_id] = self.kept[submission_id]._replace(state=state, **more)

    def set_aside(self, submission_id: str) -> None:
        self._move(submission_id, SubmissionState.SET_ASIDE)

    def bring_back(self, submission_id: str) -> None:
        self._move(submission_id, SubmissionState.WAITING)

    def prepare(self) -> None:
        pass

    def accept(self, submission_id: str, acceptance: Acceptance) -> ChangeSet:
        operation = f"operation {len(self.accepted)}"
        more = {"operation_id": operation, "decided": "2026-11-28 10:00:00", "who": "Ana"}
        self._move(submission_id, SubmissionState.ACCEPTED, **more)
        self.accepted.append((submission_id, acceptance))
        self.done.setdefault(submission_id, []).append(acceptance)
        return ChangeSet(operation, "Import", (Change("sections", "x", Action.CHANGED),))

    def undo(self, operation_id: str) -> ChangeSet:
        self._act()
        self.undone.append(operation_id)
        for key, each in self.kept.items():
            if each.operation_id == operation_id:
                self.done.pop(key, None)
                self.kept[key] = each._replace(state=SubmissionState.TAKEN_BACK)
        return ChangeSet("undo", "Undo import", (Change("sections", "x", Action.CHANGED),))


COMPARE = Compare(combine, word_marks)


def settle(imports: Imports) -> None:
    """Let everything have its turn."""
    for _ in range(1000):
        QCoreApplication.processEvents()
        if not imports.busy:
            return
    raise AssertionError("it never comes to an end")
