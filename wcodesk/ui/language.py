"""Which language the desk speaks, and Qt's own buttons and menus with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from wcodesk.model.translation import ENGLISH, LANGUAGES, speak

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SYSTEM = ""  # chosen: as the system
_ENTER = {"fr": "Entrée"}  # Qt's own word for this key is “Retour”, which no text of ours says


def language_for(chosen: str) -> str:
    """The language to speak for what was chosen in View > Language: as the system where it is one that we know."""
    wanted = chosen or QLocale.system().name()[:2]
    return wanted if wanted in LANGUAGES else ENGLISH


class KeyWords(QTranslator):
    """Has Qt, in menus and wherever it writes keys, call the Return key what our own texts call it."""

    def __init__(self, enter: str) -> None:
        super().__init__()
        self._enter = enter

    def isEmpty(self) -> bool:
        """It has a word."""
        return False

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        """The word for that key; None leaves all else to Qt's own translation."""
        return self._enter if text == "Return" and context == "QShortcut" else None


class Speaker:
    """Has the program and Qt speak one language after the other; each holds for windows made from then on."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._spoken = ENGLISH
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Speak this language from now on."""
        if language == self._spoken:
            return
        from PySide6.QtCore import QLibraryInfo  # late: who speaks English needs none

        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        speak(language)
        QLocale.setDefault(QLocale(language))
        self._spoken = language
        translator = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != ENGLISH and translator.load(f"qtbase_{language}", folder):
            self._install(translator)
        if enter := _ENTER.get(language):
            self._install(KeyWords(enter))

    def _install(self, translator: QTranslator) -> None:
        """The one installed last is asked first."""
        self._app.installTranslator(translator)
        self._translators.append(translator)
