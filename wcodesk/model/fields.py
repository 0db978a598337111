"""Record types declared once: table, form, Excel sheet and validation are made from these fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex
from wcodesk.model.normal import clean_text
from wcodesk.model.records import MissionState
from wcodesk.model.spoken_names import name_of
from wcodesk.model.translation import in_every_language, mark, spoken, tr
from wcodesk.model.vocabulary import DONORS, MISSION_FORMS, MISSION_MODES, MISSION_STATES, PROGRAMMES, TOPICS, Choice
from wcodesk.model.when import When


class FieldKind(StrEnum):
    """What a field holds, and so how it is asked for, shown and checked."""

    TEXT = "text"  # one line
    NOTE = "note"  # several lines
    CHOICE = "choice"  # one of a closed list
    WHEN = "when"  # a date of partial precision
    MEMBER = "member"  # a Member's code


class Field(NamedTuple):
    """One field of a record type.

    name: of the attribute in the record; label: above it on a form or a column; help: one sentence. Both are marked:
    files have them as they are, a window shows tr(label).
    choices: what a choice may be; suggestions: what a text is offered while typing.
    default: what a new record holds; width: of its column, in characters; limit: most characters.
    """

    name: str
    label: str
    kind: FieldKind
    help: str
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    required: bool = False
    default: str = ""
    width: int = 20
    limit: int = 200

    def read(self, typed: str, members: MemberIndex | None = None) -> str:
        """What is stored for what was typed: a canonical date, a choice's value, a Member's code, clean text.

        Text loses the blanks around it and what cannot be printed; only a note keeps its line breaks.
        members: without it a Member is taken as typed. Raises ValueError with a sentence for the user.
        """
        lines = [line.strip() for line in clean_text(typed).split("\n")]
        text = ("\n" if self.kind is FieldKind.NOTE else " ").join(lines).strip()
        if not text:
            if self.required:
                raise ValueError(tr("{field}: this must be filled in.", field=tr(self.label)))
            return ""
        if len(text) > self.limit:
            said = tr("{field}: {n} characters are too many; at most {limit} fit.")
            raise ValueError(said.format(field=tr(self.label), n=len(text), limit=self.limit))
        if self.kind is FieldKind.WHEN:
            return self._read_when(text)
        if self.kind is FieldKind.CHOICE:
            return self._read_choice(text)
        if self.kind is FieldKind.MEMBER:
            return self._read_member(text, members)
        return text

    def show(self, value: str, members: MemberIndex | None = None, *, language: str = "en") -> str:
        """A stored value as people read it; a value that this field would not store is shown as it is.

        language: of what it is shown in, for a window spoken(). A choice is in English, unless that is what is spoken.
        """
        if self.kind is FieldKind.CHOICE:
            label = next((choice.label for choice in self.choices if choice.value == value), value)
            return tr(label) if language == spoken() else label
        if self.kind is FieldKind.MEMBER and members and (member := members.get(value)):
            return member.name_fr if language == "fr" else member.name
        if self.kind is FieldKind.WHEN:
            try:
                return When.parse(value).label(language)
            except ValueError:
                return value
        return value

    def _read_when(self, text: str) -> str:
        from wcodesk.model.dates import understand  # late: what is only shown needs no grammar of dates

        when = understand(text)
        if when is None:
            said = tr(
                "{field}: “{text}” is not understood as a date; write it like"
                " 3-7 June 2019, June 2019, 2019 or FY 2019/20."
            )
            raise ValueError(said.format(field=tr(self.label), text=text))
        return when.text

    def _read_choice(self, text: str) -> str:
        wanted = fold(text)
        for choice in self.choices:
            if wanted in (fold(choice.value), fold(choice.label), fold(tr(choice.label))):
                return choice.value
        for choice in self.choices:  # as it was typed while the desk spoke another language
            if wanted in map(fold, in_every_language(choice.label)):
                return choice.value
        offered = ", ".join(tr(choice.label) for choice in self.choices)
        said = tr("{field}: “{text}” is not on the list; choose one of {offered}.")
        raise ValueError(said.format(field=tr(self.label), text=text, offered=offered))

    def _read_member(self, text: str, members: MemberIndex | None) -> str:
        if members is None:
            return text
        if member := members.find(text):
            return member.iso
        near = tr(" or ").join(name_of(member) for member in members.suggest(text, limit=3))
        said = tr("{field}: no Member is called “{text}”; write its name or its code of two letters.")
        if near:
            said = tr("{field}: no Member is called “{text}”; did you mean {near}?")
        raise ValueError(said.format(field=tr(self.label), text=text, near=near))


MISSION_FIELDS: tuple[Field, ...] = (
    Field(
        "title",
        mark("Title"),
        FieldKind.TEXT,
        mark("What the activity is called, as the report should print it."),
        required=True,
        width=48,
        limit=300,
    ),
    Field(
        "member",
        mark("Member"),
        FieldKind.MEMBER,
        mark("The Member it is for; empty for an activity of the region."),
        width=22,
    ),
    Field(
        "form", mark("Form"), FieldKind.CHOICE, mark("What kind of activity it is."), choices=MISSION_FORMS, width=18
    ),
    Field("topic", mark("Topic"), FieldKind.TEXT, mark("The subject it deals with."), suggestions=TOPICS, width=30),
    Field(
        "when",
        mark("When"),
        FieldKind.WHEN,
        mark("As exactly as it is known: 3 June 2019, 3-7 June 2019, June 2019, 2019 or FY 2019/20."),
        width=24,
    ),
    Field(
        "place",
        mark("Place"),
        FieldKind.TEXT,
        mark("City or country where it is held; empty when it is online."),
        width=20,
    ),
    Field(
        "mode",
        mark("Mode"),
        FieldKind.CHOICE,
        mark("How people take part; empty when not known."),
        choices=MISSION_MODES,
        width=12,
    ),
    Field(
        "state",
        mark("State"),
        FieldKind.CHOICE,
        mark("Whether it is still to come, was held, is written up in the report, or is not held as planned."),
        choices=MISSION_STATES,
        required=True,
        default=MissionState.PLANNED.value,
        width=12,
    ),
    Field(
        "programme",
        mark("Programme"),
        FieldKind.TEXT,
        mark("The programme or project it belongs to."),
        suggestions=PROGRAMMES,
        width=28,
    ),
    Field("donor", mark("Donor"), FieldKind.TEXT, mark("Who pays for it."), suggestions=DONORS, width=22),
    Field(
        "note",
        mark("Note"),
        FieldKind.NOTE,
        mark("Anything else worth keeping; it is not printed."),
        width=40,
        limit=5000,
    ),
)
"""A mission's fields, in the order of its form and table. Their names are those of records.Mission."""


def validate(
    values: Mapping[str, str], members: MemberIndex | None = None, *, fields: Iterable[Field] = MISSION_FIELDS
) -> list[str]:
    """What is wrong with a record's values as typed, a sentence for each field; empty when all is well.

    A field that is left out counts as its default. A name that is no field's raises KeyError.
    """
    known = {field.name: field for field in fields}
    if unknown := values.keys() - known.keys():
        raise KeyError(f"no such fields: {sorted(unknown)}")
    problems = []
    for field in known.values():
        try:
            field.read(values.get(field.name, field.default), members)
        except ValueError as problem:
            problems.append(str(problem))
    return problems
