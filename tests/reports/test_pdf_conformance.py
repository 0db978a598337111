"""Every file is PDF/UA-1 and PDF/A-2a, whatever it holds; page-validation, which knows nothing of the desk, says so."""

from __future__ import annotations

from pathlib import Path

import page
import pytest
from documents import ANY_EDITION, ODD, REPORT, edition_of, features
from hypothesis import HealthCheck, given, settings
from invented_edition import bullet, make_edition, para

from wcodesk.intake.report import read_report
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.reports.outline import outline
from wcodesk.reports.pdf.writer import write_pdf
from wcodesk.reports.styles import PAPERS, report_styles
from wcodesk.store.bundle import bundled_edition

SCOPES = [Scope("report"), Scope("region", "europe"), Scope("region", "americas"), Scope("member", "PA")]
FEATURES = features()


def faults(data: bytes) -> list[str]:
    """What either profile objects to."""
    checked = {profile: page.validate_pdf_bytes(data, profile=profile) for profile in ("ua1", "2a")}
    return [f"{profile}: {each}" for profile, found in checked.items() for each in found.failures]


@pytest.mark.parametrize("front", [True, False], ids=["front", "body"])
@pytest.mark.parametrize("draft", [False, True], ids=["final", "draft"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("scope", SCOPES, ids=lambda scope: f"{scope.kind}-{scope.key}")
def test_every_kind_of_export_conforms(scope: Scope, paper: str, draft: bool, front: bool) -> None:
    printed = outline(make_edition(), scope, front=front)
    assert faults(write_pdf(printed, styles=report_styles(paper), draft=draft)) == []


@pytest.mark.parametrize("front", [True, False], ids=["front", "body"])
@pytest.mark.parametrize("name", FEATURES)
def test_a_file_conforms_whatever_it_holds(name: str, front: bool) -> None:
    assert faults(write_pdf(outline(FEATURES[name], REPORT, front=front))) == []


@pytest.mark.parametrize("script", ODD)
def test_every_script_conforms_in_title_heading_and_text(script: str) -> None:
    words = ODD[script]
    edition = edition_of(para(words), bullet(words), heading=words)._replace(title=words, part=words)
    assert faults(write_pdf(outline(edition, REPORT))) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(ANY_EDITION)
def test_any_edition_conforms(edition: EditionContent) -> None:
    assert faults(write_pdf(outline(edition, REPORT), draft=True)) == []


def test_the_bundled_edition_conforms() -> None:
    assert faults(write_pdf(outline(bundled_edition(MemberIndex(load_members())), REPORT))) == []


def test_the_published_report_conforms(published_report: Path) -> None:
    content = read_report(published_report, MemberIndex(load_members())).content
    assert faults(write_pdf(outline(content, REPORT))) == []
