"""Questions, messages and file pickers: everything that waits for an answer, behind one interface.

Tests bring their own. All text is shown as it is, never as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.widgets import literal, set_named, title_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from wcodesk.model.owner_names import Found


class Prompts(Protocol):
    """What the window asks and tells."""

    def open_file(self, title: str, filters: str, start: Path) -> Path | None:
        """A file that exists, or None. filters: as Qt wants them, "Text (*.txt);;All files (*)"."""

    def open_files(self, title: str, filters: str, start: Path) -> list[Path]:
        """Files that exist; none where the user thought better of it."""

    def save_file(self, title: str, filters: str, start: Path) -> Path | None:
        """A file to write, the user having agreed to replace it where it exists; or None."""

    def open_folder(self, title: str, start: Path) -> Path | None:
        """A folder, or None."""

    def ask_text(
        self,
        title: str,
        question: str,
        text: str = "",
        *,
        hint: str = "",
        suggest: Callable[[str], list[Found]] | None = None,
        refuse: Callable[[str], str] | None = None,
    ) -> str | None:
        """A line of text, or None.

        hint: what may be typed. suggest: who may be meant by what was typed so far. refuse: says why an answer will
        not do, and "" where it will; there is no other answer than one that will.
        """

    def tell(self, title: str, text: str, details: str = "") -> None:
        """Something the user should know. details: more, to be copied."""

    def warn(self, title: str, text: str) -> None:
        """Something that did not work."""

    def choose(self, title: str, text: str, answers: Sequence[str], *, safe: int) -> int:
        """The index of the answer chosen. answers: verbs; safe: the one that Enter and Escape mean."""

    def open_address(self, address: str) -> None:
        """Show a page of the web, or begin a mail, in the system's program for it."""

    def open_in_system(self, path: Path) -> None:
        """Open a file or folder with the program that the system has for it."""


class WindowPrompts:
    """Dialogs over a window. Their Qt classes are imported when asked for: most starts need none."""

    def __init__(self, window: QWidget | None) -> None:
        self._window = window

    def open_file(self, title: str, filters: str, start: Path) -> Path | None:
        """See Prompts."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(start), filters)
        return Path(chosen) if chosen else None

    def open_files(self, title: str, filters: str, start: Path) -> list[Path]:
        """See Prompts."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileNames(self._window, title, str(start), filters)
        return [Path(each) for each in chosen]

    def save_file(self, title: str, filters: str, start: Path) -> Path | None:
        """See Prompts."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title, str(start), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(start.suffix.lstrip("."))  # before it asks whether to replace a file
        dialog.selectFile(start.name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def open_folder(self, title: str, start: Path) -> Path | None:
        """See Prompts."""
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(self._window, title, str(start))
        return Path(chosen) if chosen else None

    def ask_text(
        self,
        title: str,
        question: str,
        text: str = "",
        *,
        hint: str = "",
        suggest: Callable[[str], list[Found]] | None = None,
        refuse: Callable[[str], str] | None = None,
    ) -> str | None:
        """See Prompts."""
        from wcodesk.ui.line_dialog import LineDialog

        dialog = LineDialog(title, question, text, self._window, hint=hint, suggest=suggest, refuse=refuse)
        given = dialog.exec()
        dialog.deleteLater()
        return dialog.line.text() if given else None

    def tell(self, title: str, text: str, details: str = "") -> None:
        """See Prompts."""
        box = self._box(title, text)
        if details:
            box.setDetailedText(details)
        self._show(box)

    def warn(self, title: str, text: str) -> None:
        """See Prompts."""
        self._show(self._box(title, text))

    def choose(self, title: str, text: str, answers: Sequence[str], *, safe: int) -> int:
        """See Prompts."""
        from PySide6.QtWidgets import QMessageBox

        box = self._box(title, text)
        buttons = [box.addButton(literal(answer), QMessageBox.ButtonRole.ActionRole) for answer in answers]
        box.setDefaultButton(buttons[safe])
        box.setEscapeButton(buttons[safe])
        box.exec()
        clicked = box.clickedButton()
        return next((number for number, button in enumerate(buttons) if button is clicked), safe)

    def open_address(self, address: str) -> None:
        """See Prompts."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl(address)):
            self.warn(
                tr("Cannot be opened"), tr("{address}: the system has no program to open this with.", address=address)
            )

    def open_in_system(self, path: Path) -> None:
        """See Prompts."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            why = tr(
                "{file}: the system has no program to open this with. It lies in {folder}.",
                file=path.name,
                folder=path.parent,
            )
            self.warn(tr("Cannot be opened"), why)

    def _box(self, title: str, text: str) -> QMessageBox:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        set_named(box, textFormat="PlainText")
        box.setWindowTitle(title_text(title))
        box.setText(text)
        return box

    def _show(self, box: QMessageBox) -> None:
        from PySide6.QtWidgets import QMessageBox

        box.addButton(tr("OK"), QMessageBox.ButtonRole.AcceptRole)  # Qt's own would bring an icon of the style
        box.exec()
