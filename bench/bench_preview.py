"""From a key in the longest entry of a whole edition until the printed page beside the text shows it; offscreen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from measure import Figure, SkippedError, output, python, seconds

GOAL = 0.050  # seconds from key to page that 95 of 100 keys must keep


def run(report: Path, folder: Path) -> Iterator[Figure]:
    if not report.is_file():
        raise SkippedError(f"preview: there is no {report.name} to read (REPORT=file names another)")
    store = folder / "desk.sqlite"
    python("-m", "wcodesk", "new", store)
    python("-m", "wcodesk", "--store", store, "read-report", report)
    said = output(Path(__file__).with_name("type_keys.py"), store)
    times = [float(line) / 1000 for line in said.split()]
    late = quantiles(times, n=20)[-1]
    yield Figure(
        "key to printed page, 95th percentile",
        seconds(late),
        f"median {seconds(median(times))} of {len(times)} keys",
        goal=f"at most {seconds(GOAL)}",
        met=late <= GOAL,
    )
