"""Small tables: made, changed and moved about in the editor, each in one step of undo."""

import random

import pytest
from desk_kit import Kit
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from wcodesk.model.markdown import parse
from wcodesk.ui.editor import tables
from wcodesk.ui.editor.clipboard import to_mime
from wcodesk.ui.editor.section_edit import SectionEdit
from wcodesk.ui.editor.table_form import TableForm

TABLE = "| Port | Year |\n| --- | --- |\n| North | 2018 |\n| South | 2019 |"
WORDS = "Two ports were joined to the single window.\n\n"


@pytest.fixture
def albania(kit: Kit) -> Kit:
    kit.go("AL")
    return kit


def at(kit: Kit, words: str):
    """The cursor behind words of the second section, which has the table."""
    edit = kit.box(1).text
    cursor = edit.document().find(words)
    cursor.setPosition(cursor.selectionEnd())
    edit.setTextCursor(cursor)
    return edit


def shown(kit: Kit) -> str:
    kit.session.flush()
    return kit.stored(1).removeprefix(WORDS)


def table(*rows: str) -> str:
    cells = [row.split(",") for row in rows]
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    lines.insert(1, "| " + " | ".join("---" for _ in cells[0]) + " |")
    return "\n".join(lines)


def test_a_table_is_inserted_by_a_small_form(kit: Kit, qtbot):
    kit.go("GE")
    edit = kit.box().text
    edit.moveCursor(QTextCursor.MoveOperation.End)
    kit.desk.actions_.editing.insert_table.trigger()
    form = kit.desk.findChild(TableForm)
    form.rows.setValue(2)
    form.columns.setValue(3)
    form.accept()
    assert kit.stored() == "A visit was held.\n\n" + table("Column 1,Column 2,Column 3", ",,")
    qtbot.keyClicks(edit, "Port")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(edit, "Year")
    kit.session.flush()
    assert kit.stored() == "A visit was held.\n\n" + table("Port,Year,Column 3", ",,")


def test_a_new_table_is_one_step(kit: Kit):
    kit.go("GE")
    edit = kit.box().text
    edit.change_table(lambda cursor: tables.insert(cursor, 2, 2))
    assert "Column 1" in kit.stored()
    kit.desk.steps.undo()
    assert kit.stored() == "A visit was held."
    assert edit.textCursor().currentTable() is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "{}"),
        ("- a\n- b", "- a\n\n{}\n\n- b"),
        ("# a\n\nb", "# a\n\n{}\n\nb"),
        ("(a) one\n(b) two", "(a) one\n\n{}\n\n(b) two"),
        ("a\n\n" + TABLE, "a\n\n{}\n\n" + TABLE),
    ],
)
def test_a_table_comes_behind_what_the_cursor_is_in(albania: Kit, before, after):
    edit = albania.box(1).text
    edit.set_markdown(before)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.change_table(lambda cursor: tables.insert(cursor, 1, 1))
    assert edit.markdown() == after.format("| Column 1 |\n| --- |")
    assert edit.textCursor().selectedText() == "Column 1"


@pytest.mark.parametrize("seed", range(12))
def test_any_steps_in_any_order_do_what_they_do_to_a_plain_grid(albania: Kit, seed):
    chance = random.Random(seed)
    grid = [["Port", "Year"], ["North", "2018"], ["South", "2019"]]
    y, x = 1, 0
    edit = at(albania, "North")
    acts = albania.desk.actions_.editing
    for step in range(25):
        names = ["row_above", "row_below", "column_before", "column_behind", "row_up", "row_down"]
        names += ["column_left", "column_right", "remove_row", "remove_column"]
        name = chance.choice(names)
        action = getattr(acts, name)
        if not action.isEnabled() or (name == "remove_row" and len(grid) < 2):
            continue
        if name == "remove_column" and len(grid[0]) < 2:
            continue
        action.trigger()
        y, x = apply(grid, name, y, x)
        edit.textCursor().insertText(f"w{step}")
        grid[y][x] = f"w{step}"
        cells = [",".join(row) for row in grid]
        assert edit.markdown().removeprefix(WORDS) == table(*cells), name
        assert tables.size(edit.textCursor()) == (y, x, len(grid), len(grid[0]))
    albania.session.flush()
    assert shown(albania) == table(*(",".join(row) for row in grid))


def apply(grid: list[list[str]], name: str, y: int, x: int) -> tuple[int, int]:
    """Does to a grid what an action does, and says where the cursor is then."""
    if name.startswith("row_") and name[4:] in ("above", "below"):
        y += name == "row_below"
        grid.insert(y, [""] * len(grid[0]))
    elif name in ("column_before", "column_behind"):
        x += name == "column_behind"
        for row in grid:
            row.insert(x, "")
    elif name.startswith("row_"):
        other = y + (1 if name == "row_down" else -1)
        grid[y], grid[other], y = grid[other], grid[y], other
    elif name.startswith("column_"):
        other = x + (1 if name == "column_right" else -1)
        for row in grid:
            row[x], row[other] = row[other], row[x]
        x = other
    elif name == "remove_row":
        del grid[y]
        y = min(y, len(grid) - 1)
    else:
        for row in grid:
            del row[x]
        x = min(x, len(grid[0]) - 1)
    return y, x


@pytest.mark.parametrize(
    ("action", "rows"),
    [
        ("row_above", ("Port,Year", ",", "North,2018", "South,2019")),
        ("row_below", ("Port,Year", "North,2018", ",", "South,2019")),
        ("column_before", (",Port,Year", ",North,2018", ",South,2019")),
        ("column_behind", ("Port,,Year", "North,,2018", "South,,2019")),
        ("row_up", ("North,2018", "Port,Year", "South,2019")),
        ("row_down", ("Port,Year", "South,2019", "North,2018")),
        ("column_right", ("Year,Port", "2018,North", "2019,South")),
        ("remove_row", ("Port,Year", "South,2019")),
        ("remove_column", ("Year", "2018", "2019")),
    ],
)
def test_rows_and_columns_come_go_and_move_in_one_step(albania: Kit, action, rows):
    at(albania, "North")
    before = len(albania.store.operations())
    getattr(albania.desk.actions_.editing, action).trigger()
    assert shown(albania) == table(*rows)
    assert len(albania.store.operations()) == before + 1
    albania.desk.steps.undo()
    assert shown(albania) == TABLE


@pytest.mark.parametrize(
    ("key", "rows"),
    [
        (Qt.Key.Key_Up, ("North,2018", "Port,Year", "South,2019")),
        (Qt.Key.Key_Down, ("Port,Year", "South,2019", "North,2018")),
        (Qt.Key.Key_Right, ("Year,Port", "2018,North", "2019,South")),
    ],
)
def test_alt_shift_and_an_arrow_move(albania: Kit, qtbot, key, rows):
    edit = at(albania, "North")
    qtbot.keyClick(edit, key, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert shown(albania) == table(*rows)


def test_the_cursor_moves_along_with_its_row(albania: Kit, qtbot):
    edit = at(albania, "North")
    albania.desk.actions_.editing.row_down.trigger()
    qtbot.keyClicks(edit, "West")
    assert shown(albania) == table("Port,Year", "South,2019", "West,2018")


def test_styles_and_links_move_along(albania: Kit):
    edit = albania.box(1).text
    edit.set_markdown("| a | b |\n| --- | --- |\n| **x** [y](https://x.org/) | z<br>w |")
    at(albania, "x")
    albania.desk.actions_.editing.row_up.trigger()
    assert edit.markdown() == "| **x** [y](https://x.org/) | z<br>w |\n| --- | --- |\n| a | b |"


def test_several_rows_that_are_selected_go_together(albania: Kit):
    edit = at(albania, "North")
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().find("South").selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    albania.desk.actions_.editing.remove_row.trigger()
    assert shown(albania) == table("Port,Year")


def test_a_whole_table_goes(albania: Kit):
    at(albania, "North")
    albania.desk.actions_.editing.remove_table.trigger()
    assert shown(albania) == WORDS.strip()


def test_the_last_column_takes_the_table_along(albania: Kit):
    at(albania, "North")
    albania.desk.actions_.editing.remove_column.trigger()
    albania.desk.actions_.editing.remove_column.trigger()
    assert shown(albania) == WORDS.strip()
    assert not albania.desk.actions_.editing.remove_column.isEnabled()


def test_what_is_for_tables_is_offered_in_tables_alone(albania: Kit):
    acts = albania.desk.actions_.editing
    at(albania, "joined")
    assert acts.insert_table.isEnabled()
    assert [action.text() for action in acts.in_table if action.isEnabled()] == []
    at(albania, "Year")
    assert not acts.insert_table.isEnabled()
    assert {action for action in acts.in_table if not action.isEnabled()} == {acts.row_up, acts.column_right}


def test_a_frozen_edition_offers_none_of_it(albania: Kit):
    albania.session._tell(albania.store.freeze_edition(albania.edition_id))
    at(albania, "Year")
    acts = albania.desk.actions_.editing
    assert [action.text() for action in (acts.insert_table, *acts.in_table) if action.isEnabled()] == []


def test_the_header_is_bold_whichever_row_it_is(albania: Kit):
    edit = at(albania, "North")
    albania.desk.actions_.editing.row_up.trigger()
    heavy = [
        block.text()
        for block in (edit.document().findBlockByNumber(n) for n in range(edit.document().blockCount()))
        if any(piece.format.fontWeight() > 500 for piece in block.layout().formats())
    ]
    assert heavy == ["North", "2018"]


def test_the_context_menu_has_the_table(albania: Kit):
    edit = at(albania, "North")
    edit.customContextMenuRequested.emit(edit.cursorRect().center())
    menu = next(menu for menu in edit.findChildren(QMenu) if menu.isVisible())
    assert albania.desk.actions_.editing.table_menu.menuAction() in menu.actions()
    menu.close()


def heights(edit: SectionEdit) -> list[float]:
    """Where each block of words stands, from above."""
    layout, block, found = edit.document().documentLayout(), edit.document().begin(), []
    while block.isValid():
        if block.text():
            found.append(layout.blockBoundingRect(block).top())
        block = block.next()
    return [*found, edit.document().size().height()]


@pytest.mark.parametrize(
    "text",
    ["one", "one\n\ntwo", "1. one\n2. two", "one\n\n## two", "one\n\n| a |\n| --- |\n| b |\n\ntwo"],
)
@pytest.mark.parametrize("pasted", [False, True])
def test_a_new_table_looks_as_it_does_when_it_is_read_again(qtbot, text, pasted):
    edit = SectionEdit()
    qtbot.addWidget(edit)
    edit.resize(500, 300)
    edit.show()
    edit.set_markdown(text)
    edit.setTextCursor(edit.document().find("one"))
    edit.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    if pasted:
        edit.insertFromMimeData(to_mime(parse("| c | d |\n| --- | --- |\n| e | f |")))
    else:
        edit.change_table(lambda cursor: tables.insert(cursor, 2, 2))
    before, stored = heights(edit), edit.markdown()
    edit.set_markdown("")
    edit.set_markdown(stored)
    assert heights(edit) == before
