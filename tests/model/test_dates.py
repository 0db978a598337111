"""Dates of partial precision: their canonical text, their bounds, their words, and what people type."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.dates import Precision, When, understand
from wcodesk.model.when import FIRST_YEAR, LAST_YEAR, MONTHS

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
SINGLE = {
    10: DAYS.map(lambda day: f"{day:%Y-%m-%d}"),
    7: DAYS.map(lambda day: f"{day:%Y-%m}"),
    4: DAYS.map(lambda d: f"{d.year}"),
}
SPANS = st.sampled_from(list(SINGLE.values())).flatmap(
    lambda end: st.tuples(end, end).filter(lambda ends: ends[0] != ends[1]).map(lambda ends: "/".join(sorted(ends)))
)
PIECES = [
    "0000", "00", "0", "1", "12", "31", "1900", "1999", "2020", "2100", "/", "-", ".", "'", "&", ",",
    "to", "au", "and", "of", "FY", "fy", "exercice", "June", "déc.", "May", "Mon", "er", "th", " ", " ",
]  # fmt: skip
TYPED = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
FISCAL = st.integers(FIRST_YEAR, LAST_YEAR - 1).map(lambda year: f"{year}/{(year + 1) % 100:02}")
WHENS = st.one_of(st.just(""), *SINGLE.values(), SPANS, FISCAL).map(When.parse)


def understood(typed: str, **options: bool) -> str | None:
    when = understand(typed, **options)
    return None if when is None else when.text


# --- canonical text -------------------------------------------------------------------------------


@given(WHENS)
def test_canonical_text_comes_back(when: When) -> None:
    assert When.parse(when.text) == when
    assert str(when) == when.text


@pytest.mark.parametrize(
    "text",
    [
        "2019-6-3",
        "2019-13",
        "2019-00",
        "2019-02-29",
        "2019-06-31",
        "2019-06-00",
        "20190603",
        "2019-06-03 ",
        " ",
        "19",
        "1899",
        "2101",
        "0000",
        "2019/21",
        "2019/19",
        "2100/01",
        "2019-06-03/2019-06-03",
        "2019-06-07/2019-06-03",
        "2019-06/2019",
        "2019-06-03/2019-07",
        "2019/2020/2021",
        "2018/19/2019/20",
        "2019-06/09",
        "/2019",
        "2019/",
        "/",
        "2019-06-03T00:00",
        "٢٠١٩",
        "June 2019",
        "2019\n",
    ],
)
def test_text_that_is_not_canonical_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        When.parse(text)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2019-06-03", Precision.DAY, date(2019, 6, 3), date(2019, 6, 3)),
        ("2019-06-28/2019-07-02", Precision.DAY, date(2019, 6, 28), date(2019, 7, 2)),
        ("2020-02", Precision.MONTH, date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-11/2020-02", Precision.MONTH, date(2019, 11, 1), date(2020, 2, 29)),
        ("2019", Precision.YEAR, date(2019, 1, 1), date(2019, 12, 31)),
        ("2019/2020", Precision.YEAR, date(2019, 1, 1), date(2020, 12, 31)),
        ("2019/20", Precision.FISCAL_YEAR, date(2019, 7, 1), date(2020, 6, 30)),
        ("1999/00", Precision.FISCAL_YEAR, date(1999, 7, 1), date(2000, 6, 30)),
        ("", Precision.UNKNOWN, date.min, date.max),
    ],
)
def test_bounds_and_precision(text: str, precision: Precision, first: date, last: date) -> None:
    when = When.parse(text)
    assert (when.precision, when.first, when.last) == (precision, first, last)


def test_a_fiscal_year_is_not_a_span_of_two_years() -> None:
    assert When.parse("2019/20") != When.parse("2019/2020")
    assert When.parse("2019/2020").is_span
    assert not When.parse("2019/20").is_span


def test_only_what_is_known_is_true() -> None:
    assert When.parse("2019")
    assert not When()


# --- order ----------------------------------------------------------------------------------------


def test_orders_by_first_day_then_last_day_and_the_unknown_comes_last() -> None:
    texts = ["2018", "2019-01", "2019-01-01/2019-02-01", "2019", "2019-06-03", "2019-06-03/2019-06-07", "2019/20", ""]
    assert [when.text for when in sorted(map(When.parse, reversed(texts)))] == texts


@given(WHENS, WHENS)
def test_order_is_total(one: When, other: When) -> None:
    assert (one < other) + (one == other) + (one > other) == 1


@given(WHENS)
def test_first_is_never_after_last(when: When) -> None:
    assert when.first <= when.last


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("2019-06-03", "3 June 2019", "3 juin 2019"),
        ("2019-08-01", "1 August 2019", "1er août 2019"),
        ("2019-06-03/2019-06-07", "3–7 June 2019", "3–7 juin 2019"),
        ("2019-06-01/2019-06-07", "1–7 June 2019", "1er–7 juin 2019"),
        ("2019-06-30/2019-07-04", "30 June – 4 July 2019", "30 juin – 4 juillet 2019"),
        ("2019-12-28/2020-01-03", "28 December 2019 – 3 January 2020", "28 décembre 2019 – 3 janvier 2020"),
        ("2019-06", "June 2019", "juin 2019"),
        ("2019-06/2019-09", "June–September 2019", "juin–septembre 2019"),
        ("2019-12/2020-01", "December 2019 – January 2020", "décembre 2019 – janvier 2020"),
        ("2019", "2019", "2019"),
        ("2019/2020", "2019–2020", "2019–2020"),
        ("2019/20", "2019/20", "2019/20"),
        ("", "", ""),
    ],
)
def test_labels(text: str, english: str, french: str) -> None:
    when = When.parse(text)
    assert when.label() == english
    assert when.label("fr") == french


def test_a_language_without_month_names_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        When.parse("2019").label("xx")


@pytest.mark.parametrize("language", list(MONTHS))
@given(when=WHENS)
def test_every_label_is_understood(when: When, language: str) -> None:
    assert understand(when.label(language)) == when
    assert understand(when.label(language), day_first=False) == when


# --- what people type -----------------------------------------------------------------------------


@given(WHENS)
def test_canonical_text_is_understood(when: When) -> None:
    assert understand(when.text) == when


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("3 - 7 June 2019", "2019-06-03/2019-06-07"),
        ("3–7 JUNE 2019", "2019-06-03/2019-06-07"),
        ("from 3 to 7 June, 2019.", "2019-06-03/2019-06-07"),
        ("3rd to 7th of June 2019", "2019-06-03/2019-06-07"),
        ("June 3-7, 2019", "2019-06-03/2019-06-07"),
        ("June 3 - June 7, 2019", "2019-06-03/2019-06-07"),
        ("Mon 3 – Fri 7 June 2019", "2019-06-03/2019-06-07"),
        ("3 June 2019 until 7 June", "2019-06-03/2019-06-07"),
        ("30 June to 4 July 2019", "2019-06-30/2019-07-04"),
        ("June 30 – July 4, 2019", "2019-06-30/2019-07-04"),
        ("28 Dec 2019 – 3 Jan 2020", "2019-12-28/2020-01-03"),
        ("28 December to 3 January 2020", "2019-12-28/2020-01-03"),
        ("3 and 4 June 2019", "2019-06-03/2019-06-04"),
        ("between 3 and 9 June 2019", "2019-06-03/2019-06-09"),
        ("Monday, 3 June 2019", "2019-06-03"),
        ("June 3rd, 2019", "2019-06-03"),
        ("3-Jun-2019", "2019-06-03"),
        ("03-Jun-19", "2019-06-03"),
        ("3/6/2019", "2019-06-03"),
        ("3.6.2019", "2019-06-03"),
        ("03-06-2019", "2019-06-03"),
        ("3/6/19", "2019-06-03"),
        ("3/6/2019 - 7/6/2019", "2019-06-03/2019-06-07"),
        ("3-7/6/2019", "2019-06-03/2019-06-07"),
        ("3-17/6/2019", "2019-06-03/2019-06-17"),
        ("13-17.6.2019", "2019-06-13/2019-06-17"),
        ("13/6/2019-17/6/2019", "2019-06-13/2019-06-17"),
        ("13-06-2019 - 17-06-2019", "2019-06-13/2019-06-17"),
        ("2019-06-13-2019-06-17", "2019-06-13/2019-06-17"),
        ("3.-7.6.2019", "2019-06-03/2019-06-07"),
        ("3/6 - 7/6/2019", "2019-06-03/2019-06-07"),
        ("2019-06-03", "2019-06-03"),
        ("2019-6-3", "2019-06-03"),
        ("2019/06/03", "2019-06-03"),
        ("2019-06-03 to 2019-06-07", "2019-06-03/2019-06-07"),
        ("2019-06-03 - 2019-06-03", "2019-06-03"),
        ("2019-06-03 00:00:00", "2019-06-03"),
        ("2019-06-03T00:00:00", "2019-06-03"),
        ("June 2019", "2019-06"),
        ("Sept. 2019", "2019-09"),
        ("sept '19", "2019-09"),
        ("3 June 19", "2019-06-03"),
        ("3-7 may 21", "2021-05-03/2021-05-07"),
        ("28 dec - 3 jan 20", "2019-12-28/2020-01-03"),
        ("1er juin 98", "1998-06-01"),
        ("in June 2019", "2019-06"),
        ("2019 June", "2019-06"),
        ("Jun-2019", "2019-06"),
        ("06/2019", "2019-06"),
        ("2019/06", "2019-06"),
        ("June-September 2019", "2019-06/2019-09"),
        ("June/July 2019", "2019-06/2019-07"),
        ("Dec - Jan 2020", "2019-12/2020-01"),
        ("2019-06 to 2019-09", "2019-06/2019-09"),
        ("2019", "2019"),
        ("２０１９", "2019"),
        ("2019-2020", "2019/2020"),
        ("2019 and 2020", "2019/2020"),
        ("FY 2019/20", "2019/20"),
        ("FY2019-20", "2019/20"),
        ("FY19/20", "2019/20"),
        ("FY 2019/2020", "2019/20"),
        ("2019/2020 FY", "2019/20"),
        ("WCO financial year 2019/20", "2019/20"),
        ("2019-20", "2019/20"),
        ("juin 2019", "2019-06"),
        ("1er juin 2019", "2019-06-01"),
        ("le 3 juin 2019", "2019-06-03"),
        ("lundi 3 juin 2019", "2019-06-03"),
        ("du 3 au 7 juin 2019", "2019-06-03/2019-06-07"),
        ("3 à 7 juin 2019", "2019-06-03/2019-06-07"),
        ("de juin à septembre 2019", "2019-06/2019-09"),
        ("3 et 4 août 2019", "2019-08-03/2019-08-04"),
        ("fév. 2020", "2020-02"),
        ("mois de juillet 2019", "2019-07"),
        ("exercice 2019/20", "2019/20"),
        ("mid-June 2020", "2020-06"),
        ("Mi-juin 2020", "2020-06"),
        ("early June 2020", "2020-06"),
        ("end of June 2020", "2020-06"),
        ("début août 2020", "2020-08"),
        ("fin d’avril 2020", "2020-04"),
        ("mid-June to mid-July 2020", "2020-06/2020-07"),
        ("Q1 2020", "2020-01/2020-03"),
        ("2020 Q4", "2020-10/2020-12"),
        ("T2/2020", "2020-04/2020-06"),
        ("third quarter of 2020", "2020-07/2020-09"),
        ("1er trimestre 2020", "2020-01/2020-03"),
        ("2ème trimestre de 2020", "2020-04/2020-06"),
        ("", ""),
        (" \u00a0", ""),
    ],
)
def test_is_understood(typed: str, text: str) -> None:
    assert understood(typed) == text


@pytest.mark.parametrize(
    "typed",
    [
        "early 2020",
        "mid-2020",
        "mid-June",
        "mid-15 June 2019",
        "end of 3 June 2019",
        "summer 2019",
        "Q1",
        "Q5 2019",
        "Q1 19",
        "Q1 FY 2019/20",
        "ca. 2019",
        "since June 2019",
        "June 19",
        "3 June-19",
        "3 June 7",
        "3 June 19 20",
        "June",
        "3 June",
        "jui 2019",
        "FY 2020",
        "FY 2019/21",
        "2019-13",
        "31/2/2019",
        "13/13/2019",
        "0/6/2019",
        "00/2019",
        "31 June 2019",
        "29 February 2019",
        "7 - 3 June 2019",
        "7/6/2019 - 3/6/2019",
        "3/6/2019 - 6/13/2019 - 7/7/2019",
        "3/6/2019 - 13/6/2019 - 6/14/2019",
        "3 June - September 2019",
        "3 and 9 June 2019",
        "June and September 2019",
        "28 December 2019 - 3 January",
        "3, 5 and 7 June 2019",
        "June 2019 (online)",
        "2019-06-03 09:30",
        "20190603",
        "3 6 2019",
        "43619",
        "tbc",
        "-",
        "1066",
        "0000",
        "June 0000",
        "2019-2020-2021",
        "2018/19 - 2019/20",
        "3 June 2019 " * 20,
    ],
)
def test_is_not_understood(typed: str) -> None:
    assert understood(typed) is None


def test_figures_are_read_month_first_on_request() -> None:
    assert understood("3/6/2019", day_first=False) == "2019-03-06"
    assert understood("3/6/2019 - 3/9/2019", day_first=False) == "2019-03-06/2019-03-09"


def test_a_number_over_twelve_shows_which_one_is_the_day() -> None:
    assert understood("6/13/2019") == "2019-06-13"
    assert understood("13/6/2019", day_first=False) == "2019-06-13"


def test_both_ends_of_a_span_are_read_in_the_same_order() -> None:
    assert understood("3/6/2019 - 6/13/2019") == "2019-03-06/2019-06-13"


@given(st.text(max_size=90) | TYPED)
def test_any_text_can_be_typed(typed: str) -> None:
    when = understand(typed)
    assert when is None or When.parse(when.text) == when


@given(st.text(alphabet="0123456789-/. aetojunv'&", max_size=30) | TYPED)
def test_what_is_understood_reads_the_same_as_its_label(typed: str) -> None:
    when = understand(typed)
    if when is not None:
        assert understand(when.label()) == when


@given(DAYS, st.integers(1, 20), st.sampled_from(["to", "-", "–", "until"]))
def test_spans_of_days_are_understood_however_the_days_fall(first: date, length: int, word: str) -> None:
    last = first + timedelta(days=length)
    if last.year <= LAST_YEAR:
        month = MONTHS["en"]
        typed = (
            f"{first.day} {month[first.month - 1]} {first.year} {word} {last.day} {month[last.month - 1]} {last.year}"
        )
        assert understood(typed) == f"{first.isoformat()}/{last.isoformat()}"
