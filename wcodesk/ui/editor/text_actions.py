"""The actions of the Text menu, at work on the section that has the cursor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QMenu

from wcodesk.model.translation import tr
from wcodesk.ui.actions import Actions
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.prompts import Prompts

if TYPE_CHECKING:
    from wcodesk.ui.editor.growing_edit import GrowingEdit
    from wcodesk.ui.editor.section_edit import SectionEdit


class TextActions:
    """Connects the actions, and shows by them what stands at the cursor."""

    def __init__(self, actions: Actions, view: EntryView, prompts: Prompts) -> None:
        self._actions = actions
        self._view = view
        self._prompts = prompts
        self.fill_more: Callable[[QMenu, GrowingEdit, QPoint], object] = lambda *_: None  # see Spelling
        self._connect(actions.bold, lambda edit: edit.toggle_style(bold=True))
        self._connect(actions.italic, lambda edit: edit.toggle_style(italic=True))
        self._connect(actions.paragraph, partial(_toggle_shape, "paragraph", 1))
        for level, action in enumerate(actions.headings, 1):
            self._connect(action, partial(_toggle_shape, "heading", level))
        self._connect(actions.bullets, partial(_toggle_shape, "bullet", 1))
        self._connect(actions.numbered, partial(_toggle_shape, "numbered", 1))
        self._connect(actions.indent, lambda edit: edit.shift_level(1))
        self._connect(actions.outdent, lambda edit: edit.shift_level(-1))
        self._connect(actions.paste_text, lambda edit: edit.paste_text())
        self._connect(actions.label, self._ask_label)
        view.label_asked.connect(actions.label.trigger)
        view.menu_asked.connect(self._show_menu)

    def _connect(self, action: object, act: Callable[[SectionEdit], None]) -> None:
        def run(_checked: bool = False) -> None:
            edit = self._view.current()
            if edit is not None:
                act(edit)
                edit.setFocus()
            self.refresh()

        action.triggered.connect(run)  # type: ignore[attr-defined]

    def refresh(self) -> None:
        """Enable what can be done at the cursor and tick what is so there."""
        actions, edit = self._actions, self._view.current()
        usable = edit is not None and not edit.isReadOnly()
        for action in actions.text_actions:
            action.setEnabled(usable)
        if edit is None:
            for action in actions.text_actions:
                action.setChecked(False)
            actions.follow_link.setEnabled(False)
            return
        from wcodesk.model.blocks import BlockType
        from wcodesk.ui.document import LISTS, block_shape

        kind, level, _ = block_shape(edit.textCursor().block())
        in_table = edit.textCursor().currentTable() is not None
        style = edit.currentCharFormat()
        actions.bold.setChecked(style.fontWeight() >= QFont.Weight.DemiBold.value)
        actions.italic.setChecked(style.fontItalic())
        actions.bullets.setChecked(kind is BlockType.BULLET)
        actions.numbered.setChecked(kind is BlockType.NUMBERED)
        for number, action in enumerate(actions.headings, 1):
            action.setChecked(kind is BlockType.HEADING and level == number)
            action.setEnabled(usable and not in_table)
        for action in (actions.bullets, actions.numbered, actions.paragraph):
            action.setEnabled(usable and not in_table)
        for action in (actions.indent, actions.outdent):
            action.setEnabled(usable and kind in LISTS)
        actions.label.setEnabled(usable and kind is BlockType.NUMBERED)
        actions.follow_link.setEnabled(bool(edit.link()[1]))

    def _ask_label(self, edit: SectionEdit) -> None:
        from wcodesk.model.normal import clean_label

        def refuse(typed: str) -> str:
            said = tr("“{typed}” cannot number an item; write 1. or (a) or ii. or 1.1.", typed=typed)
            return "" if clean_label(typed) else said

        question = tr("Number or letter, such as 1. or (a):")
        answer = self._prompts.ask_text(tr("Number of the item"), question, edit.label(), refuse=refuse)
        if answer is not None:
            edit.set_label(clean_label(answer))

    def _show_menu(self, edit: GrowingEdit, place: QPoint) -> None:
        """The context menu: the clipboard and, in a text, what the Text menu has; in a heading, its section."""
        more = self._actions.editing
        menu = QMenu(edit)
        chosen = edit.textCursor().hasSelection()
        keys = QKeySequence.StandardKey
        for name, act, key, possible in (
            (tr("Cu&t"), edit.cut, keys.Cut, chosen and not edit.isReadOnly()),
            (tr("&Copy"), edit.copy, keys.Copy, chosen),
            (tr("&Paste"), edit.paste, keys.Paste, edit.canPaste()),
        ):
            action = menu.addAction(name)
            action.setShortcut(QKeySequence(key))
            action.setEnabled(possible)
            action.triggered.connect(act)
        if edit.objectName() == "section":
            menu.addAction(self._actions.paste_text)
            menu.addSeparator()
            menu.addActions([self._actions.bold, self._actions.italic, self._actions.link, self._actions.follow_link])
            menu.addActions([self._actions.bullets, self._actions.numbered, self._actions.headings[0]])
            menu.addAction(self._actions.label)
            menu.addMenu(more.table_menu)
            menu.addMenu(more.section_menu)
        else:
            menu.addSeparator()
            menu.addActions(more.section_menu.actions())
        self.fill_more(menu, edit, place)
        menu.popup(edit.viewport().mapToGlobal(place))
        menu.aboutToHide.connect(menu.deleteLater)


def _toggle_shape(kind: str, level: int, edit: SectionEdit) -> None:
    from wcodesk.model.blocks import BlockType  # late, as all of the text's model: a window opens before its first text

    edit.toggle_shape(BlockType(kind), level)
