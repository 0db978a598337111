"""The sheets that are tables of records: missions, and the facts of the registers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wcodesk.model.fields import Field, FieldKind
from wcodesk.model.workbook import (
    FACT_TABLES,
    MISSION_COLUMNS,
    SENDER,
    SENDER_FIELDS,
    Key,
    Role,
    SentFact,
    SentMission,
)
from wcodesk.model.workbook_words import Words, label, shown
from wcodesk.reports.workbook.lists import Lists
from wcodesk.reports.workbook.page import Page

_SPARE_MISSIONS = 15
_SPARE_FACTS = 4
_NEW_MISSION = "M"
_YEAR = 'OR(ISNUMBER({cell}),ISNUMBER(SEARCH("19",{cell})),ISNUMBER(SEARCH("20",{cell})))'

MISSION_WIDTHS = [float(field.width) for field in MISSION_COLUMNS]
FACT_WIDTHS = [44.0, 26.0, 24.0, 24.0, 50.0]


def write_missions(page: Page, missions: Sequence[SentMission], words: Words, language: str, lists: Lists) -> None:
    """Write the missions, and rows for those that are missing."""
    page.across(words.missions_lead, "lead")
    _columns(page, MISSION_COLUMNS, language, None)
    page.freeze()
    first = page.row + 1
    for mission in missions:
        _record(page, MISSION_COLUMNS, mission.fields, language, Key(mission.key))
    for _ in range(_SPARE_MISSIONS):
        _record(page, MISSION_COLUMNS, {}, language, Key(_NEW_MISSION))
    _checks(page, MISSION_COLUMNS, [(first, page.row)], words, lists)


def write_facts(page: Page, facts: Sequence[SentFact], words: Words, language: str, lists: Lists) -> None:
    """Write who fills the workbook in, then a table a register."""
    page.across(words.facts_lead, "lead")
    page.across(words.sender_title, "section", Key(SENDER, Role.TITLE), above=6)
    for name in SENDER_FIELDS:
        least = 48.0 if name == "remarks" else 18.0
        page.line([(words.sender[name], "label"), ("", "input")], Key(f"{SENDER}-{name}"), least)
        for column in range(2, 5):
            page.blank(column, "input")
        page.merge(1, 4)
        page.sheet.row_dimensions[page.row].height = least
    for kind, fields in FACT_TABLES.items():
        page.gap(12)
        page.across(words.tables[kind], "section", Key(kind, Role.TITLE), above=6)
        _columns(page, fields, language, Key(kind, Role.COLUMNS))
        first = page.row + 1
        for fact in facts:
            if fact.kind == kind:
                _record(page, fields, fact.fields, language, Key(fact.key))
        for _ in range(_SPARE_FACTS):
            _record(page, fields, {}, language, Key(kind))
        _checks(page, fields, [(first, page.row)], words, lists, kind)


def list_name(field: Field, table: str = "") -> str:
    """The name of a field's list. table: the register's, whose choices differ from those of others."""
    return f"{table}.{field.name}" if table else field.name


def _columns(page: Page, fields: Sequence[Field], language: str, key: Key | None) -> None:
    page.line([(label(field, language), "head") for field in fields], key, 18)


def _record(page: Page, fields: Sequence[Field], values: Mapping[str, str], language: str, key: Key) -> None:
    cells = [
        (shown(field, values.get(field.name, ""), language), "choice" if field.kind is FieldKind.CHOICE else "input")
        for field in fields
    ]
    page.line(cells, key, 17)


def _checks(
    page: Page,
    fields: Sequence[Field],
    spans: Sequence[tuple[int, int]],
    words: Words,
    lists: Lists,
    table: str = "",
) -> None:
    for column, field in enumerate(fields):
        name = list_name(field, table)
        if name in lists:
            # A choice is one of its list; of suggestions anything else may be typed too.
            closed = field.kind is FieldKind.CHOICE
            page.offer(column, spans, lists.formula(name), showErrorMessage=closed)
        elif field.kind is FieldKind.WHEN:
            page.offer(
                column,
                spans,
                _YEAR.format(cell=f"{page.letter(column)}{spans[0][0]}"),
                type="custom",
                errorStyle="warning",
                showErrorMessage=True,
                errorTitle=words.when_title,
                error=words.when_help,
                showInputMessage=True,
                promptTitle=words.when_title,
                prompt=words.when_help,
            )
