"""Addresses of other parts of the report."""

import pytest

from wcodesk.model.content import Scope
from wcodesk.model.inner_links import inner_address, inner_scope
from wcodesk.model.markdown import parse, render


@pytest.mark.parametrize("scope", [Scope("member", "AL"), Scope("region", "asia-pacific")])
def test_a_part_has_an_address_that_leads_back_to_it(scope):
    assert inner_scope(inner_address(scope)) == scope


@pytest.mark.parametrize(
    "address", ["", "https://a.b", "member:", "member:al", "member:ALB", "region:a-", "xmember:AL"]
)
def test_another_address_leads_to_no_part(address):
    assert inner_scope(address) is None


def test_the_whole_report_has_no_address():
    with pytest.raises(ValueError, match="report"):
        inner_address(Scope("report"))


def test_a_link_to_a_part_is_kept_in_the_text():
    text = "See [Albania](member:AL) and [the region](region:europe)."
    assert [run.href for run in parse(text)[0].runs if run.href] == ["member:AL", "region:europe"]
    assert render(parse(text)) == text


def test_what_only_looks_like_a_link_stays_text():
    text = "[Albania](member:alb)"
    assert [run.href for run in parse(text)[0].runs] == [""]
