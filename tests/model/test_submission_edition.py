"""Which edition a submission is for."""

from __future__ import annotations

import pytest

from wcodesk.model.records import Edition, EditionState
from wcodesk.model.submission import edition_for

OPEN, FROZEN = EditionState.OPEN, EditionState.FROZEN


def editions(**states: EditionState) -> list[Edition]:
    """Editions by their ids, the newest first."""
    return [Edition(id=name, title=name, published="", part="", state=state) for name, state in states.items()]


@pytest.mark.parametrize(
    ("new", "made", "old", "wanted"),
    [
        (OPEN, OPEN, OPEN, "made"),
        (OPEN, FROZEN, OPEN, "new"),
        (FROZEN, FROZEN, OPEN, "made"),
        (FROZEN, FROZEN, FROZEN, "made"),
    ],
    ids=["its own", "a newer one", "never an older one", "its own though frozen"],
)
def test_it_is_for_its_own_edition_or_a_newer_one(new, made, old, wanted) -> None:
    found = edition_for("made", editions(new=new, made=made, old=old))
    assert found is not None and found.id == wanted


def test_from_an_unknown_edition_it_is_for_the_newest_open_one() -> None:
    found = edition_for("", editions(new=FROZEN, middle=OPEN, old=OPEN))
    assert found is not None and found.id == "middle"
    assert edition_for("gone", editions(new=FROZEN)) is None


def test_the_one_that_was_chosen_counts() -> None:
    found = edition_for("new", editions(new=OPEN, old=FROZEN), chosen="old")
    assert found is not None and found.id == "old"


def test_a_store_without_an_edition_has_none_for_it() -> None:
    assert edition_for("made", []) is None
