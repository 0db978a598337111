"""The fields of missions and registers, and their values as somebody who goes through a file reads them."""

from __future__ import annotations

from wcodesk.model.fields import MISSION_FIELDS, Field, FieldKind
from wcodesk.model.members import MemberIndex
from wcodesk.model.registers import REGISTERS
from wcodesk.model.translation import spoken, tr


def declared_field(name: str) -> Field | None:
    """The field of that name, of missions or else of the registers."""
    every = (*MISSION_FIELDS, *(field for fields in REGISTERS.values() for field in fields))
    return next((field for field in every if field.name == name), None)


def shown(field: Field, value: str, members: MemberIndex) -> str:
    """A stored value in the language that is spoken; a text of the report stays as it is."""
    said = field.show(value, members, language=spoken())
    return tr(said) if field.kind is FieldKind.CHOICE else said
