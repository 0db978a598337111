"""The registers of an edition: what is tabular in it. Each kind's fields are declared once, here."""

from __future__ import annotations

from wcodesk.model.fields import Field, FieldKind
from wcodesk.model.regions import REGIONS
from wcodesk.model.vocabulary import Choice

_REGIONS = tuple(Choice(region.scope, region.name) for region in REGIONS)
_CONVENTION_STATES = (
    Choice("party", "Party"),
    Choice("acceding", "Acceding"),
    Choice("planned", "Planned"),
)
_GROUPING_STATES = (
    Choice("member", "Member"),
    Choice("observer", "Observer"),
    Choice("candidate", "Candidate"),
    Choice("acceding", "Acceding"),
)
_SECTION = Field("section", "Section", FieldKind.TEXT, "The heading under which the report tells of it.", width=30)

PROJECT_FIELDS = (
    Field("name", "Project", FieldKind.TEXT, "Its short name.", required=True, width=28),
    Field("title", "Title", FieldKind.TEXT, "Its name in full.", width=40, limit=300),
    Field("region", "Region", FieldKind.CHOICE, "The region it works in; empty for several.", choices=_REGIONS),
    Field("donors", "Donors", FieldKind.TEXT, "Who pays, separated by semicolons.", width=30, limit=300),
    Field("partners", "Partners", FieldKind.TEXT, "Who carries it out, separated by semicolons.", width=30, limit=500),
    Field("period", "Period", FieldKind.TEXT, "From when to when, as far as the report says.", width=20),
    Field("beneficiaries", "Beneficiaries", FieldKind.TEXT, "Whom it helps, separated by semicolons.", limit=1000),
    Field("components", "Components", FieldKind.NOTE, "Its parts, separated by semicolons.", limit=3000),
    Field("highlights", "Highlights", FieldKind.NOTE, "What was done, where, when and with which result.", limit=8000),
)
STRUCTURE_FIELDS = (
    Field("name", "Structure", FieldKind.TEXT, "What it is called.", required=True, width=32),
    Field("kind", "Kind", FieldKind.TEXT, "ROCB, RTC, RILO, laboratory…", required=True, width=14),
    Field("region", "Region", FieldKind.CHOICE, "The region it serves.", choices=_REGIONS, required=True),
    Field("member", "Host", FieldKind.MEMBER, "The Member that hosts it."),
    Field("place", "Place", FieldKind.TEXT, "The town it is in."),
    Field("since", "Since", FieldKind.WHEN, "When it began."),
    Field("note", "Note", FieldKind.NOTE, "Anything else the report says of it.", limit=3000),
)
CONTACT_FIELDS = (
    Field("region", "Region", FieldKind.CHOICE, "The region.", choices=_REGIONS, required=True),
    Field(
        "member",
        "Member",
        FieldKind.MEMBER,
        "The Member whose administration it works for; empty for the region's own.",
    ),
    Field("name", "Name", FieldKind.TEXT, "The person.", required=True, width=26),
    Field("role", "Role", FieldKind.TEXT, "What the person is.", width=36),
    Field("office", "Office", FieldKind.TEXT, "Where the person works.", width=36),
    Field("email", "E-mail", FieldKind.TEXT, "The address to write to.", width=32),
    Field("note", "Note", FieldKind.NOTE, "Anything else the report says.", limit=1000),
)
CONVENTION_FIELDS = (
    Field("member", "Member", FieldKind.MEMBER, "The Member.", required=True),
    Field("convention", "Convention", FieldKind.TEXT, "The convention or agreement.", required=True, width=40),
    Field("status", "Status", FieldKind.CHOICE, "How far it is.", choices=_CONVENTION_STATES, required=True),
    Field("since", "Since", FieldKind.WHEN, "Since when."),
    _SECTION,
)
GROUPING_FIELDS = (
    Field("grouping", "Grouping", FieldKind.TEXT, "The union, market or community.", required=True, width=30),
    Field("kind", "Kind", FieldKind.TEXT, "What sort of grouping it is.", width=20),
    Field("member", "Member", FieldKind.MEMBER, "The Member that belongs to it.", required=True),
    Field("status", "Status", FieldKind.CHOICE, "As what.", choices=_GROUPING_STATES, required=True),
    Field("since", "Since", FieldKind.WHEN, "Since when."),
)

REGISTERS: dict[str, tuple[Field, ...]] = {
    "projects": PROJECT_FIELDS,
    "structures": STRUCTURE_FIELDS,
    "contacts": CONTACT_FIELDS,
    "conventions": CONVENTION_FIELDS,
    "groupings": GROUPING_FIELDS,
}
"""The fields of each kind of register, by its name in the JSON of an edition."""
