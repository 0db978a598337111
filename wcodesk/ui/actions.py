"""The window's actions: their names, icons and keys, in menus and in the toolbar."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from wcodesk.model.translation import LANGUAGES, tr
from wcodesk.ui.editor.edit_actions import EditActions
from wcodesk.ui.icons import icon
from wcodesk.ui.theme import Scheme
from wcodesk.ui.widgets import literal, set_named, tip

LATER = 40  # milliseconds until the icons of menus are drawn: first of all the window is painted
Keys = QKeySequence.StandardKey | str | None


class Actions:
    """All actions of a window by name, and the menus they are in. What they do is connected by the window."""

    def __init__(
        self, window: QMainWindow, new_mission: QAction, edit_mission: QAction, remove_mission: QAction
    ) -> None:
        self._window = window
        self._icons: dict[QAction, str] = {}
        standard = QKeySequence.StandardKey
        self.new_store = self._make(tr("&New store…"), standard.New, help_=tr("Make a new, empty store"))
        self.open_store = self._make(tr("&Open a store…"), standard.Open, help_=tr("Open another store"))
        self.read = self._make(
            tr("&Read a report…"), "Ctrl+Shift+R", "read", help_=tr("Read a published report into the store")
        )
        self.export = self._make(tr("&Export…"), "Ctrl+E", "export", help_=tr("Export as PDF, Excel or JSON"))
        self.workbooks = self._make(tr("Member &workbooks…"), help_=tr("Make an Excel file for each Member to fill in"))
        self.import_books = self._make(
            tr("&Import workbooks…"),
            "Ctrl+Shift+I",
            "inbox",
            help_=tr("Go through the workbooks that Members sent back"),
        )
        self.import_books.setIconText(tr("Import"))
        self.freeze = self._make("", "Ctrl+Shift+D")
        self.name_freezing(frozen=False)
        self.quit = self._make(tr("&Quit"), standard.Quit, role=QAction.MenuRole.QuitRole)
        self.undo = self._make(tr("&Undo"), standard.Undo, "undo")
        self.redo = self._make(tr("&Redo"), None, "redo")
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.cut = self._make(tr("Cu&t"), standard.Cut)
        self.copy = self._make(tr("&Copy"), standard.Copy)
        self.paste = self._make(tr("&Paste"), standard.Paste)
        self.select_all = self._make(tr("Select &all"), standard.SelectAll)
        self.paste_text = self._make(tr("Paste &without formatting"), "Ctrl+Shift+V")
        self.remove_section = self._make(tr("Remove this &section"))
        self.add_entry = self._make(
            tr("&Add an entry…"), help_=tr("Give a Member without an entry one in this edition")
        )
        self.remove_entry = self._make(
            tr("&Remove this entry"), help_=tr("Take out this Member's entry, where nothing is written in it")
        )
        self.entry_menu = QMenu(tr("&Entry"), window)
        self.entry_menu.addActions([self.add_entry, self.remove_entry])
        self.go_to = self._make(
            tr("&Go to…"), "Ctrl+K", "search", help_=tr("Find a Member, region or section, or words, and go there")
        )
        self.go_back = self._make(tr("Bac&k"), "Alt+Left", help_=tr("Back to where you were before"))
        self.go_forward = self._make(tr("Fo&rward"), "Alt+Right", help_=tr("Forward again"))
        self.find_place = self._make(tr("&Filter the tree"), "Ctrl+F6", help_=tr("Go to the filter above the tree"))
        self.bold = self._make(tr("&Bold"), standard.Bold, "bold", checkable=True)
        self.italic = self._make(tr("&Italic"), standard.Italic, "italic", checkable=True)
        self.link = self._make(tr("&Link…"), "Ctrl+Shift+K", "link")
        self.follow_link = self._make(
            tr("Follow the lin&k"), "Alt+Return", help_=tr("Go where the link at the cursor leads")
        )
        self.copy_link = self._make(
            tr("Cop&y a link to this place"),
            "Ctrl+Shift+C",
            help_=tr("For a text that should lead to this Member or region"),
        )
        self.paragraph = self._make(tr("&Paragraph"), "Ctrl+0")
        self.headings = [
            self._make(
                tr("Lower heading &{level}", level=level),
                f"Ctrl+{level}",
                "heading" if level == 1 else "",
                checkable=True,
            )
            for level in (1, 2, 3)
        ]
        self.bullets = self._make(tr("B&ullets"), "Ctrl+Shift+L", "bullets", checkable=True)
        self.numbered = self._make(tr("&Numbered items"), "Ctrl+Shift+O", "numbered", checkable=True)
        self.label = self._make(tr("&Change the item's number…"), "Ctrl+Shift+B")
        self.indent = self._make(tr("In&dent"), "Ctrl+]", "indent")
        self.outdent = self._make(tr("&Outdent"), "Ctrl+[", "outdent")
        self.show_tree = self._make(tr("&Tree"), "F8", "tree", checkable=True, help_=tr("Show or hide the tree"))
        self.show_page = self._make(
            tr("&Page"), "F7", "page", checkable=True, help_=tr("Show or hide the printed page")
        )
        self.show_missions = self._make(
            tr("&Missions"), "F9", "missions", checkable=True, help_=tr("Show or hide the missions")
        )
        self.show_history = self._make(
            tr("&History"), "F10", "history", checkable=True, help_=tr("Show or hide what became of the section")
        )
        self.show_problems = self._make(
            tr("Probl&ems"),
            "F11",
            "problems",
            checkable=True,
            help_=tr("Show or hide what is empty, missing or cannot print"),
        )
        for shown in (self.show_tree, self.show_page, self.show_missions, self.show_history, self.show_problems):
            shown.setIconVisibleInMenu(False)  # which would stand where the tick does
        self.show_start = self._make(tr("&Start page"), "Alt+Home", "home", help_=tr("How the edition stands"))
        self.page_back = self._make(tr("Page &back"), "Ctrl+PgUp", "previous", help_=tr("To the page before"))
        self.page_on = self._make(tr("Page &forward"), "Ctrl+PgDown", "next", help_=tr("To the next page"))
        self.page_larger = self._make(tr("Zoom the page &in"), "Ctrl++", "larger")
        self.page_larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.page_smaller = self._make(tr("Zoom the page &out"), "Ctrl+-", "smaller")
        self.page_width = self._make(tr("Fit the page to the &width"), "Ctrl+9", "width")
        for action in self.page_actions:
            action.setEnabled(False)  # until there is a page
        self.whole_chapter = self._make(
            tr("Whole &chapter"),
            "Ctrl+Shift+W",
            checkable=True,
            help_=tr("Show the Members' entries below their region"),
        )
        self.next_pane = self._make(tr("&Next pane"), "F6")
        self.about = self._make(tr("&About WCO Desk"), role=QAction.MenuRole.AboutRole)
        self.new_mission, self.edit_mission, self.remove_mission = new_mission, edit_mission, remove_mission
        for action, drawing in ((new_mission, "add"), (edit_mission, "edit"), (remove_mission, "remove")):
            self._icons[action] = drawing
        new_mission.setShortcuts([QKeySequence("Ctrl+M")])
        new_mission.setIconText(tr("Mission"))
        self.editing = EditActions(window, self._make, self.remove_section)
        set_named(new_mission, shortcutContext="ApplicationShortcut")  # also from the windows over the desk
        self.all_missions = self._make(tr("A&ll missions"), "Ctrl+Shift+M", help_=tr("The missions of all Members"))
        self.mission_names = self._make(tr("Na&mes in the log…"), help_=tr("Rename or merge topics, donors, places"))
        self.schemes = self._make_schemes()
        self.languages = self._make_languages()
        self.recent = QMenu(tr("Open re&cent"), window)
        self._fill_menus()
        self.toolbar = self._make_toolbar()
        sides = [self.show_tree, self.show_page, self.show_missions, self.show_history, self.show_problems]
        unseen = [*sides, *self.page_actions]
        self._draw([action for action in self._icons if action not in unseen])
        QTimer.singleShot(LATER, window, partial(self._draw, unseen))

    @property
    def text_actions(self) -> list[QAction]:
        """What changes the text at the cursor."""
        lists = [self.bullets, self.numbered, self.label, self.indent, self.outdent]
        return [self.bold, self.italic, self.link, self.paragraph, *self.headings, *lists, self.paste_text]

    @property
    def page_actions(self) -> list[QAction]:
        """What can be done with the page that is shown beside the text."""
        return [self.page_back, self.page_on, self.page_larger, self.page_smaller, self.page_width]

    def colour_icons(self) -> None:
        """Draw the icons in the colour of the present theme."""
        self._draw(self._icons)

    def _draw(self, actions: Iterable[QAction]) -> None:
        for action in actions:
            action.setIcon(icon(self._icons[action], self._window.palette()))

    def name_steps(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; "" for nothing."""
        self.undo.setText(tr("&Undo: {step}", step=_short(undo)) if undo else tr("&Undo"))
        self.redo.setText(tr("&Redo: {step}", step=_short(redo)) if redo else tr("&Redo"))
        for action, step in ((self.undo, undo), (self.redo, redo)):
            action.setEnabled(bool(step))
            self._hint(action, action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))

    def name_freezing(self, *, frozen: bool) -> None:
        """Name what can be done with an edition: freeze it, or thaw it where it is frozen."""
        self.freeze.setText(tr("&Thaw this edition…") if frozen else tr("&Freeze this edition…"))
        self._hint(self.freeze, tr("Let it be changed again") if frozen else tr("Let nothing in it be changed"))

    def _make(
        self,
        text: str,
        keys: Keys = None,
        drawing: str = "",
        *,
        checkable: bool = False,
        help_: str = "",
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = QAction(text, self._window)
        action.setMenuRole(role)
        action.setCheckable(checkable)
        if keys is not None:
            action.setShortcuts([QKeySequence(keys)])  # setShortcut() would look at the keys of Qt; see set_named
        if drawing:
            self._icons[action] = drawing
        self._hint(action, help_ or text.replace("&", "").rstrip("…"))
        return action

    def _hint(self, action: QAction, text: str) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(tip(f"{text} ({keys})" if keys else text))

    def _make_schemes(self) -> dict[Scheme, QAction]:
        group = QActionGroup(self._window)
        names = {Scheme.SYSTEM: tr("As the &system"), Scheme.LIGHT: tr("&Light"), Scheme.DARK: tr("&Dark")}
        made = {scheme: self._make(name, checkable=True) for scheme, name in names.items()}
        for action in made.values():
            group.addAction(action)
        return made

    def _make_languages(self) -> dict[str, QAction]:
        group = QActionGroup(self._window)
        names = {"": tr("As the &system"), **{key: f"&{name}" for key, name in LANGUAGES.items()}}
        made = {language: self._make(name, checkable=True) for language, name in names.items()}
        for action in made.values():
            group.addAction(action)
        return made

    def _fill_menus(self) -> None:
        bar = self._window.menuBar()
        file = bar.addMenu(tr("&File"))
        file.addActions([self.new_store, self.open_store])
        file.addMenu(self.recent)
        file.addSeparator()
        file.addActions([self.read, self.export, self.workbooks, self.import_books])
        file.addSeparator()
        file.addAction(self.freeze)
        file.addSeparator()
        file.addAction(self.quit)
        edit = bar.addMenu(tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addActions([self.cut, self.copy, self.paste, self.paste_text, self.select_all])
        edit.addSeparator()
        edit.addMenu(self.editing.section_menu)
        edit.addMenu(self.entry_menu)
        edit.addSeparator()
        edit.addMenu(self.editing.find_menu)
        edit.addMenu(self.editing.spelling_menu)
        edit.addAction(self.find_place)
        text = bar.addMenu(tr("&Text"))
        text.addActions([self.bold, self.italic, self.link, self.follow_link])
        text.addSeparator()
        text.addActions([self.paragraph, *self.headings])
        text.addSeparator()
        text.addActions([self.bullets, self.numbered, self.label, self.indent, self.outdent])
        text.addSeparator()
        text.addMenu(self.editing.table_menu)
        mission = bar.addMenu(tr("&Mission"))
        mission.addActions([self.new_mission, self.edit_mission, self.remove_mission])
        mission.addSeparator()
        mission.addAction(self.mission_names)
        view = bar.addMenu(tr("&View"))
        view.addActions([self.go_to, self.go_back, self.go_forward, self.copy_link])
        view.addSeparator()
        sides = [self.show_page, self.show_missions, self.show_history, self.show_problems]
        view.addActions([self.show_start, self.show_tree, *sides, self.all_missions, self.next_pane])
        view.addSeparator()
        view.addActions(self.page_actions)
        view.addSeparator()
        view.addAction(self.whole_chapter)
        view.addMenu(self.editing.size_menu)
        look = view.addMenu(tr("&Appearance"))
        look.addActions(list(self.schemes.values()))
        tongue = view.addMenu(tr("Lang&uage"))
        tongue.addActions(list(self.languages.values()))
        self.help_menu = bar.addMenu(tr("&Help"))
        self.help_menu.addAction(self.about)

    def _make_toolbar(self) -> QToolBar:
        """Left what is done to the place that is shown, right what comes in and goes out."""
        bar = QToolBar(tr("Tools"), self._window)
        bar.setObjectName("tools")
        bar.setAccessibleName(tr("Tools"))
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        groups = (
            [self.go_to],
            [self.undo, self.redo],
            [self.bold, self.italic, self.link],
            [self.headings[0], self.bullets, self.numbered, self.outdent, self.indent, self.editing.insert_table],
            [self.new_mission],
            [self.import_books, self.export],
        )
        for number, group in enumerate(groups):
            if group[0] is self.new_mission:
                gap = QWidget()
                gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                bar.addWidget(gap)
            elif number:
                bar.addSeparator()
            bar.addActions(group)
        for action in (action for group in groups for action in group):
            button = bar.widgetForAction(action)
            if isinstance(button, QToolButton):
                if action in (self.go_to, self.new_mission, self.import_books, self.export):
                    set_named(button, toolButtonStyle="ToolButtonTextBesideIcon")
                button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
        self._window.addToolBar(bar)
        set_named(self._window, contextMenuPolicy="NoContextMenu")
        return bar


def _short(step: str) -> str:
    """The beginning of a long step, for a menu."""
    return literal(step if len(step) <= 60 else step[:59] + "…")
