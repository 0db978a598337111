"""What an exported file is called, by a pattern that the user chooses."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from wcodesk.model.content import Scope
from wcodesk.model.errors import DeskError
from wcodesk.model.files import safe_name
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Edition
from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import tr
from wcodesk.model.when import When

PATTERN = "{what} - {edition}"
WORDS = ("what", "code", "edition", "title", "month", "part", "draft", "date")
"""The words of a pattern: Member or region by name and by code, "June 2020, Part I" and its parts, "DRAFT" or
nothing, the day of the export."""

_WORD = re.compile(r"\{([^{}]*)\}")
_AGAIN = re.compile(r"(\s*[-–_,]\s*)(?:[-–_,]\s*)+")
_BRACKETS = re.compile(r"\(\s*\)")


def name_values(edition: Edition, name: str, scope: Scope, members: MemberIndex, *, draft: bool) -> dict[str, str]:
    """What the words stand for. name: of the edition, "June 2020, Part I"."""
    member = members.find(scope.key) if scope.kind == "member" else None
    region = next((each.name for each in REGIONS if scope.kind == "region" and each.scope == scope.key), "")
    try:
        month = When.parse(edition.published).label()
    except ValueError:
        month = edition.published
    return {
        "what": member.name if member else region or "Progress Report",
        "code": scope.key or scope.kind,
        "edition": name,
        "title": edition.title,
        "month": month,
        "part": edition.part,
        "draft": "DRAFT" if draft else "",
        "date": datetime.date.today().isoformat(),
    }


def file_name(pattern: str, values: Mapping[str, str]) -> str:
    """A file's name without suffix that every system takes. DeskError names a word that a pattern may not have.

    values: by WORDS; those that are missing are empty, and so are the signs that stood beside them.
    """

    def value(found: re.Match[str]) -> str:
        word = found[1].strip().casefold()
        if word not in WORDS:
            known = ", ".join(f"{{{each}}}" for each in WORDS)
            said = tr("“{word}” is no word of a file's name; there are {known}.")
            raise DeskError(said.format(word=found[0], known=known))
        return values.get(word, "")

    text = " ".join(_WORD.sub(value, pattern).split())
    return safe_name(_AGAIN.sub(r"\1", _BRACKETS.sub("", text)).strip(" -–_,"))
