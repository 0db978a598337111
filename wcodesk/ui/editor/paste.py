"""What is left of pasted text: only what the report can print.

HTML from Word, Excel, a browser or another program becomes blocks; colours, fonts, sizes and whatever else
has no place in the report fall away, pictures are counted so that the user can be told. No Qt here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.translation import counted, tr
from wcodesk.ui.editor.labels import FIRST, next_label

_SKIPPED = {"style", "script", "head", "title", "noscript", "template", "svg", "math", "object"}
_BLOCKS = {
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "blockquote",
    "pre",
    "section",
    "article",
    "header",
    "footer",
    "dd",
    "dt",
    "hr",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "address",
    "figure",
    "figcaption",
    "main",
}
_VOID = {"br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base", "embed", "source", "track"}
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WORD_LEVEL = re.compile(r"mso-list:\s*\S+\s+level(\d)")
_WORD_MARKER = re.compile(  # browsers that had it from Word made comments of it
    r"<!(?:--)?\[if !supportLists\](?:--)?>(.*?)<!(?:--)?\[endif\](?:--)?>", re.DOTALL | re.IGNORECASE
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)  # Word ends some like a condition: first of all they go whole
_CONDITION = re.compile(r"<!\[(?:[^>]*>)?")  # also one that does not end, at which html.parser fails
_LINKS = ("http://", "https://", "mailto:", "ftp://")


@dataclass(frozen=True, slots=True)
class Pasted:
    """blocks: raw, to be cleaned by model.markdown.clean(); dropped: what was left out, in words."""

    blocks: tuple[Block, ...]
    dropped: tuple[str, ...] = ()


def from_text(text: str) -> Pasted:
    """Plain text: a paragraph a line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").split("\n")
    return Pasted(tuple(Block(BlockType.PARAGRAPH, (Run(line),)) for line in lines if line.strip()))


def from_html(html: str) -> Pasted:
    """HTML of any quality; never fails."""
    reader = _Reader()
    marked = _WORD_MARKER.sub(r"<wordmarker>\1</wordmarker>", html)  # html.parser stumbles over the original
    reader.feed(_CONDITION.sub("", _COMMENT.sub("", marked)))
    reader.close()
    reader.end_block(closed=True)
    dropped = counted(reader.pictures, tr("{n} picture"), tr("{n} pictures"))
    return Pasted(tuple(reader.blocks), (dropped,) if reader.pictures else ())


@dataclass(slots=True)
class _Open:
    """An open element and the style inside it."""

    tag: str
    bold: bool
    italic: bool
    href: str


@dataclass(slots=True)
class _List:
    ordered: bool
    label: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.pictures = 0
        self._open: list[_Open] = []
        self._lists: list[_List] = []
        self._runs: list[Run] = []
        self._shape: tuple[BlockType, int, str] = (BlockType.PARAGRAPH, 1, "")
        self._skip = 0
        self._marker: list[str] | None = None  # Word's own list sign while inside it
        self._rows: list[list[tuple[Run, ...]]] | None = None
        self._span = 1
        self._tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skip += 1
        if self._skip:
            return
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "img":
            self.pictures += 1
        elif tag == "wordmarker":
            self._marker = []
        elif tag in _BLOCKS:
            self._start_block(tag, given)
        if tag not in _VOID:
            self._open.append(self._style(tag, given))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skip = max(0, self._skip - 1)
            return
        if self._skip or not any(element.tag == tag for element in self._open):
            return
        while self._open.pop().tag != tag:
            pass
        if tag == "wordmarker":
            self._end_marker()
        elif tag in _BLOCKS:
            self._end(tag)

    def handle_data(self, data: str) -> None:
        if self._skip:
            return
        if self._marker is not None:
            self._marker.append(data)
            return
        inside_pre = any(element.tag == "pre" for element in self._open)
        text = data if inside_pre else _BLANKS.sub(" ", data)
        before = self._runs[-1].text[-1:] if self._runs else "\n"
        if text.startswith(" ") and before in " \n" and not inside_pre:
            text = text[1:]
        if text:
            style = self._open[-1] if self._open else _Open("", False, False, "")
            self._runs.append(Run(text, style.bold, style.italic, style.href))

    def _end_marker(self) -> None:
        """The sign that Word itself wrote before a list item tells a bullet from a label."""
        label = "".join(self._marker or []).replace("\xa0", " ").strip()
        self._marker = None
        kind, level, _ = self._shape
        if kind is BlockType.BULLET and label != "o" and any(sign.isalnum() for sign in label):
            self._shape = (BlockType.NUMBERED, level, label)

    def _style(self, tag: str, given: dict[str, str]) -> _Open:
        outer = self._open[-1] if self._open else _Open("", False, False, "")
        css = _declared(given.get("style", ""))
        bold = outer.bold or tag in {"b", "strong"}
        if weight := css.get("font-weight"):
            bold = re.match("bold|[6-9]00", weight) is not None
        italic = outer.italic or tag in {"i", "em", "cite"}
        if slant := css.get("font-style"):
            italic = slant.startswith("italic")
        if re.fullmatch("h[1-6]|th", tag):
            bold = italic = False
        href = given.get("href", "").strip() if tag == "a" else outer.href
        return _Open(tag, bold, italic, href if href.lower().startswith(_LINKS) else "")

    def _start_block(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table":
            self._tables += 1
            if self._tables == 1:
                self.end_block()
                self._rows = []
                return
        if self._rows is not None:
            self._start_in_table(tag, given)
            return
        self.end_block()
        word = _WORD_LEVEL.search(given.get("style", ""))
        if tag in {"ul", "ol"}:
            self._lists.append(_List(tag == "ol"))
        elif tag == "li" or word:
            self._shape = self._item(int(word[1]) if word else 0)
        elif re.fullmatch("h[1-6]", tag):
            self._shape = (BlockType.HEADING, min(3, int(tag[1])), "")

    def _item(self, word_level: int) -> tuple[BlockType, int, str]:
        level = min(2, word_level or len(self._lists) or 1)
        if not word_level and self._lists and self._lists[-1].ordered:
            current = self._lists[-1]
            current.label = next_label(current.label) if current.label else FIRST
            return BlockType.NUMBERED, level, current.label
        return BlockType.BULLET, level, ""

    def _start_in_table(self, tag: str, given: dict[str, str]) -> None:
        if self._tables > 1:
            self._runs.append(Run(" "))
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif tag in {"td", "th"}:
            self._runs = []
            span = given.get("colspan", "1")
            self._span = min(100, int(span)) if span.isdecimal() and int(span) > 0 else 1
        elif self._runs and not self._runs[-1].text.endswith("\n"):
            self._runs.append(Run("\n"))

    def _end(self, tag: str) -> None:
        if tag == "table":
            self._tables -= 1
            if self._tables == 0:
                self._end_table()
        elif self._rows is not None:
            if tag in {"td", "th"} and self._tables == 1 and self._rows:
                self._rows[-1] += [tuple(self._runs)] + [()] * (self._span - 1)
                self._runs = []
        else:
            self.end_block(closed=True)
            if tag in {"ul", "ol"} and self._lists:
                self._lists.pop()

    def _end_table(self) -> None:
        rows = [row for row in self._rows or [] if row]
        self._rows, self._runs = None, []
        if len(rows) == 1 and len(rows[0]) == 1:  # a frame around text, not a table
            self._runs = list(rows[0][0])
            self.end_block(closed=True)
        elif rows:
            self.blocks.append(Block(BlockType.TABLE, rows=tuple(tuple(row) for row in rows)))

    def end_block(self, *, closed: bool = False) -> None:
        """Close the block that text was gathered for. closed: its own end tag was met, so its shape is over."""
        if self._rows is not None:
            return
        kind, level, label = self._shape
        written = any(run.text.strip() for run in self._runs)
        if written:
            self.blocks.append(Block(kind, tuple(self._runs), level, label))
        self._runs = []
        if written or closed:
            self._shape = (BlockType.PARAGRAPH, 1, "")


def _declared(style: str) -> dict[str, str]:
    """The properties of a style by their whole names: Word's "mso-bidi-font-weight" is none of "font-weight"."""
    pairs = (each.partition(":") for each in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}
