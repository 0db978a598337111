"""Writes report text as a PDF gives it: wrapped lines with a blank at their end, blank lines, page ends."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

from wcodesk.intake.report import read_report
from wcodesk.intake.report.lines import Line, RawLine, to_lines, width_of
from wcodesk.intake.report.markers import BulletSigns
from wcodesk.intake.report.paragraphs import Paragraphs
from wcodesk.intake.report.pieces import Piece
from wcodesk.intake.report.titles import Titles
from wcodesk.model.blocks import Block
from wcodesk.model.content import EntryContent, SectionContent
from wcodesk.model.errors import FileProblem
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.proposal import EditionProposal

MEMBERS = MemberIndex(load_members())
WIDTH = 100


class ReportText:
    """Text of a report, built up from its top."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.page = 1

    def add(self, text: str, *, tight: bool = False) -> ReportText:
        """A heading, paragraph or item, wrapped, with a blank line behind it."""
        self.lines += [f"{line} " for line in textwrap.wrap(text, WIDTH, break_on_hyphens=False)]
        if not tight:
            self.lines.append("")
        return self

    def bullets(self, *texts: str, sign: str = "¶") -> ReportText:
        for text in texts:
            self.add(f"{sign} {text}")
        return self

    def turn(self) -> ReportText:
        """End the page: the next line begins with one blank and has no blank line before it."""
        while self.lines and not self.lines[-1].strip():
            self.lines.pop()
        self.lines.append("\f")
        return self

    def furniture(
        self, title: str = "Capacity Building Progress Report", date: str = "May 2031", part: str = "Part II"
    ):
        """End the page with a running head and a foot in the text."""
        foot = f"{part} {self.page}." if self.page % 2 else f"{self.page}. {part}"
        self.page += 1
        self.lines += ["", "", "", f"{title} ", f"{date} ", "", f"{part} ", " ", "", f"{foot} ", ""]
        return self

    def text(self) -> str:
        return "\n".join(self.lines).replace("\f\n", " ") + "\n"


def small_report(extra: ReportText | None = None) -> ReportText:
    """A region, a Member and its main section: the least that is a report, ending inside the entry."""
    report = ReportText()
    report.add("Progress Report Overview").add("1. This overview is short and was invented for a test of the desk.")
    report.add("EUROPE REGION").add("Regional Developments").add("The region met once by a lake.")
    report.add("National Developments").add("ALBANIA").add("Background")
    if extra:
        report.lines += extra.lines
    return report


def read(text: str | bytes, folder: Path, *, edition: str = "") -> EditionProposal:
    """Write a report's file and read it."""
    path = folder / "report.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_report(path, MEMBERS, edition=edition)


def refusal(data: bytes, folder: Path) -> str:
    """What the reader says to a file that it refuses."""
    path = folder / "refused.txt"
    path.write_bytes(data)
    try:
        read_report(path, MEMBERS)
    except FileProblem as problem:
        return str(problem)
    raise AssertionError("it was read")


def first_entry(proposal: EditionProposal) -> EntryContent:
    return proposal.content.chapters[0].entries[0]


def background(extra: ReportText, folder: Path) -> tuple[Block, ...]:
    """The blocks that this text gives below "Background" in the small report."""
    return section_of(read(small_report(extra).text(), folder), "Background").blocks


def section_of(proposal: EditionProposal, heading: str) -> SectionContent:
    return next(section for section in first_entry(proposal).sections if section.heading == heading)


def lines_of(text: str) -> list[Line]:
    return to_lines(RawLine(number, line) for number, line in enumerate(text.split("\n"), start=1))


def line(text: str, number: int = 1, *, gap: int = 0, page: bool = False) -> Line:
    return Line(number, text, gap, page, width=width_of(text))


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    return Paragraphs(lines, BulletSigns(lines), Titles(MEMBERS).is_title).pieces()


def texts_of(text: str) -> list[str]:
    """The paragraphs that a text comes out as."""
    return [piece.text for piece in pieces_of(lines_of(text))]
