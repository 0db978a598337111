"""Slow work beside the window."""

import threading

import pytest
from PySide6.QtWidgets import QWidget

from wcodesk.model.errors import Cancelled, DeskError
from wcodesk.ui.progress_dialog import ProgressDialog
from wcodesk.ui.worker import Worker


class Outcome:
    def __init__(self) -> None:
        self.values: list[object] = []
        self.problems: list[DeskError] = []


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def worker(window) -> Worker:
    return Worker(window)


def start(worker, function) -> Outcome:
    outcome = Outcome()
    worker.run("Counting", function, outcome.values.append, outcome.problems.append)
    return outcome


def test_the_result_arrives_in_the_windows_thread(worker, qtbot):
    threads = []
    worker.run(
        "x", lambda _: threading.get_ident(), lambda there: threads.extend([there, threading.get_ident()]), pytest.fail
    )
    qtbot.waitUntil(lambda: not worker.busy)
    assert threads[1] == threading.get_ident()
    assert threads[0] != threads[1]


def test_a_problem_is_handed_on(worker, qtbot):
    def fail(_progress):
        raise DeskError("no such thing")

    outcome = start(worker, fail)
    qtbot.waitUntil(lambda: bool(outcome.problems))
    assert str(outcome.problems[0]) == "no such thing"
    assert outcome.values == []


def test_a_bug_is_raised_in_the_windows_thread(worker, qtbot):
    def fail(_progress):
        raise ZeroDivisionError("bug")

    with qtbot.captureExceptions() as caught:
        start(worker, fail)
        qtbot.waitUntil(lambda: not worker.busy)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_cancel_stops_the_work(worker, window, qtbot):
    def count(progress):
        for number in range(10_000):
            progress(number, 10_000, "counting")
            threading.Event().wait(0.005)

    outcome = start(worker, count)
    dialog = window.findChild(ProgressDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()
    qtbot.waitUntil(lambda: not worker.busy)
    assert isinstance(outcome.problems[0], Cancelled)


def test_quick_work_shows_no_dialog(worker, window, qtbot):
    worker._patience.setInterval(60_000)  # so that the work is quick on a busy machine too
    shown = []
    outcome = start(worker, lambda _: 1)
    window.findChild(ProgressDialog).showEvent = lambda _: shown.append(1)
    qtbot.waitUntil(lambda: bool(outcome.values))
    assert shown == []


def test_closing_forgets_the_work(worker, qtbot):
    go_on = threading.Event()

    def wait(progress):
        while not go_on.wait(0.005):
            progress(0, 0, "waiting")

    outcome = start(worker, wait)
    worker.stop()
    qtbot.wait(80)
    assert (outcome.values, outcome.problems, worker.busy) == ([], [], False)
