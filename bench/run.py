"""Run by `make bench`: every benchmark in turn, each figure beside its floor and its goal.

Exit code 1 when a goal is missed. What a benchmark lacks is said in a line and the benchmark skipped.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

import bench_books
import bench_desk
import bench_export
import bench_imports
import bench_many
import bench_pdf
import bench_preview
import bench_read
import bench_start
import bench_workbooks
from measure import ROOT, SkippedError

REPORT = ROOT.parent / "shared" / "seeds" / "progress-report-2020-06-part-1.txt"
BENCHMARKS = (
    bench_read.run,
    bench_start.run,
    bench_preview.run,
    bench_many.run,
    bench_desk.run,
    bench_export.run,
    bench_pdf.run,
    bench_workbooks.run,
    bench_books.run,
    bench_imports.run,
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    named = os.environ.get("REPORT")
    parser.add_argument("names", nargs="*", metavar="NAME", help="such as pdf for bench_pdf.py; default: all")
    parser.add_argument("--report", type=Path, default=Path(named) if named else REPORT, help="a published report")
    args = parser.parse_args()
    missed = 0
    for benchmark in BENCHMARKS:
        if args.names and benchmark.__module__.removeprefix("bench_") not in args.names:
            continue
        try:
            with tempfile.TemporaryDirectory(prefix="wcodesk-bench-") as folder:
                for figure in benchmark(args.report, Path(folder)):
                    ratio = f"{figure.ratio:.2f} x {figure.floor}" if figure.ratio else figure.floor
                    verdict = "" if figure.met else "  MISSED"
                    print(
                        f"{figure.what:<44} {figure.value:>9}   {ratio:<44} {figure.goal}{verdict}".rstrip(), flush=True
                    )
                    missed += not figure.met
        except SkippedError as reason:
            print(f"skipped: {reason}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
