"""Every word of what is printed stands in the PDF, once and in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented_edition import make_edition
from printed import difference

from wcodesk.model.content import EditionContent, Scope
from wcodesk.reports.outline import outline
from wcodesk.reports.pdf.writer import write_pdf

SCOPES = [Scope("report"), Scope("region", "europe"), Scope("region", "americas"), Scope("member", "PA")]


@pytest.mark.parametrize("scope", SCOPES, ids=lambda scope: f"{scope.kind}-{scope.key}")
def test_every_word_is_printed_once_in_order(scope: Scope) -> None:
    printed = outline(make_edition(), scope)
    assert difference(write_pdf(printed), printed) == ""


def test_every_word_of_the_bundled_edition_is_printed_once_in_order() -> None:
    from wcodesk.model.members import MemberIndex, load_members
    from wcodesk.store.bundle import bundled_edition

    assert_printed(bundled_edition(MemberIndex(load_members())))


def test_every_word_of_the_published_report_is_printed_once_in_order(published_report: Path) -> None:
    from wcodesk.intake.report import read_report
    from wcodesk.model.members import MemberIndex, load_members

    assert_printed(read_report(published_report, MemberIndex(load_members())).content)


def assert_printed(content: EditionContent) -> None:
    printed = outline(content, Scope("report"))
    assert difference(write_pdf(printed), printed) == ""
