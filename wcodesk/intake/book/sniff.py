"""What a file is, by its first bytes and its parts and never by its name. What no reader takes is refused in words."""

from __future__ import annotations

import re

from wcodesk.intake.book.cells import FileKind
from wcodesk.intake.book.faults import FETCH, SAVE, Unreadable
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.ole import MAGIC, Ole, OleError

_HEAD = 4_096
_IN_EXCEL = f"open it in Excel and {SAVE}"
_NOT = "not a workbook: choose the workbook"
_MAGICS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", f"is a PDF, {_NOT} itself"),
    (b"{\\rtf", f"is a text document (RTF), {_NOT}"),
    (b"\x89PNG\r\n", f"is a picture, {_NOT}"),
    (b"\xff\xd8\xff", f"is a picture, {_NOT}"),
    (b"GIF8", f"is a picture, {_NOT}"),
    (b"BM", ""),
    (b"II*\x00", f"is a picture, {_NOT}"),
    (b"MM\x00*", f"is a picture, {_NOT}"),
    (b"RIFF", f"is a picture, a sound or a film, {_NOT}"),
    (b"7z\xbc\xaf\x27\x1c", "is a packed folder (7z): unpack it and choose the workbook in it"),
    (b"Rar!\x1a\x07", "is a packed folder (RAR): unpack it and choose the workbook in it"),
    (b"\x1f\x8b", "is a packed file (gzip): unpack it and choose the workbook in it"),
    (b"BZh", "is a packed file (bzip2): unpack it and choose the workbook in it"),
    (b"\xfd7zXZ\x00", "is a packed file (xz): unpack it and choose the workbook in it"),
    (b"SQLite format 3\x00", f"is a store or another database, {_NOT}"),
    (b"\x7fELF", f"is a program, {_NOT}"),
)
_HTML = re.compile(
    rb"(?:<\?xml[^>]*>)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOCK = re.compile(rb",[^,\n]*,[^,\n]*,[^,\n]*\d\d:\d\d,file:")
_OFFICE = (
    (b"wordprocessingml", f"is a Word document, {_NOT}"),
    (b"presentationml", f"is a PowerPoint presentation, {_NOT}"),
    (b"ms-word.", f"is a Word document, {_NOT}"),
    (b"ms-powerpoint.", f"is a PowerPoint presentation, {_NOT}"),
    (b"ms-excel.sheet.binary", f"is a binary workbook (.xlsb): {_IN_EXCEL}"),
)
_OPEN_DOCUMENT = {
    b"text": "is a text document (OpenDocument)",
    b"presentation": "is a presentation (OpenDocument)",
    b"graphics": "is a drawing (OpenDocument)",
}


def sniff(data: bytes, package: Package | None) -> FileKind:
    """The kind of a file. package: the file opened as a zip, where it is one. Raises Unreadable."""
    if package is not None:
        return _zipped(package)
    if not data:
        raise Unreadable(f"is empty, as a file is whose copying failed: {FETCH}")
    head = data[:_HEAD]
    if data.startswith(MAGIC):
        return _old(data)
    for magic, sentence in _MAGICS:
        if sentence and head.startswith(magic):
            raise Unreadable(sentence)
    if head.startswith(b"BM") and int.from_bytes(head[2:6], "little") == len(data):
        raise Unreadable(f"is a picture, {_NOT}")
    if head.startswith(b"MZ") and b"\x00" in head:
        raise Unreadable(f"is a program, {_NOT}")
    if not data.strip(b"\x00"):
        raise Unreadable(f"holds nothing but zero bytes, as a file is whose copying failed: {FETCH}")
    if head[:2] in (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00") and b"\x00" in head[:8]:
        raise Unreadable(f"is a workbook of a very old Excel: {_IN_EXCEL}")
    _refuse_lock(data)
    _refuse_markup(head)
    return FileKind.CSV


def _refuse_lock(data: bytes) -> None:
    """The small files that Office and LibreOffice leave beside a file that is open."""
    if len(data) in (162, 165) and 0 < data[0] <= 54 and b"\x00" in data + b"\x00":
        name = data[1 : 1 + data[0]]
        if name.decode("latin-1").isprintable() and not data[1 + data[0] : 54].strip(b" \x00"):
            raise Unreadable("only marks that Excel has a workbook open: choose the file without ~$ in its name")
    if len(data) < 2_000 and _LOCK.match(data[data.find(b",") :]):
        raise Unreadable("only marks that LibreOffice has a workbook open: choose the workbook itself")


def _refuse_markup(head: bytes) -> None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", errors="replace").encode()
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:1] == b"{" and b"docs.google.com" in text:
        raise Unreadable("only points to a sheet at Google: open it there and download it as Microsoft Excel (.xlsx)")
    if re.match(rb"MIME-Version:", text, re.IGNORECASE):
        raise Unreadable(f"is a saved web page or e-mail, not a workbook: {_IN_EXCEL}")
    if text[:1] != b"<":
        return
    if b"urn:schemas-microsoft-com:office:spreadsheet" in text or b'progid="Excel.Sheet"' in text:
        raise Unreadable(f"is an XML Spreadsheet 2003: {_IN_EXCEL}")
    if b"urn:oasis:names:tc:opendocument" in text:
        raise Unreadable("is a flat OpenDocument file: open it in LibreOffice and save it as .xlsx or .ods")
    if _HTML.match(text):
        raise Unreadable(f"is a web page, not a workbook, whatever its name says: {_IN_EXCEL}")
    if re.match(rb"<(?:\?xml|[A-Za-z!][^<>]*>)", text):
        raise Unreadable(f"is an XML file, {_NOT}")


def _old(data: bytes) -> FileKind:
    try:
        names = Ole(data).streams
    except OleError:
        raise Unreadable(f"is an old Office file that is damaged or cut off: {FETCH}") from None
    if "EncryptedPackage" in names or "EncryptionInfo" in names:
        raise Unreadable("is protected with a password: open it in Excel and save it without one")
    if "Workbook" in names:
        return FileKind.XLS
    if "Book" in names:
        raise Unreadable(f"is a workbook of Excel 5 or 95: {_IN_EXCEL}")
    if "WordDocument" in names:
        raise Unreadable(f"is a Word document, {_NOT}")
    if "PowerPoint Document" in names:
        raise Unreadable(f"is a PowerPoint presentation, {_NOT}")
    if any(name.startswith("__properties") for name in names):
        raise Unreadable("is an e-mail: save the workbook that is attached to it, and choose that")
    raise Unreadable(f"is an Office file, {_NOT}")


def _zipped(package: Package) -> FileKind:
    if (mime := package.find("mimetype")) and package.size(mime) < 200:
        kind = package.read(mime).strip()
        if kind.startswith(b"application/vnd.oasis.opendocument."):
            return _open_document(package, kind.removeprefix(b"application/vnd.oasis.opendocument."))
    types = package.find("[Content_Types].xml")
    text = package.read(types) if types else b""
    if text.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = text.decode("utf-16", errors="replace").encode()
    if (b"spreadsheetml" in text and b".main+xml" in text) or b"ms-excel.sheet.macro" in text:
        return _excel(package, text)
    for mark, sentence in _OFFICE:
        if mark in text:
            raise Unreadable(sentence)
    for part, sentence in (("word/document.xml", _OFFICE[0][1]), ("ppt/presentation.xml", _OFFICE[1][1])):
        if package.find(part):
            raise Unreadable(sentence)
    if package.find("xl/workbook.bin"):
        raise Unreadable(_OFFICE[-1][1])
    return _unnamed(package, bool(types))


def _excel(package: Package, types: bytes) -> FileKind:
    workbook = package.find("xl/workbook.xml")
    if workbook and b"purl.oclc.org/ooxml" in package.read(workbook)[:_HEAD]:
        return FileKind.STRICT
    return FileKind.XLSM if b"macroEnabled" in types or package.find("xl/vbaProject.bin") else FileKind.XLSX


def _unnamed(package: Package, office: bool) -> FileKind:
    """What a zip file is that does not say so. office: it has a list of the types of its parts."""
    if package.find("xl/workbook.xml") or any(name.startswith("xl/") for name in package.names):
        return FileKind.XLSX
    if any(name.endswith(".iwa") or name.startswith("Index/") for name in package.names):
        raise Unreadable("is an Apple Numbers or Pages file: open it there and export it as Excel (.xlsx)")
    inside = [name for name in package.names if name.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods", ".csv"))]
    if inside:
        raise Unreadable("is a zip file with workbooks in it: unpack it and choose the workbooks")
    if office:
        raise Unreadable(f"is an Office file, {_NOT}")
    raise Unreadable(f"is a zip file without a workbook, {_NOT}")


def _open_document(package: Package, kind: bytes) -> FileKind:
    if not kind.startswith(b"spreadsheet"):
        what = next(
            (words for name, words in _OPEN_DOCUMENT.items() if kind.startswith(name)), "is an OpenDocument file"
        )
        raise Unreadable(f"{what}, {_NOT}")
    manifest = package.find("META-INF/manifest.xml")
    if manifest and b"encryption-data" in package.read(manifest):
        raise Unreadable("is protected with a password: open it in LibreOffice and save it without one")
    return FileKind.ODS
