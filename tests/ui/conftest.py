"""The fixtures of the window for all tests of it."""

import pytest
from desk_kit import OFFSCREEN, answers, kit, make_kit, store_path

__all__ = ["answers", "kit", "make_kit", "store_path"]


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN))
