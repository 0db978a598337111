from __future__ import annotations

from wcodesk.model.resources import resource


def test_what_ships_with_the_program_is_found() -> None:
    assert resource("members.csv").is_file()
    assert resource("styles", "report.toml").is_file()
    assert resource().is_dir()
