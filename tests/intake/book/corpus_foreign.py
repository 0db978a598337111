"""Files that are no workbook that is read, whatever they are named."""

from __future__ import annotations

import struct

from book_cases import LETTERS, SMALL, refused
from book_maker import (
    ods,
    ole,
    record,
    xls,
    xls_number,
    zipped,
)

# Not a workbook at all.

refused("empty", lambda: b"", "is empty")
refused("zeros", lambda: bytes(5_000), "nothing but zero bytes")
refused("pdf", lambda: b"%PDF-1.7\n" + LETTERS, "is a PDF")
refused("rtf", lambda: b"{\\rtf1 text}", "RTF")
refused("png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture")
refused("jpeg", lambda: b"\xff\xd8\xff\xe0" + bytes(100), "is a picture")
refused("bitmap", lambda: b"BM" + struct.pack("<I", 60) + bytes(54), "is a picture")
refused("7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(100), "unpack it")
refused("rar", lambda: b"Rar!\x1a\x07\x01\x00", "unpack it")
refused("gzip", lambda: b"\x1f\x8b\x08" + bytes(100), "unpack it")
refused("program", lambda: b"MZ\x90\x00" + bytes(200), "is a program")
refused("elf", lambda: b"\x7fELF" + bytes(200), "is a program")
refused("store", lambda: b"SQLite format 3\x00" + bytes(200), "is a store or another database")
refused("noise", lambda: bytes((n * 7919 >> 3) % 251 + 1 for n in range(5_000)), "neither a workbook nor text")
refused("zero byte in text", lambda: b"a;b\n1;\x002\n", "neither a workbook nor text")
refused("html named xls", lambda: b"<html><body><table><tr><td>1</td></tr></table></body></html>", "is a web page")
refused("html with declaration", lambda: b'\xef\xbb\xbf<?xml version="1.0"?>\n<!DOCTYPE html><html/>', "is a web page")
refused("html after comment", lambda: b"\n<!-- x -->\n<TABLE><tr></tr></TABLE>", "is a web page")
refused("mhtml", lambda: b"MIME-Version: 1.0\nX-Document-Type: Workbook\n", "saved web page")
refused(
    "xml spreadsheet 2003",
    lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    "XML Spreadsheet 2003",
)
refused("other xml", lambda: b'<?xml version="1.0"?><feed/>', "is an XML file")
refused(
    "flat ods",
    lambda: b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:x"/>',
    "flat",
)
refused("google shortcut", lambda: b'{"url": "https://docs.google.com/open?id=1"}', "Google")
refused(
    "lock of Excel",
    lambda: (b"\x05Maria" + b" " * 49 + b"\x05\x00M\x00a\x00r\x00i\x00a\x00").ljust(165, b"\x20"),
    "only marks that Excel has a workbook open",
)
refused("lock of LibreOffice", lambda: b",maria,desk7,28.11.2026 09:10,file:///x/y;", "only marks that LibreOffice")
refused("spaces only", lambda: b" \r\n \r\n", "is empty")
refused("very old xls", lambda: b"\x09\x04\x06\x00\x00\x00\x10\x00" + bytes(50), "very old Excel")

# Other Office files.

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def typed(kind: str, *names: str) -> bytes:
    return zipped(
        {"[Content_Types].xml": f"<Types><Override ContentType='{kind}'/></Types>"} | dict.fromkeys(names, "<x/>")
    )


refused("docx", lambda: typed(WORD, "word/document.xml"), "is a Word document")
refused("pptx", lambda: typed(SLIDES, "ppt/presentation.xml"), "is a PowerPoint presentation")
refused("docx without types", lambda: zipped({"word/document.xml": "<x/>"}), "is a Word document")
refused("xlsb", lambda: typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin"), ".xlsb")
refused("visio", lambda: typed("application/vnd.ms-visio.drawing.main+xml"), "is an Office file")
refused("odt", lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "is a text document")
refused("odp", lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "is a presentation")
refused("numbers", lambda: zipped({"Index/Document.iwa": "x"}), "Numbers")
refused("zip of workbooks", lambda: zipped({"a/one.xlsx": SMALL}), "zip file with workbooks in it")
refused("zip of texts", lambda: zipped({"a.txt": "x"}), "zip file without a workbook")
refused("empty zip", lambda: zipped({}), "zip file without a workbook")
refused(
    "password", lambda: ole({"EncryptionInfo": b"x", "EncryptedPackage": bytes(9_000)}), "protected with a password"
)
refused(
    "password of xls", lambda: xls(xls_number(0, 0, 1), before=record(0x2F, bytes(54))), "protected with a password"
)
refused(
    "password of ods",
    lambda: ods("", extra={"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>"}),
    "password",
)
refused("doc", lambda: ole({"WordDocument": bytes(5_000)}), "is a Word document")
refused("ppt", lambda: ole({"PowerPoint Document": bytes(5_000)}), "is a PowerPoint presentation")
refused("msg", lambda: ole({"__properties_version1.0": bytes(5_000)}), "is an e-mail")
refused("other ole", lambda: ole({"Whatever": bytes(5_000)}), "is an Office file")
refused("excel 95", lambda: ole({"Book": bytes(5_000)}), "Excel 5 or 95")
refused("ole cut off", lambda: xls(xls_number(0, 0, 1))[:1_500], "damaged")
refused("ole head only", lambda: xls(xls_number(0, 0, 1))[:300], "damaged")


def ole_circle() -> bytes:
    data = bytearray(xls(xls_number(0, 0, 1)))
    data[512 + 4 * 2 : 512 + 4 * 3] = struct.pack("<I", 2)  # the sector after itself
    return bytes(data)


refused("ole chain in a circle", ole_circle, "damaged")
