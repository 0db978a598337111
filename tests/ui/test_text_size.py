"""The text is shown larger or smaller: by key, by wheel, and so again at the next start."""

import pytest
from desk_kit import Kit
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QApplication


def turn(kit: Kit, steps: int, modifier: Qt.KeyboardModifier) -> None:
    view = kit.desk.entry.viewport()
    place = QPointF(20, 10)
    event = QWheelEvent(
        place, view.mapToGlobal(place), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def shown(kit: Kit) -> float:
    box = kit.desk.entry.boxes[0]
    return box.text.document().defaultFont().pointSizeF() / box.font().pointSizeF()


def test_the_text_grows_and_says_the_same(kit: Kit):
    kit.go("AL")
    before = [box.text.markdown() for box in kit.desk.entry.boxes]
    height = kit.desk.entry.boxes[0].text.height()
    for _ in range(5):
        kit.desk.actions_.editing.larger.trigger()
    assert shown(kit) == pytest.approx(1.5)
    assert kit.desk.entry.boxes[0].text.height() > height * 1.2
    assert [box.text.markdown() for box in kit.desk.entry.boxes] == before
    assert not kit.desk.entry.has_unsaved()


def test_the_size_is_that_of_the_next_place(kit: Kit):
    kit.go("AL")
    kit.desk.actions_.editing.larger.trigger()
    kit.go("GE")
    assert shown(kit) == pytest.approx(1.1)


def test_the_size_is_that_of_the_next_start(kit: Kit, make_kit, store_path):
    kit.go("AL")
    kit.desk.actions_.editing.larger.trigger()
    kit.desk.close()
    again = make_kit(store_path)
    again.go("AL")
    assert shown(again) == pytest.approx(1.1)
    again.desk.actions_.editing.usual.trigger()
    assert shown(again) == 1
    assert again.state.text_zoom == 1


def test_the_wheel_with_ctrl_is_a_size_and_without_it_scrolls(kit: Kit):
    kit.go("AL")
    turn(kit, 2, Qt.KeyboardModifier.ControlModifier)
    assert shown(kit) == pytest.approx(1.2)
    turn(kit, -1, Qt.KeyboardModifier.NoModifier)
    assert shown(kit) == pytest.approx(1.2)


def test_there_is_a_smallest_and_a_largest(kit: Kit):
    kit.go("AL")
    acts = kit.desk.actions_.editing
    for action in (acts.larger, acts.smaller):
        for _ in range(30):
            action.trigger()
        assert not action.isEnabled()
    assert shown(kit) == pytest.approx(0.8)


def test_labels_keep_their_room(kit: Kit):
    kit.go("AL")
    edit = kit.box().text
    edit.set_markdown("(viii) words")
    kit.desk.editing.size.use(2.0)
    metrics = QFontMetricsF(edit.document().defaultFont())
    assert edit.document().begin().layout().lineAt(0).x() >= metrics.horizontalAdvance("(viii)")


def test_a_heading_keeps_its_size_above_the_text(kit: Kit):
    kit.go("AL")
    kit.desk.editing.size.use(2.0)
    box = kit.desk.entry.boxes[0]
    assert box.heading.document().defaultFont().pointSizeF() > box.text.document().defaultFont().pointSizeF()
