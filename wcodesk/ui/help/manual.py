"""The manual: pages of Markdown that ship with the program, taken apart by their headings and searched.

Each language has the same pages with the same headings, the n-th of one being the n-th of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wcodesk.model.folding import fold
from wcodesk.model.translation import ENGLISH, tr

INDEX = "index"
_PAGE = re.compile(r"^- \[([^\]]+)\]\(([a-z-]+)\.md\)", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,3}) +(.+?) *$", re.MULTILINE)
_MARKS = re.compile(r"!\[[^\[\]]*\]\([^)]*\)|\[([^\[\]]*)\]\([^)]*\)|[`*|#]")


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
    """The pages of a language in the order in which its index names them.

    english: the folder of the English ones. Those of another language are in a folder of its name in there.
    """

    def __init__(self, english: Path, language: str = ENGLISH) -> None:
        self._english = english
        self.folder = english if language == ENGLISH else english / language
        index = _text(self.folder, INDEX)
        self.pages = [Page(INDEX, tr("The manual"), index)]
        for title, name in _PAGE.findall(index):
            self.pages.append(Page(name, title, _text(self.folder, name)))
        self._parts = [part for page in self.pages for part in parts(page)]

    def page(self, name: str) -> Page:
        """The page of that name, the index where there is none."""
        return next((page for page in self.pages if page.name == name), self.pages[0])

    def at(self, topic: str) -> tuple[str, str]:
        """The page and anchor of "page#anchor" as the English manual has it; ("index", "") for what it has not."""
        name, _, wanted = topic.partition("#")
        page = self.page(name)
        english = Page(page.name, "", _text(self._english, page.name))
        for there, here in zip(parts(english), parts(page), strict=True):
            if wanted and there.anchor == wanted:
                return page.name, here.anchor
        return page.name, ""

    def picture(self, name: str) -> Path:
        """The file of a picture: with the window in the language of the pages where there is one."""
        own = self.folder / name
        return own if own.is_file() else self._english / name

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


def _text(folder: Path, name: str) -> str:
    return (folder / f"{name}.md").read_text(encoding="utf-8")


def plain(text: str) -> str:
    """Markdown without its marks."""
    return _MARKS.sub(lambda mark: mark[1] or "", text)
