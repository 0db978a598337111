"""What was added and removed since an earlier edition can be seen on the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_edition import bullet, make_edition, para, section, table
from printed import squeezed, words

from wcodesk.model.blocks import Block, Run
from wcodesk.model.content import EditionContent, Scope, SectionContent
from wcodesk.reports.changes import mark_changes
from wcodesk.reports.marking import Mark, MarkedRun
from wcodesk.reports.outline import Body, Heading, Outline, SectionHeading, outline
from wcodesk.reports.pdf.writer import write_pdf

REPORT = Scope("report")


def edition(*sections: SectionContent) -> EditionContent:
    chapter = make_edition().chapters[0]
    entry = chapter.entries[0]._replace(sections=sections)
    return make_edition()._replace(overview=(), chapters=(chapter._replace(sections=(), entries=(entry,)),))


def marked(now: EditionContent, before: EditionContent) -> Outline:
    return mark_changes(outline(now, REPORT), outline(before, REPORT))


def runs(printed: Outline) -> list[Run | MarkedRun]:
    """Every run of the text, those in cells included."""
    blocks = [block.block for block in printed.blocks if isinstance(block, Body)]
    return [
        run for block in blocks for run in (*block.runs, *(run for row in block.rows for cell in row for run in cell))
    ]


def texts(printed: Outline, mark: Mark) -> list[str]:
    return [run.text for run in runs(printed) if isinstance(run, MarkedRun) and run.mark is mark]


def test_the_same_edition_has_no_marks() -> None:
    printed = marked(make_edition(), make_edition())
    assert printed == outline(make_edition(), REPORT)


def test_words_are_marked_one_by_one() -> None:
    printed = marked(
        edition(section("Background", para("Nine posts were joined in March."))),
        edition(section("Background", para("Two posts were joined in May."))),
    )
    assert texts(printed, Mark.ADDED) == ["Nine", "March"]
    assert texts(printed, Mark.REMOVED) == ["Two", "May"]


def test_a_new_paragraph_is_marked_as_a_whole_and_its_neighbours_are_not() -> None:
    first, last = para("It stays as it was."), para("So does this one.")
    printed = marked(
        edition(section("Background", first, bullet("A wholly new point"), last)),
        edition(section("Background", first, last)),
    )
    assert texts(printed, Mark.ADDED) == ["A wholly new point"]
    assert texts(printed, Mark.REMOVED) == []


def test_a_paragraph_that_is_gone_is_printed_where_it_stood() -> None:
    first, gone, last = para("It stays."), para("This goes away."), para("This too stays.")
    printed = marked(edition(section("B", first, last)), edition(section("B", first, gone, last)))
    assert [run.text for run in runs(printed)] == ["It stays.", "This goes away.", "This too stays."]
    assert texts(printed, Mark.REMOVED) == ["This goes away."]


def test_a_new_section_is_marked_with_its_heading() -> None:
    old = section("Background", para("text"))
    printed = marked(edition(old, section("Outlook", para("new text"))), edition(old))
    (heading,) = [block for block in printed.blocks if isinstance(block, Heading) and block.mark is Mark.ADDED]
    assert heading.text == "Outlook"
    assert texts(printed, Mark.ADDED) == ["new text"]


def test_a_section_that_is_gone_is_struck_and_in_no_contents() -> None:
    old = section("Background", para("text"))
    printed = marked(edition(old), edition(old, section("Outlook", para("old text"))))
    assert texts(printed, Mark.REMOVED) == ["Outlook", "old text"]
    assert "Outlook" not in [heading.text for heading in printed.headings]


def test_a_heading_that_was_reworded_keeps_its_text() -> None:
    printed = marked(edition(section("WCO support", para("text"))), edition(section("Support", para("text"))))
    assert texts(printed, Mark.REMOVED) == []
    (heading,) = [block for block in printed.blocks if isinstance(block, SectionHeading) and block.mark is Mark.ADDED]
    assert heading.text == "WCO support"


def test_rows_and_cells_are_marked() -> None:
    printed = marked(
        edition(section("B", table(("Port", "Year"), ("North", "2018"), ("South", "2019")))),
        edition(section("B", table(("Port", "Year"), ("North", "2017")))),
    )
    assert texts(printed, Mark.ADDED) == ["2018", "South", "2019"]
    assert texts(printed, Mark.REMOVED) == ["2017"]


def test_a_member_that_is_new_is_marked() -> None:
    before = make_edition()
    fewer = before._replace(chapters=(before.chapters[0]._replace(entries=before.chapters[0].entries[1:]),))
    added = texts(mark_changes(outline(before, REPORT), outline(fewer, REPORT)), Mark.ADDED)
    assert any("perishable Albania" in text for text in added)
    assert not any("perishable Armenia" in text for text in added)


BLOCKS = st.lists(st.sampled_from([para("a b c"), para("a d c"), para("x"), bullet("a b"), table(("1",), ("2",))]))


@given(BLOCKS, BLOCKS)
def test_without_the_removed_it_is_the_new_text_and_without_the_added_the_old(
    now: list[Block], before: list[Block]
) -> None:
    printed = marked(edition(section("B", *now)), edition(section("B", *before)))
    for mark, content in ((Mark.REMOVED, now), (Mark.ADDED, before)):
        left = [run.text for run in runs(printed) if not (isinstance(run, MarkedRun) and run.mark is mark)]
        assert squeezed("".join(left)) == squeezed("".join(block.text for block in content))


@pytest.mark.parametrize("scope", [REPORT, Scope("member", "AL")], ids=lambda scope: scope.kind)
def test_marked_pages_hold_the_words_of_both(scope: Scope) -> None:
    from printed import difference

    before, now = make_edition(), make_edition()
    chapter = now.chapters[0]
    entry = chapter.entries[0]._replace(sections=chapter.entries[0].sections[1:])
    now = now._replace(chapters=(chapter._replace(entries=(entry, *chapter.entries[1:])), *now.chapters[1:]))
    printed = mark_changes(outline(now, scope), outline(before, scope))
    assert difference(write_pdf(printed), printed) == ""
    assert any("perishable Albania" in text for text in words(printed))
