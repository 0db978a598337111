"""Short texts that a document says again and again, or again after each change: page numbers, heads, contents."""

from __future__ import annotations

from wcodesk.reports.pdf.lines import SetText
from wcodesk.reports.pdf.setting import set_text
from wcodesk.reports.styles import Styles, TextStyle


class Labels:
    """Sets short texts, each but once. MOST: how many it keeps."""

    MOST = 5000

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._kept: dict[tuple[str, TextStyle, float, str], SetText] = {}

    def label(self, text: str, style: TextStyle, room: float, align: str = "") -> SetText:
        """Text set in a style in a room (points). align: instead of the style's."""
        key = (text, style, room, align)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= self.MOST:
                self._kept.clear()
            found = self._kept[key] = set_text(text, style, room, self.styles, align=align)
        return found
