"""What a chart says: on a printed page as the report is written, in a window in the language that is spoken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from wcodesk.model.records import MissionState
from wcodesk.model.regions import REGIONS
from wcodesk.model.translation import mark
from wcodesk.model.when import MONTHS

STATES: Mapping[str, tuple[str, str]] = {
    MissionState.DELIVERED.value: (mark("Delivered"), mark("{n} delivered")),
    MissionState.REPORTED.value: (mark("Reported"), mark("{n} reported")),
    MissionState.PLANNED.value: (mark("Planned"), mark("{n} planned")),
    MissionState.POSTPONED.value: (mark("Postponed"), mark("{n} postponed")),
    MissionState.CANCELLED.value: (mark("Cancelled"), mark("{n} cancelled")),
}
"""Each state's name in the legend and how many there are of it, in the order of the legend."""

SHORT_MONTHS = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"),
)  # fmt: skip

_NAMES = {region.scope: region.name for region in REGIONS}


class Say(Protocol):
    """What tr() does."""

    def __call__(self, text: str, /, **values: object) -> str:
        """The text, with values in place of its {names}."""


def as_written(text: str, /, **values: object) -> str:
    """The text itself, as the report has it."""
    return text.format(**values) if values else text


class Words(NamedTuple):
    """The words of a chart. months: their whole names; region: the name of a scope word."""

    say: Say = as_written
    months: Sequence[str] = MONTHS["en"]
    region: Callable[[str], str] = _NAMES.__getitem__


WRITTEN = Words()
"""The words of a printed page."""
