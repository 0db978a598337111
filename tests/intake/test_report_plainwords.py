"""The plain words of a document."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from wcodesk.intake.report import plainwords
from wcodesk.intake.report.plainwords import PlainWords

TEXTS = st.lists(st.text(alphabet="abB cdé_.-9 \u0130", max_size=12), max_size=12)


def listed(texts: list[str]) -> set[str]:
    return set(re.findall(r"\b[a-z]{2,}\b", "\n".join(texts).lower()))


@given(TEXTS, st.lists(st.text(alphabet="abcdé9", max_size=4), max_size=12))
def test_a_word_is_known_where_the_text_has_it_by_itself(texts: list[str], asked: list[str]) -> None:
    words = PlainWords(texts)
    known = listed(texts)
    assert [word in words for word in (*asked, *known)] == [word in known for word in (*asked, *known)]


def test_many_questions_are_answered_as_few_are(monkeypatch) -> None:
    texts = ["The Agency’s e-payment", "of the Côte, was rôle-based; a_b CUSTOMS"]
    asked = ["the", "agency", "payment", "te", "le", "based", "customs", "custom", "a", "es", ""]
    few = PlainWords(texts)
    monkeypatch.setattr(plainwords, "_FEW", 0)
    many = PlainWords(texts)
    assert [word in few for word in asked] == [word in many for word in asked]
    assert [word for word in asked if word in many] == ["the", "agency", "payment", "based", "customs"]
