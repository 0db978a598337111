from __future__ import annotations

from difflib import SequenceMatcher
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model import matching
from wcodesk.model.matching import matched

ITEMS = st.lists(st.sampled_from("abc"), max_size=8)


@given(ITEMS, ITEMS)
def test_what_is_short_is_matched_in_full(old: list[str], new: list[str]) -> None:
    assert matched(old, new) == SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


@given(ITEMS, ITEMS)
def test_whatever_is_found_makes_the_new_of_the_old(old: list[str], new: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching, "_MOST", -1)
        found = matched(old, new)
    ends = [(i2, j2) for _, _, i2, _, j2 in found]
    assert [(i1, j1) for _, i1, _, j1, _ in found] == [(0, 0), *ends][: len(found)]
    assert ([(0, 0), *ends])[-1] == (len(old), len(new))
    for what, i1, i2, j1, j2 in found:
        assert (what == "equal") <= (old[i1:i2] == new[j1:j2])
        assert (what, i1 < i2, j1 < j2) in {
            ("equal", True, True), ("replace", True, True), ("delete", True, False), ("insert", False, True),
        }  # fmt: skip


def test_the_same_line_a_thousand_times_takes_no_time() -> None:
    begun = perf_counter()
    found = matched(["x", *["a"] * 4_000, "y"], ["x", *["a", "b"] * 2_000, "y"])
    assert [what for what, *_ in found] == ["equal", "replace", "equal"]
    assert perf_counter() - begun < 1
