"""The fixtures of the window for all tests of it."""

import gc
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from desk_kit import OFFSCREEN, answers, kit, make_kit, store_path
from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

__all__ = ["answers", "kit", "make_kit", "store_path"]


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN))


PATIENCE = 30_000  # milliseconds that a busy machine may take; what comes earlier ends the waiting


class PatientBot(QtBot):
    """Waits for longer than the five seconds that pytest-qt gives."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = PATIENCE) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request: pytest.FixtureRequest) -> PatientBot:
    return PatientBot(request)


_TESTS = count()


@pytest.fixture(autouse=True)
def garbage_in_this_thread() -> Iterator[None]:
    """As in the running desk (ui/collecting.py): no worker's thread takes a window apart."""
    gc.disable()
    yield
    gc.collect(2 if next(_TESTS) % 20 == 0 else 1)
    gc.enable()
