"""Tries the built program as its user would, with no Python and nothing of this project in reach.

    python tests/smoke_build.py dist/wcodesk

Run by `make build`, not by pytest: it needs the folder that PyInstaller makes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from invented_report import invented_report

ENDINGS = {"pdf": (b"%PDF-", 20_000), "xlsx": (b"PK", 4_000), "json": (b"{", 1_000)}  # how it begins, least bytes

# What Qt says wherever a window opens without a screen.
EXPECTED = ("This plugin does not support propagateSizeHints()",)


def main(folder: Path) -> int:
    with tempfile.TemporaryDirectory(prefix="wcodesk-smoke-") as name:
        work = Path(name)
        # A copy elsewhere: a path of this machine that was built in would not be found by it.
        program = Program(Path(shutil.copytree(folder, work / "program", symlinks=True)), work)
        (work / "report.txt").write_bytes(invented_report())

        program.run("--version")
        for part in ("manual/images/desk.png", "manual/fr/index.md"):
            if not list(program.executable.parent.rglob(part)):
                raise SystemExit(f"of the manual {part} is not in the folder")
        program.run("new", "desk.sqlite")
        program.run("--store", "desk.sqlite", "read-report", "report.txt")
        for ending, (beginning, least) in ENDINGS.items():
            program.run("--store", "desk.sqlite", "export", "region:europe", "-o", f"europe.{ending}")
            data = (work / f"europe.{ending}").read_bytes()
            if not data.startswith(beginning) or len(data) < least:
                raise SystemExit(f"europe.{ending} is no such file ({len(data)} bytes)")
        program.run("--store", "desk.sqlite", "mission", "add", "--member", "Swaziland", "--title", "A lamp")
        program.run("--store", "desk.sqlite", "verify")
        program.run("--book-reader")  # ends at once, as nothing is sent to it
        asked = {"en-GB": "custms", "fr": "dounane", "es": "aduannas", "pt": "alfândegga", "ru": "тможня"}
        told = "".join(json.dumps({"check": [language, [word]]}) + "\n" for language, word in asked.items())
        wrong = [json.loads(line)["wrong"][2] for line in program.run("--speller", told=told).splitlines()]
        if wrong != [[word] for word in asked.values()]:
            raise SystemExit(f"words are not checked as they should: {wrong}")
        program.run("--store", "desk.sqlite", WCODESK_SMOKE="1")
    size = sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"{folder} works without Python; it holds {size / 1e6:.0f} MB.")
    return 0


class Program:
    """The built program in an environment with nothing in it but a home, and no way to a Python."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.executable = folder / ("wcodesk.exe" if os.name == "nt" else "wcodesk")
        self.work = work
        self.environment = {
            "HOME": str(work),
            "PATH": str(work / "nothing"),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }
        if os.name == "nt":
            self.environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]

    def run(self, *arguments: str, told: str = "", **environment: str) -> str:
        """Tell a command this and return its answer; ends the whole test with its words when it fails or complains."""
        started = time.perf_counter()
        done = subprocess.run(
            [self.executable, *arguments],
            cwd=self.work,
            env=self.environment | environment,
            input=told,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        complaints = [line for line in done.stderr.splitlines() if line not in EXPECTED]
        if done.returncode or complaints:
            raise SystemExit(f"wcodesk {' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}")
        print(f"{time.perf_counter() - started:6.2f} s  wcodesk {' '.join(arguments)}")
        return done.stdout


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
