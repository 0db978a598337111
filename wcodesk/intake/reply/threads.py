"""Conversations at cells, which a new Excel shows instead of the notes there: ours becomes a reply in them."""

from __future__ import annotations

import hashlib

from wcodesk.intake.book.cells import address, place
from wcodesk.intake.book.markup import local
from wcodesk.intake.reply.splice import Part, behind, quoted
from wcodesk.model.reply_words import AUTHOR

Cell = tuple[int, int]


def replied(part: Part, texts: dict[Cell, str]) -> bytes | None:
    """The conversations of a sheet with ours in those that are at these cells; None where there is none of them."""
    found: dict[Cell, tuple[str, str]] = {}

    def start(tag: str, attributes: dict[str, str], _: int) -> None:
        where = place(attributes.get("ref", ""))
        if local(tag) == "threadedComment" and where in texts and where is not None:
            first = found.get(where, (attributes.get("id", ""), ""))[0]
            found[where] = (first, attributes.get("dT", ""))

    part.walk("the conversations at its cells", start)
    if not found:
        return None
    made = "".join(
        f'<:threadedComment ref="{address(*where)}" dT="{quoted(moment)}" personId="{_id(AUTHOR)}" '
        f'id="{_id(f"{address(*where)} {texts[where]}")}" parentId="{quoted(parent)}">'
        f"<:text>\0{address(*where)}\0</:text></:threadedComment>"
        for where, (parent, moment) in sorted(found.items())
    )
    inserts = {f"\0{address(*where)}\0": quoted(texts[where]) for where in found}
    return behind(part, made, inserts=inserts)


def with_us(part: Part) -> bytes:
    """The list of persons, with us among them."""
    us = f'<:person displayName="{AUTHOR}" id="{_id(AUTHOR)}" userId="{AUTHOR}" providerId="None"/>'
    return part.data if _id(AUTHOR).encode() in part.data else behind(part, us)


def _id(text: str) -> str:
    """A number for something that is the same however often it is made, as Excel writes them."""
    raw = hashlib.sha256(f"wcodesk {text}".encode()).hexdigest().upper()
    return f"{{{raw[:8]}-{raw[8:12]}-{raw[12:16]}-{raw[16:20]}-{raw[20:32]}}}"
