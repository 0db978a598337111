"""A submission beside what the report says now -> what it would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from wcodesk.intake.submission.compare_records import RecordComparer
from wcodesk.intake.submission.ours.texts import same_text
from wcodesk.model.content import EditionContent, SectionContent
from wcodesk.model.folding import fold
from wcodesk.model.kinds import ENTRY_KINDS
from wcodesk.model.markdown import render
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import SectionKind
from wcodesk.model.spoken_names import name_of
from wcodesk.model.submission import (
    ChangeState,
    Level,
    Place,
    Problem,
    ProblemKind,
    RecordChange,
    ReturnedText,
    Submission,
    SubmissionProposal,
    TextChange,
)
from wcodesk.model.translation import tr


def propose(
    submission: Submission,
    content: EditionContent,
    edition_name: str,
    revisions: Mapping[str, str],
    members: MemberIndex | None = None,
) -> SubmissionProposal:
    """The proposal. content: the whole edition, with ids; revisions: the newest of each section and mission, by id.

    members: whose names are said instead of their codes.
    """
    blocked = {problem.item for problem in submission.problems if problem.level is Level.ERROR and problem.item}
    told = any(problem.kind is ProblemKind.MEMBER and problem.level is Level.ERROR for problem in submission.problems)
    report = _Report(content, told=told)
    texts = list(report.once(report.changes(submission, revisions)))
    comparer = RecordComparer(content, revisions)
    records = [change for record in submission.records if (change := comparer.change(record))]
    problems = [*submission.problems, *report.problems, *comparer.problems]
    if submission.edition and submission.edition != content.id:
        sentence = _other_edition(submission.edition_name, edition_name)
        problems.append(Problem(Level.NOTE, ProblemKind.WORKBOOK, Place(""), sentence))
    absent = report.absent([change.member for change in texts] + [change.member for change in records])
    for code in absent:
        member = members.get(code) if members else None
        sentence = tr("{member} has no entry in {edition}; nothing of it can be taken before it has one.")
        sentence = sentence.format(member=name_of(member) if member else code, edition=edition_name)
        problems.append(Problem(Level.ERROR, ProblemKind.MEMBER, Place(""), sentence, code))
    return SubmissionProposal(
        submission,
        content.id,
        edition_name,
        tuple(replace(change, blocked=change.key in blocked or change.member in absent) for change in texts),
        tuple(
            replace(change, blocked=change.key in blocked or change.member in absent or _is_nobody_s(change))
            for change in records
        ),
        tuple(problems),
    )


def _other_edition(made_from: str, edition: str) -> str:
    if made_from == edition:
        said = tr("The workbook was made from the {edition} of another store; it is compared with {edition}.")
    elif made_from:
        said = tr("The workbook was made from {other}; it is compared with {edition}.")
    else:
        said = tr("The workbook was made from another edition; it is compared with {edition}.")
    return said.format(other=made_from, edition=edition)


def _is_nobody_s(change: RecordChange) -> bool:
    """Whether a new record has neither a Member nor a region to stand in."""
    return change.now is None and not change.member and not change.region


class _Report:
    """The sections of an edition, found by id, or by Member, kind and heading."""

    def __init__(self, content: EditionContent, *, told: bool) -> None:
        self._told = told  # that it is not known whose a workbook is
        self._by_id: dict[str, tuple[str, SectionContent]] = {}
        self._by_member: dict[str, list[SectionContent]] = {}
        self._taken: set[str] = set()
        self._members = {entry.iso for chapter in content.chapters for entry in chapter.entries}
        self.problems: list[Problem] = []
        for section in content.overview:
            self._by_id[section.id] = ("", section)
        for chapter in content.chapters:
            for section in chapter.sections:
                self._by_id[section.id] = ("", section)
            for entry in chapter.entries:
                self._by_member[entry.iso] = list(entry.sections)
                for section in entry.sections:
                    self._by_id[section.id] = (entry.iso, section)

    def absent(self, members: Iterable[str]) -> list[str]:
        """Those of the Members that have no entry."""
        return [code for code in dict.fromkeys(members) if code and code not in self._members]

    def changes(self, submission: Submission, revisions: Mapping[str, str]) -> Iterator[TextChange]:
        """Each text of the submission beside the section that it is, without those that say nothing of nothing."""
        found: dict[str, tuple[str, SectionContent] | None] = {text.key: self._own(text) for text in submission.texts}
        # Without an id are those that a text before would add.
        self._taken = {"", *(match[1].id for match in found.values() if match)}
        for text in submission.texts:
            match = found[text.key] or self._like(text)
            member, section = match if match else (text.member, None)
            if not member and section is None:
                self._nowhere(text)
                continue
            change = self._change(text, member, section, gone=bool(text.section_id))
            if change is not None:
                yield replace(change, revision=revisions.get(change.section_id, ""))

    def once(self, changes: Iterable[TextChange]) -> Iterator[TextChange]:
        """Each section once: a copied sheet has them all again, and what it says must not write over the first."""
        found: dict[str, TextChange] = {}
        for change in changes:
            first = found.setdefault(change.section_id or f"new {change.key}", change)
            if first is change or change.state.folded:
                continue
            if first.state.folded:
                found[change.section_id] = change
            elif (first.returned, first.new_heading) != (change.returned, change.new_heading):
                sentence = tr("“{title}” stands twice in the file; what {place} says is taken, and this is not.")
                sentence = sentence.format(title=change.title, place=first.place)
                self.problems.append(
                    Problem(Level.WARNING, ProblemKind.STRUCTURE, change.place, sentence, change.returned, first.key)
                )
        yield from found.values()

    def _own(self, text: ReturnedText) -> tuple[str, SectionContent] | None:
        """The section with the id that the file gives; not that of somebody else than whose the file is."""
        found = self._by_id.get(text.section_id)
        if found is None or text.member in ("", found[0]):
            return found
        sentence = tr(
            "The file of {member} names a section of the region or the overview as its own; that one is left alone."
        )
        if found[0]:
            sentence = tr("The file of {member} names a section of {other} as its own; that one is left alone.")
        sentence = sentence.format(member=text.member, other=found[0])
        self.problems.append(Problem(Level.WARNING, ProblemKind.MEMBER, text.place, sentence, item=text.key))
        return None

    def _nowhere(self, text: ReturnedText) -> None:
        if self._told and not text.section_id:
            return
        sentence = tr("The section “{heading}” is not in the report, and nothing says whose it is; it is left out.")
        sentence = sentence.format(heading=text.heading)
        self.problems.append(Problem(Level.WARNING, ProblemKind.STRUCTURE, text.place, sentence, item=text.key))

    def _like(self, text: ReturnedText) -> tuple[str, SectionContent] | None:
        """The Member's section with that heading, else the only one of that kind."""
        free = [section for section in self._by_member.get(text.member, ()) if section.id not in self._taken]
        named = [section for section in free if fold(section.heading) == fold(text.heading)]
        alike = [section for section in free if section.kind is text.kind and text.kind is not SectionKind.OTHER]
        best = named[0] if named else alike[0] if len(alike) == 1 else None
        if best is None:
            return None
        self._taken.add(best.id)
        return text.member, best

    def _change(
        self, text: ReturnedText, member: str, section: SectionContent | None, *, gone: bool
    ) -> TextChange | None:
        now = render(section.blocks) if section else None
        returned = (now or "") if text.silent else text.text
        state = _state(text, returned, now, gone=gone)
        if state is None:
            return None
        heading = section.heading if section else text.heading
        new_heading = " ".join(text.new_heading.split())  # as the report keeps headings, in one line
        if same_text(new_heading, heading):
            new_heading = ""
        if new_heading and state.folded:  # only the heading is another, so the text stays
            state, returned = ChangeState.DIFFERS if text.sent is None else ChangeState.CHANGED, now or ""
        if new_heading and state is ChangeState.CHANGED and not same_text(text.heading, heading):
            state = ChangeState.BOTH  # we gave it another heading too
        position = None
        if section is None:
            position = self._position(text, member)
        return TextChange(
            text.key, member, section.kind if section else text.kind, heading, text.place, state, text.sent, returned,
            now, section.id if section else "", "", section.level if section else text.level, position, new_heading,
            text.clears,
        )  # fmt: skip

    def _position(self, text: ReturnedText, member: str) -> int | None:
        """Where a new section goes: before the first of a later kind, as if those before it in the file were there."""
        sections = self._by_member.setdefault(member, [])
        place = len(sections)
        if text.kind in ENTRY_KINDS:
            later = ENTRY_KINDS[ENTRY_KINDS.index(text.kind) + 1 :]
            place = next((at for at, each in enumerate(sections) if each.kind in later), place)
        sections.insert(place, SectionContent(text.heading, text.kind, text.level, ()))
        return place


def _state(text: ReturnedText, returned: str, now: str | None, *, gone: bool) -> ChangeState | None:
    """How the three stand to one another; None where there is nothing to say and nothing that could be changed."""
    sent = text.sent
    if now is None:
        if text.silent or text.clears or (gone and sent is not None and returned == sent):
            return None
        return ChangeState.GONE if gone else ChangeState.NEW
    if text.silent:
        return ChangeState.UNTOUCHED
    if same_text(returned, now):
        return ChangeState.SAME
    if sent is None:
        return ChangeState.DIFFERS
    if same_text(returned, sent):
        return ChangeState.UNTOUCHED
    return ChangeState.CHANGED if same_text(sent, now) else ChangeState.BOTH
