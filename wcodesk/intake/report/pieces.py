"""A piece of the text: a paragraph, a list item or a heading line, with the lines that it came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from wcodesk.intake.report.labels import Label
from wcodesk.intake.report.lines import SOFT, Line
from wcodesk.intake.report.wordlists import JOINED_BY

_MAY_JOIN = frozenset("-/–" + SOFT)  # at a line's end
_IN_ADDRESS = frozenset(".?#_&=-")  # what follows in an address that was broken
_ADDRESS_LINE = 60  # characters: shorter lines with an e-mail address among them stay lines


@dataclass(slots=True, eq=False, repr=False)
class Piece:
    """A paragraph, an item or a heading line.

    text: without bullet or label, once the piece is finished; starts: where each line begins in it.
    loose: joined across a blank line. hrefs: links by their place in the text (start, end, target).
    table: a whole table, with a tab between its cells, a line break between its
    rows, and a vertical tab where a cell has a line break of its own.
    """

    lines: list[Line]
    bullet: str = ""
    label: Label | None = None
    text: str = ""
    starts: list[int] = field(default_factory=list)
    loose: bool = False
    hrefs: list[tuple[int, int, str]] = field(default_factory=list)
    table: bool = False

    @property
    def line(self) -> int:
        """The number of its first line."""
        return self.lines[0].number

    @property
    def is_item(self) -> bool:
        """Whether a bullet or a label stands before it."""
        return bool(self.bullet or self.label)

    def line_at(self, place: int) -> int:
        """The number of the line that the text's character at a place came from."""
        return self.lines[bisect_right(self.starts, place) - 1].number

    def finish(self, unbulleted: str) -> None:
        """Put the text together once all lines are there. unbulleted: a bullet's first line without its sign."""
        texts = [line.text for line in self.lines]
        if self.bullet:
            texts[0] = unbulleted
        elif self.label:
            texts[0] = self.label.rest
        whole = texts[0]
        self.starts.append(0)
        if len(texts) > 1:
            breaks = "@" in "".join(texts) and all(len(text) < _ADDRESS_LINE for text in texts)
            blank = "\n" if breaks else " "
            for before, text in zip(self.lines, texts[1:], strict=False):
                if whole[-1:] in _MAY_JOIN or text[0] in _IN_ADDRESS:  # as few lines do
                    whole = _unended(whole, text, blank, glued=before.glued)
                else:
                    whole += blank
                self.starts.append(len(whole))
                whole += text
        self.text = whole


def _unended(above: str, below: str, blank: str, *, glued: bool) -> str:
    """What stands before a line: the text above, with a blank unless the column's end broke a word."""
    if above[-1] == SOFT:
        return above[:-1]
    if glued:
        return above + blank if below.split(" ", 1)[0].casefold() in JOINED_BY else above  # medium- / and long-term
    return above if _is_one_word(above, below) else above + blank


def _is_one_word(above: str, below: str) -> bool:
    """Whether a word was broken though it has no hyphen: at a slash, a dash of figures, in an address."""
    word = above.rsplit(" ", 1)[-1]
    if "://" in word or word.startswith("www."):
        return below[0] in _IN_ADDRESS and below[1:2].isalnum()
    if above[-1] == "–":
        return above[-2:-1].isdigit() and below[0].isdigit()
    return above[-1] == "/" and above[-2:-1].isalpha() and below[0].isalpha()
