"""A walk through every window and dialog of the desk, each shown with something real in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desk_kit import Kit, published_text, wait_until
from imports_kit import settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from workbooks_back import Filled, save, sent_workbooks

from wcodesk.store import Store
from wcodesk.ui.crash_dialog import CrashDialog
from wcodesk.ui.imports.imports import Imports
from wcodesk.ui.imports.items import ItemKind
from wcodesk.ui.line_dialog import LineDialog
from wcodesk.ui.missions.grouping import By
from wcodesk.ui.progress_dialog import ProgressDialog
from wcodesk.ui.prompts import WindowPrompts

TABLE = (
    "Mission,Type,When,Where\nWorkshop on the Data Model,Workshop,3-7 June 2019,Tirana\nSeminar on origin,Seminar,May"
    " 2020,\n"
)
ROWS = (
    "Title\tMember\tWhen\tPlace\nWorkshop on valuation\tAlbania\t3-7 June 2019\tTirana\n"
    "Seminar on origin\tAtlantis\tMay 2020\t\n"
)


def came_back(store: Store, folder: Path) -> list[Path]:
    """A workbook with a text that both changed, a new mission and a date that is none; and a table of another kind."""
    edition = store.editions()[0].id
    sent = sent_workbooks(store, ["AL"])["AL"]
    section = next(each for each in store.sections(store.entry(edition, "AL").id) if each.text)
    store.edit_section(
        section.id, text=f"The strategy was reviewed in May 2020.\n\n{section.text.replace('new', 'second', 1)}"
    )
    folder.mkdir(exist_ok=True)
    table = folder / "Missions of the service.csv"
    table.write_text(TABLE, encoding="utf-8")
    return [save(folder, "Albania - June 2020, Part I.xlsx", sent, _fill), table]


def _fill(book: Filled) -> None:
    book.add_to_first_text("The service now has 412 officers.")
    book.new_mission("Workshop on risk management", "Workshop", "Risk Management", "31 June 2020", "Tirana")
    book.new_mission("Training on valuation", "Workshop", "Valuation", "3-7 March 2020", "Tirana")
    book.sender("Ana Leka", "ana@customs.example")


def walk(kit: Kit, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """(name, window) of each, shown; it is closed before the next. What stands over a window counts as one."""
    yield from _desk(kit)
    yield from _start(kit)
    yield from _finding(kit)
    yield from _dialogs(kit, folder)
    yield from _missions(kit)
    yield from _help(kit)
    yield from _imports(kit.desk.imports, came_back(kit.store, folder / "came"))


def _desk(kit: Kit) -> Iterator[tuple[str, QWidget]]:
    desk = kit.desk
    kit.go("AL")
    for key in ("missions", "history", "problems", "page"):
        kit.box()
        desk.side.choose(key)
        QTest.qWait(300)
        yield f"desk with {key}", desk
    desk.side.choose("missions")
    desk.notices.warn("Not saved: there is no room on the disk.", [("Try again now", lambda: None)])
    yield "desk with a notice", desk
    desk.notices.hide()


def _start(kit: Kit) -> Iterator[tuple[str, QWidget]]:
    desk = kit.desk
    desk.actions_.show_start.trigger()
    wait_until(lambda: desk.start.edition is not None, "the start page")
    page = desk.start.edition
    assert page is not None
    wait_until(lambda: page.kinds.charts[-1]._plan is not None, "its last chart")
    yield "start page", desk
    chart = page.months.charts[0]
    chart.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    QTest.qWait(100)
    yield "start page with the missions of a bar", desk


def _finding(kit: Kit) -> Iterator[tuple[str, QWidget]]:
    desk, editing = kit.desk, kit.desk.actions_.editing
    desk.actions_.go_to.trigger()
    palette = desk.going.finder.palette
    QTest.keyClicks(palette.line, "customs")
    QTest.qWait(500)
    yield "palette", palette
    palette.leave()
    kit.go("AL")
    kit.box()
    editing.replace.trigger()
    desk.editing.finding.bar.words.setText("customs")
    QTest.qWait(200)
    yield "desk with the find bar", desk
    desk.editing.finding.bar.left.emit()
    editing.find_everywhere.trigger()
    window = desk.editing.window
    window.words.setText("customs")
    window.by.setText("Customs")
    window.look()
    yield from _shown("find_window", close=True)
    kit.box()
    editing.insert_table.trigger()
    yield from _shown("table_form", close=True)


def _missions(kit: Kit) -> Iterator[tuple[str, QWidget]]:
    kit.desk.actions_.all_missions.trigger()
    window = kit.desk.all_missions.window
    by = window.filters.by
    by.setCurrentIndex(by.findData(By.TOPIC))
    yield "all missions", window
    window.acts.names.trigger()
    yield from _shown("mission_names", close=True)
    QGuiApplication.clipboard().setText(ROWS)
    window.acts.paste.trigger()
    yield from _shown("paste_missions", close=True)
    window.filters.words.setText("no such words")
    window.notices.say("Exported 3 missions to missions.xlsx", [("Open the file", lambda: None)])
    yield "all missions, none found", window
    window.close()


def _dialogs(kit: Kit, folder: Path) -> Iterator[tuple[str, QWidget]]:
    desk, actions = kit.desk, kit.desk.actions_
    actions.export.trigger()
    export = yield from _shown("export")
    export.look.click()
    yield from _shown("findings", close=True)
    export.close()
    actions.workbooks.trigger()
    yield from _shown("workbooks", close=True)
    actions.new_mission.trigger()
    yield from _shown("mission_form", close=True)
    actions.editing.own_words.trigger()
    yield from _shown("own_words", close=True)
    report = folder / "report.txt"
    report.write_text(published_text(), encoding="utf-8")
    desk.files.reading.read(report)
    yield from _shown("proposal", close=True)
    box = WindowPrompts(desk)._box("About WCO Desk", "WCO Desk\n\nKeeps the country sections.")
    box.addButton("OK", box.ButtonRole.AcceptRole)
    crash, progress = CrashDialog("Traceback", desk), _progress(desk)
    for name, dialog in (("message", box), ("line", _line(desk)), ("crash", crash), ("progress", progress)):
        dialog.open()
        yield name, dialog
        dialog.close()


def _line(desk: QWidget) -> LineDialog:
    dialog = LineDialog("Link", "Leads to", "Atlantis", desk, hint="A Member or region.", refuse=lambda _: "Nobody.")
    dialog.accept()
    return dialog


def _progress(desk: QWidget) -> ProgressDialog:
    dialog = ProgressDialog("Writing Member workbooks", desk)
    dialog.say(3, 14, "Albania")
    return dialog


def _help(kit: Kit) -> Iterator[tuple[str, QWidget]]:
    for action, name in ((kit.desk.help.manual_action, "manual-window"), (kit.desk.help.keys_action, "shortcuts")):
        action.trigger()
        yield from _shown(name, close=True)


def _imports(imports: Imports, paths: list[Path]) -> Iterator[tuple[str, QWidget]]:
    window = imports.window
    imports.show()
    yield "imports, empty", window
    imports.add(paths)
    settle(imports)
    seen: set[ItemKind] = set()
    queue, review = window.queue, window.review
    for row in range(queue.model.rowCount()):
        queue.view.setCurrentIndex(queue.model.index(row, 0))
        settle(imports)
        for number in range(review.model.rowCount()):
            item = review.model.item(number)
            if item is not None and item.kind not in seen:
                seen.add(item.kind)
                review.list.choose(number)
                yield f"imports, {item.kind}", window
    review.head.button.click()
    yield from _shown("about_file", close=True)
    queue.view.setCurrentIndex(queue.model.index(1, 0))
    settle(imports)
    imports.accept()
    yield from _shown("import_summary", close=True)
    review.foot.buttons["reply"].click()
    yield from _shown("reply", close=True)
    imports.close()


def _shown(name: str, *, close: bool = False) -> Iterator[tuple[str, QWidget]]:
    """Yields the window of that name; returns it."""
    window = next(each for each in QApplication.topLevelWidgets() if each.objectName() == name and each.isVisible())
    yield name, window
    if close:
        window.close()
    return window
