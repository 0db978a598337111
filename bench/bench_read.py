"""Reading a published report into a store: the whole process against importing the libraries that it needs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from measure import ROOT, Figure, SkippedError, compared, interleaved, python

# What a run of read-report has imported at its end, without our own modules.
PROBE = """
import sys
from wcodesk.cli import main
code = main(sys.argv[1:])
names = (name for name, module in sys.modules.items() if getattr(module, "__file__", None) and "." not in name)
print("MODULES", *(name for name in names if not name.startswith(("wcodesk", "_", "__editable__"))))
sys.exit(code)
"""


def run(report: Path, folder: Path) -> Iterator[Figure]:
    if not report.is_file():
        raise SkippedError(f"reading a report: there is no {report.name} to read (REPORT=file names another)")
    stores = (folder / f"{number}.sqlite" for number in range(100))

    def fresh() -> Path:
        store = next(stores)
        python("-m", "wcodesk", "new", store, "--empty")
        return store

    probe = subprocess.run(
        [sys.executable, "-c", PROBE, "--store", fresh(), "read-report", report],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    modules = probe.stdout.rpartition("MODULES ")[2].split()
    imports = "import " + ", ".join(modules)
    whole, libraries, bare = interleaved(
        (
            lambda: python("-m", "wcodesk", "--store", fresh(), "read-report", report),
            lambda: python("-c", imports),
            lambda: python("-c", "pass"),
        ),
        rounds=5,
    )
    yield compared("read-report of a whole report, process", whole, f"importing {len(modules)} libraries", libraries, 4)
    yield compared("  the same", whole, "starting Python", bare)
