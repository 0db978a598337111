"""`python docs/tasks [LANGUAGE...] [--all FOLDER]`: do the ten tasks and print what they took.

--all: write a picture of all windows after each step there, in a folder a language. Without a screen to draw on,
set QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(DOCS.parent), str(DOCS)]

from tasks.hand import Hand  # noqa: E402
from tasks.ten import do_all, table  # noqa: E402
from wcodesk.model.translation import ENGLISH  # noqa: E402


def main() -> None:
    """Do them in each language that is named."""
    parser = argparse.ArgumentParser(prog="tasks")
    parser.add_argument("languages", nargs="*", default=[ENGLISH])
    parser.add_argument("--all", type=Path)
    given = parser.parse_args()
    for language in given.languages:
        every = given.all / language if given.all else None
        with tempfile.TemporaryDirectory() as home:
            done = list(do_all(language, Path(home), Hand(every=every)))
        sys.stdout.write(f"{language}\n{table(done)}\n")


if __name__ == "__main__":
    main()
