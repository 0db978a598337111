"""The manual: pages of Markdown that ship with the program, taken apart by their headings and searched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wcodesk.model.folding import fold
from wcodesk.model.translation import tr

INDEX = "index"
_PAGE = re.compile(r"^- \[([^\]]+)\]\(([a-z-]+)\.md\)", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,3}) +(.+?) *$", re.MULTILINE)
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)|[`*|#]")


class Page(NamedTuple):
    """name: of its file, without its end."""

    name: str
    title: str
    text: str


class Part(NamedTuple):
    """What stands under one heading of a page. anchor: the heading as a link names it, "" for the page's own."""

    page: Page
    heading: str
    anchor: str
    text: str


class Manual:
    """The pages in the order in which the index names them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        index = (folder / f"{INDEX}.md").read_text(encoding="utf-8")
        self.pages = [Page(INDEX, tr("The manual"), index)]
        for title, name in _PAGE.findall(index):
            self.pages.append(Page(name, title, (folder / f"{name}.md").read_text(encoding="utf-8")))
        self._parts = [part for page in self.pages for part in parts(page)]

    def page(self, name: str) -> Page:
        """The page of that name, the index where there is none."""
        return next((page for page in self.pages if page.name == name), self.pages[0])

    def search(self, text: str) -> list[Part]:
        """The parts that hold all the words, those whose heading does first."""
        words = fold(text).split()
        found = [part for part in self._parts if all(word in fold(f"{part.heading} {part.text}") for word in words)]
        return sorted(found, key=lambda part: not all(word in fold(part.heading) for word in words))


def parts(page: Page) -> Sequence[Part]:
    """A page in parts, each with its heading and its plain words."""
    marks = list(_HEADING.finditer(page.text))
    ends = [mark.start() for mark in marks[1:]] + [len(page.text)]
    return [
        Part(page, mark[2], anchor(mark[2]) if len(mark[1]) > 1 else "", plain(page.text[mark.end() : end]))
        for mark, end in zip(marks, ends, strict=True)
    ]


def anchor(heading: str) -> str:
    """A heading as a link to it names it: small letters, hyphens for blanks, as GitHub does."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def plain(text: str) -> str:
    """Markdown without its marks."""
    return _MARKS.sub(lambda mark: mark[1] or "", text)
