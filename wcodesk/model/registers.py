"""The registers of an edition: what is tabular in it. Each kind's fields are declared once, here."""

from __future__ import annotations

from wcodesk.model.fields import Field, FieldKind
from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import mark
from wcodesk.model.vocabulary import Choice

_REGIONS = tuple(Choice(region.scope, region.name) for region in REGIONS)
_CONVENTION_STATES = (
    Choice("party", mark("Party")),
    Choice("acceding", mark("Acceding")),
    Choice("planned", mark("Planned")),
)
_GROUPING_STATES = (
    Choice("member", mark("Member")),
    Choice("observer", mark("Observer")),
    Choice("candidate", mark("Candidate")),
    Choice("acceding", mark("Acceding")),
)
_SECTION = Field(
    "section", mark("Section"), FieldKind.TEXT, mark("The heading under which the report tells of it."), width=30
)

PROJECT_FIELDS = (
    Field("name", mark("Project"), FieldKind.TEXT, mark("Its short name."), required=True, width=28),
    Field("title", mark("Title"), FieldKind.TEXT, mark("Its name in full."), width=40, limit=300),
    Field(
        "region", mark("Region"), FieldKind.CHOICE, mark("The region it works in; empty for several."), choices=_REGIONS
    ),
    Field("donors", mark("Donors"), FieldKind.TEXT, mark("Who pays, separated by semicolons."), width=30, limit=300),
    Field(
        "partners",
        mark("Partners"),
        FieldKind.TEXT,
        mark("Who carries it out, separated by semicolons."),
        width=30,
        limit=500,
    ),
    Field("period", mark("Period"), FieldKind.TEXT, mark("From when to when, as far as the report says."), width=20),
    Field(
        "beneficiaries",
        mark("Beneficiaries"),
        FieldKind.TEXT,
        mark("Whom it helps, separated by semicolons."),
        limit=1000,
    ),
    Field("components", mark("Components"), FieldKind.NOTE, mark("Its parts, separated by semicolons."), limit=3000),
    Field(
        "highlights",
        mark("Highlights"),
        FieldKind.NOTE,
        mark("What was done, where, when and with which result."),
        limit=8000,
    ),
)
STRUCTURE_FIELDS = (
    Field("name", mark("Structure"), FieldKind.TEXT, mark("What it is called."), required=True, width=32),
    Field("kind", mark("Kind"), FieldKind.TEXT, mark("ROCB, RTC, RILO, laboratory…"), required=True, width=14),
    Field("region", mark("Region"), FieldKind.CHOICE, mark("The region it serves."), choices=_REGIONS, required=True),
    Field("member", mark("Host"), FieldKind.MEMBER, mark("The Member that hosts it.")),
    Field("place", mark("Place"), FieldKind.TEXT, mark("The town it is in.")),
    Field("since", mark("Since"), FieldKind.WHEN, mark("When it began.")),
    Field("note", mark("Note"), FieldKind.NOTE, mark("Anything else the report says of it."), limit=3000),
)
CONTACT_FIELDS = (
    Field("region", mark("Region"), FieldKind.CHOICE, mark("The region."), choices=_REGIONS, required=True),
    Field(
        "member",
        mark("Member"),
        FieldKind.MEMBER,
        mark("The Member whose administration it works for; empty for the region's own."),
    ),
    Field("name", mark("Name"), FieldKind.TEXT, mark("The person."), required=True, width=26),
    Field("role", mark("Role"), FieldKind.TEXT, mark("What the person is."), width=36),
    Field("office", mark("Office"), FieldKind.TEXT, mark("Where the person works."), width=36),
    Field("email", mark("E-mail"), FieldKind.TEXT, mark("The address to write to."), width=32),
    Field("note", mark("Note"), FieldKind.NOTE, mark("Anything else the report says."), limit=1000),
)
CONVENTION_FIELDS = (
    Field("member", mark("Member"), FieldKind.MEMBER, mark("The Member."), required=True),
    Field(
        "convention", mark("Convention"), FieldKind.TEXT, mark("The convention or agreement."), required=True, width=40
    ),
    Field(
        "status", mark("Status"), FieldKind.CHOICE, mark("How far it is."), choices=_CONVENTION_STATES, required=True
    ),
    Field("since", mark("Since"), FieldKind.WHEN, mark("Since when.")),
    _SECTION,
)
GROUPING_FIELDS = (
    Field(
        "grouping", mark("Grouping"), FieldKind.TEXT, mark("The union, market or community."), required=True, width=30
    ),
    Field("kind", mark("Kind"), FieldKind.TEXT, mark("What sort of grouping it is."), width=20),
    Field("member", mark("Member"), FieldKind.MEMBER, mark("The Member that belongs to it."), required=True),
    Field("status", mark("Status"), FieldKind.CHOICE, mark("As what."), choices=_GROUPING_STATES, required=True),
    Field("since", mark("Since"), FieldKind.WHEN, mark("Since when.")),
)

REGISTERS: dict[str, tuple[Field, ...]] = {
    "projects": PROJECT_FIELDS,
    "structures": STRUCTURE_FIELDS,
    "contacts": CONTACT_FIELDS,
    "conventions": CONVENTION_FIELDS,
    "groupings": GROUPING_FIELDS,
}
"""The fields of each kind of register, by its name in the JSON of an edition."""
