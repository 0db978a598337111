"""How wide the columns of a table are, on the page and on the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from wcodesk.model.blocks import Block, plain
from wcodesk.reports import fonts
from wcodesk.reports.styles import Styles

_LONGEST_WORD = 120.0  # points; a longer word is broken rather than widening its column further


def column_widths(block: Block, styles: Styles, room: float) -> list[float]:
    """Widths in points that together fill room, or more where even the longest words do not fit in it.

    Each column is at least as wide as its longest word; the rest is shared out by how much text stands in each.
    """
    style = styles.text["cell"]
    padding = 2 * styles.table_padding + 1
    least, wanted = [], []

    def measure(text: str) -> float:
        return fonts.width(text, bold=True, size=style.size)

    for column in zip_longest(*block.rows, fillvalue=()):
        texts = [fonts.printable(plain(cell)) for cell in column]
        words = [word for text in texts for word in text.split()]
        least.append(min(max(map(measure, words), default=0), _LONGEST_WORD) + padding)
        longest = max((measure(line) for text in texts for line in text.split("\n")), default=0)
        wanted.append(max(min(longest, 4 * room) + padding, least[-1]))
    if sum(least) >= room:
        return least
    spare = room - sum(least)
    more = [want - low for want, low in zip(wanted, least, strict=True)]
    if sum(more) <= spare:
        return filled(wanted, room)
    # The square root keeps one long column from starving the others.
    share = [extra**0.5 for extra in more]
    return [low + spare * part / sum(share) for low, part in zip(least, share, strict=True)]


def filled(widths: Sequence[float], room: float) -> list[float]:
    """Widths in the same proportion that together fill room."""
    return [width * room / sum(widths) for width in widths]
