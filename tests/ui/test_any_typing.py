"""Whatever is typed, the screen and the store say the same, and undo and redo go the whole way."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_kit import Kit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from wcodesk.model.blocks import BlockType
from wcodesk.ui import autosave

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
TYPED = st.sampled_from(
    [
        "a", "(b) ", "- ", "1. ", "| x |", "# ", "**", "\\", " ", "é", "“x”", "[a](b)",
        "\xa0", "\xad", "\u0301", "\u05d0", "\u202e", "\U0001f600", "\u200b",
    ]
)  # fmt: skip
SAVES = ["save", "pause"]
STEPS = st.lists(TYPED | st.sampled_from(KEYS) | st.sampled_from(ACTS) | st.sampled_from(SAVES), max_size=12)


@pytest.fixture
def come_to(make_kit, store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Kit]:
    """Goes to Albania in a store as new, in the one window that all examples share.

    An example must be the same whatever ran before it and however busy the machine is. In one store, typing would
    go on with a step that the example before began, and undo would rightly go back to where that one was.
    """
    kit: Kit = make_kit(None)
    monkeypatch.setattr(autosave, "PAUSE", 3_600_000)  # only the step "pause" is one

    def come() -> Kit:
        kit.session.close()
        kit.session.open(shutil.copy(store_path, tmp_path / "example.sqlite"))
        QGuiApplication.clipboard().setText("one\ntwo")
        kit.go("AL")
        return kit

    return come


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(STEPS, st.integers(0, 1), st.integers(0, 90))
def test_the_screen_is_what_is_stored_after_any_typing(come_to, steps, number, place):
    kit = come_to()
    box = kit.box(number)
    edit = box.text
    cursor = edit.textCursor()
    cursor.setPosition(min(place, edit.document().characterCount() - 1))
    edit.setTextCursor(cursor)
    before = kit.stored(number)
    depth = len(kit.store.operations(limit=100_000))
    for step in steps:
        if step in SAVES:
            kit.session.flush()
            box.fresh = box.fresh or step == "pause"
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
    for _ in range(undone):
        kit.desk.steps.undo()
    assert kit.stored(number) == before
