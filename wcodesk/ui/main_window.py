"""The desk: tree, text, and the page or the missions beside it, over one session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wcodesk.model.errors import DeskError
from wcodesk.model.translation import spoken, tr
from wcodesk.ui.actions import Actions
from wcodesk.ui.clipboard_actions import ClipboardActions
from wcodesk.ui.editor.editing import Editing
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.editor.links import Links
from wcodesk.ui.editor.text_actions import TextActions
from wcodesk.ui.entries import EntryActs
from wcodesk.ui.file_acts import FileActs, MakeImports, MakePrompts, Makers, MakeWorker
from wcodesk.ui.freezing import Freezing
from wcodesk.ui.going.going import Going
from wcodesk.ui.help.menu import Help
from wcodesk.ui.home import Home
from wcodesk.ui.icons import program_icon
from wcodesk.ui.language import language_for
from wcodesk.ui.missions_panel import MissionsPanel
from wcodesk.ui.notice_bar import NoticeBar
from wcodesk.ui.place import store_name
from wcodesk.ui.prompts import WindowPrompts
from wcodesk.ui.saving import UNSAVED, Saving
from wcodesk.ui.session import Session
from wcodesk.ui.side_pane import SidePane
from wcodesk.ui.spelling.spelling import Spelling
from wcodesk.ui.start_page import StartPage
from wcodesk.ui.status import Status
from wcodesk.ui.steps import Steps
from wcodesk.ui.store_menu import StoreMenu
from wcodesk.ui.theme import Scheme, Theme
from wcodesk.ui.tree_panel import TreePanel
from wcodesk.ui.widgets import title_text
from wcodesk.ui.window_state import WindowState
from wcodesk.ui.worker import Worker

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from wcodesk.model.changes import ChangeSet
    from wcodesk.store import Store
    from wcodesk.ui.going.trail import Stop
    from wcodesk.ui.history.pane import HistoryPane
    from wcodesk.ui.imports.imports import Imports
    from wcodesk.ui.missions.desk import MissionDesk
    from wcodesk.ui.page.pane import PagePane
    from wcodesk.ui.place import Place
    from wcodesk.ui.problems.pane import ProblemsPane


NEXT = 10  # milliseconds between two things that each keep the window waiting, in which it answers


class Desk(QMainWindow):
    """make_prompts and make_worker get the window; tests give their own.

    make_imports gets the window and both, since the import window asks and works for itself; None for no importing.
    """

    def __init__(
        self,
        session: Session,
        state: WindowState,
        theme: Theme,
        *,
        make_prompts: MakePrompts = WindowPrompts,
        make_worker: MakeWorker = Worker,
        make_imports: MakeImports | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._state = state
        self._theme = theme
        self._prompts = make_prompts(self)
        self._worker = make_worker(self)
        self._returning = False
        self._shows_one = False  # or has shown a store
        self._speaks_anew = False  # closes in order to be made again in another language
        self.passed_on: Store | None = None  # for the window in another language: the store, still open
        self.left: tuple[Stop | None, set[str]] = None, set()  # and where the user was, and what was unfolded
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(make_imports is not None)
        self.tree = TreePanel()
        self.entry = EntryView(session)
        self.missions = MissionsPanel(session, make_prompts)
        self.side = SidePane()
        self.notices = NoticeBar()
        makers = self._makers = Makers(make_prompts, make_worker, make_imports)
        self.files = FileActs(self, session, makers, self._prompts, self._worker, self.notices, state)
        panel = self.missions
        self.actions_ = Actions(self, panel.add_action, panel.edit_action, panel.remove_action)
        self.text_actions = TextActions(self.actions_, self.entry, self._prompts)
        self.editing = Editing(self, session, state, self.actions_, self.tree, self.entry, lambda: self.home.place)
        self.spelling = Spelling(
            self, session, state, self.actions_.editing, self.entry, self.text_actions, self._prompts
        )
        self.clipboard = ClipboardActions(self.actions_, self)
        self.start = StartPage(session, self.actions_)
        self.stores = StoreMenu(self, session, state, self.actions_, self._prompts)
        self.steps = Steps(session, self.actions_, self.tree, self.entry, self.missions)
        self.home = Home(session, self.tree, self.entry, self.start, self.steps)
        self.status = Status(self.statusBar(), session)
        self.saving = Saving(self, session, self.entry, self.status, self.notices, self._prompts, self.steps.name)
        self.going = Going(self, session, state, theme)
        here, go = (lambda: self.home.place), self.going.to_entry
        self.entries = EntryActs(session, self.actions_, self.tree, self._prompts, here, go)
        self.freezing = Freezing(self, session, self.actions_, self._prompts, here)
        self.links = Links(self.actions_, self.entry, session, self._prompts, self.going.to_scope, self.status.say)
        self.help = Help(self, self.actions_.help_menu, self._prompts, self.notices, state, self._other_windows)
        self._lay_out()
        self._connect()
        session.set_flush(self.entry.flush)
        self._show_store([state.place()])

    # -- making -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.entry)
        self._pages.addWidget(self.start)
        middle = QWidget()
        middle.setObjectName("page")
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.notices)
        rows.addWidget(self._pages, 1)
        self.editing.lay_into(rows)
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        em = self.fontMetrics().averageCharWidth()
        for widget, least in ((self.tree, 18), (middle, 34), (self.side, 52)):
            self._splitter.addWidget(widget)
            widget.setMinimumWidth(em * least)
        for number in (1, 2):  # a wider window is for the text and for its page
            self._splitter.setStretchFactor(number, 1)
        self._splitter.setChildrenCollapsible(False)
        self.setCentralWidget(self._splitter)
        self.side.add("page", tr("Page"), self.actions_.show_page, lambda: self.page)
        self.side.add("missions", tr("Missions"), self.actions_.show_missions, self.missions)
        self.side.add("history", tr("History"), self.actions_.show_history, lambda: self.history)
        self.side.add("problems", tr("Problems"), self.actions_.show_problems, lambda: self.problems)
        self.tree.add_button(self.actions_.show_start)
        tree, side = self._state.restore(self, self._splitter)
        self.tree.setVisible(tree)
        self.actions_.show_tree.setChecked(tree)
        self.side.choose(self._state.side_page)
        self.side.show_side(side)
        self.actions_.schemes[self._theme.scheme].setChecked(True)

    def _connect(self) -> None:
        acts = self.actions_
        for action, act in {
            acts.read: lambda: self.files.reading.ask(),
            acts.export: self._export,
            acts.workbooks: lambda: self.files.workbooks.ask(self.home.place),
            acts.import_books: lambda: self.imports.show(),
            acts.quit: self.close,
            acts.remove_section: self._remove_section,
            acts.find_place: self._find_place,
            acts.all_missions: self._show_all_missions,
            acts.mission_names: self._tidy_names,
            acts.next_pane: self._next_pane,
            acts.show_start: self._go_home,
            acts.about: self._about,
        }.items():
            action.triggered.connect(partial(_without_argument, act))
        acts.show_tree.toggled.connect(self.tree.setVisible)
        acts.whole_chapter.setChecked(self._state.whole_chapter)
        self.entry.below.on = self._state.whole_chapter
        acts.whole_chapter.toggled.connect(self._show_whole)
        acts.languages[self._state.language].setChecked(True)
        for language, action in acts.languages.items():
            action.triggered.connect(partial(self._use_language, language))
        for scheme, action in acts.schemes.items():
            action.triggered.connect(partial(self._use_scheme, scheme))
        # A changeEvent() would tell too, but the first event of any kind that Python sees makes classes of all kinds.
        self._theme.changed.connect(acts.colour_icons)
        self._theme.changed.connect(self.notices.colour_icons)
        self._theme.changed.connect(self.editing.colour)
        self.tree.chosen.connect(self._go)
        self.start.other.connect(lambda _: self._enable())
        self.start.submission.connect(lambda submission: self.imports.show_at(submission))
        self.tree.entered.connect(self.entry.focus_text)
        self.tree.filter.export.connect(self.actions_.export.trigger)
        self.entry.notice.connect(self.notices.say)
        self.entry.focus_changed.connect(self._enable)
        self.missions.failed.connect(self.notices.warn)
        self.missions.done.connect(self.status.say)
        self.missions.sought.connect(partial(self.actions_.show_missions.setChecked, True))
        self.missions.noted.connect(partial(self.side.count, "missions"))
        self._session.opened.connect(self.files.forget_imports)
        self.files.stored.connect(self._go_to_edition)
        self.files.going.connect(self.home.go_to_finding)
        self.files.explaining.connect(self.help.show_manual)
        self._session.opened.connect(self.notices.hide)  # what was told is about the store before
        self._session.opened.connect(self._show_other_store)
        self._session.changed.connect(self._on_changed)
        self.stores.failed.connect(self.notices.warn)
        self.steps.told.connect(self.notices.say)
        self.steps.failed.connect(self.notices.warn)
        self.steps.done.connect(self.status.say)
        self.entries.told.connect(self.status.say)
        self.entries.failed.connect(self.notices.warn)
        self.freezing.told.connect(self.status.say)
        self.freezing.failed.connect(self.saving.failed)
        self.editing.told.connect(self.status.say)
        self.spelling.told.connect(self.status.say)

    @cached_property
    def page(self) -> PagePane:
        """The printed page, made when it is first shown."""
        from wcodesk.ui.page.pane import PagePane

        page = PagePane(self._session, self.entry, self.actions_, self._state)
        self.editing.take_page(page)
        return page

    @cached_property
    def history(self) -> HistoryPane:
        """What became of a section, made when it is first shown."""
        from wcodesk.ui.history.pane import HistoryPane

        history = HistoryPane(self._session, self.entry)
        history.failed.connect(self.notices.warn)
        return history

    @cached_property
    def problems(self) -> ProblemsPane:
        """What is wrong with the place, made when it is first shown."""
        from wcodesk.ui.problems.pane import ProblemsPane

        problems = ProblemsPane(self._session, self.entry)
        problems.going.connect(self.home.go_to)
        return problems

    @cached_property
    def all_missions(self) -> MissionDesk:
        """The missions of all Members in a window of their own, made when it is first wanted."""
        from wcodesk.ui.missions.desk import MissionDesk

        shared = [self.actions_.undo, self.actions_.redo]
        made = MissionDesk(self, self._session, self._makers, self._state, shared, self.missions)
        self.steps.seen_elsewhere = made.shows_in_front
        return made

    def _show_all_missions(self) -> None:
        """Make the window, and fill it in the next turn: both together would keep the desk waiting."""
        if "all_missions" in vars(self):
            self.all_missions.show(self.entry.place)
        else:
            _ = self.all_missions.window
            QTimer.singleShot(NEXT, self, self._show_all_missions)

    def _other_windows(self) -> list[QWidget]:
        """The windows beside this one, whose keys are told too."""
        missions: list[QWidget] = [self.all_missions.window] if self._session.reader is not None else []
        return [*self.files.other_windows(), *missions]

    @property
    def imports(self) -> Imports:
        """The import window."""
        return self.files.imports

    # -- what is shown ------------------------------------------------------------------------------------------

    def _show_other_store(self) -> None:
        """Another store is open, or none: on where the user was in it. The first one is where the desk was left."""
        self.going.leave_store()
        self._show_store(self._state.visits() if self._shows_one else [self._state.place()])
        self.going.come_back()

    def _show_store(self, places: Sequence[tuple[str, str]]) -> None:
        """Fill the window. places: (edition id, owner id); the first that the store has is shown."""
        reader = self._session.reader
        self._returning = True
        self.tree.load(reader)
        if reader is not None:
            self._shows_one = True
            self._state.remember_store(reader.path)
            if not any(owner_id and self.tree.select(owner_id, edition_id) for edition_id, owner_id in places):
                self.tree.view.clearSelection()
        self._returning = False
        self._show_place(self.tree.current())
        self.steps.name()

    def _show_place(self, place: Place | None) -> None:
        left = self.going.here()
        self.entry.show_place(place)
        self.going.went(left, place)
        self.missions.show_place(place)
        self.side.rest(self.home.follow(place) and place is None)
        self._pages.setCurrentWidget(self.entry if place else self.start)
        if place is None:
            self.start.wake()
        if place is not None:
            self._state.remember_place(place.edition_id, place.owner_id)
            self.side.wake()
        self.status.show_place(place)
        self.setWindowTitle(title_text(" – ".join(self._title_parts(place))) + "[*]")
        self.editing.refresh()
        self._enable()

    def _title_parts(self, place: Place | None) -> list[str]:
        where = [place.title, place.path[0]] if place and len(place.path) > 1 else []
        reader = self._session.reader
        store = store_name(reader.path) if reader is not None else ""
        return [*where, *([store] if store else []), "WCO Desk"]

    def _go(self, place: Place) -> None:
        """The user chose a place. Where the text cannot be saved, everything stays where it is."""
        here = self.entry.place
        if self._returning or (here is not None and here == place):
            return
        try:
            self._show_place(place)
            self.notices.leave()
        except DeskError as problem:
            self.saving.failed(str(problem))
            if here is not None:
                self._returning = True
                self.tree.select(here.owner_id, here.edition_id)
                self._returning = False

    def _go_home(self) -> None:
        """To the start page of the edition."""
        try:
            self._show_place(None)
        except DeskError as problem:
            self.saving.failed(str(problem))
            return
        self.tree.leave()
        self._state.remember_place("", "")
        self.notices.leave()
        self.start.take_focus()

    def _go_to_edition(self, edition_id: str) -> None:
        reader = self._session.reader
        if reader is None:
            return
        tree = reader.tree(edition_id, words=False)
        first = edition_id if tree.sections or not tree.chapters else tree.chapters[0].id
        self.tree.select(first, edition_id)

    def _enable(self) -> None:
        reader, place = self._session.reader, self.entry.place
        self.actions_.export.setEnabled(self.home.place is not None)
        self.actions_.read.setEnabled(reader is not None)
        self.actions_.import_books.setEnabled(reader is not None and self.files.can_import)
        for action in (self.actions_.all_missions, self.actions_.mission_names):
            action.setEnabled(reader is not None)
        self.actions_.workbooks.setEnabled(self.home.place is not None)
        self.actions_.copy_link.setEnabled(place is not None and place.region != "")
        edit = self.entry.current()
        self.actions_.remove_section.setEnabled(edit is not None and not edit.isReadOnly())
        self.entries.refresh()
        self.freezing.refresh()
        self.clipboard.refresh()
        self.text_actions.refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        self.notices.take_back(UNSAVED)
        if any(changes.touches(table) for table in ("editions", "chapters", "entries")):
            self._returning = True
            self.tree.load(self._session.reader)
            self._leave_removed(changes)
            self._returning = False
            place = self.tree.current()
            if place is None or place != self.entry.place:
                self._show_place(place)

    def _leave_removed(self, changes: ChangeSet) -> None:
        """Where the entry that is shown was removed, choose the chapter that it stood in."""
        from wcodesk.model.changes import Action  # late: a start changes nothing

        shown = self.entry.place
        for change in changes.touches("entries"):
            if shown and change.record_id == shown.owner_id and change.action is Action.REMOVED:
                self.tree.select(change.owner_id, change.edition_id)

    # -- acts ---------------------------------------------------------------------------------------------------

    def _try(self, act: Callable[[], object]) -> bool:
        """Do something of the session; say why where it does not work."""
        try:
            act()
        except DeskError as problem:
            self.notices.warn(str(problem))
            return False
        return True

    def _remove_section(self) -> None:
        section = self.entry.current_section()
        if section is not None:
            self._try(partial(self._session.remove_section, section.id))

    def _export(self) -> None:
        if (place := self.home.place) is not None:
            self.files.export(place)

    def _tidy_names(self) -> None:
        place = self.entry.place
        self.all_missions.names(place.edition_id if place else "")

    def _find_place(self) -> None:
        self.actions_.show_tree.setChecked(True)
        self.tree.filter.setFocus()
        self.tree.filter.selectAll()

    def _next_pane(self) -> None:
        """From tree to text to the side and round."""
        if self.tree.isAncestorOf(self.focusWidget() or self):
            self.home.focus()
        elif self.side.isAncestorOf(self.focusWidget() or self) or not self.side.isVisible():
            self.tree.view.setFocus()
        else:
            self.side.focus_page()

    def _show_whole(self, whole: bool) -> None:
        self._state.whole_chapter = whole
        self._try(partial(self.entry.show_whole, whole))
        place = self.entry.place
        if whole and place is not None and place.member:  # where nothing is seen of it
            act = tr("Go to {place}", place=place.path[1]), partial(self._go_to_region, place)
            self.notices.say(tr("Regions are shown with their Members as one text now."), [act], key="whole")
        elif not whole:
            self.notices.take_back("whole")

    def _go_to_region(self, place: Place) -> None:
        from wcodesk.model.content import Scope

        self.going.to_scope(Scope("region", place.region), place.edition_id)

    def _use_scheme(self, scheme: Scheme, _checked: bool = True) -> None:
        self._state.scheme = scheme
        self._theme.use(scheme)

    def _use_language(self, language: str, _checked: bool = True) -> None:
        """Speak another language: this window closes, and app.run() makes it anew."""
        before, self._state.language = self._state.language, language
        if language_for(language) == spoken():
            return
        if self.files.importing or any(each.busy for each in self.findChildren(Worker)):  # closing would cancel it
            self.notices.say(tr("Work is going on. Choose the language again when it is done."))
        else:
            self._speaks_anew = True
            self._speaks_anew = self.close()
        if not self._speaks_anew:  # something kept it open
            self._state.language = before
            self.actions_.languages[before].setChecked(True)

    def _about(self) -> None:
        from wcodesk.ui.about import tell_about  # late: a start tells nothing

        tell_about(self._prompts, self._session)

    def keep_text(self) -> None:
        """Something unforeseen went wrong: count everything shown as unsaved and save it again."""
        self.entry.mark_unsaved()
        self.files.keep_decisions()

    # -- Qt's events --------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders are workbooks that came back."""
        from wcodesk.ui.drops import dropped  # late: nothing is dropped at a start

        if self.actions_.import_books.isEnabled() and dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what is dropped."""
        from wcodesk.ui.drops import dropped

        if self.actions_.import_books.isEnabled() and (paths := dropped(event.mimeData())):
            event.acceptProposedAction()
            self.files.import_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and go. Only where saving fails is there a question."""
        event.ignore()  # so that a fault below leaves the window open
        if not self.saving.settled():
            return
        if not self.files.close_imports():
            return
        self._worker.stop()
        self.spelling.end()
        self._state.save(
            self,
            self._splitter,
            tree=self.actions_.show_tree.isChecked(),
            side=self.side.wanted,
            page=self.side.key,
        )
        self._returning = True
        if self._speaks_anew:
            self.left = self.going.here(), self.tree.unfolded()
            self.passed_on = self._session.release()
        else:
            self._session.abandon()
        self.help.close()  # as the windows about what the store holds, which the session closed
        self._state.flush()
        event.accept()


def _without_argument(act: Callable[[], object], _checked: bool = False) -> None:
    act()
