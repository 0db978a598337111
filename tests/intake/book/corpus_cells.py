"""Awkward Excel workbooks, to be read in full."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from book_cases import ROW, SMALL, first, has, holds, noted, passed, read, values
from book_maker import (
    MACROS,
    MAIN,
    STRICT,
    TYPE,
    cells,
    inline,
    parts_of,
    relations,
    shared,
    sheet,
    xlsx,
    zipped,
)

from wcodesk.intake.book import BookFile, CellKind, FileKind, State

# Awkward, and to be read in full.

NUMBER = '<c r="{}"><v>{}</v></c>'
read("small", lambda: SMALL, has(A1="Country", B1="Text", A2="Albania", B2="Reform"))
for lie in ("A1:B2", "A1", "", "Z9:A1", "A1:XFD1048576", "ABCDEFG", "$A:$B"):
    read(
        f"dimension {lie}",
        lambda lie=lie: xlsx(cells(["a", "b", "c"], ["d"], ["e"]), before=f'<dimension ref="{lie}"/>'),
        has(A1="a", B1="b", C1="c", A2="d", A3="e"),
    )


def check_twice(file: BookFile) -> bool:
    (one,) = first(file).passed
    return values(file) == {"A1": "a", "B1": "b"} and (one.address, one.text) == ("A1", "z") and "twice" in one.reason


read("cell twice", lambda: xlsx(ROW.format(inline("A1", "a") + inline("A1", "z") + inline("B1", "b"))), check_twice)
read("row twice", lambda: xlsx(ROW.format(inline("A1", "a")) + ROW.format(inline("B1", "b"))), has(A1="a", B1="b"))
read(
    "unordered",
    lambda: xlsx('<row r="3">' + inline("C3", "c") + inline("A3", "a") + "</row>" + ROW.format(inline("B1", "b"))),
    has(B1="b", A3="a", C3="c"),
)
read(
    "wrong row",
    lambda: xlsx(ROW.format(inline("A7", "a"))),
    lambda file: values(file) == {"A7": "a"} and noted(file, "another number"),
)
read(
    "no addresses",
    lambda: xlsx('<row><c t="inlineStr"><is><t>a</t></is></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
    has(A1="a", B1=2, A2=3),
)
read(
    "absurd columns",
    lambda: xlsx(
        ROW.format(
            "".join(inline(a, "x") for a in ("XFE1", "ZZZZ1", "A0", "A1048577", "1A", "", "A1\u0661", "A-1", "B1"))
        )
    ),
    lambda file: values(file) == {"B1": "x"} and len(first(file).passed) == 8,
)
read(
    "row number absurd",
    lambda: xlsx('<row r="99999999">' + inline("A1", "a") + '</row><row r="-4"><c><v>1</v></c></row>'),
    lambda file: values(file)["A1"] == "a" and first(file).seen == 2,
)
read("small letters", lambda: xlsx(ROW.format(inline("b1", "x"))), has(B1="x"))


def million(last: str = "") -> bytes:
    return xlsx(
        "".join(f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/></row>' for n in range(1, 1_048_576)) + last
    )


read("million empty rows", million, lambda file: not first(file).rows and noted(file, "10,000 empty rows"), 20)
read(
    "text below a million empty rows",
    lambda: million('<row r="1048576"><c r="A1048576"><v>5</v></c></row>'),
    lambda file: (
        (first(file).seen, first(file).passed[0].times) == (1, 1) and "empty rows" in first(file).passed[0].reason
    ),
    10,
)
read(
    "gap of a million rows",
    lambda: xlsx(ROW.format(inline("A1", "a")) + f'<row r="1048576">{inline("XFD1048576", "z")}</row>'),
    has(A1="a", XFD1048576="z"),
)
read(
    "merges behind empty rows",
    lambda: xlsx(
        ROW.format(inline("A1", "a")) + "<row/>" * 10_050, after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    ),
    lambda file: first(file).merges[0].address == "A1:B2",
)
read(
    "more cells than are read",
    lambda: xlsx(
        "".join(
            f'<row r="{n}">' + "".join(NUMBER.format(f"{c}{n}", n) for c in "ABCDEF") + "</row>"
            for n in range(1, 50_001)
        )
    ),
    lambda file: (
        first(file).seen == 300_000
        and first(file).delivered >= 150_000
        and "more cells" in first(file).passed[-1].reason
    ),
    10,
)
read(
    "wide row",
    lambda: xlsx(ROW.format("<c><v>1</v></c>" * 17_000)),
    lambda file: first(file).delivered == 16_384 and len(first(file).passed) == 616,
)
read(
    "wrong kinds",
    lambda: xlsx(
        ROW.format(
            '<c r="A1" t="n"><v>abc</v></c><c r="B1" t="b"><v>7</v></c><c r="C1" t="q"><v>x</v>'
            '</c><c r="D1" t="d"><v>soon</v></c><c r="E1"><v>1,5</v></c><c r="F1"><v>INF</v></c>'
            '<c r="G1"><v>NaN</v></c>'
        )
    ),
    lambda file: (
        holds(file, A1="abc", B1="7", C1="x", D1="soon", E1="1,5", F1="INF", G1="NaN") and file.notes[0].times == 7
    ),
)
read(
    "shared text out of range",
    lambda: xlsx(
        ROW.format(
            "".join(f'<c r="{c}1" t="s"><v>{v}</v></c>' for c, v in zip("ABCD", ("0", "5", "-1", "x"), strict=True))
        ),
        strings=shared("<t>a</t>"),
    ),
    lambda file: values(file) == {"A1": "a"} and len(first(file).passed) == 3,
)
read(
    "errors",
    lambda: xlsx(ROW.format('<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
    lambda file: (
        [(c.kind, c.value) for c in first(file).rows[0].cells]
        == [(CellKind.ERROR, "#REF!"), (CellKind.ERROR, "#DIV/0!")]
    ),
)
read("text like an error", lambda: xlsx(cells(["#REF!"])), lambda file: first(file).cell(1, 1).kind is CellKind.TEXT)


def check_formulas(file: BookFile) -> bool:
    kinds = [(cell.address, cell.kind, cell.value) for cell in first(file).rows[0].cells]
    return kinds == [
        ("A1", CellKind.FORMULA, None),
        ("B1", CellKind.FORMULA, None),
        ("C1", CellKind.NUMBER, 5),
        ("D1", CellKind.TEXT, "t"),
        ("F1", CellKind.FORMULA, None),
    ]


read(
    "formulas",
    lambda: xlsx(
        ROW.format(
            '<c r="A1"><f>SUM(B1)</f></c><c r="B1"><f>X()</f><v/></c><c r="C1"><f>2+3</f><v>5</v>'
            '</c><c r="D1" t="str"><f>"t"</f><v>t</v></c><c r="E1" t="str"><f>""</f><v></v></c>'
            '<c r="F1"><f t="shared" si="0"/></c>'
        )
    ),
    check_formulas,
)
read(
    "formula shown",
    lambda: xlsx(ROW.format('<c r="A1"><f>SUM(B1)</f></c>')),
    lambda file: first(file).cell(1, 1).shown == "=SUM(B1)",
)
read(
    "command in a formula",
    lambda: xlsx(ROW.format("<c r=\"A1\"><f>cmd|'/c calc'!A1</f></c>" + inline("B1", "=cmd|'/c calc'!A1"))),
    lambda file: first(file).cell(1, 2).value == "=cmd|'/c calc'!A1",
)
read(
    "markup", lambda: xlsx(cells(["<b>&amp;</b>", "]]>", "<script>"])), has(A1="<b>&amp;</b>", B1="]]>", C1="<script>")
)
read("cdata", lambda: xlsx(ROW.format('<c r="A1" t="inlineStr"><is><t><![CDATA[<a>]]></t></is></c>')), has(A1="<a>"))
DATES = "".join(
    f'<c r="{c}1" s="{s}"><v>{v}</v></c>'
    for c, s, v in (
        ("A", 1, 43894),
        ("B", 2, 43894.5),
        ("C", 3, 0.25),
        ("D", 4, 1.5),
        ("E", 5, 0.125),
        ("F", 6, 42),
        ("G", 7, 43894.75),
        ("H", 0, 43894),
    )
)
read(
    "dates",
    lambda: xlsx(ROW.format(DATES)),
    has(
        A1=date(2020, 3, 4),
        B1=datetime(2020, 3, 4, 12),
        C1=time(6),
        D1=timedelta(hours=36),
        E1=0.125,
        F1=42,
        G1=datetime(2020, 3, 4, 18),
        H1=43894,
    ),
)
read(
    "dates shown",
    lambda: xlsx(ROW.format(DATES)),
    lambda file: (
        [c.shown for c in first(file).rows[0].cells]
        == ["2020-03-04", "", "6:00", "", "12.5%", "00042", "4 March 2020 18:00", "43894"]
    ),
)
read(
    "dates since 1904",
    lambda: xlsx(
        ROW.format('<c r="A1" s="1"><v>42432</v></c><c r="B1" s="1"><v>0</v></c>'),
        properties='<workbookPr date1904="1"/>',
    ),
    has(A1=date(2020, 3, 4), B1=date(1904, 1, 1)),
)
read(
    "dates that are none",
    lambda: xlsx(
        ROW.format(
            "".join(
                f'<c r="{c}1" s="1"><v>{v}</v></c>'
                for c, v in zip("ABCDEFG", (60, -1, 0, 2958466, 1e12, 59, 61), strict=True)
            )
        )
    ),
    lambda file: (
        holds(file, A1=60, B1=-1, C1=0, D1=2958466, E1=1e12, F1=date(1900, 2, 28), G1=date(1900, 3, 1))
        and file.notes[0].cells == ("A1", "B1", "C1", "D1", "E1")
    ),
)
read(
    "dates as text",
    lambda: xlsx(cells(["4.3.2020", "2020-03-04", "March 2020"])),
    has(A1="4.3.2020", B1="2020-03-04", C1="March 2020"),
)
read(
    "style out of range",
    lambda: xlsx(
        ROW.format('<c r="A1" s="999"><v>43894</v></c><c r="B1" s="-1"><v>1</v></c><c r="C1" s="x"><v>2</v></c>')
    ),
    has(A1=43894, B1=1, C1=2),
)
read("no styles", lambda: xlsx(cells(["a"]), styles=""), has(A1="a"))
read(
    "styles no xml",
    lambda: xlsx(cells(["a"]), styles="<styleSheet><cellXfs>"),
    lambda file: values(file) == {"A1": "a"} and noted(file, "styles are damaged"),
)
read(
    "long number",
    lambda: xlsx(
        ROW.format(
            NUMBER.format("A1", "9" * 10_000)
            + NUMBER.format("B1", "1e999")
            + NUMBER.format("C1", "12345678901234567890")
        )
    ),
    lambda file: holds(file, A1="9" * 10_000, B1="1e999", C1=12345678901234567890) and noted(file, "read as text"),
)
read(
    "booleans",
    lambda: xlsx(ROW.format('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>true</v></c>')),
    lambda file: (
        [(c.value, c.shown) for c in first(file).rows[0].cells] == [(True, "TRUE"), (False, "FALSE"), (True, "TRUE")]
    ),
)
read("leading zeros", lambda: xlsx(cells(["007", "+43", " 1"])), has(A1="007", B1="+43", C1=" 1"))
read(
    "empty texts",
    lambda: xlsx(
        ROW.format(inline("A1", "") + '<c r="B1" t="s"><v>0</v></c><c r="C1"/><c r="D1"><v></v></c>'),
        strings=shared("<t/>"),
    ),
    lambda file: first(file).seen == 0 and not first(file).rows,
)
read(
    "escapes",
    lambda: xlsx(
        ROW.format(
            inline("A1", "a_x000D_\nb")
            + inline("B1", "_x005F_x0041_")
            + inline("C1", "x_x0000_y")
            + inline("D1", "_xD800_z")
        )
    ),
    lambda file: holds(file, A1="a\nb", B1="_x0041_", C1="xy", D1="z") and noted(file, "cannot be printed"),
)
read(
    "phonetic and rich",
    lambda: xlsx(
        ROW.format(
            '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>x</t>'
            '</r><r><t xml:space="preserve"> y</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>'
        ),
        strings=shared('<r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr/>'),
    ),
    has(A1="東京", B1="x y"),
)
read(
    "bidi and controls",
    lambda: xlsx(cells(["a\u202eb", "שלום\u200f", "x\u200by", "a\x7fb", "\ufeffz", "c\u00adx"])),
    lambda file: (
        holds(file, A1="ab", B1="שלום\u200f", C1="xy", D1="ab", E1="z", F1="cx")
        and sorted(n.times for n in file.notes) == [1, 1, 3]
    ),
)
read(
    "nothing but a control",
    lambda: xlsx(cells(["\u200b"])),
    lambda file: not first(file).rows and first(file).passed[0].address == "A1",
)
read(
    "spaces that do not break",
    lambda: xlsx(cells(["a\xa0b"])),
    lambda file: values(file) == {"A1": "a\xa0b"} and noted(file, "do not break"),
)
read("accents apart", lambda: xlsx(cells(["e\u0301"])), lambda file: values(file) == {"A1": "é"} and noted(file, "NFC"))
read(
    "mojibake",
    lambda: xlsx(cells(["Ã©tude", "Â«", "Ångström", "été"])),
    lambda file: file.notes[0].cells == ("A1", "B1"),
)
read(
    "long text",
    lambda: xlsx(cells(["a" * 40_000, "b" * 32_767])),
    lambda file: len(str(values(file)["A1"])) == 40_000 and [n.cells for n in file.notes] == [("A1",), ("B1",)],
)
read(
    "hidden sheets",
    lambda: zipped(
        parts_of(
            sheet(cells(["a"])), sheet(cells(["b"])), sheet(cells(["c"])), states=("visible", "hidden", "veryHidden")
        )
    ),
    lambda file: [s.state for s in file.book.sheets] == [State.VISIBLE, State.HIDDEN, State.VERY_HIDDEN],
)
read(
    "hidden rows and columns",
    lambda: xlsx(
        '<row r="1">'
        + inline("A1", "a")
        + inline("C1", "c")
        + '</row><row r="2" hidden="1">'
        + inline("A2", "b")
        + '</row><row r="5" hidden="true"/>',
        before='<cols><col min="3" max="16384" hidden="1"/></cols>',
    ),
    lambda file: (first(file).hidden_rows, first(file).hidden_columns) == ((2,), (3,)),
)
read(
    "merges",
    lambda: xlsx(
        cells(["a", "under", "c"]),
        after='<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1"/><mergeCell ref="A9:ZZZZ1"/></mergeCells>',
    ),
    lambda file: (
        holds(file, A1="a", C1="c")
        and len(first(file).merges) == 1
        and passed(file) == {"B1": "it lies hidden under the merged cells A1:B2"}
    ),
)
read(
    "whole sheet merged",
    lambda: xlsx(cells(["a"], ["b"]), after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    lambda file: values(file) == {"A1": "a"} and len(first(file).passed) == 1,
)
read(
    "many merges",
    lambda: xlsx(
        cells(["a"]),
        after="<mergeCells>" + "".join(f'<mergeCell ref="C{n}:D{n}"/>' for n in range(1, 100_001)) + "</mergeCells>",
    ),
    lambda file: len(first(file).merges) == 5_000 and noted(file, "merged ranges"),
)
read(
    "outer links",
    lambda: xlsx(
        ROW.format('<c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c>'),
        extra={
            "xl/externalLinks/externalLink1.xml": "<externalLink/>",
            "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
                ("rId1", "externalLinkPath", "file:///etc/passwd"), external=("rId1",)
            ),
        },
    ),
    lambda file: values(file) == {"A1": 7} and noted(file, "none was opened"),
)
read(
    "circles of relations",
    lambda: xlsx(
        cells(["a"]),
        extra={
            "xl/worksheets/_rels/sheet1.xml.rels": relations(
                ("a", "worksheet", "sheet1.xml"), ("b", "comments", "sheet1.xml"), ("c", "x", "../../../../etc/passwd")
            )
        },
    ),
    has(A1="a"),
)
read(
    "strings that are the sheet",
    lambda: zipped(
        parts_of(sheet(cells(["a"])))
        | {
            "xl/_rels/workbook.xml.rels": relations(
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                ("s", "sharedStrings", "worksheets/sheet1.xml"),
                ("t", "styles", "workbook.xml"),
            )
        }
    ),
    has(A1="a"),
)
read(
    "one sheet missing",
    lambda: zipped({k: v for k, v in parts_of(sheet(cells(["a"])), sheet(cells(["b"]))).items() if "sheet2" not in k}),
    lambda file: len(file.book.sheets) == 1 and noted(file, "not in the file"),
)
read(
    "sheet out on the network",
    lambda: zipped(
        parts_of(sheet(cells(["a"])), sheet(""))
        | {
            "xl/_rels/workbook.xml.rels": relations(
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                ("rId2", "worksheet", "http://127.0.0.1:9/x.xml"),
                external=("rId2",),
            )
        }
    ),
    lambda file: values(file) == {"A1": "a"} and noted(file, "not in the file"),
)
read(
    "two names of one part",
    lambda: zipped(
        parts_of(sheet(cells(["a"])), sheet(cells(["b"])))
        | {
            "xl/_rels/workbook.xml.rels": relations(
                ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "/xl/worksheets/sheet1.xml")
            )
        }
    ),
    lambda file: len(file.book.sheets) == 1 and noted(file, "another name"),
)
read(
    "chart sheet",
    lambda: zipped(
        parts_of(sheet(cells(["a"])), sheet(""))
        | {
            "xl/_rels/workbook.xml.rels": relations(
                ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "chartsheet", "worksheets/sheet2.xml")
            )
        }
    ),
    lambda file: len(file.book.sheets) == 1 and noted(file, "is a chart"),
)
read(
    "broken filter, views and names",
    lambda: xlsx(
        cells(["a"]),
        before='<sheetViews><sheetView workbookViewId="x"><pane ySplit="q"/></sheetView></sheetViews>',
        after=(
            '<autoFilter ref="nonsense"><filterColumn colId="-1"/></autoFilter>'
            '<conditionalFormatting sqref="?"/><pageSetup paperSize="x"/>'
        ),
        behind=(
            '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="99">#REF!</definedName></definedNames>'
        ),
    ),
    has(A1="a"),
)
read(
    "no content types",
    lambda: zipped({k: v for k, v in parts_of(sheet(cells(["a"]))).items() if not k.startswith("[")}),
    has(A1="a"),
)
read(
    "no root relations",
    lambda: zipped({k: v for k, v in parts_of(sheet(cells(["a"]))).items() if k != "_rels/.rels"}),
    has(A1="a"),
)
read(
    "other case of names",
    lambda: zipped({(k.replace("sheet1", "Sheet1")): v for k, v in parts_of(sheet(cells(["a"]))).items()}),
    has(A1="a"),
)
read(
    "back slashes in names",
    lambda: zipped({k.replace("/", "\\"): v for k, v in parts_of(sheet(cells(["a"]))).items()}),
    has(A1="a"),
)
read(
    "prefixes",
    lambda: zipped(
        parts_of(
            f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr">'
            f"<x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
        )
    ),
    has(A1="a"),
)
read(
    "utf-16", lambda: zipped(parts_of(sheet(cells(["čaj"])).replace("UTF-8", "UTF-16").encode("utf-16"))), has(A1="čaj")
)
read(
    "latin-1",
    lambda: zipped(parts_of(sheet(cells(["été"])).replace("UTF-8", "ISO-8859-1").encode("latin-1"))),
    has(A1="été"),
)
read("byte order mark", lambda: zipped(parts_of(b"\xef\xbb\xbf" + sheet(cells(["a"])).encode())), has(A1="a"))
read(
    "strict",
    lambda: zipped(
        parts_of(
            sheet(
                ROW.format(
                    inline("A1", "a")
                    + '<c r="B1" t="d"><v>2020-03-04</v></c><c r="C1" t="d"><v>2020-03-04T10:00:00Z</v></c>'
                    '<c r="D1" t="d"><v>T08:30:00</v></c>'
                ),
                main=STRICT,
            ),
            main=STRICT,
        )
    ),
    lambda file: (
        file.kind is FileKind.STRICT
        and holds(file, A1="a", B1=date(2020, 3, 4), C1=datetime(2020, 3, 4, 10), D1=time(8, 30))
    ),
)
read(
    "macros",
    lambda: xlsx(cells(["a"]), extra={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}, kind=MACROS),
    lambda file: file.kind is FileKind.XLSM and noted(file, "not run"),
)
read("template", lambda: xlsx(cells(["a"]), kind=f"{TYPE}.template.main+xml"), has(A1="a"))
read(
    "picture",
    lambda: xlsx(cells(["a"]), after='<drawing r:id="x"/>', extra={"xl/media/a.png": b"\x89PNG" + bytes(100)}),
    lambda file: values(file) == {"A1": "a"} and noted(file, "text boxes"),
)
COMMENT = (
    f'<comments xmlns="{MAIN}"><authors><author>Ana</author></authors><commentList>'
    f'<comment ref="B2" authorId="0"><text><r><t>See</t></r><r><t xml:space="preserve"> me</t></r>'
    f'</text></comment><comment ref="C3" authorId="9"><text>'
    f"<t>[Threaded comment]\n\nYour version\n\nComment:\n    Yes</t></text></comment>"
    f'<comment ref="ZZZZ1"><text><t>lost</t></text></comment></commentList></comments>'
)
read(
    "notes at cells",
    lambda: xlsx(
        cells(["a"]),
        extra={
            "xl/comments1.xml": COMMENT,
            "xl/worksheets/_rels/sheet1.xml.rels": relations(("a", "comments", "../comments1.xml")),
        },
    ),
    lambda file: (
        [(n.address, n.text, n.author) for n in first(file).notes] == [("B2", "See me", "Ana"), ("C3", "Yes", "")]
        and noted(file, "could not be placed")
    ),
)
read(
    "notes no xml",
    lambda: xlsx(
        cells(["a"]),
        extra={
            "xl/comments1.xml": "<comments>",
            "xl/worksheets/_rels/sheet1.xml.rels": relations(("a", "comments", "../comments1.xml")),
        },
    ),
    lambda file: values(file) == {"A1": "a"} and noted(file, "damaged"),
)
read(
    "odd sheet names",
    lambda: zipped(parts_of(sheet(cells(["a"])), sheet(cells(["b"])), names=("", "a\u202e/b"))),
    lambda file: [s.name for s in file.book.sheets] == ["Sheet 1", "a/b"],
)
read(
    "same sheet names",
    lambda: zipped(parts_of(sheet(cells(["a"])), sheet(cells(["b"])), names=("X", "X"))),
    lambda file: [s.rows[0].cells[0].value for s in file.book.sheets] == ["a", "b"],
)
read("junk before the zip's end", lambda: SMALL + b"junk", has(A1="Country", B1="Text", A2="Albania", B2="Reform"))
