"""``python -m wcodesk``: the same as the command wcodesk."""

from __future__ import annotations

import sys

from wcodesk.cli import process

if __name__ == "__main__":
    sys.exit(process())
