"""One PDF in a process of its own, from an edition that lies ready: what bench_pdf.py times.

    python bench/print_once.py ENGINE INPUT OUT [TIMES]

ENGINE: ours or stock; INPUT: a pickled EditionContent; TIMES: the edition's chapters so many times, each time with
other words, or 0 for the edition as it is. With TIMES it says in JSON what making the PDF took, in seconds without the
imports, and the most memory that the process held, in MiB.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path

OURS = __name__ == "__main__" and sys.argv[1] == "ours"
if OURS:  # seldom searched for garbage, as is every command (wcodesk.cli)
    gc.set_threshold(100_000)

from wcodesk.model.blocks import Block, Run  # noqa: E402
from wcodesk.model.content import EditionContent, Scope, SectionContent  # noqa: E402
from wcodesk.reports.outline import Outline, outline  # noqa: E402

VOWELS, CONSONANTS = "aeiou", "dgbktp"


def engine(name: str) -> Callable[[Outline], bytes]:
    """What makes the PDF of an outline; only what it needs is imported."""
    if name == "stock":
        from stock import stock_pdf

        return stock_pdf
    from wcodesk.reports.pdf.writer import write_pdf

    return write_pdf


def repeated(content: EditionContent, times: int) -> EditionContent:
    """An edition whose chapters come so many times. Letters change places, so that hardly a word comes twice."""
    chapters = []
    for number in range(times):
        vowels = VOWELS[number % 5 :] + VOWELS[: number % 5]
        turn = number // 5 * 2
        consonants = CONSONANTS[turn:] + CONSONANTS[:turn]
        table = str.maketrans(VOWELS + CONSONANTS, vowels + consonants)
        for chapter in content.chapters:
            entries = [entry._replace(sections=_changed(entry.sections, table)) for entry in chapter.entries]
            chapters.append(chapter._replace(sections=_changed(chapter.sections, table), entries=tuple(entries)))
    return content._replace(overview=(), chapters=tuple(chapters))


def _changed(sections: tuple[SectionContent, ...], table: dict[int, int]) -> tuple[SectionContent, ...]:
    return tuple(each._replace(blocks=tuple(_block(block, table) for block in each.blocks)) for each in sections)


def _block(block: Block, table: dict[int, int]) -> Block:
    rows = tuple(tuple(_runs(cell, table) for cell in row) for row in block.rows)
    return block._replace(runs=_runs(block.runs, table), rows=rows)


def _runs(runs: tuple[Run, ...], table: dict[int, int]) -> tuple[Run, ...]:
    return tuple(run._replace(text=run.text.translate(table)) for run in runs)


def peak() -> float:
    """The most memory that this process held, in MiB. What getrusage says begins with that of the parent process."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise OSError("the system does not say how much memory a process held")


def main(name: str, source: Path, out: Path, times: int | None = None) -> None:
    write = engine(name)
    content = pickle.loads(source.read_bytes())
    if times:
        content = repeated(content, times)
    wall, cpu = time.perf_counter(), time.process_time()
    data = write(outline(content, Scope("report")))
    said = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "peak": peak()}
    out.write_bytes(data)
    if times is not None:
        import json

        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), *map(int, sys.argv[4:]))
    if OURS:
        os._exit(0)  # as every command ends
