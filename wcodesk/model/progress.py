"""How slow work says how far it is and learns that it was cancelled."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called now and then by slow work. Raises errors.Cancelled to stop it."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """done of total steps; what: a few words for the user."""


def silent(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""
