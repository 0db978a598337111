"""The program over a new store with the bundled edition, made as app.run() makes it, and what its store holds."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shots import SIZE, widen_columns

from tasks.hand import Hand, until
from wcodesk.model.paths import STORE_VARIABLE
from wcodesk.model.records import Mission, Section
from wcodesk.model.translation import ENGLISH
from wcodesk.store import Store
from wcodesk.ui.app import make_application, show_again, show_desk
from wcodesk.ui.editor.section_edit import SectionEdit
from wcodesk.ui.language import Speaker
from wcodesk.ui.theme import Scheme
from wcodesk.ui.window_state import WindowState


class Office:
    """home: the folder for all files. The window is shown, and `hand` has its keys and mouse."""

    def __init__(self, home: Path, language: str, hand: Hand) -> None:
        own = Qt.ApplicationAttribute
        for attribute in (own.AA_DontUseNativeDialogs, own.AA_DontUseNativeMenuBar):
            QApplication.setAttribute(attribute)
        self.home = home
        self.hand = hand
        self._home_before = os.environ.get("HOME", "")
        os.environ["HOME"] = str(home)  # where an export is offered to go
        self._app = make_application()
        self._app.setCursorFlashTime(0)  # it is seen in every picture
        self._app.setKeyboardInputInterval(1)  # letters for two lists are not one word: nobody else is so quick
        self._speaker = Speaker(self._app)
        self._speaker.speak(language)
        self._settings = QSettings(str(home / "desk.ini"), QSettings.Format.IniFormat)
        state = WindowState(self._settings)
        state.language, state.scheme = language, Scheme.LIGHT
        path = home / "reports.sqlite"
        os.environ[STORE_VARIABLE] = str(path)  # the user's own store, which no title names
        Store.create(path, bundled=True, who="Ana").close()
        self.store = Store.open(path, who="Ana")
        self.desk = show_desk(self._app, self._settings, self.store)
        self._settle()

    def _settle(self) -> None:
        self.desk.resize(*SIZE)
        until(self.desk.isActiveWindow, "the desk is in front")
        widen_columns(self.desk)

    def come_back(self) -> None:
        """The window closed to speak another language: it opens again."""
        assert self.desk.passed_on is not None
        self.desk = show_again(self._app, self._settings, self._speaker, self.desk, self.store)
        self._settle()

    def close(self) -> None:
        """Leave everything as it was."""
        self.desk.close()
        self.desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._settings.sync()  # or Qt would write them later, into a folder that is gone
        self.store.close()
        self._app.clipboard().clear()
        self._speaker.speak(ENGLISH)
        os.environ["HOME"] = self._home_before
        sys.excepthook = sys.__excepthook__
        gc.enable()

    # -- what is there ------------------------------------------------------------------------------------------

    @property
    def edition_id(self) -> str:
        """The bundled edition."""
        return self.store.editions()[0].id

    def section(self, member: str, heading: str) -> Section:
        """A Member's section as it is stored."""
        owner = self.store.entry(self.edition_id, member).id
        return next(each for each in self.store.sections(owner) if each.heading == heading)

    def texts(self, region: str) -> dict[str, str]:
        """All texts of a chapter as they are stored, by the ids of their sections."""
        tree = self.store.tree(self.edition_id, words=False)
        chapter = next(each for each in tree.chapters if each.region == region)
        owners = [chapter.id, *(entry.id for entry in chapter.entries)]
        return {each.id: each.text for owner in owners for each in self.store.sections(owner)}

    def missions(self, member: str) -> list[Mission]:
        """A Member's missions."""
        return list(self.store.missions(self.edition_id, member=member))

    def dialog(self, name: str) -> QWidget:
        """The window of that name, once it is there and has the keys."""

        def found() -> list[QWidget]:
            windows = QApplication.topLevelWidgets()
            return [each for each in windows if each.objectName() == name and each.isActiveWindow()]

        until(found, f"the window {name} is open")
        return found()[0]

    def text(self) -> SectionEdit:
        """The text that has the cursor."""
        until(lambda: self.desk.entry.current() is not None, "the cursor is in a text")
        edit = self.desk.entry.current()
        assert edit is not None
        return edit

    def saved(self) -> None:
        """Wait until what was typed is in the store, as the foot of the window says."""
        until(lambda: not self.desk.entry.has_unsaved(), "what was typed is saved")
        QTest.qWait(50)
