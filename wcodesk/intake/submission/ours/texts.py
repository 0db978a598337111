"""The sheet of texts of our own workbook -> sections as they came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wcodesk.intake.book.clean import clean as clean_cell
from wcodesk.intake.submission.ours.idle_words import idle
from wcodesk.intake.submission.ours.leftovers import Leftovers, short
from wcodesk.intake.submission.ours.located import FURNITURE, KEYS, Located, text_columns
from wcodesk.intake.submission.records import broken_cell
from wcodesk.intake.submission.typed import typed_rows
from wcodesk.model.folding import fold
from wcodesk.model.kinds import kind_of
from wcodesk.model.markdown import parse, render, render_clean
from wcodesk.model.normal import clean_label, without_unseen
from wcodesk.model.records import SectionKind
from wcodesk.model.sheet_rows import CLEAR_WORDS, Returned, RowNote, RowType, SheetRow, cell_text, from_rows
from wcodesk.model.submission import Level, Offer, Place, Problem, ProblemKind, ReturnedText
from wcodesk.model.translation import mark, tr
from wcodesk.model.workbook import Key, Role, SentSection
from wcodesk.model.workbook_words import ROW_TYPES, WORDS, row_type

_NO_TYPES: Mapping[str, str] = {}
_WORTH_A_LOOK = (RowNote.TYPE, RowNote.CELLS, RowNote.CONTINUED)
_BARE = mark("the type, level or number of a row without text")
_BLANK = " \t\r\n"  # a blank that does not break stands in cells of tables that are empty but count


class _Line(NamedTuple):
    """A row of the sheet that says something of a section."""

    number: int
    row: SheetRow


class TextsReader:
    """Reads one sheet.

    sections: as they were sent, without any where the stamp is lost; types: what was said of unknown ones, folded.
    """

    def __init__(
        self,
        located: Located,
        sections: Sequence[SentSection],
        member: str,
        language: str,
        types: Mapping[str, str] = _NO_TYPES,
    ) -> None:
        self._located = located
        self._grid = located.grid
        self._sections = {section.key: section for section in sections}
        self._known = bool(sections)
        self._member = member
        self._language = language
        self._types = types
        self._odd_types: dict[str, list[tuple[int, str]]] = {}
        self._columns, self._further = text_columns(located)
        self._lines: dict[str, list[_Line]] = {}
        self._titles: dict[str, tuple[int, str]] = {}
        self._own_title = False
        self._left = Leftovers(located, self._columns["text"])
        self.problems: list[Problem] = []

    def read(self) -> list[ReturnedText]:
        """The sections, in the order of the sheet; those that have no rows there too, as silent ones."""
        if self._located.keys:
            self._grid.ignore(KEYS, column=self._located.keys)
        self._collect()
        self.problems += self._left.problems()
        texts = [text for key in self._sections if (text := self._section(self._sections[key]))]
        self._tell_types()
        return texts

    # -- rows ----------------------------------------------------------------------------------------------------

    def _collect(self) -> None:
        """Sorts the rows by the section that they belong to: the one of their key, else that of the rows above."""
        current = ""
        second = False
        for number in self._grid.rows:
            key = self._located.key(number)
            if key is None and not self._located.keys and (titled := self._titled(number)):
                current = titled
                continue
            if key is not None:
                second = self._is_second(key, current, second=second)
                if second:
                    current = ""
                elif key.role is Role.TITLE:
                    current = self._title(key.name, current, number)
                    continue
                elif key.role is Role.HINT:
                    self._left.hint(number)
                    continue
                elif not self._goes_on(key.name, current):
                    current = key.name
                    self._sections.setdefault(current, _unknown(current))
            if second:
                self._left.second(number)
                continue
            line = self._row(number)
            if line is None:
                self._without_text(current, number)
            else:
                self._place_line(current, number, line, keyed=key is not None)

    def _is_second(self, key: Key, current: str, *, second: bool) -> bool:
        """Whether a key is of another workbook, whose rows were put below: not sent, or a heading that comes again."""
        if key.name not in self._sections:
            return self._known
        if key.role is not Role.TITLE:
            return second
        return key.name in self._titles and key.name != current and not self._goes_on(key.name, current)

    @staticmethod
    def _goes_on(name: str, current: str) -> bool:
        """Whether the current section is a copy of that section, made for one more of the Member's own."""
        return current.startswith(f"{name}+")

    def _without_text(self, current: str, number: int) -> None:
        """A row without text says nothing, unless words stand in a column where none belong."""
        if not current or self._left.is_furniture(number):
            self._grid.ignore(FURNITURE, [number])
            return
        self._grid.ignore(_BARE, [number])
        for name in ("type", "label"):
            said = self._grid.text(number, self._columns[name]).strip()
            if said and (row_type(said) not in set(RowType) if name == "type" else not clean_label(said)):
                sentence = tr("“{text}” stands where no text belongs and is left out; move it to a row of text.")
                self._left.cell(number, self._columns[name], said, sentence)

    def _place_line(self, current: str, number: int, row: SheetRow, *, keyed: bool) -> None:
        """A row where no section has begun, or without a key and with our own words, is none of the Member's."""
        if current and (keyed or not self._left.is_furniture(number)):
            self._take(number)
            self._lines.setdefault(current, []).append(_Line(number, row))
            return
        self._grid.ignore(FURNITURE, [number])
        if self._known and not self._left.is_furniture(number):
            self._left.above(number, next((cell for cell in (*row.cells, row.type) if cell.strip()), ""))

    def _take(self, number: int) -> None:
        columns = (*self._columns.values(), *self._further)
        self._grid.take(number, *(column for column in self._grid.columns(number) if column in columns))

    def _row(self, number: int) -> SheetRow | None:
        """The row as its cells say; None where it holds nothing."""
        grid, columns = self._grid, self._columns
        kind, level, label = (grid.text(number, columns[name]) for name in ("type", "level", "label"))
        cells = tuple(grid.text(number, column) for column in (columns["text"], *self._further))
        broken = any(grid.broken(number, column) for column in (columns["text"], *self._further))
        if not broken and not any(cell.strip(_BLANK) for cell in cells):
            return None
        return SheetRow(row_type(self._types.get(fold(kind), kind)), _level(level), label.strip(), cells)

    def _title(self, name: str, current: str, number: int) -> str:
        """The row of a heading: the first cell that says something; in a section that the Member names, of the text.

        Returns the section that begins: a new one, where a heading that the Member names comes again.
        """
        grid = self._grid
        columns = [column for column in grid.columns(number) if column != self._located.keys]
        sent = self._sections.setdefault(name, _unknown(name))
        said = next((text for column in columns if (text := grid.text(number, column).strip())), "")
        if clean_cell(sent.heading)[0].strip() == said:
            said = sent.heading
        if said != sent.heading:
            grid.take(number, *columns)
        else:
            grid.ignore(FURNITURE, [number])
            for column in columns:
                beside = grid.text(number, column).strip()
                if beside and clean_cell(sent.heading)[0].strip() != beside:
                    sentence = tr("“{text}” stands beside a heading and is left out; move it to a row of text.")
                    self._left.cell(number, column, beside, sentence)
        if name in self._titles:
            if sent.heading:  # a copy of the heading's row, inside its section
                if said and said != sent.heading:
                    self._lines.setdefault(name, []).append(_Line(number, SheetRow(RowType.HEADING, 1, "", (said,))))
                return current
            name = f"{name}+{number}"
            self._sections[name] = sent._replace(key=name)
        self._titles[name] = (number, said)
        return name

    def _titled(self, number: int) -> str:
        """The section whose heading a row is, where there are no keys; "" for any other row."""
        grid = self._grid
        least = min(filter(None, self._columns.values()))
        said = [
            text for column in grid.columns(number) if column >= least and (text := grid.text(number, column).strip())
        ]
        if len(said) != 1:
            return ""
        if self._own_title and not self._left.is_hint(said[0]):
            self._own_title = False
            own = next((key for key, sent in self._sections.items() if not sent.heading), "")
            if own:
                self._titles[own] = (number, said[0])
                grid.take(number)
            return own
        if said[0] == WORDS[self._language].own_section:
            self._own_title = True
            return ""
        kind = kind_of(said[0]) if len(said[0]) < 80 else None
        for key, sent in self._sections.items():
            same = fold(sent.heading) == fold(said[0]) or (kind and kind.value == sent.kind and not sent.id)
            if sent.heading and same and key not in self._titles:
                self._titles[key] = (number, sent.heading)
                grid.ignore(FURNITURE, [number])
                return key
        return ""

    # -- sections ------------------------------------------------------------------------------------------------

    def _section(self, sent: SentSection) -> ReturnedText | None:
        lines = self._lines.get(sent.key, [])
        title, said = self._titles.get(sent.key, (0, ""))
        heading = sent.heading or said
        key = f"text {self._member} {sent.key}"
        blocked = self._broken(lines, key)
        returned, place = self._returned(sent, lines, key, title)
        text = render(returned.blocks)
        if text and same_text(text, sent.text):
            text = sent.text
        if not lines and not (title or sent.id):
            return None
        self._check_heading(sent, said, title, text, key, silent=not text and not blocked and not returned.clear)
        if self._known and sent.id and not lines and not title:
            sentence = tr("The rows of “{heading}” are not in the file; its text stays as it is.")
            sentence = sentence.format(heading=sent.heading)
            self.problems.append(Problem(Level.NOTE, ProblemKind.STRUCTURE, Place(self._grid.name), sentence, item=key))
        kind = SectionKind(sent.kind)
        if kind is SectionKind.OTHER and not sent.id and heading:
            kind = kind_of(heading) or kind
        silent = not blocked and not returned.clear and not text
        new_heading = said if sent.heading and said and said != sent.heading else ""
        return ReturnedText(
            key, self._member, kind, heading, place, "" if returned.clear else text,
            sent.text if self._known and sent.kind else None, sent.id, sent.level, new_heading, silent, returned.clear,
        )  # fmt: skip

    def _check_heading(self, sent: SentSection, said: str, title: int, text: str, key: str, *, silent: bool) -> None:
        """A section that the Member names has a heading and a text, or neither."""
        if sent.heading or sent.id or not self._known or bool(said) is not silent:
            return
        column = self._columns["text"]
        place = self._grid.place(title, column) if title else Place(self._grid.name)
        if said:
            sentence = tr("There is no text under the heading “{heading}”, so nothing is added.")
            sentence = sentence.format(heading=short(said))
            self.problems.append(Problem(Level.WARNING, ProblemKind.STRUCTURE, place, sentence, said, key))
        else:
            sentence = tr("This text has no heading; write one.")
            self.problems.append(
                Problem(Level.ERROR, ProblemKind.REQUIRED, place, sentence, short(text), key, mendable=bool(title))
            )

    def _check_words(self, line: _Line, key: str) -> None:
        """Tells of words that were meant for whoever reads the workbook."""
        if line.row.type in (RowType.TABLE_HEAD, RowType.TABLE_ROW):
            return
        said = line.row.cells[0].strip()
        found = None if any(line.row.cells[1:]) else idle(said)
        if found is None:
            return
        sentence, offer = found
        place = self._grid.place(line.number, self._columns["text"])
        self.problems.append(
            Problem(Level.WARNING, ProblemKind.STRUCTURE, place, sentence, said, key, offers=(offer,), mendable=True)
        )

    def _broken(self, lines: Sequence[_Line], key: str) -> bool:
        """Notes the cells of a section that have no value, so that nobody takes what is left for its text."""
        before = len(self.problems)
        for line in lines:
            for column in (self._columns["text"], *self._further):
                if self._grid.broken(line.number, column):
                    self.problems.append(broken_cell(self._grid, line.number, column, key, tr("Text")))
        return len(self.problems) > before

    def _returned(self, sent: SentSection, lines: Sequence[_Line], key: str, title: int) -> tuple[Returned, Place]:
        rows, numbers = self._spread(sent, lines, key)
        returned = from_rows(rows)
        if any(line.row.cells[0].strip() in CLEAR_WORDS for line in lines) and returned.clear and len(lines) > 1:
            sentence = tr(
                "A row says that the section is to be emptied, so the other rows of the section do not count."
            )
            place = self._grid.place(lines[0].number, self._columns["text"], lines[-1].number)
            self.problems.append(Problem(Level.NOTE, ProblemKind.STRUCTURE, place, sentence, item=key))
        for at, note in returned.notes:
            self._note(numbers[at], note, key)
        column = self._columns["text"]
        if lines:
            return returned, self._grid.place(lines[0].number, column, lines[-1].number)
        return returned, self._grid.place(title, column) if title else Place(self._grid.name)

    def _spread(self, sent: SentSection, lines: Sequence[_Line], key: str) -> tuple[list[SheetRow], list[int]]:
        """The rows, with lists that were typed into one cell taken apart: never in a text that was sent so."""
        known = {clean_cell(cell_text(block.runs))[0].strip() for block in parse(sent.text) if block.runs}
        rows: list[SheetRow] = []
        numbers: list[int] = []
        for place, line in enumerate(lines):
            goes_on = place + 1 < len(lines) and lines[place + 1].row.type == RowType.CONTINUED
            spread = [line.row]
            if not goes_on and line.row.cells[0].strip() not in known:
                spread = typed_rows(line.row)
                self._check_words(line, key)
            if len(spread) > 1:
                where = self._grid.place(line.number, self._columns["text"])
                sentence = tr("A list or blank line typed into one cell was read as {n} rows.", n=len(spread))
                self.problems.append(Problem(Level.NOTE, ProblemKind.STRUCTURE, where, sentence, item=key))
            rows += spread
            numbers += [line.number] * len(spread)
        return rows, numbers

    def _tell_types(self) -> None:
        """Types that are none, each once for all its rows: it can be mapped for all of them."""
        offers = tuple(Offer(kind.value, word) for kind, word in ROW_TYPES[self._language].items())
        for rows in self._odd_types.values():
            number, key = rows[0]
            place = self._grid.place(number, self._columns["type"])
            value = self._grid.text(number, self._columns["type"])
            sentence = tr(RowNote.TYPE.value)
            if len(rows) > 1:
                sentence = tr("{n} rows have a type that is not one of the list; they were read as paragraphs.")
                sentence = sentence.format(n=len(rows))
            self.problems.append(
                Problem(
                    Level.WARNING, ProblemKind.STRUCTURE, place, sentence, value, key, "type", offers,
                    mendable=len(rows) == 1,
                )
            )  # fmt: skip

    def _note(self, number: int, note: RowNote, key: str) -> None:
        level = Level.WARNING if note in _WORTH_A_LOOK else Level.NOTE
        name = "type" if note in (RowNote.TYPE, RowNote.CONTINUED) else "text"
        if note in (RowNote.LABEL, RowNote.LABELLED):
            name = "label"
        offers: tuple[Offer, ...] = ()
        place = self._grid.place(number, self._columns[name])
        value = self._grid.text(number, self._columns[name])
        if name == "type":
            offers = tuple(Offer(kind.value, word) for kind, word in ROW_TYPES[self._language].items())
        if note is RowNote.TYPE:  # told once for the whole sheet
            self._odd_types.setdefault(fold(value), []).append((number, key))
            return
        self.problems.append(
            Problem(
                level, ProblemKind.STRUCTURE, place, tr(note.value), value, key, offers=offers,
                mendable=name in ("type", "label"),
            )
        )  # fmt: skip


def same_text(one: str, other: str) -> bool:
    """Whether two texts are the same but for what reading a cell leaves out (signs that nobody sees)."""
    return one == other or _plain(one) == _plain(other)


def _plain(text: str) -> str:
    if not clean_cell(text)[1]:
        return text
    return render_clean(without_unseen(parse(text)))


def _unknown(key: str) -> SentSection:
    """A section of which only the key is known."""
    return SentSection(key, "", "", SectionKind.OTHER.value, 1, "", "")


def _level(text: str) -> int:
    number = text.strip().removesuffix(".0").removesuffix(",0")
    return int(number) if number in ("1", "2", "3") else 0
