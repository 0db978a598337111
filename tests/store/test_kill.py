"""A program killed at any moment: nothing that was acknowledged is lost."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_kills_at_random_moments_lose_nothing_acknowledged() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "bench" / "kill.py", "10"], cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    numbers = re.fullmatch(r"10 kills, (\d+) amid .*: (\d+) acknowledged operations, none lost; .*\n", done.stdout)
    assert numbers is not None, done.stdout
    assert int(numbers[2]) > 0
