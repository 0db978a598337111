"""Old workbooks, OpenDocument and separated text, to be read in full."""

from __future__ import annotations

import struct
from datetime import date, time

from book_cases import first, has, holds, noted, passed, read, values
from book_maker import (
    ods,
    record,
    table,
    xls,
    xls_bool_or_error,
    xls_formula,
    xls_label,
    xls_number,
)

from wcodesk.intake.book import CellKind, FileKind, State

# Old workbooks.

OLD = (
    xls_number(0, 0, 1.5)
    + xls_number(0, 1, 43894, 1)
    + xls_label(1, 0, "café")
    + xls_bool_or_error(2, 0, 1, error=False)
)
BAD = (
    xls_bool_or_error(2, 1, 0x17, error=True)
    + xls_formula(3, 0, b"\x02\0\x2a\0\0\0\xff\xff")
    + xls_formula(3, 1, b"\x00\0\0\0\0\0\xff\xff")
)
read(
    "xls",
    lambda: xls(OLD),
    lambda file: file.kind is FileKind.XLS and holds(file, A1=1.5, B1=date(2020, 3, 4), A2="café", A3=True),
)
read(
    "xls errors",
    lambda: xls(BAD),
    lambda file: (
        [(c.address, c.kind, c.value) for r in first(file).rows for c in r.cells]
        == [("B3", CellKind.ERROR, "#REF!"), ("A4", CellKind.ERROR, "#N/A"), ("B4", CellKind.FORMULA, None)]
    ),
)
read(
    "xls hidden",
    lambda: xls(
        record(0x7D, struct.pack("<HHHHHH", 1, 1, 0, 0, 1, 0))
        + record(0x208, struct.pack("<HHHHHHI", 0, 0, 2, 0, 0, 0, 0x20))
        + OLD,
        state=1,
    ),
    lambda file: (first(file).state, first(file).hidden_rows, first(file).hidden_columns) == (State.HIDDEN, (1,), (2,)),
)
read(
    "xls dimension lies",
    lambda: xls(OLD, last=(1, 1)),
    lambda file: first(file).seen == 4 == first(file).delivered + len(first(file).passed),
)
read("xls cell twice", lambda: xls(xls_number(0, 0, 1) + xls_number(0, 0, 2)), lambda file: first(file).seen >= 1)

# OpenDocument.


def ods_cell(text: str, more: str = 'office:value-type="string"') -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def ods_row(*items: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(items)}</table:table-row>"


read(
    "ods",
    lambda: ods(
        table(
            ods_row(
                ods_cell("a"),
                ods_cell("1,5", 'office:value-type="float" office:value="1.5"'),
                ods_cell("4.3.20", 'office:value-type="date" office:date-value="2020-03-04"'),
                ods_cell("x", 'office:value-type="boolean" office:boolean-value="true"'),
                ods_cell("10%", 'office:value-type="percentage" office:value="0.1"'),
                ods_cell("8:30", 'office:value-type="time" office:time-value="PT08H30M00S"'),
            )
        )
    ),
    lambda file: (
        file.kind is FileKind.ODS
        and holds(file, A1="a", B1=1.5, C1=date(2020, 3, 4), D1=True, E1=0.1, F1=time(8, 30))
        and first(file).cell(1, 3).shown == "4.3.20"
    ),
)
read(
    "ods errors and formulas",
    lambda: ods(
        table(
            ods_row(
                ods_cell("#REF!", 'office:value-type="string" calcext:value-type="error" table:formula="x"'),
                '<table:table-cell table:formula="of:=1"/>',
                ods_cell("Err:502", 'table:formula="x" office:value-type="float" office:value="0"'),
            )
        )
    ),
    lambda file: (
        [(c.kind, c.value) for c in first(file).rows[0].cells]
        == [(CellKind.ERROR, "#REF!"), (CellKind.FORMULA, None), (CellKind.ERROR, "Err:502")]
    ),
)
read(
    "ods repeats",
    lambda: ods(
        table(
            ods_row(
                ods_cell("a", 'office:value-type="string" table:number-columns-repeated="3"'),
                '<table:table-cell table:number-columns-repeated="16381"/>',
                more='table:number-rows-repeated="2"',
            )
            + ods_row("<table:table-cell/>", more='table:number-rows-repeated="1048574"')
        )
    ),
    has(A1="a", B1="a", C1="a", A2="a", B2="a", C2="a"),
)
read(
    "ods bomb of repeats",
    lambda: ods(
        table(
            ods_row(
                ods_cell("a", 'office:value-type="string" table:number-columns-repeated="16384"'),
                more='table:number-rows-repeated="1048576"',
            )
        )
    ),
    lambda file: first(file).seen == 16_384 * 1_048_576 and "more cells" in first(file).passed[0].reason,
    10,
)
read(
    "ods lines and spaces",
    lambda: ods(
        table(
            ods_row(
                '<table:table-cell office:value-type="string">'
                '<text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p>d<text:line-break/>'
                "<text:span>e</text:span></text:p></table:table-cell>"
            )
        )
    ),
    has(A1="a  b\tc\nd\ne"),
)
read(
    "ods notes",
    lambda: ods(
        table(
            ods_row(
                '<table:table-cell office:value-type="string"><office:annotation>'
                "<dc:creator>Ana</dc:creator><dc:date>2020</dc:date><text:p>look</text:p>"
                "</office:annotation><text:p>a</text:p></table:table-cell>"
            )
        )
    ),
    lambda file: values(file) == {"A1": "a"} and first(file).notes[0] == (1, 1, "look", "Ana"),
)
read(
    "ods hidden",
    lambda: ods(
        table(
            '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
            + ods_row(ods_cell("a"), ods_cell("b"), ods_cell("c"))
            + ods_row(ods_cell("d"), more='table:visibility="filter"'),
            more='table:style-name="ta1"',
        ),
        styles=(
            '<style:style style:name="ta1" style:family="table">'
            '<style:table-properties table:display="false"/></style:style>'
        ),
    ),
    lambda file: (first(file).state, first(file).hidden_rows, first(file).hidden_columns) == (State.HIDDEN, (2,), (3,)),
)
read(
    "ods merges",
    lambda: ods(
        table(
            ods_row(
                ods_cell(
                    "a", 'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"'
                ),
                "<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>",
                ods_cell("c"),
            )
        )
    ),
    lambda file: holds(file, A1="a", C1="c") and list(passed(file)) == ["B1"],
)
read(
    "ods wrong kinds",
    lambda: ods(
        table(
            ods_row(
                ods_cell("x", 'office:value-type="float" office:value="abc"'),
                ods_cell("y", 'office:value-type="date" office:date-value="soon"'),
            )
        )
    ),
    lambda file: holds(file, A1="x", B1="y") and file.notes[0].times == 2,
)

# Text with separated columns.

read("csv", lambda: b"a,b\n1,007\n", has(A1="a", B1="b", A2="1", B2="007"))
read("csv semicolons", lambda: b"a;b\n1,5;2\n", has(A1="a", B1="b", A2="1,5", B2="2"))
read("csv tabs", lambda: b"a\tb\n1\t2\n", has(A1="a", B1="b", A2="1", B2="2"))
read("csv that names its separator", lambda: b"sep=;\r\na;b,c\r\n", has(A1="a", B1="b,c"))
read("csv quoted", lambda: b'"a\nb";"c ""d"""\n', has(A1="a\nb", B1='c "d"'))
read("csv utf-8 with mark", lambda: "\ufeffé;b".encode(), has(A1="é", B1="b"))
read("csv utf-16", lambda: "é\tb\n".encode("utf-16"), has(A1="é", B1="b"))
read(
    "csv cp1252",
    lambda: "é;b\n".encode("cp1252"),
    lambda file: holds(file, A1="é", B1="b") and noted(file, "Windows-1252"),
)
read("csv one column", lambda: b"only\ntext\n", has(A1="only", A2="text"))
read("csv ragged", lambda: b"a;b;c\nd\n\ne;f\n", has(A1="a", B1="b", C1="c", A2="d", A4="e", B4="f"))
read("csv formula", lambda: b"=1+1;@SUM(A1)\n", has(A1="=1+1", B1="@SUM(A1)"))
read(
    "csv many rows",
    lambda: b"a;b\n" * 130_000,
    lambda file: first(file).seen == 260_000 == first(file).delivered + sum(p.times for p in first(file).passed),
    10,
)
