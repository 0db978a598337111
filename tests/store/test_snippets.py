"""The words shown around a hit."""

from wcodesk.store.snippets import Snippet, Snippets, Term

WORDS = [f"word{number}" for number in range(100)]


def cut(text: str, *terms: Term) -> Snippet:
    snippets = Snippets()
    return snippets.cut(text, snippets.pattern(terms))


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.marks]


def test_a_short_text_is_shown_whole() -> None:
    snippet = cut("A short text.", Term("short"))
    assert snippet == Snippet("A short text.", ((2, 7),), 0)


def test_a_long_text_is_cut_around_the_hit() -> None:
    text = " ".join([*WORDS, "here", *WORDS])
    snippet = cut(text, Term("here"))
    assert snippet.text.startswith("…word95 word96")
    assert snippet.text.endswith("word17…")
    assert marked(snippet) == ["here"]


def test_the_stretch_with_most_of_the_words_is_chosen() -> None:
    text = " ".join(["one", *WORDS, "one", "two", *WORDS, "two"])
    assert marked(cut(text, Term("one"), Term("two"))) == ["one", "two"]


def test_a_text_without_a_hit_shows_its_beginning() -> None:
    snippet = cut(" ".join(WORDS), Term("other"))
    assert snippet.text.startswith("word0 word1")
    assert (snippet.marks, snippet.line) == ((), -1)


def test_no_text_gives_nothing() -> None:
    assert cut("", Term("a")) == Snippet("")


def test_the_line_of_the_first_hit_is_told() -> None:
    snippet = cut("first line\nsecond line\nthird here", Term("here"))
    assert snippet.line == 2
    assert snippet.text == "first line second line third here"


def test_accents_and_case_do_not_count() -> None:
    assert marked(cut("Un ÉCLAIR fin", Term("eclair"))) == ["ÉCLAIR"]
    assert marked(cut("Straße", Term("strasse"))) == []


def test_a_word_is_marked_whole_or_not_at_all() -> None:
    assert marked(cut("art start arts", Term("art"))) == ["art"]


def test_a_beginning_marks_the_whole_word() -> None:
    assert marked(cut("art start arts", Term("art", beginning=True))) == ["art", "arts"]


def test_words_in_a_row_are_one_mark() -> None:
    assert marked(cut("capacity\nbuilding, Capacity-building; building capacity", Term("capacity building"))) == [
        "capacity building",
        "Capacity-building",
    ]


def test_a_text_of_common_words_is_cut_in_one_pass() -> None:
    text = "the of and to " * 20_000
    snippet = cut(text, *(Term(word) for word in ("the", "of", "and", "to")))
    assert len(snippet.marks) == 24
