"""Sparse positions of a list."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wcodesk.store.positions import STEP, arrange, at_end, opened_for


def test_the_first_number_of_all() -> None:
    assert at_end(None) == STEP


def test_a_new_list_is_spread() -> None:
    assert arrange([None, None, None]) == [STEP, 2 * STEP, 3 * STEP]


def test_one_put_in_between_moves_nobody() -> None:
    assert arrange([100, None, 200]) == [100, 150, 200]


def test_one_put_before_and_one_behind_move_nobody() -> None:
    assert arrange([None, 5, None]) == [5 - STEP, 5, 5 + STEP]


def test_without_room_the_list_is_spread_anew() -> None:
    assert arrange([1, None, 2]) == [STEP, 2 * STEP, 3 * STEP]


def test_numbers_that_do_not_ascend_are_spread_anew() -> None:
    assert arrange([3, 2, 4]) == [STEP, 2 * STEP, 3 * STEP]


@given(st.lists(st.none() | st.integers(-(2**40), 2**40), max_size=30))
def test_the_numbers_always_ascend(numbers: list[int | None]) -> None:
    placed = arrange(numbers)
    assert len(placed) == len(numbers)
    assert all(one < other for one, other in pairwise(placed))


@given(st.lists(st.integers(-(2**20), 2**20), unique=True, min_size=1).map(sorted))
def test_numbers_in_order_stay(numbers: list[int]) -> None:
    assert arrange(numbers) == numbers


def test_several_records_are_put_in_at_one_place():
    places, others = opened_for(2, [("a", 10), ("b", 40)], 1)
    assert places == [20, 30]
    assert others == [("a", 10), ("b", 40)]
