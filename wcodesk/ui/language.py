"""Which language the desk speaks, and Qt's own buttons and menus with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from wcodesk.model.translation import ENGLISH, LANGUAGES, speak

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

SYSTEM = ""  # chosen: as the system


def language_for(chosen: str) -> str:
    """The language to speak for what was chosen in View > Language: as the system where it is one that we know."""
    wanted = chosen or QLocale.system().name()[:2]
    return wanted if wanted in LANGUAGES else ENGLISH


class Speaker:
    """Has the program and Qt speak one language after the other; each holds for windows made from then on."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._spoken = ENGLISH
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Speak this language from now on."""
        if language == self._spoken:
            return
        from PySide6.QtCore import QLibraryInfo, QTranslator  # late: who speaks English needs none

        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        speak(language)
        QLocale.setDefault(QLocale(language))
        self._spoken = language
        translator = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != ENGLISH and translator.load(f"qtbase_{language}", folder):
            self._app.installTranslator(translator)
            self._translator = translator
