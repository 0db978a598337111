"""What a file is, by its first bytes and its parts and never by its name. What no reader takes is refused in words."""

from __future__ import annotations

import re

from wcodesk.intake.book.cells import FileKind
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.ole import MAGIC, Ole, OleError
from wcodesk.model.translation import mark, tr

_HEAD = 4_096
_MAGICS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", mark("is a PDF, not a workbook: choose the workbook itself")),
    (b"{\\rtf", mark("is a text document (RTF), not a workbook: choose the workbook")),
    (b"\x89PNG\r\n", mark("is a picture, not a workbook: choose the workbook")),
    (b"\xff\xd8\xff", mark("is a picture, not a workbook: choose the workbook")),
    (b"GIF8", mark("is a picture, not a workbook: choose the workbook")),
    (b"BM", ""),
    (b"II*\x00", mark("is a picture, not a workbook: choose the workbook")),
    (b"MM\x00*", mark("is a picture, not a workbook: choose the workbook")),
    (b"RIFF", mark("is a picture, a sound or a film, not a workbook: choose the workbook")),
    (b"7z\xbc\xaf\x27\x1c", mark("is a packed folder (7z): unpack it and choose the workbook in it")),
    (b"Rar!\x1a\x07", mark("is a packed folder (RAR): unpack it and choose the workbook in it")),
    (b"\x1f\x8b", mark("is a packed file (gzip): unpack it and choose the workbook in it")),
    (b"BZh", mark("is a packed file (bzip2): unpack it and choose the workbook in it")),
    (b"\xfd7zXZ\x00", mark("is a packed file (xz): unpack it and choose the workbook in it")),
    (b"SQLite format 3\x00", mark("is a store or another database, not a workbook: choose the workbook")),
    (b"\x7fELF", mark("is a program, not a workbook: choose the workbook")),
)
_HTML = re.compile(
    rb"(?:<\?xml[^>]*>)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOCK = re.compile(rb",[^,\n]*,[^,\n]*,[^,\n]*\d\d:\d\d,file:")
_OFFICE = (
    (b"wordprocessingml", mark("is a Word document, not a workbook: choose the workbook")),
    (b"presentationml", mark("is a PowerPoint presentation, not a workbook: choose the workbook")),
    (b"ms-word.", mark("is a Word document, not a workbook: choose the workbook")),
    (b"ms-powerpoint.", mark("is a PowerPoint presentation, not a workbook: choose the workbook")),
    (
        b"ms-excel.sheet.binary",
        mark("is a binary workbook (.xlsb): open it in Excel and save it as Excel Workbook (*.xlsx)"),
    ),
)
_OPEN_DOCUMENT = {
    b"text": mark("is a text document (OpenDocument), not a workbook: choose the workbook"),
    b"presentation": mark("is a presentation (OpenDocument), not a workbook: choose the workbook"),
    b"graphics": mark("is a drawing (OpenDocument), not a workbook: choose the workbook"),
}


def sniff(data: bytes, package: Package | None) -> FileKind:
    """The kind of a file. package: the file opened as a zip, where it is one. Raises Unreadable."""
    if package is not None:
        return _zipped(package)
    if not data:
        raise Unreadable(tr("is empty, as a file is whose copying failed: fetch it again from where it came"))
    head = data[:_HEAD]
    if data.startswith(MAGIC):
        return _old(data)
    for magic, sentence in _MAGICS:
        if sentence and head.startswith(magic):
            raise Unreadable(tr(sentence))
    if head.startswith(b"BM") and int.from_bytes(head[2:6], "little") == len(data):
        raise Unreadable(tr("is a picture, not a workbook: choose the workbook"))
    if head.startswith(b"MZ") and b"\x00" in head:
        raise Unreadable(tr("is a program, not a workbook: choose the workbook"))
    if not data.strip(b"\x00"):
        raise Unreadable(
            tr("holds nothing but zero bytes, as a file is whose copying failed: fetch it again from where it came")
        )
    if head[:2] in (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00") and b"\x00" in head[:8]:
        raise Unreadable(
            tr("is a workbook of a very old Excel: open it in Excel and save it as Excel Workbook (*.xlsx)")
        )
    _refuse_lock(data)
    _refuse_markup(head)
    return FileKind.CSV


def _refuse_lock(data: bytes) -> None:
    """The small files that Office and LibreOffice leave beside a file that is open."""
    if len(data) in (162, 165) and 0 < data[0] <= 54 and b"\x00" in data + b"\x00":
        name = data[1 : 1 + data[0]]
        if name.decode("latin-1").isprintable() and not data[1 + data[0] : 54].strip(b" \x00"):
            raise Unreadable(tr("only marks that Excel has a workbook open: choose the file without ~$ in its name"))
    if len(data) < 2_000 and _LOCK.match(data[data.find(b",") :]):
        raise Unreadable(tr("only marks that LibreOffice has a workbook open: choose the workbook itself"))


def _refuse_markup(head: bytes) -> None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", errors="replace").encode()
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text[:1] == b"{" and b"docs.google.com" in text:
        raise Unreadable(
            tr("only points to a sheet at Google: open it there and download it as Microsoft Excel (.xlsx)")
        )
    if re.match(rb"MIME-Version:", text, re.IGNORECASE):
        raise Unreadable(
            tr("is a saved web page or e-mail, not a workbook: open it in Excel and save it as Excel Workbook (*.xlsx)")
        )
    if text[:1] != b"<":
        return
    if b"urn:schemas-microsoft-com:office:spreadsheet" in text or b'progid="Excel.Sheet"' in text:
        raise Unreadable(tr("is an XML Spreadsheet 2003: open it in Excel and save it as Excel Workbook (*.xlsx)"))
    if b"urn:oasis:names:tc:opendocument" in text:
        raise Unreadable(tr("is a flat OpenDocument file: open it in LibreOffice and save it as .xlsx or .ods"))
    if _HTML.match(text):
        raise Unreadable(
            tr(
                "is a web page, not a workbook, whatever its name says: open it in Excel and save it as Excel "
                "Workbook (*.xlsx)"
            )
        )
    if re.match(rb"<(?:\?xml|[A-Za-z!][^<>]*>)", text):
        raise Unreadable(tr("is an XML file, not a workbook: choose the workbook"))


def _old(data: bytes) -> FileKind:
    try:
        names = Ole(data).streams
    except OleError:
        raise Unreadable(
            tr("is an old Office file that is damaged or cut off: fetch it again from where it came")
        ) from None
    if "EncryptedPackage" in names or "EncryptionInfo" in names:
        raise Unreadable(tr("is protected with a password: open it in Excel and save it without one"))
    if "Workbook" in names:
        return FileKind.XLS
    if "Book" in names:
        raise Unreadable(tr("is a workbook of Excel 5 or 95: open it in Excel and save it as Excel Workbook (*.xlsx)"))
    if "WordDocument" in names:
        raise Unreadable(tr("is a Word document, not a workbook: choose the workbook"))
    if "PowerPoint Document" in names:
        raise Unreadable(tr("is a PowerPoint presentation, not a workbook: choose the workbook"))
    if any(name.startswith("__properties") for name in names):
        raise Unreadable(tr("is an e-mail: save the workbook that is attached to it, and choose that"))
    raise Unreadable(tr("is an Office file, not a workbook: choose the workbook"))


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
    for sign, sentence in _OFFICE:
        if sign in text:
            raise Unreadable(tr(sentence))
    for part, sentence in (("word/document.xml", _OFFICE[0][1]), ("ppt/presentation.xml", _OFFICE[1][1])):
        if package.find(part):
            raise Unreadable(tr(sentence))
    if package.find("xl/workbook.bin"):
        raise Unreadable(tr(_OFFICE[-1][1]))
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
        raise Unreadable(tr("is an Apple Numbers or Pages file: open it there and export it as Excel (.xlsx)"))
    inside = [name for name in package.names if name.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods", ".csv"))]
    if inside:
        raise Unreadable(tr("is a zip file with workbooks in it: unpack it and choose the workbooks"))
    if office:
        raise Unreadable(tr("is an Office file, not a workbook: choose the workbook"))
    raise Unreadable(tr("is a zip file without a workbook, not a workbook: choose the workbook"))


def _open_document(package: Package, kind: bytes) -> FileKind:
    if not kind.startswith(b"spreadsheet"):
        other = mark("is an OpenDocument file, not a workbook: choose the workbook")
        what = next((words for name, words in _OPEN_DOCUMENT.items() if kind.startswith(name)), other)
        raise Unreadable(tr(what))
    manifest = package.find("META-INF/manifest.xml")
    if manifest and b"encryption-data" in package.read(manifest):
        raise Unreadable(tr("is protected with a password: open it in LibreOffice and save it without one"))
    return FileKind.ODS
