"""Makes workbooks part by part, so that each can be wrong in its own way."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"

# Styles 0 to 7: General, yyyy-mm-dd, 14, h:mm, [h]:mm, 0.0%, 00000, d mmmm yyyy h:mm
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="5"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.0%"/>'
    '<numFmt numFmtId="167" formatCode="00000"/><numFmt numFmtId="168" formatCode="d\\ mmmm\\ yyyy\\ h:mm"/></numFmts>'
    "<fonts/><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
    + "".join(f'<xf numFmtId="{number}"/>' for number in (0, 164, 14, 20, 165, 166, 167, 168))
    + "</cellXfs></styleSheet>"
)


def zipped(
    parts: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A zip file of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as file:
        for name, data in parts.items() if isinstance(parts, Mapping) else parts:
            file.writestr(zipfile.ZipInfo(name), data, method)
    return target.getvalue()


def sheet(rows: str, after: str = "", before: str = "", main: str = MAIN) -> str:
    """The XML of a sheet."""
    return f'{HEAD}<worksheet xmlns="{main}" xmlns:r="{REL}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def cells(*rows: Iterable[str]) -> str:
    """Rows of inline texts."""
    return "".join(
        f'<row r="{number}">'
        + "".join(inline(f"{chr(64 + column)}{number}", text) for column, text in enumerate(row, 1))
        + "</row>"
        for number, row in enumerate(rows, 1)
    )


def inline(address: str, text: str) -> str:
    """A cell with its text in it."""
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def shared(*items: str) -> str:
    """Shared texts, each as XML inside <si>."""
    return f'{HEAD}<sst xmlns="{MAIN}">' + "".join(f"<si>{item}</si>" for item in items) + "</sst>"


def relations(*entries: tuple[str, str, str], external: tuple[str, ...] = ()) -> str:
    """Relationships (id, kind, target)."""
    return (
        f'{HEAD}<Relationships xmlns="{PACK}/relationships">'
        + "".join(
            f'<Relationship Id="{name}" Type="{REL}/{kind}" Target="{target}"'
            + (' TargetMode="External"' if name in external else "")
            + "/>"
            for name, kind, target in entries
        )
        + "</Relationships>"
    )


def parts_of(
    *sheets: str | bytes,
    strings: str | bytes = "",
    styles: str | bytes = STYLES,
    properties: str = "",
    names: Iterable[str] = (),
    states: Iterable[str] = (),
    behind: str = "",
    main: str = MAIN,
    kind: str = f"{TYPE}.sheet.main+xml",
) -> dict[str, str | bytes]:
    """The parts of a workbook with these sheets."""
    titles = [*names, *(f"Sheet{number}" for number in range(len(list(names)) + 1, len(sheets) + 1))]
    shown = [*states, *("visible" for _ in range(len(sheets) - len(list(states))))]
    listed = "".join(
        f'<sheet name="{escape(title)}" sheetId="{number}" state="{state}" r:id="rId{number}"/>'
        for number, (title, state) in enumerate(zip(titles, shown, strict=True), 1)
    )
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACK}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{main}" xmlns:r="{REL}">{properties}<sheets>{listed}</sheets>'
        f"{behind}</workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            *((f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)),
            ("rIdS", "styles", "styles.xml"),
            ("rIdT", "sharedStrings", "sharedStrings.xml"),
        ),
    }
    for number, text in enumerate(sheets, 1):
        found[f"xl/worksheets/sheet{number}.xml"] = text
    if strings:
        found["xl/sharedStrings.xml"] = strings
    if styles:
        found["xl/styles.xml"] = styles
    return found


def xlsx(
    rows: str, after: str = "", before: str = "", extra: Mapping[str, str | bytes] | None = None, **more: object
) -> bytes:
    """A workbook with one sheet of these rows."""
    return zipped(parts_of(sheet(rows, after, before), **more) | dict(extra or {}))  # type: ignore[arg-type]


def ods(tables: str, styles: str = "", extra: Mapping[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument spreadsheet."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{what}:1.0"'
        for name, what in (
            ("office", "office"),
            ("table", "table"),
            ("text", "text"),
            ("style", "style"),
            ("draw", "drawing"),
        )
    )
    content = (
        f'{HEAD}<office:document-content {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "content.xml": content} | dict(extra or {}))


def table(rows: str, name: str = "One", more: str = "") -> str:
    """A sheet of an OpenDocument spreadsheet."""
    return f'<table:table table:name="{name}" {more}>{rows}</table:table>'


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE2 container with these streams, each in sectors of 512 bytes."""
    end, free, fat_mark = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    bodies = [data.ljust(max(4_096, -(-len(data) // 512) * 512), b"\x00") for data in streams.values()]
    entries = [_entry("Root Entry", 5, end, 0, child=1)]
    directory = -(-(len(bodies) + 1) * 128 // 512)
    sectors = directory + sum(len(body) // 512 for body in bodies)
    fats = 1
    while fats * 128 < sectors + fats:
        fats += 1
    fat: list[int] = [fat_mark] * fats
    place = fats
    fat += [*range(place + 1, place + directory), end]
    place += directory
    for number, (name, body) in enumerate(zip(streams, bodies, strict=True), 1):
        count = len(body) // 512
        size = max(4_096, len(streams[name]))
        entries.append(_entry(name, 2, place, size, right=number + 1 if number < len(bodies) else free))
        fat += [*range(place + 1, place + count), end]
        place += count
    fat += [free] * (fats * 128 - len(fat))
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0, fats, fats, 0, 4_096,
        end, 0, end, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *range(fats), *[free] * (109 - fats))
    return (
        header
        + struct.pack(f"<{len(fat)}I", *fat)
        + b"".join(entries).ljust(directory * 512, b"\x00")
        + b"".join(bodies)
    )


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF) -> bytes:
    raw = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ", raw, len(raw) + 2, kind, 1, 0xFFFFFFFF, right, child, start, size
    )  # fmt: skip


def record(kind: int, body: bytes = b"") -> bytes:
    """A record of BIFF."""
    return struct.pack("<HH", kind, len(body)) + body


def xls(rows: bytes, before: bytes = b"", state: int = 0, name: str = "One", last: tuple[int, int] = (50, 10)) -> bytes:
    """An old workbook of one sheet with these records."""
    start = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    bounds = struct.pack("<BBBB", state, 0, len(name), 0) + name.encode()
    formats = b"".join(
        record(0xE0, struct.pack("<HHHBBBBIIH", 0, number, 0, 0, 0, 0, 0, 0, 0, 0)) for number in (0, 14)
    )
    length = len(start) + len(before) + len(formats) + 4 + 4 + len(bounds) + 4
    head = start + before + formats + record(0x85, struct.pack("<I", length) + bounds) + record(0x0A)
    size = record(0x200, struct.pack("<IIHHH", 0, last[0], 0, last[1], 0))
    body = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + size + rows + record(0x0A)
    return ole({"Workbook": head + body})


def xls_number(row: int, column: int, number: float, style: int = 0) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, style, number))


def xls_label(row: int, column: int, text: str) -> bytes:
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def xls_bool_or_error(row: int, column: int, value: int, *, error: bool) -> bytes:
    return record(0x205, struct.pack("<HHHBB", row, column, 0, value, error))


def xls_formula(row: int, column: int, result: bytes, flags: int = 0) -> bytes:
    return record(0x06, struct.pack("<HHH8sHIH", row, column, 0, result, flags, 0, 3) + b"\x1e\x01\x00")
