"""File > Import workbooks: files are read beside the window, kept, and shown to be gone through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wcodesk.model.errors import Cancelled, DeskError
from wcodesk.model.submission import SubmissionRecord, SubmissionState
from wcodesk.model.translation import counted, mark, tr
from wcodesk.ui.imports.arriving import Arriving
from wcodesk.ui.imports.deciding import Deciding
from wcodesk.ui.imports.ports import Arrival, Compare, ImportDesk, MakeMapping
from wcodesk.ui.imports.reviewing import Reviewing
from wcodesk.ui.imports.turns import Turns
from wcodesk.ui.imports.window import ImportWindow
from wcodesk.ui.imports.words import Counts
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.worker import Runs

FILTERS = mark("Workbooks (*.xlsx *.xlsm *.xls *.ods *.csv);;All files (*)")
_KNOWN = {
    SubmissionState.WAITING: mark("“{name}” was imported before and is waiting; it is shown as it was left."),
    SubmissionState.ACCEPTED: mark("“{name}” was imported before and is accepted; it is shown as it was left."),
    SubmissionState.TAKEN_BACK: mark("“{name}” was imported before and is taken back; it is shown as it was left."),
    SubmissionState.SET_ASIDE: mark("“{name}” was imported before and is set aside; it is shown as it was left."),
}


class Imports(QObject):
    """reply(record, proposal, choices): the user wants to write to the sender. stored: an import was written."""

    reply = Signal(object, object, object)
    stored = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        desk: ImportDesk,
        compare: Compare,
        make_mapping: MakeMapping,
        make_prompts: Callable[[QWidget], Prompts],
        make_worker: Callable[[QWidget], Runs],
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.window = ImportWindow(desk.members, compare, make_mapping, parent)
        self._prompts = make_prompts(self.window)
        self.arriving = Arriving(desk, make_worker(self.window), self)
        self._folder = Path.home()
        self._open: dict[str, Reviewing] = {}
        self._records: Sequence[SubmissionRecord] = ()
        self._chosen = ""
        self._turns = Turns(self)
        self.deciding = Deciding(self.window, desk, self._prompts, self._turns, self)
        self._stale = Turns(self)  # proposals that are to be made anew
        self._telling_soon = QTimer(self)
        self._telling_soon.setSingleShot(True)
        self._telling_soon.setInterval(0)
        self._telling_soon.timeout.connect(self._tell)
        self._connect()

    def _connect(self) -> None:
        window = self.window
        self.arriving.arrived.connect(self._on_read)
        self.arriving.failed.connect(self._on_failed)
        self.deciding.stored.connect(self.stored)
        self.deciding.done.connect(self._on_done)
        window.dropped.connect(self.add)
        window.closing.connect(self._on_closing)
        window.queue.add_files.connect(self.ask_files)
        window.queue.add_folder.connect(self.ask_folder)
        window.review.beginning.add_files.connect(self.ask_files)
        window.review.beginning.add_folder.connect(self.ask_folder)
        window.queue.accept_clean.connect(lambda: self.deciding.ask_for_each(self.clean()))
        window.queue.searched.connect(lambda _: self._load())
        window.queue.view.chosen.connect(self._choose)
        window.queue.view.entered.connect(self._on_entered)
        foot = window.review.foot
        foot.accept.connect(self.accept)
        foot.aside.connect(lambda: self._with_current(self.deciding.set_aside))
        foot.bring_back.connect(lambda: self._with_current(self.deciding.bring_back))
        foot.take_back.connect(lambda: self._with_current(self.deciding.take_back))
        foot.reply.connect(self._reply)

    @property
    def current(self) -> Reviewing | None:
        """The submission that is gone through."""
        return self._open.get(self._chosen)

    @property
    def read(self) -> int:
        """How many submissions were read and can be gone through."""
        return len(self._open)

    @property
    def busy(self) -> bool:
        """Whether files that were read, or acts that were asked for, still have their turn to come."""
        return self._turns.busy or self._stale.busy or self._telling_soon.isActive()

    # -- the window ---------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the window, with all that waits."""
        self.window.notices.leave()
        self.arriving.put_off.clear()
        with self.window.telling():
            records = self._desk.submissions()
            self._read_kept([record.id for record in records if record.state is SubmissionState.WAITING])
        self._load()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._take_focus()

    def show_at(self, submission_id: str) -> None:
        """Show the window at one submission."""
        self.show()
        view = self.window.queue.view
        if not view.choose(submission_id):
            self.window.queue.show_all()
            view.choose(submission_id)

    def close(self) -> bool:
        """Save what was decided and close. False where the user would rather go on, with a text or with saving."""
        detail = self.window.review.detail
        typed = tr("Something in the import window is typed and not used yet. Closing loses it.")
        if (detail.text.typed or detail.editing) and not self._loses(typed):
            return False
        try:
            self._save()
        except DeskError as problem:
            if not self._loses(tr("What you decided is not saved yet: {problem}", problem=problem)):
                return False
        return self.window.close()

    def _loses(self, question: str) -> bool:
        answers = [tr("Keep the window open"), tr("Close and lose it")]
        return self._prompts.choose(tr("Import workbooks"), question, answers, safe=0) != 0

    def report_changed(self) -> None:
        """The report says something else than when proposals were made."""
        if self.current is not None:
            self.current.refresh()
        self._stale.stop()
        self._stale.add(*(partial(self._refresh, name) for name in self._open if name != self._chosen))

    def store_changed(self) -> None:
        """Another store is open: nothing that was read belongs to it, and this goes for good."""
        for reviewing in self._open.values():
            reviewing.forget()
        self._turns.stop()
        self._stale.stop()
        self._telling_soon.stop()
        self._open = {}
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    def _refresh(self, submission_id: str) -> None:
        reviewing = self._open.get(submission_id)
        if reviewing is not None and reviewing.open:
            reviewing.refresh()

    def keep(self) -> None:
        """Save what was decided."""
        with self.window.telling():
            self._save()

    def _save(self) -> None:
        for reviewing in self._open.values():
            reviewing.flush()

    def _on_closing(self) -> None:
        self.keep()
        self.arriving.stop()

    # -- reading ------------------------------------------------------------------------------------------------

    def ask_files(self) -> None:
        """Let the user choose files."""
        paths = self._prompts.open_files(tr("Workbooks that came back"), tr(FILTERS), self._folder)
        if paths:
            self._folder = paths[0].parent
            self.add(paths)

    def ask_folder(self) -> None:
        """Let the user choose a folder."""
        path = self._prompts.open_folder(tr("A folder of workbooks that came back"), self._folder)
        if path is not None:
            self._folder = path
            self.add([path])

    def add(self, paths: Sequence[Path]) -> None:
        """Read files and folders beside the window."""
        self.arriving.read(paths)

    def _read_kept(self, submission_ids: Sequence[str]) -> None:
        """Read again what the store holds and this window has not read yet."""
        self.arriving.read_again([each for each in submission_ids if each not in self._open])

    def _on_read(self, arrivals: list[Arrival]) -> None:
        known: list[SubmissionRecord] = []
        new: list[SubmissionRecord] = []
        self.window.refused.add([arrival.problem for arrival in arrivals if arrival.problem])
        # The first stands above the others in the record of imports when it came last.
        read = [arrival for arrival in reversed(arrivals) if not arrival.problem]
        self._turns.add(*(partial(self._receive, arrival, known, new) for arrival in read))
        self._turns.add(partial(self._received, known, new))

    def _receive(self, arrival: Arrival, known: list[SubmissionRecord], new: list[SubmissionRecord]) -> None:
        try:
            review = self._desk.keep(arrival)
            if review.record.id not in self._open:
                reviewing = Reviewing(review, self._desk.save_choices, self)
                self._take(reviewing)
                if not review.record.summary:
                    reviewing.save()  # so that others can say what there is to decide
        except DeskError as problem:
            self.window.refused.add([str(problem)])
            self.arriving.refused.update({arrival.submission_id} - {""})
            return
        if not arrival.submission_id and any(record.id == review.record.id for record in new):
            name, other = arrival.name, review.record.name
            same = tr("“{name}” is the same file as “{other}”; it is shown once.", name=name, other=other)
            self.window.notices.say(same if name != other else tr("“{name}” came twice.", name=name))
        elif not arrival.submission_id:
            (known if review.known else new).append(review.record)

    def _received(self, known: list[SubmissionRecord], new: list[SubmissionRecord]) -> None:
        if known:
            self._tell_known(known)
        self._load((new or known)[-1] if new or known else None)
        if new or known:
            self.window.review.list.setFocus()
        self._go_on()
        if self.window.focusWidget() is self.window.queue.files:
            self._take_focus()  # what waited was read after the window was shown

    def _take(self, reviewing: Reviewing) -> None:
        self._open[reviewing.record.id] = reviewing
        reviewing.changed.connect(self._telling_soon.start)

    def _tell_known(self, known: Sequence[SubmissionRecord]) -> None:
        first = known[0]
        told = [tr(_KNOWN[first.state], name=first.name)]
        more = len(known) - 1
        if more:
            told.append(counted(more, tr("So is {n} other file."), tr("So are {n} other files.")))
        self.window.notices.say(" ".join(told))

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            self.window.notices.say(tr("Reading was cancelled. Nothing was changed."))
        else:
            self.window.notices.warn(str(problem))
        self._go_on()

    def _go_on(self) -> None:
        """Read what came meanwhile, or what was chosen meanwhile."""
        if not self.arriving.go_on() and self._chosen:
            self._show_chosen()

    # -- showing ------------------------------------------------------------------------------------------------

    def _load(self, choose: SubmissionRecord | None = None) -> None:
        """Take the record of imports from the store anew."""
        text = self.window.queue.search.text().strip()
        with self.window.telling():
            every = self._desk.submissions()
            self._records = self._desk.submissions(text) if text else every
            for record in every:
                if record.id in self._open:
                    self._open[record.id].take_record(record)
        self._tell()
        view = self.window.queue.view
        if choose is not None and not view.choose(choose.id):
            self.window.queue.show_all()
            view.choose(choose.id)
        elif not view.currentIndex().isValid():
            first = self.window.queue.model.record(0)
            view.choose(first.id if first else "")

    def _tell(self) -> None:
        """The queue says what there is to do in each."""
        counts: dict[str, Counts] = {name: reviewing.counts() for name, reviewing in self._open.items()}
        self.window.queue.load(self._records, counts, len(self.clean()))

    def clean(self) -> list[Reviewing]:
        """What waits and can be accepted without a look, by name."""
        waiting = (each for each in self._open.values() if each.record.state is SubmissionState.WAITING)
        return sorted((each for each in waiting if each.clean), key=lambda each: each.record.name)

    def _choose(self, submission_id: str) -> None:
        self._chosen = submission_id
        self._show_chosen()

    def _on_entered(self) -> None:
        if self._chosen in self.arriving.put_off:
            self.arriving.put_off.discard(self._chosen)
            self._show_chosen()

    def _show_chosen(self) -> None:
        review, submission_id = self.window.review, self._chosen
        reviewing = self.current
        if reviewing is not None:
            review.show_review(reviewing)
        elif not submission_id:
            review.show_beginning()
        elif submission_id in self.arriving.refused:
            review.show_none(tr("The kept file can no longer be read; see above."))
        elif submission_id in self.arriving.put_off:
            review.show_none(tr("This workbook was not read. Enter in the list reads it."))
        else:
            review.show_none(tr("Reading the workbook…"))
            self._read_kept([submission_id])

    # -- acts ---------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Show what would be written of the submission that is gone through, then write it."""
        self._with_current(self.deciding.accept)

    def _with_current(self, act: Callable[[Reviewing], None]) -> None:
        if self.current is not None:
            act(self.current)

    def _on_done(self) -> None:
        self._load()
        self._take_focus()

    def _take_focus(self) -> None:
        """To what is to be gone through next: what had it may be gone, and a button beside it is not meant."""
        (self.window.review.list if self.current else self.window.queue.files).setFocus()

    def _reply(self) -> None:
        self._with_current(lambda each: self.reply.emit(each.record, each.proposal, each.choices))
