"""How deep list items stand."""

from __future__ import annotations

from pathlib import Path

from report_builder import ReportText, background


def levels(report: ReportText, folder: Path) -> list[int]:
    return [block.level for block in background(report, folder)]


def test_hollow_bullets_are_the_second_level(tmp_path: Path) -> None:
    report = ReportText().bullets("A lamp:").bullets("its oil;", "its wick;", sign="o").bullets("A door.")
    assert levels(report, tmp_path) == [1, 2, 2, 1]


def test_another_sign_below_an_item_with_a_colon_is_the_second_level(tmp_path: Path) -> None:
    report = ReportText().bullets("A lamp, with:", sign="-").bullets("its oil;", "its wick.")
    assert levels(report, tmp_path) == [1, 2, 2]


def test_another_sign_before_the_first_comes_back_is_the_second_level(tmp_path: Path) -> None:
    report = ReportText().bullets("A lamp.").bullets("oil;", "wick.", sign="-").bullets("A door.")
    assert levels(report, tmp_path) == [1, 2, 2, 1]


def test_round_signs_that_differ_are_one_level(tmp_path: Path) -> None:
    report = ReportText().bullets("A lamp;", sign="Á").bullets("A door;", "A cat.")
    assert levels(report, tmp_path) == [1, 1, 1]


def test_a_paragraph_ends_a_list(tmp_path: Path) -> None:
    report = ReportText().bullets("A lamp.").add("It was lit by hand.").bullets("A door;", "A cat.", sign="-")
    assert levels(report, tmp_path) == [1, 1, 1, 1]


def test_bullets_below_a_numbered_item_are_the_first_level_of_bullets(tmp_path: Path) -> None:
    report = ReportText().add("1. A lamp:").bullets("its oil;", "its wick.", sign="-").add("2. A door.")
    assert levels(report, tmp_path) == [1, 1, 1, 1]
