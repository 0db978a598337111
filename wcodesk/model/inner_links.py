"""Links from a text to another part of the same report: member:AL and region:europe, as scopes are written.

They name no edition, so that a text which is carried over into the next one leads to that one's entry.
"""

from __future__ import annotations

import re

from wcodesk.model.content import Scope
from wcodesk.model.marks import INNER

_PARTS = rf"(?=(?:{INNER})\Z)(?P<kind>\w+):(?P<key>.+)"  # compiled when a text has a link


def inner_scope(address: str) -> Scope | None:
    """What an inner address leads to; None for any other address."""
    found = re.match(_PARTS, address)
    return Scope(found["kind"], found["key"]) if found else None


def inner_address(scope: Scope) -> str:
    """The address of a Member's entry or of a region's chapter. Raises ValueError for the whole report."""
    address = f"{scope.kind}:{scope.key}"
    if inner_scope(address) is None:
        raise ValueError(address)
    return address
