"""What stands on the sheet of texts where none belongs: left out, and told."""

from __future__ import annotations

from collections.abc import Iterator

from wcodesk.intake.submission.ours.idle_words import LONGEST
from wcodesk.intake.submission.ours.located import FURNITURE, SECOND, Located, second_problem
from wcodesk.model.submission import Level, Problem, ProblemKind
from wcodesk.model.translation import tr
from wcodesk.model.workbook_words import WORDS

_HEADS = 3  # cells of a row above the sections that make it one of heads
_COLUMNS = frozenset(head for words in WORDS.values() for head in words.texts_columns)
_HINTS = frozenset(hint for words in WORDS.values() for hint in (words.own_hint, *words.expects.values()))
_OURS = _HINTS | {text for words in WORDS.values() for text in (words.texts_lead, words.own_section)}


class Leftovers:
    """Gathers such rows and cells. column: of the texts."""

    def __init__(self, located: Located, column: int) -> None:
        self._located = located
        self._grid = located.grid
        self._column = column
        self._cells: list[Problem] = []
        self._hints: list[int] = []
        self._second: list[int] = []
        self._above: list[tuple[int, str]] = []

    def cell(self, number: int, column: int, said: str, sentence: str) -> None:
        """A cell whose words are left out. sentence: what is said of {text}."""
        sentence = sentence.format(text=short(said))
        place = self._grid.place(number, column)
        self._cells.append(Problem(Level.WARNING, ProblemKind.STRUCTURE, place, sentence, said))

    def hint(self, number: int) -> None:
        """A row of instructions, which may have been written over."""
        self._grid.ignore(FURNITURE, [number])
        self._hints.append(number)

    def second(self, number: int) -> None:
        """A row of another workbook."""
        self._second.append(number)

    def above(self, number: int, said: str) -> None:
        """A row above the first section; none that looks like one of heads."""
        texts = [self._grid.text(number, column) for column in self._grid.columns(number)]
        if len(texts) < _HEADS or max(map(len, texts)) >= LONGEST:
            self._above.append((number, said))

    def problems(self) -> Iterator[Problem]:
        """What is to be told, each kind of rows once."""
        self._overwritten()
        yield from self._cells
        if self._second:
            self._grid.ignore(SECOND, self._second)
            yield second_problem(self._grid, self._second)
        if self._above:
            (first, said), (last, _) = self._above[0], self._above[-1]
            sentence = tr(
                "Row {first} stands above the first section and belongs to none; move what counts below a heading."
            )
            if last > first:
                sentence = tr(
                    "Rows {first} to {last} stand above the first section and belong to none; move what counts below a"
                    " heading."
                )
            sentence = sentence.format(first=first, last=last)
            place = self._grid.place(first, self._column, last)
            yield Problem(Level.WARNING, ProblemKind.STRUCTURE, place, sentence, said)

    def _overwritten(self) -> None:
        """Hints that were written over: none where all are unknown, as those of another version."""
        over = []
        for number in self._hints:
            for column in self._grid.columns(number):
                said = self._grid.text(number, column).strip()
                if column != self._located.keys and said and said not in _HINTS:
                    over.append((number, column, said))
        if len({number for number, *_ in over}) < len(self._hints):
            sentence = tr("“{text}” was written over an instruction and is left out; move it to a row of text.")
            for number, column, said in over:
                self.cell(number, column, said, sentence)

    def is_furniture(self, number: int) -> bool:
        """Whether a row holds what we wrote there ourselves: instructions, or heads of columns."""
        said = {self._grid.text(number, column).strip() for column in self._grid.columns(number)}
        return bool(said & _OURS) or len(said & _COLUMNS) > 1

    @staticmethod
    def is_hint(text: str) -> bool:
        """Whether a text is one of our instructions."""
        return text in _HINTS


def short(text: str) -> str:
    """The beginning of a text, for a sentence about it."""
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
