"""Problems -> what is said about them: the notes at the cells, and the text of an e-mail."""

from __future__ import annotations

from collections.abc import Sequence

from wcodesk.intake.book.cells import place
from wcodesk.intake.book.clean import clean
from wcodesk.model.reply_words import REPLY_WORDS, ReplyWords
from wcodesk.model.submission import Level, Problem
from wcodesk.model.translation import ENGLISH, spoken

_SHOWN = 60
"""Characters of a cell that the list shows."""
_SENTENCE = 500
_OFFERS = 3
LISTED = 200
"""Problems that the list names; whoever has more will not mend them from an e-mail."""


def asked(problems: Sequence[Problem], sheets: Sequence[str]) -> list[Problem]:
    """The problems that their sender can mend, each once: by sheet in the order of the file, by row and column."""
    order = {name: number for number, name in reversed(list(enumerate(sheets, 1)))} | {"": 0}

    def key(problem: Problem) -> tuple[int, str, int, int]:
        row, column = place(problem.place.cells.partition(":")[0]) or (0, 0)
        return order.get(problem.place.sheet, len(sheets) + 1), problem.place.sheet, row, column

    wanted = dict.fromkeys(problem for problem in problems if problem.level in (Level.ERROR, Level.WARNING))
    return sorted(wanted, key=key)


def said(problem: Problem, language: str) -> str:
    """What is wrong and what to do: the reader's own sentence where it and the letter are in English, else the kind's.

    A reader speaks the language of the desk and calls choices as a window does, which a French workbook does not.
    """
    words = REPLY_WORDS[language]
    sentence = _one_line(problem.sentence, _SENTENCE) if language == ENGLISH == spoken() else ""
    sentence = sentence or words.said[problem.kind, problem.level]
    if sentence[-1] not in ".!?…":
        sentence += "."
    values = [_one_line(offer.label or offer.value, _SHOWN) for offer in problem.offers[:_OFFERS]]
    offers = [words.value.rstrip(".").format(value=value) for value in values if value and f"“{value}”" not in sentence]
    if not offers:
        return sentence
    listed = ", ".join(offers[:-1]) + words.or_ + offers[-1] if len(offers) > 1 else offers[0]
    return f"{sentence} {words.offers.format(offers=listed)}"


def notes(problems: Sequence[Problem], language: str) -> list[tuple[str, str, str]]:
    """Sheet, cells and text of the note for each problem that has a sheet."""
    words = REPLY_WORDS[language]
    colon = ": " if language == "en" else " : "
    return [
        (problem.place.sheet, problem.place.cells, f"{words.levels[problem.level]}{colon}{said(problem, language)}")
        for problem in problems
        if problem.place.sheet
    ]


def letter(
    problems: Sequence[Problem], language: str, file: str, contact: Sequence[str], *, marked: bool, plain: bool
) -> str:
    """The text of the e-mail. problems: as asked() has them; marked: a workbook goes with it; plain: a plain copy."""
    words = REPLY_WORDS[language]
    file = _one_line(file, 200)
    if not problems:
        return _joined(words.fine.format(file=file), _closing(words, contact))
    counts = _counts(problems, words)
    parts = [words.subject.format(file=file, counts=counts), words.opening.format(file=file, counts=counts)]
    if marked:
        parts.append(words.marked)
    if plain:
        parts.append(words.plain)
    shown = problems[:LISTED]
    for sheet in dict.fromkeys(problem.place.sheet for problem in shown):
        head = words.sheet if sheet else words.file
        here = [problem for problem in problems if problem.place.sheet == sheet]
        lines = [_line(problem, words, language) for problem in shown if problem.place.sheet == sheet]
        parts.append("\n".join((head.format(sheet=_one_line(sheet, _SHOWN), count=_counts(here, words)), *lines)))
    if len(problems) > LISTED:
        parts.append(words.more.format(number=len(problems) - LISTED))
    return _joined(*parts, _closing(words, contact))


def _line(problem: Problem, words: ReplyWords, language: str) -> str:
    level, text = words.levels[problem.level], said(problem, language)
    value = _one_line(problem.value, _SHOWN)
    shown = words.value.format(value=value) if value else words.empty
    if problem.place.cells:
        cells = _one_line(problem.place.cells, _SHOWN)
        return words.line.format(place=cells, value=shown, level=level, said=text)
    return words.whole_sheet.format(level=level, said=f"{shown} {text}" if value else text)


def _counts(problems: Sequence[Problem], words: ReplyWords) -> str:
    found = []
    for level, (one, more) in words.counts.items():
        number = sum(problem.level is level for problem in problems)
        if number:
            found.append((one if number == 1 else more).format(number=number))
    return words.both.format(first=found[0], second=found[1]) if len(found) > 1 else found[0]


def _closing(words: ReplyWords, contact: Sequence[str]) -> str:
    return words.closing.format(contact="\n".join(_one_line(line, 200) for line in contact))


def _joined(*parts: str) -> str:
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _one_line(text: str, most: int) -> str:
    """Text as it can stand in an e-mail: without controls and signs that turn its direction, cut where it is long."""
    text = " ".join(clean(text[: most * 20])[0].split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
