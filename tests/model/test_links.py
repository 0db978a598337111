"""Bare addresses in plain text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wcodesk.model.links import find_links
from wcodesk.model.normal import clean_href


def found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], target) for start, end, target in find_links(text)]


@pytest.mark.parametrize(
    "address", ["http://a.example", "https://a.example/b_c/d?e=f&g=1#h", "https://a.example:80/~x", "HTTP://A.EXAMPLE"]
)
def test_a_web_address_is_its_own_target(address: str) -> None:
    assert found(f"see {address} there") == [(address, address)]


def test_a_www_address_leads_to_http() -> None:
    assert found("(www.customs.example/en)") == [("www.customs.example/en", "http://www.customs.example/en")]


def test_an_e_mail_address_leads_to_mail() -> None:
    assert found("write to jo.d'arc+x@mail.customs.example.") == [
        ("jo.d'arc+x@mail.customs.example", "mailto:jo.d'arc+x@mail.customs.example")
    ]


def test_a_written_mailto_is_not_doubled() -> None:
    assert found("mailto:jo@a.example") == [("mailto:jo@a.example", "mailto:jo@a.example")]


@pytest.mark.parametrize(
    "after", [".", ",", ";", "...", "?!", ")", ").", "]", "’", "”", "»", ">", " –", "\u200f", "\u00a0x"]
)
def test_punctuation_after_an_address_is_no_part_of_it(after: str) -> None:
    assert found(f"http://a.example/b{after}") == [("http://a.example/b", "http://a.example/b")]


def test_a_bracket_that_belongs_to_the_address_stays() -> None:
    assert found("(http://a.example/b_(c)).") == [("http://a.example/b_(c)", "http://a.example/b_(c)")]


def test_links_come_in_their_order() -> None:
    assert [text for text, _ in found("b@c.example, www.d.example and https://e.example")] == [
        "b@c.example",
        "www.d.example",
        "https://e.example",
    ]


@pytest.mark.parametrize(
    "text",
    ["", "a@b", "www.", "www.a", "http://", "ftp://a.example", "awww.a.example", "@a.example", "see x://y.example"],
)
def test_what_is_no_address_is_left(text: str) -> None:
    assert find_links(text) == []


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from([*"a.@:/()- ,_", "www.", "http://", "https://x", "b.c", "é", "mailto:"]), max_size=20).map(
        "".join
    )
)
def test_links_are_apart_inside_the_text_and_fit_a_run(text: str) -> None:
    position = 0
    for start, end, target in find_links(text):
        assert position <= start < end <= len(text)
        assert clean_href(target) == target
        position = end


@pytest.mark.parametrize(
    "text", ["a@" * 50_000, "a." * 50_000 + "@", "http://a" + ")" * 100_000, "www." * 30_000, "x@" + "a." * 50_000]
)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    began = time.process_time()
    find_links(text)
    assert time.process_time() - began < 0.5
