"""Text as the desk keeps it, and what was done to it in words: nothing changes without a remark.

NFC; one kind of line break; controls, invisible spaces and overrides of direction go; spaces that do not break,
joiners of letters and words and marks of direction stay, since scripts, French punctuation and our own long texts
(model/sheet_rows.py) need them.
"""

from __future__ import annotations

import re
import unicodedata

from wcodesk.model import normal
from wcodesk.model.translation import mark

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_PLANE_ENDS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_CONTROLS = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]")
_INVISIBLE = re.compile(normal.INVISIBLE)
_OVERRIDES = re.compile(normal.OVERRIDES)
_FIXED = re.compile("[\xa0\u2007\u202f]")
_SUSPECT = re.compile("[ÂÃâÐÑïØÙ]")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")

NFC = mark("Letters with separate accents were joined (Unicode NFC).")
CONTROLS = mark("Characters that cannot be printed were left out.")
INVISIBLE = mark("Invisible spaces and hyphens were left out.")
OVERRIDES = mark("Signs that turn the direction of writing were left out.")
FIXED = mark("Holds spaces that do not break; they were kept.")
MOJIBAKE = mark("Looks as if its accents were damaged on the way (such as Ã© for é); it was kept as it is.")
REPLACED = mark("Holds the sign � where a character was lost before; it was kept as it is.")
LONG = mark("Holds more than the 32,767 characters that Excel allows in a cell.")
FULL = mark("Holds just the 32,767 characters that Excel allows, so its end may have been cut off.")
EXCEL_LENGTH = 32_767


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as it is kept, and remarks on what was done or met, which tr() says."""
    if len(text) < EXCEL_LENGTH and text.isascii() and text.replace("\n", "").isprintable():
        return text, ()
    remarks: list[str] = []
    if len(text) >= EXCEL_LENGTH:
        remarks.append(FULL if len(text) == EXCEL_LENGTH else LONG)
    text = _BREAKS.sub("\n", text)
    for pattern, remark in ((_CONTROLS, CONTROLS), (_INVISIBLE, INVISIBLE), (_OVERRIDES, OVERRIDES)):
        text, changes = pattern.subn("", text)
        if changes:
            remarks.append(remark)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
        remarks.append(NFC)
    if _FIXED.search(text):
        remarks.append(FIXED)
    if "\ufffd" in text:
        remarks.append(REPLACED)
    if _SUSPECT.search(text) and _is_mojibake(text):
        remarks.append(MOJIBAKE)
    return text, tuple(remarks)


def unescape(text: str) -> str:
    """Excel's own escapes: _x000D_ stands for a character that XML cannot hold, _x005F_ for the "_" of such a text."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _is_mojibake(text: str) -> bool:
    """Whether a piece of the text is UTF-8 that was once read as Windows-1252."""
    for word in text.split():
        if _SUSPECT.search(word):
            try:
                if len(word.encode("cp1252").decode("utf-8")) < len(word):
                    return True
            except UnicodeError:
                continue
    return False
