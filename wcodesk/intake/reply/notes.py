"""The notes at the cells of a sheet: those that are there, and ours under them."""

from __future__ import annotations

import re

from wcodesk.intake.book.cells import address, place
from wcodesk.intake.book.clean import EXCEL_LENGTH, clean
from wcodesk.intake.book.faults import damaged
from wcodesk.intake.book.markup import local
from wcodesk.intake.reply.splice import HEAD, Part, prefix, quoted
from wcodesk.model.reply_words import AUTHOR

LONGEST = 2_000
"""Characters of a note of ours: a box that holds more is none that anybody reads."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FACE = '<:sz val="9"/><:color indexed="81"/><:rFont val="Tahoma"/><:family val="2"/>'

Cell = tuple[int, int]


class _Known:
    """A note that is there. start, end: of its text; bare, bare_end: of a text without runs; last: where runs end."""

    def __init__(self, *, ours: bool) -> None:
        self.ours = ours
        self.start = self.end = self.bare = self.bare_end = self.last = -1
        self.said = ""


def note_text(text: str) -> str:
    """Text as a note can hold it."""
    text = clean(text)[0].strip()
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def new_notes(notes: dict[Cell, str]) -> tuple[bytes, dict[Cell, str]]:
    """A part with these notes alone, and what each says in all."""
    made = "".join(_comment(where, text, 0, "") for where, text in sorted(notes.items()))
    authors = f"<authors><author>{AUTHOR}</author></authors>"
    xml = f'{HEAD}<comments xmlns="{_MAIN}">{authors}<commentList>{made}</commentList></comments>'
    return xml.encode(), {where: _said(text) for where, text in notes.items()}


class Notes:
    """The notes of one sheet. Raises Unreadable for a part that holds none."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._known: dict[Cell, _Known] = {}
        self._authors: list[str] = []
        self._spans: dict[str, tuple[int, int]] = {}  # of the list of authors and that of notes
        self._prefix = ""
        self._stack: list[tuple[str, int]] = []
        self._pieces: list[str] = []
        self._now = _Known(ours=False)
        part.walk("the notes of its cells", self._start, self._end, self._text)
        if len(self._spans) < 2:
            raise damaged("the notes of its cells")

    def add(self, notes: dict[Cell, str]) -> tuple[bytes, dict[Cell, str]]:
        """The part with these notes, and what each note of the sheet says in all. An earlier one of ours makes room.

        LibreOffice forgets who wrote a note, so that ours are also known by their first line.
        """
        said = {where: known.said for where, known in self._known.items()}
        if AUTHOR not in self._authors:
            self._authors.append(AUTHOR)
            self._fill("authors", f"<{self._prefix}author>{AUTHOR}</{self._prefix}author>")
        author = self._authors.index(AUTHOR)
        new = ""
        for where, text in sorted(notes.items()):
            known = self._known.get(where)
            if known is None:
                new += _comment(where, text, author, self._prefix)
                said[where] = _said(text)
            elif known.start < 0:
                raise damaged("the notes of its cells")
            elif known.last < 0 or known.ours or known.said.startswith(_said("")):
                self._part.put(known.start, _text(text, self._prefix), known.end)
                said[where] = _said(text)
            else:
                said[where] = self._append(known, text)
        self._fill("commentList", new)
        return self._part.done(), said

    def _append(self, known: _Known, text: str) -> str:
        """Put ours under theirs, as far as Excel shows it."""
        room = EXCEL_LENGTH - len(known.said) - len(_said("")) - 2
        if room <= 0:
            return known.said
        if known.bare >= 0:
            self._part.put(known.bare, f"<{self._prefix}r>")
            self._part.put(known.bare_end, f"</{self._prefix}r>")
        self._part.put(known.last, _runs(text[:room], self._prefix, "\n\n"))
        return f"{known.said}\n\n{_said(text[:room])}"

    def _fill(self, name: str, xml: str) -> None:
        """Put something at the end of one of the lists."""
        start, end = self._spans[name]
        if self._part.tag(start).endswith(b"/>"):
            self._part.inside(start, xml)
        else:
            self._part.put(end, xml)

    def _start(self, tag: str, attributes: dict[str, str], at: int) -> None:
        name = local(tag)
        if not self._stack:
            self._prefix = prefix(tag)
        elif name == "comment":
            number = attributes.get("authorId", "")
            names = self._authors[int(number) :] if number.isdecimal() and len(number) < 6 else []
            self._now = _Known(ours=names[:1] == [AUTHOR])
            if where := place(attributes.get("ref", "")):
                self._known.setdefault(where, self._now)
        if name in ("author", "t"):
            self._pieces.clear()
        self._stack.append((name, at))

    def _end(self, _: str, at: int) -> None:
        name, start = self._stack.pop()
        above = self._stack[-1][0] if self._stack else ""
        end = start + len(self._part.element(start, at))
        if name == "author":
            self._authors.append("".join(self._pieces))
        elif name in ("authors", "commentList"):
            self._spans.setdefault(name, (start, at))
        elif name == "text":
            self._now.start, self._now.end = start, end
        elif name == "t" and above in ("r", "text"):
            self._now.said += "".join(self._pieces)
        if above == "text" and name in ("t", "r"):
            self._now.last = end
            if name == "t":
                self._now.bare, self._now.bare_end = start, end

    def _text(self, data: str) -> None:
        self._pieces.append(data)


def _comment(where: Cell, text: str, author: int, before: str) -> str:
    return f'<{before}comment ref="{address(*where)}" authorId="{author}">{_text(text, before)}</{before}comment>'


def _text(text: str, before: str) -> str:
    return f"<{before}text>{_runs(text, before)}</{before}text>"


def _runs(text: str, before: str, gap: str = "") -> str:
    """Who says it, and what, as Excel writes both."""
    text = _ESCAPE.sub("_x005F_", text)
    runs = (
        f'<:r><:rPr><:b/>{_FACE}</:rPr><:t xml:space="preserve">{gap}{AUTHOR}:\n</:t></:r>'
        f'<:r><:rPr>{_FACE}</:rPr><:t xml:space="preserve">'
    )
    return (
        (runs + "\0" + "</:t></:r>")
        .replace("</:", f"</{before}")
        .replace("<:", f"<{before}")
        .replace("\0", quoted(text))
    )


def _said(text: str) -> str:
    return f"{AUTHOR}:\n{text}"
