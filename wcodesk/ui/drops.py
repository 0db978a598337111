"""Files and folders that are dropped on a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped(mime: QMimeData) -> list[Path]:
    """The files and folders of this machine that are dragged; empty for anything else."""
    urls = mime.urls() if mime.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile()]
