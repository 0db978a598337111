"""Sections move with the lower ones that belong to them."""

import pytest

from wcodesk.model.section_order import branch_end, step_down, step_up

LEVELS = (1, 2, 3, 2, 1, 2, 1)


@pytest.mark.parametrize(("at", "end"), [(0, 4), (1, 3), (2, 3), (3, 4), (4, 6), (6, 7)])
def test_what_follows_and_is_lower_belongs_to_a_section(at, end):
    assert branch_end(LEVELS, at) == end


@pytest.mark.parametrize(("at", "goal"), [(0, None), (1, 0), (2, 1), (3, 1), (4, 0), (6, 4)])
def test_a_step_up_goes_before_the_one_before_of_its_level_or_before_what_it_belongs_to(at, goal):
    assert step_up(LEVELS, at) == goal


@pytest.mark.parametrize(("at", "goal"), [(0, 2), (1, 2), (2, 3), (3, 4), (4, 5), (6, None)])
def test_a_step_down_goes_behind_all_of_the_next_or_below_the_next_heading_above(at, goal):
    assert step_down(LEVELS, at) == goal


def test_lower_sections_without_one_above_them_move_too():
    assert step_up((2, 3, 2), 2) == 0
    assert step_up((3, 2), 1) == 0
