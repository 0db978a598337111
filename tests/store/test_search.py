"""Full-text search: what is found, in what order, and that any text is a safe query."""

import pytest
from helpers_content import BACKGROUND, bullet, numbered, paragraph, section, table
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wcodesk.model.blocks import Run
from wcodesk.model.changes import SearchHit
from wcodesk.model.content import ChapterContent, EditionContent, EntryContent
from wcodesk.store import Store

ODD = [
    '"', '""', "'", "*", "a*", "*a", "AND", "OR", "NOT", "a AND", "NEAR(a b)", "(", ")", "title:a", "body:Tirana",
    "-a", "^a", "+", "{title}", "a:b:c", "\\", "%", "_", "\x00", "a\x00b", "\ud800", "🙂", "ش", "n'a", "a.b", "1/2",
    '"unclosed', 'closed" open', "  ", "", "\n\t", "SELECT * FROM members; --", "rank", "x" * 5000, "a " * 500,
]  # fmt: skip
# Latin, Greek, Cyrillic and Arabic letters: older than the Unicode that the oldest SQLite knows.
LETTERS = st.sampled_from(
    [
        chr(code)
        for low, high in ((0x30, 0x17F), (0x386, 0x3CE), (0x400, 0x45F), (0x621, 0x64A))
        for code in range(low, high)
        if chr(code).isalnum()
    ]
)


@pytest.fixture
def edition_id(store: Store, small_edition: EditionContent) -> str:
    store.add_edition(small_edition)
    return store.editions()[0].id


def found(hits: list[SearchHit]) -> list[tuple[str, str]]:
    return [(hit.table, hit.place[-1]) for hit in hits]


@pytest.mark.parametrize("typed", ["parcels", "PARCELS", "parc", "risk parcels", "parcels risk", "risk parc"])
def test_a_section_is_found_by_its_words(store: Store, edition_id: str, typed: str) -> None:
    assert ("sections", "Current planning") in found(store.search(typed))


def test_only_the_last_word_may_be_a_beginning(store: Store, edition_id: str) -> None:
    assert store.search("analys risk") == []


def test_all_words_must_be_there(store: Store, edition_id: str) -> None:
    assert store.search("risk elephants") == []


@pytest.mark.parametrize("typed", ["eclair", "éclair", "ECLAIR", "E\u0301CLAIR"])
def test_accents_and_case_do_not_count(store: Store, edition_id: str, typed: str) -> None:
    assert found(store.search(typed)) == [("sections", "Background and current planning")]


def test_quoted_words_stand_together(store: Store, edition_id: str) -> None:
    assert found(store.search('"sea ports"')) == [("sections", "Background")]
    assert store.search('"ports sea"') == []


def test_a_heading_is_found(store: Store, edition_id: str) -> None:
    assert ("sections", "Areas of cooperation") in found(store.search("cooperation"))


def test_a_cell_of_a_table_is_found(store: Store, edition_id: str) -> None:
    assert found(store.search("neighbours")) == [("sections", "Areas of cooperation")]


def test_a_lower_heading_is_found(store: Store, edition_id: str) -> None:
    assert found(store.search('"single window"')) == [("sections", "Customs Reform and Modernization progress")]


def test_signs_of_the_markdown_are_not_words(store: Store, edition_id: str) -> None:
    (hit,) = store.search("nine offices")
    assert hit.snippet == "The service has nine offices at sea ports. Reports stand on its site."


@pytest.mark.parametrize("typed", ["Albania", "albanie", "alban"])
def test_a_member_is_found_by_any_name_its_entry_first(store: Store, edition_id: str, typed: str) -> None:
    assert store.search(typed)[0].record_id == store.entry(edition_id, "AL").id


def test_a_members_name_narrows_its_sections(store: Store, edition_id: str) -> None:
    assert found(store.search("albania valuation")) == [
        ("missions", "Workshop on valuation"),
        ("sections", "WCO support"),
    ]


def test_a_chapter_is_found_by_its_name(store: Store, edition_id: str) -> None:
    assert found(store.search("asia pacific"))[0] == ("chapters", "Asia/Pacific")


@pytest.mark.parametrize("typed", ["mercator", "Tirana", "twenty officers", "seminar"])
def test_a_mission_is_found_by_its_fields(store: Store, edition_id: str, typed: str) -> None:
    assert store.search(typed)[0].table == "missions"


def test_a_hit_says_where_it_stands(store: Store, edition_id: str) -> None:
    (hit,) = store.search("lorries")
    entry = store.entry(edition_id, "AL")
    assert hit.place == ("June 2020, Part I", "Europe", "Albania", "Current planning")
    assert (hit.edition_id, hit.region, hit.member, hit.owner_id) == (edition_id, "europe", "AL", entry.id)
    assert hit.record_id == store.sections(entry.id)[1].id
    assert hit.block == 2
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["lorries"]


def test_a_hit_in_the_overview_has_no_region(store: Store, edition_id: str) -> None:
    (hit,) = store.search("invented")
    assert (hit.owner_id, hit.region, hit.member) == (edition_id, "", "")
    assert hit.place == ("June 2020, Part I",)


def test_a_hit_in_a_chapter_names_it(store: Store, edition_id: str) -> None:
    (hit,) = store.search("mountain village")
    assert hit.place == ("June 2020, Part I", "Europe", "Recent meetings")
    assert hit.owner_id == store.chapters(edition_id)[0].id


def test_a_heading_goes_before_a_text(store: Store) -> None:
    entries = (
        EntryContent("AL", "Albania", "ALBANIA", (section("Background", BACKGROUND, paragraph("Corridors. " * 9)),)),
        EntryContent("AM", "Armenia", "ARMENIA", (section("Corridors", BACKGROUND, paragraph("Roads are long.")),)),
    )
    store.add_edition(EditionContent("Report", "2020", "", chapters=(ChapterContent("europe", "Europe", (), entries),)))
    assert [hit.member for hit in store.search("corridors")] == ["AM", "AL"]


def test_the_newest_edition_goes_first(store: Store, small_edition: EditionContent) -> None:
    for published in ("2020-06", "2022-06", "2021-06"):
        store.add_edition(small_edition._replace(published=published))
    assert [hit.place[0] for hit in store.search("lorries")] == [
        "June 2022, Part I",
        "June 2021, Part I",
        "June 2020, Part I",
    ]


def test_search_can_be_kept_to_one_edition(store: Store, edition_id: str, small_edition: EditionContent) -> None:
    store.add_edition(small_edition._replace(published="2021-06"))
    assert [hit.edition_id for hit in store.search("lorries", edition_id=edition_id)] == [edition_id]
    assert store.search("lorries", edition_id="nobody") == []


def test_an_editions_id_is_no_word(store: Store, edition_id: str) -> None:
    assert store.search(edition_id.replace("-", "")) == []


def test_a_common_word_gives_no_more_than_the_limit_and_the_newest_first(
    store: Store, small_edition: EditionContent
) -> None:
    blocks = tuple(bullet("the same") for _ in range(3))
    overview = tuple(section(f"Number {number}", BACKGROUND, *blocks) for number in range(300))
    for published in ("2019", "2021", "2020"):
        store.add_edition(small_edition._replace(published=published, overview=overview))
    hits = store.search("same", limit=400)
    assert [hit.place[0] for hit in hits] == ["2021, Part I"] * 300 + ["2020, Part I"] * 100


def test_an_edit_is_found_at_once_and_the_old_words_no_more(store: Store, edition_id: str) -> None:
    section_id = store.search("lorries")[0].record_id
    store.edit_section(section_id, text="Words about camels.")
    assert [hit.record_id for hit in store.search("camels")] == [section_id]
    assert store.search("lorries") == []
    store.undo()
    assert [hit.record_id for hit in store.search("lorries")] == [section_id]
    assert store.search("camels") == []


ODD_BLOCKS = (
    paragraph("A * star, a [bracket](here), <br> and a \\ stroke."),
    paragraph(
        Run("Bold", bold=True), " and ", Run("leaning", italic=True), " and ", Run("a site", href="http://a.b/c")
    ),
    paragraph("  Blanks \u00a0\u2003 of\tmany kinds,\nand a second line.  "),
    paragraph("- no bullet"),
    paragraph(" "),
    numbered("12 b", "A label that is none."),
    numbered("(a)", "A label that is one."),
    bullet("Deep down.", level=7),
    table(("One | two", ""), ("Three",)),
)


def test_what_comes_in_is_indexed_as_its_text_says(store: Store) -> None:
    store.add_edition(EditionContent("Report", "2020", "", overview=(section("Odd", BACKGROUND, *ODD_BLOCKS),)))
    assert store.check() == []  # which reads each text to compare its words with the index
    (odd,) = store.overview(store.editions()[0].id)
    store.add_section(odd.owner_id, "Odder", BACKGROUND, text=f"{odd.text}\n\nMore *of it.")
    store.edit_section(odd.id, text=f"{odd.text}\n\n1. Still **more** of it.", heading="Even odder")
    assert store.check() == []


def test_what_is_removed_is_found_no_more(store: Store, edition_id: str) -> None:
    store.remove_section(store.search("lorries")[0].record_id)
    store.remove_mission(store.search("mercator")[0].record_id)
    assert store.search("lorries") == []
    assert store.search("mercator") == []


def test_the_index_can_be_made_anew(store: Store, edition_id: str) -> None:
    before = found(store.search("albania"))
    with store._db.transaction() as conn:
        conn.execute("DELETE FROM search_docs")
        conn.execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert store.check() != []
    store.rebuild_search()
    assert store.check() == []
    assert found(store.search("albania")) == before


@pytest.mark.parametrize("typed", ODD)
def test_odd_searches_are_safe(store: Store, edition_id: str, typed: str) -> None:
    assert isinstance(store.search(typed), list)
    assert isinstance(store.search(typed, edition_id=edition_id), list)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(typed=st.text(st.characters(codec=None), max_size=40))
def test_any_text_is_a_safe_search(store: Store, typed: str) -> None:
    if not store.editions():
        store.add_edition(EditionContent("Report", "2020", "", overview=(section("A", BACKGROUND, paragraph("a")),)))
    for hit in store.search(typed):
        assert all(hit.snippet[start:end] for start, end in hit.marks)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(word=st.text(LETTERS, min_size=2, max_size=12))
def test_any_word_that_was_stored_is_found(store: Store, word: str) -> None:
    if not store.editions():
        store.add_edition(EditionContent("Report", "2020", "", overview=(section("A", BACKGROUND, paragraph("a")),)))
    (only,) = store.overview(store.editions()[0].id)
    store.edit_section(only.id, text=f"before {word} after")
    assert [hit.record_id for hit in store.search(word)] == [only.id]
