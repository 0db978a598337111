"""The look of the report as plain values, read from resources/styles/report.toml.

PDF and Excel pages take their sizes, weights and colours from here, so that they look alike.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any, NamedTuple

from wcodesk.model.resources import resource


class TextStyle(NamedTuple):
    """How one kind of text is set. Lengths in points; colour: "#RRGGBB".

    align: left, right, centre or justify; rule: a line under the text; keep: never parted from what follows.
    """

    name: str
    size: float
    leading: float
    colour: str
    before: float = 0
    after: float = 0
    bold: bool = False
    italic: bool = False
    align: str = "left"
    rule: bool = False
    keep: bool = False

    @property
    def fall(self) -> float:
        """How far the base line stands below the top of its line, so that letters stand in the middle of it."""
        return self.leading / 2 + self.size * 0.36

    def sized(self, size: float) -> TextStyle:
        """The same at another size, on the same lines."""
        return self._replace(size=size)


class PageStyle(NamedTuple):
    """The sheet and its margins in points. head, foot: base lines from the top and bottom edges."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    head: float
    foot: float

    @property
    def column(self) -> float:
        """The width of the text column."""
        return self.width - self.left - self.right


class ListStyle(NamedTuple):
    """Hanging lists; the tuples hold a value for each of the two levels."""

    indent: tuple[float, ...]
    hang: tuple[float, ...]
    signs: tuple[str, ...]
    label_gap: float


class Styles(NamedTuple):
    """The whole look. text: the text styles by name; colours: by name, "#RRGGBB"."""

    page: PageStyle
    colours: dict[str, str]
    text: dict[str, TextStyle]
    lists: ListStyle
    contents_indent: tuple[float, ...]
    table_padding: float
    table_rule: float


A4 = "A4"
PAPERS = (A4, "Letter")


@cache
def report_styles(paper: str = A4) -> Styles:
    """The styles of the report on one of PAPERS, read once a process."""
    data = tomllib.loads(resource("styles", "report.toml").read_text(encoding="utf-8"))
    return styles_from(data, paper)


def styles_from(data: dict[str, Any], paper: str = A4) -> Styles:
    """Styles out of the tables of a style file."""
    colours: dict[str, str] = data["colours"]
    width, height = data["papers"][paper]
    return Styles(
        page=PageStyle(width=width, height=height, **data["page"]),
        colours=colours,
        text={
            name: TextStyle(name=name, **{**values, "colour": colours[values.get("colour", "text")]})
            for name, values in data["text"].items()
        },
        lists=ListStyle(
            indent=tuple(data["lists"]["indent"]),
            hang=tuple(data["lists"]["hang"]),
            signs=tuple(data["lists"]["signs"]),
            label_gap=data["lists"]["label_gap"],
        ),
        contents_indent=tuple(data["contents"]["indent"]),
        table_padding=data["table"]["padding"],
        table_rule=data["table"]["rule"],
    )
