"""What the steps of the journal are called: in English where they are kept, in the language that is spoken where shown.

The store makes a step's label of one of these texts. It stays as it is for ever, whoever reads the store in whatever
language; so what it was made of is found again when it is shown.
"""

from __future__ import annotations

import re
from functools import cache

from wcodesk.model.spoken_names import Named, name_of
from wcodesk.model.translation import ENGLISH, mark, number, spoken, tr

UNDO = mark("Undo: {step}")
REDO = mark("Redo: {step}")

EDIT_SECTION = mark("Edit {section} of {owner}")
EDIT_OPENING = mark("Edit the opening text of {owner}")
ADD_SECTION = mark("Add “{section}” to {owner}")
ADD_OPENING = mark("Add a section to {owner}")
REMOVE_SECTION = mark("Remove {section} of {owner}")
REMOVE_OPENING = mark("Remove the opening text of {owner}")
MOVE_SECTION = mark("Move {section} of {owner}")
MOVE_OPENING = mark("Move the opening text of {owner}")

ADD_ENTRY = mark("Add the entry of {owner}")
REMOVE_ENTRY = mark("Remove the entry of {owner}")

REPLACE = mark("Replace words")
REPLACE_ONCE = mark("Replace “{words}”, once")
REPLACE_TIMES = mark("Replace “{words}”, {n} times")
REPLACE_ONCE_IN = mark("Replace “{words}” in {owner}, once")
REPLACE_TIMES_IN = mark("Replace “{words}” in {owner}, {n} times")

ADD_MISSION = mark("Add the mission “{title}”")
ADD_MISSIONS = mark("Add {n} missions")
EDIT_MISSION = mark("Edit the mission “{title}”")
EDIT_MISSIONS = mark("Edit {n} missions")
SET_MISSION = mark("Set the mission “{title}” to {state}")
SET_MISSIONS = mark("Set {n} missions to {state}")
REMOVE_MISSION = mark("Remove the mission “{title}”")
REMOVE_MISSIONS = mark("Remove {n} missions")
RENAME = mark("Call the {field} “{old}” “{new}”")
RENAME_SEVERAL = mark("Call the {field} {n} names “{new}”")
CLEAR_NAME = mark("Take the {field} “{old}” out")
CLEAR_NAMES = mark("Take the {field} {n} names out")

IMPORT_FILE = mark("Import {file}")
IMPORT_OF = mark("Import {file} ({owner})")
IMPORT_OF_SEVERAL = mark("Import {file} ({n} Members)")

EDIT_EDITION = mark("Edit the edition {edition}")
FREEZE = mark("Freeze {edition}")
THAW = mark("Thaw {edition}")
ADD_EDITION = mark("Add {edition}")
UPDATE_EDITION = mark("Update {edition}")

TEMPLATES = (
    UNDO, REDO,
    ADD_MISSION, ADD_MISSIONS, EDIT_MISSION, EDIT_MISSIONS, SET_MISSION, SET_MISSIONS, REMOVE_MISSION, REMOVE_MISSIONS,
    RENAME, RENAME_SEVERAL, CLEAR_NAME, CLEAR_NAMES,
    REPLACE, REPLACE_TIMES_IN, REPLACE_ONCE_IN, REPLACE_TIMES, REPLACE_ONCE,
    IMPORT_OF_SEVERAL, IMPORT_OF, IMPORT_FILE,
    EDIT_EDITION, FREEZE, THAW,
    ADD_ENTRY, REMOVE_ENTRY,
    EDIT_OPENING, EDIT_SECTION, ADD_SECTION, ADD_OPENING,
    REMOVE_OPENING, REMOVE_SECTION, MOVE_OPENING, MOVE_SECTION,
    ADD_EDITION, UPDATE_EDITION,
)  # fmt: skip
"""All of them: what says more goes before what would fit as well."""

OVERVIEW = mark("the overview")
"""The owner of an edition's own sections."""

FIELDS = (mark("topic"), mark("programme"), mark("donor"), mark("place"))
STATES = (mark("planned"), mark("delivered"), mark("reported"), mark("postponed"), mark("cancelled"))

_PATTERNS = {"n": r"[\d,]+", "field": "|".join(FIELDS), "state": "|".join(STATES)}
_PLACE = re.compile(r"\{(\w+)\}")
_BETWEEN = " of "  # what stands between a section's heading and its owner, and may stand in either


def retold(label: str) -> str:
    """A step's label of the journal in the language that is spoken; one that nobody knows as it is."""
    if spoken() == ENGLISH:
        return label
    around: list[str] = []  # what was undone may be an undoing itself, and so on
    text, values = _made_of(label)
    while "step" in values:
        around.append(text)
        label = values["step"]
        text, values = _made_of(label)
    said = tr(text, **{name: _said(name, value) for name, value in values.items()}) if text else label
    for text in reversed(around):
        said = tr(text, step=said)
    return said


def _made_of(label: str) -> tuple[str, dict[str, str]]:
    """The text that a label was made of, and the values in it; "" for one that nobody knows."""
    for text in TEMPLATES:
        if label.startswith(text.partition("{")[0]) and (found := _pattern(text).fullmatch(label)):
            values = found.groupdict()
            if _BETWEEN in text and "section" in values:
                values["section"], values["owner"] = _parted(values["section"] + _BETWEEN + values["owner"])
            return text, values
    return "", {}


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Fits whatever was made of a text; its groups are called as the places in it."""
    parts = _PLACE.split(text)  # words and names of places by turns
    made = "".join(
        f"(?P<{part}>{_PATTERNS.get(part, '.*')})" if at % 2 else re.escape(part) for at, part in enumerate(parts)
    )
    return re.compile(made, re.DOTALL)


def _said(name: str, value: str) -> str:
    """A value as it is said: what is a word of ours or a date is translated too."""
    if name == "n" and (digits := value.replace(",", "")):
        return number(int(digits))
    if name in ("field", "state"):
        return tr(value)
    if name == "owner":
        return spoken_owner(value)
    return _edition(value) if name == "edition" else value


def spoken_owner(name: str) -> str:
    """A Member, a chapter or the overview by what the store calls it, in the language that is spoken."""
    if spoken() == ENGLISH:
        return name
    region, bracket, short = name.partition(" (")
    names = _owners(spoken())  # a chapter is called by its region, mostly with a short name behind it
    if name in (OVERVIEW, mark("Overview")):
        return tr(name)
    return names[name] if name in names else f"{names.get(region, region)}{bracket}{short}"


def spoken_place(owner: str, section: str) -> str:
    """A section of an owner, or an owner as a whole, in the language that is spoken."""
    return tr("{owner}, {section}", owner=spoken_owner(owner), section=section) if section else spoken_owner(owner)


def _edition(name: str) -> str:
    """An edition's name with its month in the language that is spoken."""
    from wcodesk.model.dates import understand  # late: nobody needs the grammar of dates in English

    month, comma, part = name.partition(", ")
    when = understand(month)
    return f"{when.label(spoken())}{comma}{part}" if when else name


def _parted(text: str) -> tuple[str, str]:
    """A heading and its owner out of "Origin of goods of Albania": where the rest is a known owner, else the last."""
    words = text.split(_BETWEEN)
    parts = [(_BETWEEN.join(words[:at]), _BETWEEN.join(words[at:])) for at in range(len(words) - 1, 0, -1)]
    if len(parts) > 1:
        names = _owners(spoken())
        for heading, owner in reversed(parts):
            if owner == OVERVIEW or owner in names or owner.partition(" (")[0] in names:
                return heading, owner
    return parts[0]


@cache
def _owners(_language: str) -> dict[str, str]:
    """What Members and regions are called in the language that is spoken, by what the store calls them."""
    from wcodesk.model.members import load_members  # late, both: nobody needs them in English
    from wcodesk.model.regions import REGIONS

    named: tuple[Named, ...] = (*load_members(), *REGIONS)
    return {each.name: name_of(each) for each in named}
