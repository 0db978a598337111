"""Workbooks that were cut off or damaged on their way."""

from __future__ import annotations

import zipfile

from book_cases import ROW, SMALL, refused
from book_maker import (
    cells,
    ods,
    ole,
    parts_of,
    record,
    sheet,
    xls,
    xls_number,
    xlsx,
    zipped,
)

# Cut off and damaged.

for share in (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.995):
    refused(f"cut off at {share:.1%}", lambda share=share: SMALL[: max(4, int(len(SMALL) * share))], "is cut off")


def crc() -> bytes:
    data = bytearray(zipped(parts_of(sheet(cells(["some text"]))), zipfile.ZIP_STORED))
    place = data.index(b"some text")
    data[place] ^= 1
    return bytes(data)


def directory_broken() -> bytes:
    data = bytearray(SMALL)
    place = data.index(b"PK\x01\x02")
    data[place : place + 4] = b"XXXX"
    return bytes(data)


refused("checksum", crc, "is damaged")
refused("directory broken", directory_broken, "is damaged")
refused("zeros inside", lambda: SMALL[:200] + bytes(300) + SMALL[500:], "is damaged")
refused("sheet no xml", lambda: xlsx("<row r='1'><c r='A1'><v>1</c></row>"), "is damaged")
refused("sheet cut off", lambda: zipped(parts_of(sheet(cells(["a"]))[:-30])), "is damaged")
refused("sheet empty", lambda: zipped(parts_of(" ")), "is damaged")
refused("strings no xml", lambda: xlsx(ROW.format('<c r="A1" t="s"><v>0</v></c>'), strings="<sst><si>"), "its texts")
refused(
    "workbook no xml", lambda: zipped(parts_of(sheet("")) | {"xl/workbook.xml": "<a><b></a>"}), "its list of sheets"
)
refused("relations no xml", lambda: zipped(parts_of(sheet("")) | {"xl/_rels/workbook.xml.rels": "<a>"}), "is damaged")
refused(
    "no workbook part",
    lambda: zipped({k: v for k, v in parts_of(sheet("")).items() if k != "xl/workbook.xml"}),
    "list of sheets",
)
refused("no sheets", lambda: zipped(parts_of()), "lists no sheet")
refused(
    "only sheet missing",
    lambda: zipped({k: v for k, v in parts_of(sheet("")).items() if "sheet1" not in k}),
    "none of the sheets",
)
refused(
    "no relations",
    lambda: zipped({k: v for k, v in parts_of(sheet("")).items() if k != "xl/_rels/workbook.xml.rels"}),
    "none of the sheets",
)
refused("cell in a cell", lambda: xlsx(ROW.format('<c r="A1"><v>1</v><c r="B1"><v>2</v></c></c>')), "is damaged")
refused("two values", lambda: xlsx(ROW.format('<c r="A1"><v>1</v><v>2</v></c>')), "is damaged")
refused("encoding of jokers", lambda: zipped(parts_of(sheet(cells(["a"])).replace("UTF-8", "rot13"))), "encoding")
refused("encoding utf-7", lambda: zipped(parts_of(sheet(cells(["a"])).replace("UTF-8", "utf-7"))), "encoding")
refused(
    "utf-16 cut",
    lambda: zipped(parts_of(sheet(cells(["a"])).replace("UTF-8", "UTF-16").encode("utf-16")[:-1])),
    "damaged",
)
refused("utf-16 text cut", lambda: "a;b".encode("utf-16")[:-1], "UTF-16")
refused("nesting", lambda: xlsx("<row>" + "<a>" * 300_000), "is damaged", 20)
refused("quotation mark never closed", lambda: b'a;b\n"' + b"c;d\n" * 50_000, "quotation mark")
refused(
    "ods without content", lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "no content"
)
refused("ods without sheet", lambda: ods(""), "holds no sheet")
refused(
    "ods no xml",
    lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a>"}),
    "its content",
)
refused(
    "xls record cut off",
    lambda: ole({"Workbook": record(0x809, bytes(16)) + b"\x85\x00\xff\x1f" + b"\xff" * 4_100}),
    "is damaged",
)
refused("xls without sheets", lambda: ole({"Workbook": record(0x809, bytes(16)) + record(0x0A)}), "lists no sheet")
refused("xls reaches far", lambda: xls(xls_number(65_535, 255, 1)), "reaches so far")
