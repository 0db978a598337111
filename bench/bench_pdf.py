"""The PDF of a whole report against stock reportlab and typst, which set the same blocks on the same page.

typst is no dependency; `.venv/bin/python -m pip install typst` brings it for this.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from measure import ROOT, Cost, Figure, SkippedError, costs, output, python
from stock import stock_pdf
from typst_source import typst_source

from wcodesk.model.content import EditionContent, EntryContent, Scope
from wcodesk.reports.fonts import font_folder
from wcodesk.reports.outline import outline
from wcodesk.reports.pdf.writer import Press, write_pdf
from wcodesk.reports.styles import report_styles
from wcodesk.store import Store

ONCE = ROOT / "bench" / "print_once.py"
REPORT = Scope("report")
WHOLE, WARM, CHANGED = 7, 10, 30  # how many times as long stock reportlab may take at least
COUNTRY_LIMIT, CHANGED_LIMIT = 0.020, 0.1  # seconds
FOLD = 8
TYPST = "import sys, typst; typst.compile(*sys.argv[1:3], font_paths=sys.argv[3:], ignore_system_fonts=True)"


def run(report: Path, folder: Path) -> Iterator[Figure]:
    if not report.is_file():
        raise SkippedError(f"PDF: there is no {report.name} to read (REPORT=file names another)")
    store = folder / "desk.sqlite"
    python("-m", "wcodesk", "new", store)
    python("-m", "wcodesk", "--store", store, "read-report", report)
    with Store.open(store) as opened:
        content = opened.snapshot(opened.editions()[0].id, REPORT)
    edition = folder / "edition.pickle"
    edition.write_bytes(pickle.dumps(content))
    yield from _processes(store, edition, content, folder)
    yield from _growth(edition, folder)
    yield from _warm(content)


def _processes(store: Path, edition: Path, content: EditionContent, folder: Path) -> Iterator[Figure]:
    ours, stock, command, typst = (folder / f"{name}.pdf" for name in ("ours", "stock", "command", "typst"))
    contenders: list[Callable[[], object]] = [
        lambda: python(ONCE, "ours", edition, ours),
        lambda: python(ONCE, "stock", edition, stock),
        lambda: python("-m", "wcodesk", "--store", store, "export", "report", "--format", "pdf", "-o", command),
    ]
    if find_spec("typst"):
        source = folder / "report.typ"
        source.write_text(typst_source(outline(content, REPORT)), encoding="utf-8")
        contenders.append(lambda: python("-c", TYPST, source, typst, font_folder()))
    taken = costs(contenders, rounds=5)
    yield faster("whole Part, process", taken[0], "stock", taken[1], WHOLE)
    yield faster("  the same by `wcodesk export`", taken[2], "stock", taken[1])
    if len(taken) > 3:
        yield faster("  the process", taken[0], "typst", taken[3], 1, by_clock=True)
        yield faster("  `wcodesk export`", taken[2], "typst", taken[3], 1, by_clock=True)
    else:
        yield Figure("  against typst", "skipped", "pip install typst brings it")
    sizes = ours.stat().st_size, stock.stat().st_size
    yield Figure("  size of the file", f"{sizes[0] / 1000:.0f} kB", f"stock {sizes[1] / 1000:.0f} kB")


def _growth(edition: Path, folder: Path) -> Iterator[Figure]:
    """Each in a process of its own, which knows no word of the text before."""
    said: dict[tuple[str, int], list[dict[str, float]]] = {}
    for _ in range(3):
        for name, times in (("ours", 0), ("stock", 0), ("ours", 1), ("ours", FOLD)):
            line = output(ONCE, name, edition, folder / "out.pdf", str(times))
            said.setdefault((name, times), []).append(json.loads(line))
    peaks = {name: median(each["peak"] for each in said[name, 0]) for name in ("ours", "stock")}
    yield Figure(
        "whole Part, most memory", f"{peaks['ours']:.1f} MiB", f"stock {peaks['stock']:.1f} MiB",
        goal="no more than stock", met=peaks["ours"] <= peaks["stock"],
    )  # fmt: skip
    one, many = (
        Cost(*(median(each[of] for each in said["ours", times]) for of in ("wall", "cpu"))) for times in (1, FOLD)
    )
    yield Figure(
        f"chapters {FOLD} times with other words", str(many), f"once: {one}; {one.times(many)}",
        goal=f"at most {FOLD} x and a tenth", met=many.cpu <= 1.1 * FOLD * one.cpu,
    )  # fmt: skip


def _warm(content: EditionContent) -> Iterator[Figure]:
    press = Press(report_styles())
    edits = _edits(content)
    entries = [entry for chapter in content.chapters for entry in chapter.entries]
    countries = iter([Scope("member", entry.iso) for entry in entries] * 2)
    press.pdf(outline(content, REPORT))
    whole, stock, changed, country = costs(
        (
            lambda: write_pdf(outline(content, REPORT)),
            lambda: stock_pdf(outline(content, REPORT)),
            lambda: press.pdf(outline(next(edits), REPORT)),
            lambda: [write_pdf(outline(content, next(countries))) for _ in range(10)],
        ),
        rounds=7,
    )
    yield faster("whole Part, warm", whole, "stock", stock, WARM)
    yield faster("one entry changed, the whole PDF anew", changed, "stock", stock, CHANGED, CHANGED_LIMIT)
    one = Cost(country.wall / 10, country.cpu / 10)
    yield Figure(
        "one Member's own PDF, warm", str(one), goal=f"at most {COUNTRY_LIMIT * 1000:.0f} ms",
        met=one.cpu <= COUNTRY_LIMIT,
    )  # fmt: skip


def _edits(content: EditionContent) -> Iterator[EditionContent]:
    """The edition again and again, each time with one more paragraph changed, in another entry."""
    chapters = content.chapters
    for number in range(10_000):
        chapter = chapters[number % len(chapters)]
        at = number // len(chapters) % len(chapter.entries)
        entries = list(chapter.entries)
        entries[at] = _edited(entries[at], f"Text number {number} was typed here just now. ")
        changed = chapter._replace(entries=tuple(entries))
        chapters = tuple(changed if each is chapter else each for each in chapters)
        yield content._replace(chapters=chapters)


def _edited(entry: EntryContent, words: str) -> EntryContent:
    """An entry with words put before its first text."""
    sections = list(entry.sections)
    at = next(number for number, section in enumerate(sections) if section.blocks and section.blocks[0].runs)
    first, *rest = sections[at].blocks
    run, *runs = first.runs
    block = first._replace(runs=(run._replace(text=words + run.text), *runs))
    sections[at] = sections[at]._replace(blocks=(block, *rest))
    return entry._replace(sections=tuple(sections))


def faster(
    what: str, ours: Cost, name: str, other: Cost, least: float = 0, limit: float = 0, *, by_clock: bool = False
) -> Figure:
    """A figure that says how many times as long another one takes: at least `least`, and ours at most limit seconds.

    by_clock: decided by the clock, as is fair to what works on several processors at once.
    """
    ratio = other.wall / ours.wall if by_clock else other.cpu / ours.cpu
    goals = [f"at least {least} x"] if least else []
    if limit:
        goals.append(f"at most {limit} s")
    met = ratio >= least and (not limit or ours.cpu <= limit)
    return Figure(what, str(ours), f"{name} {other}: {ours.times(other)}", goal=", ".join(goals), met=met)
