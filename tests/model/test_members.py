"""The Members as shipped, and finding one by any of its names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wcodesk.model.folding import fold
from wcodesk.model.members import MemberIndex, load_members, name_key
from wcodesk.model.records import Member
from wcodesk.model.regions import REGIONS

MEMBERS = load_members()
INDEX = MemberIndex(MEMBERS)


def iso(name: str) -> str | None:
    member = INDEX.find(name)
    return member.iso if member else None


# --- the file -------------------------------------------------------------------------------------


def test_there_are_187_members_and_the_european_union() -> None:
    assert len(MEMBERS) == 188
    assert sum(member.iso != "EU" for member in MEMBERS) == 187


def test_each_region_has_as_many_members_as_in_2020_and_those_that_joined_since() -> None:
    joined = {"GQ": "wca", "SB": "asia-pacific", "PW": "asia-pacific", "VC": "americas"}
    assert all(INDEX.get(code).region == region for code, region in joined.items())
    before = Counter(member.region for member in MEMBERS if member.iso not in joined)
    # 52 Members and the European Union; 183 Members in all without it.
    assert before == {"europe": 53, "asia-pacific": 33, "americas": 33, "esa": 24, "mena": 18, "wca": 23}


def test_each_code_stands_for_one_member() -> None:
    assert Counter(member.iso for member in MEMBERS).most_common(1)[0][1] == 1
    assert all(re.fullmatch("[A-Z]{2}", member.iso) for member in MEMBERS)


def test_no_name_is_ambiguous() -> None:
    assert INDEX.clashes == ()


def test_no_name_is_another_members_code() -> None:
    for member in MEMBERS:
        for name in (member.name, member.name_fr, *member.aliases, *member.former):
            assert INDEX.get(name) in (None, member), name


def test_every_name_finds_its_member() -> None:
    for member in MEMBERS:
        for name in (member.iso, member.name, member.name_fr, *member.aliases, *member.former):
            assert INDEX.find(name) == member, name


def test_no_alias_says_again_what_another_name_says() -> None:
    for member in MEMBERS:
        own = {name_key(member.name), name_key(member.name_fr)}
        others = [name_key(name) for name in (*member.aliases, *member.former)]
        assert len(own) + len(others) == len(own.union(others)), member.name


def test_names_are_clean_composed_text() -> None:
    text = files("wcodesk_resources").joinpath("members.csv").read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert "\ufffd" not in text
    for member in MEMBERS:
        for name in (member.name, member.name_fr, *member.aliases, *member.former):
            assert name == " ".join(name.split())
            assert re.fullmatch(r"[\w' ().,&/-]+", name), name


def test_the_file_is_in_the_order_of_regions_and_names() -> None:
    position = {region.scope: region.position for region in REGIONS}
    order = [(position[member.region], fold(member.name)) for member in MEMBERS]
    assert order == sorted(order)


def test_regions_stand_in_the_reports_order() -> None:
    assert [region.scope for region in REGIONS] == ["europe", "asia-pacific", "americas", "esa", "mena", "wca"]
    assert [region.position for region in REGIONS] == [1, 2, 3, 4, 5, 6]


# --- the published report -------------------------------------------------------------------------


def capital_headings(report: Path) -> list[str]:
    """Lines in capitals alone that name a Member, apart from the reader's own judgement."""
    lines = report.read_text(encoding="utf-8").splitlines()
    capitals = [line.strip() for line in lines if re.fullmatch(r" ?[A-Z][A-Zô ]{3,}\s*", line)]
    furniture = {"EUROPE REGION", "EAST AND SOUTHERN AFRICA", "MERCHANDISE", "TRANSPORTERS"}
    furniture |= {"FUNCTIONALITY DESCRIPTION", "REGISTER OF TRANSFER OF"}
    return [line for line in capitals if line not in furniture and not line.startswith("FAR EAST")]


def test_every_member_heading_of_the_report_is_found(published_report: Path) -> None:
    headings = capital_headings(published_report)
    assert [heading for heading in headings if INDEX.find(heading) is None] == []
    assert len({iso(heading) for heading in headings}) == len(headings) == 70


def test_members_stand_in_the_chapter_where_the_report_has_them(published_report: Path) -> None:
    found = Counter(INDEX.find(heading).region for heading in capital_headings(published_report))
    assert found == {"europe": 15, "asia-pacific": 25, "americas": 21, "esa": 9}


def test_esa_is_as_the_report_lists_it(published_report: Path) -> None:
    text = " ".join(published_report.read_text(encoding="utf-8").split())
    listed = re.search(r"(\d+) Member countries including: (.+?)\.", text)
    names = re.split(r", | and ", listed[2])
    assert len(names) == int(listed[1]) == len(INDEX.in_region("esa"))
    assert {INDEX.find(name).region for name in names} == {"esa"}


@pytest.mark.parametrize(
    ("start", "region", "count"), [("Europe", "europe", 19), ("Asia", "asia-pacific", 25), ("Americas", "americas", 24)]
)
def test_recipients_that_the_report_lists_are_in_their_region(
    published_report: Path, start: str, region: str, count: int
) -> None:
    text = " ".join(published_report.read_text(encoding="utf-8").split())
    chapter = text[text.index("The " + start) :]
    listed = re.search(r"These are:? (.+?)\. ", chapter.replace("(support on regional basis)", ""))
    names = [name.removeprefix("and ") for name in re.split(r",? and (?=\w+$)|, ", listed[1].strip())]
    # "Antigua and Barbuda" and the like hold their own "and"; only the last of the list is split.
    assert [name for name in names if INDEX.find(name) is None] == []
    assert {INDEX.find(name).region for name in names} == {region}
    assert len(names) == count


# --- finding --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ALBANIA", "AL"),
        ("al", "AL"),
        ("Swaziland", "SZ"),
        ("Macedonia", "MK"),
        ("FYROM", "MK"),
        ("Republic of North Macedonia", "MK"),
        ("L'ex-République yougoslave de Macédoine", "MK"),
        ("Lao PDR", "LA"),
        ("Laos", "LA"),
        ("Lao People’s Democratic Republic", "LA"),
        ("LAO PEOPLEôS DEMOCRATIC REPUBLIC", "LA"),
        ("Viet Nam", "VN"),
        ("VIETNAM", "VN"),
        ("Burma", "MM"),
        ("UNION OF MYANMAR", "MM"),
        ("Myanmar (Union of)", "MM"),
        ("Hong Kong", "HK"),
        ("Hong Kong China", "HK"),
        ("China (Hong Kong)", "HK"),
        ("China, Hong Kong", "HK"),
        ("Macau", "MO"),
        ("China", "CN"),
        ("Czechia", "CZ"),
        ("Cape Verde", "CV"),
        ("Cabo Verde", "CV"),
        ("Ivory Coast", "CI"),
        ("COTE D IVOIRE", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Turkey", "TR"),
        ("Turkiye", "TR"),
        ("UK", "GB"),
        ("Great Britain", "GB"),
        ("U.S.A.", "US"),
        ("The United States of America", "US"),
        ("Korea (Republic of)", "KR"),
        ("Korea, Republic of", "KR"),
        ("Republic of Korea", "KR"),
        ("Russia", "RU"),
        ("Republic of Moldova", "MD"),
        ("Iran, Islamic Republic of", "IR"),
        ("Bolivia (Plurinational State of)", "BO"),
        ("Venezuela", "VE"),
        ("United Republic of Tanzania", "TZ"),
        ("Syria", "SY"),
        ("Timor Leste", "TL"),
        ("East Timor", "TL"),
        ("DR Congo", "CD"),
        ("Democratic Republic of Congo (DRC)", "CD"),
        ("Congo", "CG"),
        ("Congo-Brazzaville", "CG"),
        ("KOSOVO*", "XK"),
        ("European Union", "EU"),
        ("Curacao", "CW"),
        ("Palestinian Authority", "PS"),
        ("Bahamas, The", "BS"),
        ("The Gambia", "GM"),
        ("Bosnia & Herzegovina", "BA"),
        ("Bosnia-Herzegovina", "BA"),
        ("St. Lucia", "LC"),
        ("Trinidad & Tobago", "TT"),
        ("L’Albanie", "AL"),
        ("La Barbade", "BB"),
        ("  papua   new\u00a0guinea ", "PG"),
        ("United Arab Emirates (UAE)", "AE"),
    ],
)
def test_a_member_is_found_by(name: str, code: str) -> None:
    assert iso(name) == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "—",
        "the",
        "Taiwan",
        "Republic of China",
        "North Korea",
        "Antiqua and Barbuda",
        "Albania and Armenia",
        "Albania (Armenia)",
        "Guinea (Papua)",
        "National Developments",
        "EUROPE REGION",
        "WTO TFA",
        "B&H",
    ],
)
def test_no_member_is_found_by(name: str) -> None:
    assert iso(name) is None


def test_a_code_is_no_name_in_prose() -> None:
    assert iso("IT") == "IT"
    assert INDEX.find("IT", codes=False) is None
    assert INDEX.find("Italy", codes=False) == INDEX.get("IT")


@given(st.sampled_from(MEMBERS), st.data())
def test_spelling_habits_do_not_matter(member: Member, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([member.name, member.name_fr, *member.aliases, *member.former]))
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    for variant in (name.upper(), name.lower(), bare, name.replace("'", "’"), name.replace("-", " "), f" {name} : "):
        assert INDEX.find(variant) == member, variant
    for variant in (name.replace(" and ", " & "), name.replace(" ", "  "), f"The {name}"):
        assert INDEX.find(variant, codes=False) == member, variant


@given(st.text(max_size=40))
def test_any_text_can_be_looked_up(text: str) -> None:
    assert INDEX.find(text) in (None, *MEMBERS)
    assert set(INDEX.suggest(text)) <= set(MEMBERS)


def test_a_name_that_two_members_claim_finds_neither() -> None:
    one = Member("AA", "Aland", "Aland", "europe", aliases=("Islands",))
    two = Member("BB", "Beland", "Beland", "europe", former=("Islands",))
    index = MemberIndex([one, two])
    assert index.find("islands") is None
    assert index.clashes == ("islands",)


def test_a_name_of_today_goes_before_anothers_former_name() -> None:
    now = Member("AA", "Aland", "Aland", "europe")
    then = Member("BB", "Beland", "Beland", "europe", former=("Aland",))
    assert MemberIndex([then, now]).find("Aland") == now


def test_get_knows_codes_alone() -> None:
    assert INDEX.get(" hk ").name == "Hong Kong, China"
    assert INDEX.get("Hong Kong") is None


def test_index_keeps_the_order_given() -> None:
    assert tuple(INDEX) == MEMBERS
    assert len(INDEX) == len(MEMBERS)


def test_members_of_a_region_come_by_name() -> None:
    names = [member.name for member in INDEX.in_region("mena")]
    assert names[0] == "Algeria"
    assert names[-1] == "Yemen"
    assert len(names) == 18


def test_an_unknown_region_is_refused() -> None:
    with pytest.raises(ValueError, match="atlantis"):
        INDEX.in_region("atlantis")


# --- suggesting -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Antiqua and Barbuda", "AG"),
        ("Phillipines", "PH"),
        ("Azerbaijian", "AZ"),
        ("Kaz", "KZ"),
        ("Herzegovina", "BA"),
        ("Swazi", "SZ"),
        ("Montenegero", "ME"),
        ("Albanie (République)", "AL"),
        ("Uzbekhistan", "UZ"),
    ],
)
def test_the_closest_member_is_suggested_first(typed: str, code: str) -> None:
    assert INDEX.suggest(typed)[0].iso == code


def test_an_exact_name_is_suggested_before_longer_ones() -> None:
    assert [member.iso for member in INDEX.suggest("Niger", limit=2)] == ["NE", "NG"]


def test_a_code_suggests_its_member() -> None:
    assert INDEX.suggest("ng")[0].iso == "NG"


def test_suggestions_stop_at_the_limit() -> None:
    assert len(INDEX.suggest("Republic of", limit=3)) == 3


def test_nothing_is_suggested_for_what_is_far_from_any_name() -> None:
    assert INDEX.suggest("qqqq wwww") == ()
    assert INDEX.suggest("") == ()
