"""Whatever is typed, the screen and the store say the same, and undo and redo go the whole way."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from wcodesk.model.blocks import BlockType

KEYS = [
    Qt.Key.Key_Return,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Left,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
]
ACTS = [
    lambda edit: edit.toggle_style(bold=True),
    lambda edit: edit.toggle_style(italic=True),
    lambda edit: edit.toggle_shape(BlockType.BULLET),
    lambda edit: edit.toggle_shape(BlockType.NUMBERED),
    lambda edit: edit.toggle_shape(BlockType.HEADING, 2),
    lambda edit: edit.set_link("https://example.org/", "site"),
    lambda edit: edit.selectAll(),
    lambda edit: edit.moveCursor(QTextCursor.MoveOperation.WordLeft, QTextCursor.MoveMode.KeepAnchor),
    lambda edit: edit.copy(),
    lambda edit: edit.paste(),
    lambda edit: edit.cut(),
]
TYPED = st.sampled_from(["a", "(b) ", "- ", "1. ", "| x |", "# ", "**", "\\", " ", "é", "“x”"])
STEPS = st.lists(TYPED | st.sampled_from(KEYS) | st.sampled_from(ACTS) | st.just("save"), max_size=12)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.integers(0, 1))
def test_the_screen_is_what_is_stored_after_any_typing(kit, steps, number):
    kit.go("AL")
    before = kit.stored(number)
    edit = kit.box(number).text
    depth = len(kit.store.operations(limit=100_000))
    for step in steps:
        if step == "save":
            kit.session.flush()
        elif isinstance(step, str):
            QTest.keyClicks(edit, step) if step.isascii() else edit.insertPlainText(step)  # QTest knows ASCII alone
        elif isinstance(step, Qt.Key):
            shift = step == Qt.Key.Key_Backtab
            QTest.keyClick(edit, step, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)
        else:
            step(edit)
    kit.session.flush()
    after = kit.stored(number)
    assert edit.markdown() == after
    done = len(kit.store.operations(limit=100_000)) - depth
    undone = 0
    while kit.stored(number) != before and undone < done:
        kit.desk.steps.undo()
        undone += 1
        assert edit.markdown() == kit.stored(number)
    assert kit.stored(number) == before
    for _ in range(undone):
        kit.desk.steps.redo()
        assert edit.markdown() == kit.stored(number)
    assert kit.stored(number) == after
    while kit.stored(number) != before:
        kit.desk.steps.undo()
