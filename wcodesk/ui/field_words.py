"""What the fields of a record hold, as the window shows it in the language that it speaks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from wcodesk.model.fields import Field, FieldKind
from wcodesk.model.members import MemberIndex
from wcodesk.model.translation import spoken, tr


def shown(field: Field, value: str, members: MemberIndex | None = None) -> str:
    """A stored value as people read it; a value that the field would not store is shown as it is."""
    text = field.show(value, members, language=spoken())
    return tr(text) if field.kind is FieldKind.CHOICE else text


def either(names: Sequence[str]) -> str:
    """One of these names, in words: "Guinea or Guyana"."""
    return reduce(lambda one, other: tr("{one} or {other}", one=one, other=other), names) if names else ""
