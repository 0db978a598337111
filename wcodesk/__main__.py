"""``python -m wcodesk``: the same as the command wcodesk."""

from __future__ import annotations

import sys

from wcodesk.cli import process

if __name__ == "__main__":
    if sys.argv[1:] == ["--book-reader"]:  # a frozen program has no other way to start a process of its own
        from wcodesk.intake.book.child import serve

        sys.exit(serve())
    if sys.argv[1:] == ["--pdf-reader"]:
        from wcodesk.intake.report.pdf_child import serve

        sys.exit(serve())
    if sys.argv[1:] == ["--speller"]:
        from wcodesk.spelling.child import serve

        sys.exit(serve())
    sys.exit(process())
