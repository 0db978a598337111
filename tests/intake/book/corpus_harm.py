"""Files that are made to do harm."""

from __future__ import annotations

import io
import struct
import zipfile

from book_cases import LETTERS, ROW, SMALL, refused
from book_maker import (
    HEAD,
    REL,
    cells,
    parts_of,
    shared,
    sheet,
    xlsx,
    zipped,
)

# Made to do harm.


def bomb(size: int, count: int = 1) -> bytes:
    names = {f"xl/worksheets/sheet{number}.xml": b"\x20" * size for number in range(1, count + 1)}
    return zipped(parts_of(sheet("")) | names)


def lying_size() -> bytes:
    """Says 100 bytes in both headers and unpacks to 50 MB."""
    data = bytearray(bomb(50_000_000))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = -1
        while (place := data.find(mark, place + 1)) >= 0:
            if struct.unpack_from("<I", data, place + offset)[0] == 50_000_000:
                struct.pack_into("<I", data, place + offset, 100)
    return bytes(data)


def overlapping() -> bytes:
    data = bytearray(zipped(parts_of(sheet(cells(["a"])), sheet(cells(["b"])))))
    places = []
    place = -1
    while (place := data.find(b"PK\x01\x02", place + 1)) >= 0:
        places.append(place)
    struct.pack_into("<I", data, places[-1] + 42, struct.unpack_from("<I", data, places[-2] + 42)[0])
    return bytes(data)


def flagged() -> bytes:
    data = bytearray(SMALL)
    place = -1
    while (place := data.find(b"PK\x01\x02", place + 1)) >= 0:
        data[place + 8] |= 1
    return bytes(data)


def twice(name: str, other: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for part, text in parts_of(sheet(cells(["a"]))).items():
            file.writestr(part, text)
        file.writestr(zipfile.ZipInfo(name), "<x/>")
        file.writestr(zipfile.ZipInfo(other), "<y/>")
    return target.getvalue()


def laughs(depth: int = 9) -> str:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, depth))
    return f'<?xml version="1.0"?><!DOCTYPE x [{entities}]>'


def with_doctype(part: str, doctype: str, encoding: str = "utf-8") -> bytes:
    parts = parts_of(sheet(ROW.format('<c r="A1" t="s"><v>0</v></c>')), strings=shared("<t>x</t>"))
    text = str(parts.get(part, f"{HEAD}<x/>"))
    body = text.partition("?>")[2]
    parts[part] = (doctype + body).encode(encoding)
    return zipped(parts)


XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
refused("bomb of one part", lambda: bomb(150_000_000), "unpacks to far more", 20)
refused("bomb of many parts", lambda: bomb(30_000_000, 8), "unpacks to far more", 20)
refused("bomb by ratio", lambda: bomb(20_000_000), "unpacks to far more", 20)
refused("bomb that lies", lying_size, "is damaged|unpacks to far more", 20)
refused(
    "bomb of zips",
    lambda: zipped({f"{n}.zip": zipped({"a": bytes(1_000_000)}) for n in range(30)}),
    "zip file without",
    10,
)
refused("overlapping parts", overlapping, "overlap|is damaged")
refused("many parts", lambda: zipped(parts_of(sheet("")) | {f"xl/media/{n}.png": "" for n in range(6_000)}), "6,00", 20)
refused("ten thousand sheets", lambda: zipped(parts_of(*[sheet("")] * 10_000)), "parts", 20)
refused(
    "sheets of one part",
    lambda: zipped(
        parts_of(sheet(""))
        | {
            "xl/workbook.xml": f'<workbook xmlns:r="{REL}"><sheets>'
            + '<sheet name="a" r:id="rId1"/>' * 10_000
            + "</sheets></workbook>"
        }
    ),
    "10,000 sheets",
)
refused("locked part", flagged, "locked with a password")
refused("bzip2", lambda: zipped(parts_of(sheet("")), zipfile.ZIP_BZIP2), "packed in a way")
refused("lzma", lambda: zipped(parts_of(sheet("")), zipfile.ZIP_LZMA), "packed in a way")
refused("part twice", lambda: twice("xl/extra.xml", "XL/Extra.XML"), "twice")
refused("part out of the folder", lambda: twice("xl/../../evil.xml", "a"), "a name that no workbook has")
refused("part at the root", lambda: twice("/etc/evil.xml", "a"), "a name that no workbook has")
refused("part on a drive", lambda: twice("C:\\evil.xml", "a"), "a name that no workbook has")
for target in (
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "docProps/app.xml",
    "[Content_Types].xml",
    "_rels/.rels",
):
    refused(f"outer entity in {target}", lambda target=target: with_doctype(target, XXE), "DOCTYPE")
refused("outer entity in utf-16", lambda: with_doctype("xl/worksheets/sheet1.xml", XXE, "utf-16"), "DOCTYPE")
refused(
    "outer entity in utf-16 without mark", lambda: with_doctype("xl/sharedStrings.xml", XXE, "utf-16-be"), "DOCTYPE"
)
refused("billion laughs", lambda: with_doctype("xl/sharedStrings.xml", laughs()), "DOCTYPE")
refused(
    "quadratic entity",
    lambda: with_doctype("xl/sharedStrings.xml", f'<!DOCTYPE x [<!ENTITY a "{"x" * 100_000}">]>'),
    "DOCTYPE",
)
refused("small entity", lambda: with_doctype("xl/sharedStrings.xml", '<!DOCTYPE x [<!ENTITY a "b">]>'), "DOCTYPE")
refused(
    "doctype alone",
    lambda: with_doctype("xl/worksheets/sheet1.xml", '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'),
    "DOCTYPE",
)
refused(
    "outer entity in ods",
    lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": XXE + "<x>&e;</x>"}),
    "DOCTYPE",
)
refused(
    "huge shared texts",
    lambda: xlsx(
        ROW.format('<c r="A1" t="s"><v>0</v></c>'),
        strings=shared(
            *[f"<t>{n:050}{LETTERS[n % 60 :].decode().replace('&', '').replace('<', '')}</t>" for n in range(300_000)]
        ),
    ),
    "more text than",
    10,
)
refused(
    "million empty texts",
    lambda: xlsx(
        ROW.format('<c r="A1" t="s"><v>0</v></c>'),
        strings="<sst>" + "".join(f'<si a="{n}"/>' for n in range(1_100_000)) + "</sst>",
    ),
    "more text than",
    10,
)
refused(
    "huge cell",
    lambda: zipped(parts_of(sheet(cells(["".join(f"{n:07}" for n in range(3_500_000))])))),
    "more text than",
    10,
)
