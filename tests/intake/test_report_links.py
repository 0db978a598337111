"""Link targets printed again at the foot of a page."""

from __future__ import annotations

from pathlib import Path

from report_builder import ReportText, first_entry, read, small_report

from wcodesk.model.blocks import Run
from wcodesk.model.proposal import EditionProposal, NoteKind


def page_with(text: str, *targets: str) -> ReportText:
    report = ReportText().add(text)
    report.lines += targets
    return report.turn().add("The next page begins here.")


def kinds(proposal: EditionProposal) -> list[NoteKind]:
    return [note.kind for note in proposal.notes if "link" in note.kind]


def test_an_address_that_the_page_prints_is_not_said_twice(tmp_path: Path) -> None:
    extra = page_with("The lamp has a site (www.lamp.example).", "http://www.lamp.example/")
    proposal = read(small_report(extra).text(), tmp_path)
    assert [block.text for block in first_entry(proposal).sections[0].blocks] == [
        "The lamp has a site (www.lamp.example).",
        "The next page begins here.",
    ]
    assert kinds(proposal) == [NoteKind.DROPPED_LINK]


def test_a_link_goes_back_to_the_acronym_that_it_names(tmp_path: Path) -> None:
    extra = page_with("The Lamp Friends Society (LFS) met.", "https://www.lfs.example/home.html")
    proposal = read(small_report(extra).text(), tmp_path)
    assert first_entry(proposal).sections[0].blocks[0].runs == (
        Run("The Lamp Friends Society ("),
        Run("LFS", href="https://www.lfs.example/home.html"),
        Run(") met."),
    )
    assert kinds(proposal) == [NoteKind.MOVED_LINK]


def test_a_link_goes_to_the_acronym_nearest_to_the_foot(tmp_path: Path) -> None:
    extra = ReportText().add("The Lamp Friends Society (LFS) met.").add("The Little Fish Shop (LFS) is shut (LFS).")
    extra.lines += ["http://lfs.example/", "http://shop.example/"]
    proposal = read(small_report(extra.turn().add("The next page begins.")).text(), tmp_path)
    first, second, _ = first_entry(proposal).sections[0].blocks
    assert [run.href for run in first.runs] == [""]
    assert [run.href for run in second.runs] == ["", "http://lfs.example/", ""]
    assert second.runs[2].text == ") is shut (LFS)."


def test_a_link_may_belong_to_the_page_before(tmp_path: Path) -> None:
    extra = ReportText().add("The Lamp Friends Society (LFS) met.").turn().add("http://lfs.example/", tight=True)
    proposal = read(small_report(extra.turn().add("A page on its own.")).text(), tmp_path)
    assert first_entry(proposal).sections[0].blocks[0].runs[1].href == "http://lfs.example/"


def test_a_link_that_nothing_names_is_left_out_and_noted_with_its_line(tmp_path: Path) -> None:
    report = small_report(page_with("The lamp is lit.", "mailto:ann@lamp.example"))
    proposal = read(report.text(), tmp_path)
    (note,) = [note for note in proposal.notes if note.kind is NoteKind.DROPPED_LINK]
    assert report.text().split("\n")[note.line - 1] == "mailto:ann@lamp.example"
    assert "ann@lamp.example" in note.text


def test_an_address_in_a_sentence_stays_plain_text(tmp_path: Path) -> None:
    extra = ReportText().add("The lamp is described here: https://lamp.example/a").add("It is lit.")
    block = first_entry(read(small_report(extra).text(), tmp_path)).sections[0].blocks[0]
    assert block.runs == (Run("The lamp is described here: https://lamp.example/a"),)


def test_a_sentence_goes_on_behind_the_links_of_its_page(tmp_path: Path) -> None:
    report = ReportText().add("The keeper climbs (see www.lamp.example) " + "the steep stairs " * 8 + "and", tight=True)
    report.lines += ["", "http://www.lamp.example/"]
    extra = report.turn().add("lights the lamp.")
    (block,) = first_entry(read(small_report(extra).text(), tmp_path)).sections[0].blocks
    assert block.text.endswith("stairs and lights the lamp.")
