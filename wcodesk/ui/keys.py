"""Keys that are no actions: told in the module that answers them, as its HANDLED, for Help > Keyboard shortcuts."""

from typing import NamedTuple


class HandledKeys(NamedTuple):
    """where: as a heading, "In the tree". keys: (Qt's portable words for the key, what it does there)."""

    where: str
    keys: tuple[tuple[str, str], ...]
