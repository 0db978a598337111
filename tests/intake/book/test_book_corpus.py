"""Every hostile, damaged and awkward file: one clear sentence or a whole book, in time and in memory, nothing lost."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import corpus_cells
import corpus_damaged
import corpus_foreign
import corpus_harm
import corpus_kinds
import pytest
from book_cases import CASES, Case

from wcodesk.intake.book import BookReader, Limits
from wcodesk.model.errors import FileProblem
from wcodesk.model.translation import speak

# What no user should have to read: names of classes and functions, paths, the words of libraries.
JARGON = re.compile(
    r"zip file:|zipfile|\w+Error\b|Exception|Traceback|/tmp|\.py|calamine|openpyxl|expat|0x|None|\\x|<|\{"
)
MEMORY = 300_000_000
assert corpus_foreign and corpus_damaged and corpus_harm and corpus_cells and corpus_kinds  # each adds its cases


@pytest.fixture(scope="module")
def reader() -> Iterator[BookReader]:
    # Two busy cores may stretch what takes a second; the time that counts is measured here.
    with BookReader(Limits(seconds=60)) as made:
        yield made


def peaks(reader: BookReader, *, forget: bool) -> list[int]:
    """The most memory that each child has had since it was last forgotten, in bytes."""
    found = []
    for child in list(reader._pool._all):
        folder = Path(f"/proc/{child._process.pid}")
        if forget:
            (folder / "clear_refs").write_text("5")
        match = re.search(r"VmHWM:\s+(\d+) kB", (folder / "status").read_text())
        found.append(int(match[1]) * 1024 if match else 0)
    return found


def test_there_are_enough_of_them() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) >= 80


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_refused_in_words_or_read_in_full(case: Case, reader: BookReader, tmp_path: Path) -> None:
    path = tmp_path / "Albania.xlsx"  # whatever it is: names are not believed
    path.write_bytes(case.make())
    if sys.platform.startswith("linux"):
        peaks(reader, forget=True)
    started = time.perf_counter()
    try:
        outcome = reader.read(path)
    except FileProblem as problem:
        outcome = problem
    assert time.perf_counter() - started <= case.seconds
    if sys.platform.startswith("linux"):
        assert max(peaks(reader, forget=False), default=0) <= MEMORY
    if isinstance(case.outcome, str):
        assert isinstance(outcome, FileProblem)
        assert re.search(case.outcome, outcome.sentence), outcome.sentence
        assert not JARGON.search(outcome.sentence), outcome.sentence
        assert outcome.sentence[0].islower() and "\n" not in outcome.sentence and len(outcome.sentence) < 220
        return
    assert not isinstance(outcome, FileProblem), outcome
    assert outcome.name == "Albania.xlsx" and outcome.size == path.stat().st_size and len(outcome.sha256) == 64
    for sheet in outcome.book.sheets:
        assert sheet.seen == sheet.delivered + sum(one.times for one in sheet.passed)
    assert case.outcome(outcome), (outcome.book.sheets[0]._replace(rows=outcome.book.sheets[0].rows[:5]), outcome.notes)


def test_too_many_texts_are_refused_in_the_language_of_the_desk(reader: BookReader, tmp_path: Path) -> None:
    path = tmp_path / "Albania.xlsx"
    path.write_bytes(next(case for case in CASES if case.name == "million empty texts").make())
    speak("fr")
    try:
        with pytest.raises(FileProblem, match="contient plus de texte"):
            reader.read(path)
    finally:
        speak("en")
