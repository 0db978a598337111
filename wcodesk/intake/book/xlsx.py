"""An Excel workbook (.xlsx, .xlsm, Strict) -> its sheets."""

from __future__ import annotations

from wcodesk.intake.book.cells import Book, CellNote, Limits, Sheet
from wcodesk.intake.book.comments import read_comments
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.parts import Listed, Relation, Workbook, read_relations, read_workbook
from wcodesk.intake.book.remarks import Remarks
from wcodesk.intake.book.sheetxml import SheetXml
from wcodesk.intake.book.strings import read_strings
from wcodesk.intake.book.styles import Styles, read_styles
from wcodesk.intake.book.tally import Budget, Tally
from wcodesk.model.translation import mark, number, tr

_NO_CELLS = {
    "chartsheet": mark("The sheet is a chart without cells; it was passed over."),
    "dialogsheet": mark("The sheet is a dialog of an old Excel; it was passed over."),
    "xlMacrosheet": mark("The sheet is a sheet of macros; it was passed over."),
    "xlIntlMacrosheet": mark("The sheet is a sheet of macros; it was passed over."),
}
BROKEN_STYLES = mark("Its styles are damaged, so that dates may have been read as numbers.")
DRAWINGS = mark("Holds pictures, charts, text boxes or buttons; what they say is not read.")
MACROS = mark("Holds macros; they were not run.")
LINKS = mark("Refers to other files; none was opened, and the results that are stored here were read.")


def read_xlsx(package: Package, limits: Limits, remarks: Remarks) -> Book:
    """Read all sheets. Raises Unreadable for a workbook of which none can be read."""
    workbook = read_workbook(package, limits.sheets)
    if workbook.total > limits.sheets:
        raise Unreadable(
            tr("holds {n} sheets, where a Member's workbook has a few: delete the others", n=number(workbook.total))
        )
    by_kind = {relation.kind: relation for relation in reversed(workbook.relations.values())}
    strings_part = _part(package, by_kind.get("sharedStrings"))
    strings = read_strings(package, strings_part, limits) if strings_part else []
    styles = _styles(package, _part(package, by_kind.get("styles")), remarks)
    _note_foreign(package, remarks)
    budget = Budget(limits)
    sheets: list[Sheet] = []
    taken: set[str] = set()
    for listed in workbook.listed:
        relation = workbook.relations.get(listed.relation)
        part = _sheet_part(package, listed, relation, taken, remarks)
        if part:
            taken.add(part)
            sheets.append(_sheet(package, part, listed, workbook, strings, styles, limits, budget, remarks))
    if not sheets:
        raise Unreadable(
            tr("holds none of the sheets that it lists: open it in Excel, let Excel repair it, and save it again")
        )
    return Book(tuple(sheets))


def _sheet_part(package: Package, listed: Listed, relation: Relation | None, taken: set[str], remarks: Remarks) -> str:
    """The part that holds a sheet's cells; "" with a remark where there is none."""
    if relation and relation.kind in _NO_CELLS:
        remarks.add(tr(_NO_CELLS[relation.kind]), listed.name)
        return ""
    part = _part(package, relation)
    if not part:
        remarks.add(tr("The sheet is listed and not in the file; it was passed over."), listed.name)
    elif part in taken:
        remarks.add(tr("The sheet is another name for one that was read before; it was passed over."), listed.name)
        return ""
    return part


def _part(package: Package, relation: Relation | None) -> str:
    return package.find(relation.target) if relation and not relation.external else ""


def _styles(package: Package, part: str, remarks: Remarks) -> Styles:
    if not part:
        return Styles()
    try:
        return read_styles(package, part)
    except Unreadable:
        remarks.add(tr(BROKEN_STYLES))
        return Styles()


def _note_foreign(package: Package, remarks: Remarks) -> None:
    names = [name.casefold() for name in package.names]
    if any(name.endswith("vbaproject.bin") for name in names):
        remarks.add(tr(MACROS))
    if any("/externallinks/" in name or name.endswith("connections.xml") for name in names):
        remarks.add(tr(LINKS))


def _sheet(
    package: Package,
    part: str,
    listed: Listed,
    workbook: Workbook,
    strings: list[str],
    styles: Styles,
    limits: Limits,
    budget: Budget,
    remarks: Remarks,
) -> Sheet:
    tally = Tally(listed.name, remarks, budget)
    reader = SheetXml(tally, strings, styles, limits, since_1904=workbook.since_1904)
    shape = reader.read(package.chunks(part), tr("the sheet {name}", name=listed.name))
    notes = _notes(package, part, tally)
    if "drawing" in shape.drawings or "controls" in shape.drawings or "oleObjects" in shape.drawings:
        tally.remark(tr(DRAWINGS))
    return tally.sheet(listed.state, shape.merges, shape.hidden_rows, shape.hidden_columns, notes)


def _notes(package: Package, part: str, tally: Tally) -> list[CellNote]:
    """The notes at a sheet's cells. That they are damaged is no reason to lose the cells."""
    notes: list[CellNote] = []
    cut = False
    try:
        for relation in read_relations(package, part).values():
            comments = _part(package, relation) if relation.kind == "comments" else ""
            if comments:
                found, more = read_comments(package, comments)
                notes += found
                cut = cut or more
    except Unreadable:
        tally.remark(tr("Has notes at its cells that are damaged; those that could be read are here."))
    if cut:
        tally.remark(tr("Has notes at cells that could not be placed or were too many; they were left out."))
    return notes
