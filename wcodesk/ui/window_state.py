"""What the window remembers from one start to the next: its size and panes, where the user was, the stores used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QMainWindow, QSplitter, QWidget

from wcodesk.model.translation import LANGUAGES
from wcodesk.ui.fitting import fit
from wcodesk.ui.theme import Scheme

Part = QSplitter | QHeaderView
RECENT = 8
VISITS = 20
SMALLEST_TEXT, LARGEST_TEXT = 0.8, 2.5  # times the usual size


class WindowState:
    """Values in a QSettings, each with a sane answer where it is missing or not understood.

    What a start remembers is written only where it is new: Qt writes the file, and waits for the
    disk, before it paints.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def save(self, window: QMainWindow, splitter: QSplitter, *, tree: bool, side: bool, page: str) -> None:
        """Remember the window. tree, side: whether they are shown; page: which one of the side."""
        self._settings.setValue("window/geometry", window.saveGeometry())
        self._settings.setValue("window/splitter", splitter.saveState())
        self._settings.setValue("window/tree", tree)
        self._settings.setValue("window/side", side)
        self._settings.setValue("window/page", page)

    def restore(self, window: QMainWindow, splitter: QSplitter) -> tuple[bool, bool]:
        """Put the window where it was, on a screen that is there; says whether the tree and the side are shown."""
        geometry = self._settings.value("window/geometry")
        if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
            fit(window, 1360, 860)
        state = self._settings.value("window/splitter")
        if not (isinstance(state, QByteArray) and splitter.restoreState(state)):
            em, width = window.fontMetrics().averageCharWidth(), window.width()
            tree, side = min(40 * em, width * 23 // 100), width * 37 // 100
            splitter.setSizes([tree, width - tree - side, side])
        return self._flag("window/tree"), self._flag("window/side")

    def save_beside(self, name: str, window: QWidget, parts: Mapping[str, Part | None]) -> None:
        """Remember a window beside the main one, by its name. Of what is None no earlier state is remembered either."""
        self._settings.setValue(f"{name}/geometry", window.saveGeometry())
        for which, part in parts.items():
            self._settings.setValue(f"{name}/{which}", part.saveState() if part else QByteArray())

    def restore_beside(self, name: str, window: QWidget, parts: Mapping[str, Part]) -> set[str]:
        """Put such a window where it was; says which of its parts were remembered. All else stays as it is."""
        geometry = self._settings.value(f"{name}/geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        states = {which: self._settings.value(f"{name}/{which}") for which in parts}
        return {
            which
            for which, state in states.items()
            if isinstance(state, QByteArray) and parts[which].restoreState(state)
        }

    def save_widths(self, name: str, widths: Mapping[int, int]) -> None:
        """Remember how wide columns of a table are, by their numbers."""
        self._settings.setValue(f"{name}/widths", " ".join(f"{column}:{width}" for column, width in widths.items()))

    def widths(self, name: str) -> dict[int, int]:
        """How wide columns of a table were; those that are not remembered are missing."""
        parts = re.findall(r"(\d{1,3}):(\d{1,4})\b", str(self._settings.value(f"{name}/widths", "")))
        return {int(column): int(width) for column, width in parts}

    @property
    def export(self) -> dict[str, str]:
        """What was chosen for an export, by names; see export_memory."""
        return self._chosen("export")

    @export.setter
    def export(self, chosen: dict[str, str]) -> None:
        self._settings.setValue("export", chosen)

    @property
    def workbooks(self) -> dict[str, str]:
        """What was chosen for Member workbooks, by names; see workbooks_memory."""
        return self._chosen("workbooks")

    @workbooks.setter
    def workbooks(self, chosen: dict[str, str]) -> None:
        self._settings.setValue("workbooks", chosen)

    def _chosen(self, key: str) -> dict[str, str]:
        value = self._settings.value(key, {})
        return {str(name): str(chosen) for name, chosen in value.items()} if isinstance(value, dict) else {}

    @property
    def side_page(self) -> str:
        """Which page of the side was shown; "" where none is remembered."""
        return str(self._settings.value("window/page", ""))

    @property
    def page_zoom(self) -> float | None:
        """The zoom of the printed page; None for as wide as there is room."""
        try:
            zoom = float(str(self._settings.value("page/zoom", "")))
        except ValueError:
            return None
        return zoom if 0.1 < zoom < 10 else None

    @page_zoom.setter
    def page_zoom(self, zoom: float | None) -> None:
        self._settings.setValue("page/zoom", "width" if zoom is None else zoom)

    @property
    def text_zoom(self) -> float:
        """How large the text of sections is shown, 1 being as large as all other words."""
        try:
            zoom = float(str(self._settings.value("text/zoom", "1")))
        except ValueError:
            return 1.0
        return zoom if SMALLEST_TEXT <= zoom <= LARGEST_TEXT else 1.0

    @text_zoom.setter
    def text_zoom(self, zoom: float) -> None:
        self._settings.setValue("text/zoom", zoom)

    @property
    def whole_chapter(self) -> bool:
        """Whether a region is shown with the entries of its Members."""
        return str(self._settings.value("chapter/whole", "false")).lower() == "true"

    @whole_chapter.setter
    def whole_chapter(self, whole: bool) -> None:
        self._settings.setValue("chapter/whole", whole)

    @property
    def spelling(self) -> bool:
        """Whether spelling is checked."""
        return self._flag("text/spelling")

    @spelling.setter
    def spelling(self, on: bool) -> None:
        self._settings.setValue("text/spelling", on)

    def _flag(self, key: str) -> bool:
        return str(self._settings.value(key, "true")).lower() != "false"

    @property
    def scheme(self) -> Scheme:
        """Light, dark or as the system."""
        value = str(self._settings.value("window/scheme", Scheme.SYSTEM.value))
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("window/scheme", scheme.value)

    @property
    def language(self) -> str:
        """The language that the user chose; "" for the system's."""
        value = str(self._settings.value("window/language", ""))
        return value if value in LANGUAGES else ""

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("window/language", language)

    @property
    def contrast(self) -> bool | None:
        """Whether the system asked for high contrast when it was last asked; None where it never was."""
        value = self._settings.value("window/contrast")
        return None if value is None else str(value).lower() == "true"

    @contrast.setter
    def contrast(self, contrast: bool) -> None:
        if contrast != self.contrast:
            self._settings.setValue("window/contrast", contrast)

    def remember_place(self, edition_id: str, owner_id: str) -> None:
        """Where the user was last."""
        if (edition_id, owner_id) != self.place():
            self._settings.setValue("place", f"{edition_id} {owner_id}")

    def remember_visit(self, edition_id: str, owner_id: str) -> None:
        """A place that the user went to."""
        visit, known = f"{edition_id} {owner_id}", self._visits()
        if known[:1] != [visit]:
            self._settings.setValue("visits", [visit, *(each for each in known if each != visit)][:VISITS])

    def visits(self) -> list[tuple[str, str]]:
        """(edition id, owner id) of where the user was, the latest first."""
        return [(edition_id, owner_id) for edition_id, _, owner_id in (each.partition(" ") for each in self._visits())]

    def _visits(self) -> list[str]:
        value = self._settings.value("visits", [])
        found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [str(each) for each in found if each]

    def place(self) -> tuple[str, str]:
        """(edition id, owner id) of where the user was last; "" for nowhere."""
        value = self._settings.value("place", "")
        edition_id, _, owner_id = (value if isinstance(value, str) else "").partition(" ")
        return edition_id, owner_id

    def remember_store(self, path: Path) -> None:
        """Note that a store was opened."""
        recent = self.recent()
        if recent[:1] != [path]:
            stores = [path, *(known for known in recent if known != path)]
            self._settings.setValue("stores", [str(known) for known in stores][:RECENT])

    def recent(self) -> list[Path]:
        """The stores used last, the latest first."""
        value = self._settings.value("stores", [])
        paths = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(str(path)) for path in paths if path]

    def flush(self) -> None:
        """Write what is remembered to disk."""
        self._settings.sync()
