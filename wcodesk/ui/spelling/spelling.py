"""Edit > Spelling: what the window does for it. All that is heavy is made when a text was shown for a while."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from wcodesk.model.errors import DeskError
from wcodesk.model.translation import tr
from wcodesk.ui.editor.edit_actions import EditActions
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.editor.text_actions import TextActions
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.window_state import WindowState

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet
    from wcodesk.ui.editor.growing_edit import GrowingEdit
    from wcodesk.ui.spelling.lookup import Lookup
    from wcodesk.ui.spelling.marking import Marking
    from wcodesk.ui.spelling.passed import Passed

UNHURRIED = 600  # milliseconds after which the start of the window is over


class Spelling(QObject):
    """told: what was just done, in a few words."""

    told = Signal(str)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        state: WindowState,
        actions: EditActions,
        view: EntryView,
        texts: TextActions,
        prompts: Prompts,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._state = state
        self._actions = actions
        self._view = view
        self._prompts = prompts
        actions.check_spelling.setChecked(state.spelling)
        actions.check_spelling.triggered.connect(self._switch)
        actions.suggestions.triggered.connect(lambda _=False: self._suggest())
        actions.next_misspelling.triggered.connect(lambda _=False: self._go_on())
        actions.own_words.triggered.connect(lambda _=False: self._show_own())
        actions.spelling_menu.aboutToShow.connect(self._name)
        texts.fill_more = self._fill
        self._begun = self._made = False
        self._asked: tuple[GrowingEdit | None, int] | None = None  # where the next misspelt word was asked for
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(UNHURRIED)
        self._first.timeout.connect(self._start)
        self._view.text_changed.connect(self._await)
        session.opened.connect(self._on_store)
        session.changed.connect(self._on_changed)

    # -- what is made late --------------------------------------------------------------------------------------

    @cached_property
    def is_installed(self) -> bool:
        """Whether there is the library and a dictionary."""
        from wcodesk.spelling.dictionaries import is_installed

        return is_installed()

    @cached_property
    def passed(self) -> Passed:
        """Words that are never marked."""
        from wcodesk.ui.spelling.passed import Passed

        return Passed(self._session)

    @cached_property
    def lookup(self) -> Lookup:
        """The dictionaries."""
        from wcodesk.ui.spelling.lookup import Lookup

        return Lookup(self)

    @cached_property
    def marking(self) -> Marking:
        """The marks."""
        from wcodesk.ui.spelling.marking import Marking

        self._made = True
        marking = Marking(self._view, self.passed, self.lookup)
        self.lookup.checked.connect(self._look_on)
        return marking

    def _await(self) -> None:
        if not self._begun and self._view.place is not None and not self._first.isActive():
            self._first.start()

    def _start(self) -> None:
        self._begun = True
        self._name()
        if self._actions.check_spelling.isChecked() and not self._made:
            self.marking.turn(on=True)

    def end(self) -> None:
        """The window closes."""
        self._first.stop()
        if self._made:
            self.marking.turn(on=False)
            self.lookup.end()

    # -- acts ---------------------------------------------------------------------------------------------------

    def _name(self) -> None:
        """Say in the menu what can be done."""
        actions = self._actions
        for action in (actions.suggestions, actions.next_misspelling):
            action.setEnabled(self.is_installed)
        if not self.is_installed:
            actions.check_spelling.setText(tr("Spelling is not installed: &how to get it…"))
            actions.check_spelling.setChecked(False)
            actions.check_spelling.setCheckable(False)

    def _switch(self, on: bool = False) -> None:
        if not self.is_installed:
            from wcodesk.spelling.dictionaries import HOW_TO_GET

            self._name()
            self._prompts.tell(tr("Spelling"), tr(HOW_TO_GET))
            return
        self._state.spelling = on
        self.marking.turn(on=on)

    def _ready(self) -> bool:
        """Whether spelling is checked; else why not."""
        if not self.is_installed:
            self._switch()
        elif not self._actions.check_spelling.isChecked():
            self.told.emit(tr("Spelling is not checked: Edit > Spelling > Check spelling."))
        else:
            if not self._made:
                self.marking.turn(on=True)
            return True
        return False

    def _suggest(self) -> None:
        edit = self._view.focused()
        if edit is None or not self._ready():
            return
        menu = QMenu(edit)
        if self._fill_at(menu, edit, edit.textCursor().position()):
            menu.popup(edit.viewport().mapToGlobal(edit.cursorRect().bottomLeft()))
            menu.setActiveAction(menu.actions()[0])
            menu.aboutToHide.connect(menu.deleteLater)
        else:
            menu.deleteLater()
            self.told.emit(tr("The word at the cursor is not marked. Shift+F4 goes to the next misspelling."))

    def _go_on(self) -> None:
        if self._ready():
            self._asked = self._here()
            self._look_on()

    def _here(self) -> tuple[GrowingEdit | None, int]:
        edit = self._view.focused()
        return edit, edit.textCursor().position() if edit is not None else 0

    def _look_on(self) -> None:
        """Go to the next misspelt word once all words are looked up; in a whole chapter down to the last Member."""
        if self._asked is None or self._asked != self._here():
            return  # nobody asked, or went elsewhere meanwhile
        self.marking.settle()
        if self.lookup.is_asking:
            return  # what it says brings us back
        found = self.marking.next()
        if (found is None or not found.ahead) and self._view.below.go_on(self._look_on):
            return
        self._asked = None
        if found is None:
            self.told.emit(tr("No misspelt word was found here."))
            return
        found.edit.setFocus()
        self._view.select(found.box, found.edit, found.word.first, found.word.last)
        self._view.keep_in_view(found.edit)

    def _fill(self, menu: QMenu, edit: GrowingEdit, place: QPoint) -> None:
        """The context menu: first of all what may be meant by the word under the mouse."""
        if self._made:
            from wcodesk.ui.editor.pointing import cursor_at

            self._fill_at(menu, edit, cursor_at(edit, place).position())

    def _fill_at(self, menu: QMenu, edit: GrowingEdit, position: int) -> bool:
        found = self.marking.at(edit, position)
        box = next((box for box in self._view.every_box() if edit in (box.heading, box.text)), None)
        if found is None or box is None:
            return False
        from wcodesk.spelling.words import stem
        from wcodesk.ui.spelling.suggesting import Suggesting

        language, word = found
        made = Suggesting(menu, self.lookup, self._view, edit, language, word)
        made.add.triggered.connect(partial(self._add, stem(word.word, language)))
        made.ignore.triggered.connect(partial(self._ignore, box.section.id, word.word))
        return True

    def _add(self, word: str, _on: bool = False) -> None:
        if self._try(lambda: self.passed.set_own([*self.passed.own(), word])):
            self.told.emit(tr("“{word}” is one of your words now.", word=word))

    def _ignore(self, section_id: str, word: str, _on: bool = False) -> None:
        if self._try(lambda: self.passed.ignore(section_id, word)):
            self.told.emit(tr("“{word}” is not marked in this section any more.", word=word))

    def _try(self, act: object) -> bool:
        try:
            act()  # type: ignore[operator]
        except DeskError as problem:
            self._view.failed.emit(str(problem))
            return False
        if self._made:
            self.marking.renew()
        return True

    def _show_own(self) -> None:
        from wcodesk.ui.spelling.ignored_list import ignored_words
        from wcodesk.ui.spelling.words_dialog import WordsDialog

        reader = self._session.reader
        if reader is not None:
            dialog = WordsDialog(self.passed.own(), ignored_words(reader, self.passed.every_ignored()), self._window)
            dialog.changed.connect(lambda words: self._try(lambda: self.passed.set_own(words)))
            dialog.minded.connect(lambda words: self._try(lambda: self.passed.mind(word[:2] for word in words)))
            dialog.show()

    # -- what happens elsewhere ---------------------------------------------------------------------------------

    def _on_store(self) -> None:
        if "passed" in self.__dict__:
            self.passed.renew()
        if self._made:
            self.marking.renew()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._made and (changes.touches("missions") or changes.touches("members")):
            self._on_store()
