"""The fixtures of the window for all tests of it."""

import gc
from collections.abc import Iterator
from itertools import count

import pytest
from desk_kit import OFFSCREEN, answers, kit, make_kit, store_path

__all__ = ["answers", "kit", "make_kit", "store_path"]


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN))


_TESTS = count()


@pytest.fixture(autouse=True)
def garbage_in_this_thread() -> Iterator[None]:
    """As in the running desk (ui/collecting.py): no worker's thread takes a window apart."""
    gc.disable()
    yield
    gc.collect(2 if next(_TESTS) % 20 == 0 else 1)
    gc.enable()
