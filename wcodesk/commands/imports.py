"""The verb import: workbooks that Members sent back, shown as proposals or accepted."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wcodesk.commands.common import NO_EDITION, issue, open_store, pick_edition, typed_path
from wcodesk.commands.output import Output
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.decisions import (
    Acceptance,
    Choices,
    accepted,
    decision_of,
    is_clean,
    mapping_to_plain,
    open_changes,
    stored_choices,
)
from wcodesk.model.errors import DeskError, FileProblem, NotFound
from wcodesk.model.files import safe_name, write_safely
from wcodesk.model.mappings import SETTING, stored_memory
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import (
    Level,
    Problem,
    RecordChange,
    SheetUse,
    SubmissionProposal,
    SubmissionRecord,
    SubmissionState,
    TextChange,
)
from wcodesk.model.workbook_words import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wcodesk.intake.book import BookFile
    from wcodesk.model.records import Edition
    from wcodesk.store import Store

CLEAN, ALL = "clean", "all"
_LONGEST = 60  # characters of a heading or title in a line
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # what would steer the terminal


class _Read(NamedTuple):
    """A file that was read. choices: what was said of it in the window; record: where it is known already."""

    proposal: SubmissionProposal
    choices: Choices
    record: SubmissionRecord | None


class _Context(NamedTuple):
    """An edition that submissions are for."""

    edition: Edition
    content: EditionContent
    revisions: dict[str, str]


def add_to(verbs: Any, store: argparse.ArgumentParser) -> None:
    """Add the parser of this verb. store: the parent parser that knows --store."""
    verb = verbs.add_parser("import", parents=[store], help="read workbooks that Members sent back")
    verb.add_argument("files", metavar="FILE", nargs="+", type=typed_path, help="a workbook, or a folder of them")
    verb.add_argument(
        "--accept",
        choices=(CLEAN, ALL),
        help="clean: files without problems and questions; all: whatever needs no decision, on sheets that are ours or "
        "were confirmed. Default: only show",
    )
    verb.add_argument("--edition", metavar="ID", help="default: the one that a workbook was made from, else the newest")
    verb.add_argument("--reply", metavar="FOLDER", type=typed_path, help="where answers about problems are written")
    verb.add_argument("--json", action="store_true", help="every change with its three texts, every problem and count")
    verb.set_defaults(run=import_files)


def import_files(args: argparse.Namespace, output: Output) -> int:
    """Show what each file would change, or accept it. 1 where something needs a look, 2 where a file cannot be read."""
    from wcodesk.intake.book import BookReader
    from wcodesk.intake.submission.files import workbook_files

    found = workbook_files(args.files)
    if not found.files:
        raise DeskError("There is no workbook among what was named; nothing was read.")
    plain: list[dict[str, Any]] = []
    worst = 0
    seen: dict[str, str] = {}  # the name of each file by its SHA-256

    def refuse(problem: DeskError) -> str:
        nonlocal worst
        worst = 2
        output.err.write(f"wcodesk: {_seen(str(problem))}\n")
        return str(problem)

    with open_store(args) as store, BookReader() as reader:
        desk = _Desk(store, args.edition)
        replies = _Replies(args.reply) if args.reply else None
        for path, book in zip(found.files, reader.read_all(list(found.files), output.progress), strict=True):
            if isinstance(book, FileProblem):
                plain.append({"file": str(path), "refused": refuse(book)})
                continue
            if book.sha256 in seen:
                name, first = _seen(book.name), _seen(seen[book.sha256])
                output.err.write(f"wcodesk: {name}: is the same file as {first}; it was read once.\n")
                continue
            seen[book.sha256] = book.name
            read = desk.propose(book)
            done = ""
            # What goes wrong with one file is told, and the others have their turn.
            try:
                done = desk.accept(read, book.data, args.accept) if args.accept else ""
            except DeskError as problem:
                done = f"Not accepted: {refuse(problem)}"
            worst = max(worst, int(not is_clean(read.proposal, read.choices)))
            if args.json:
                plain.append(_json(path, read, done))
            else:
                _show(output, read, desk.members, done)
            try:
                answer = replies.write(book, read.proposal) if replies else None
            except DeskError as problem:
                refuse(problem)
                continue
            if answer and not args.json:
                output.line(_seen(f"  The answer to its sender: {answer}"))
    for path in found.passed:
        output.err.write(f"wcodesk: {_seen(path.name)}: is no workbook; it was passed over.\n")
    if args.json:
        output.json(plain)
    return worst


class _Desk:
    """The store, with what proposals need of it. edition: as it was named, None for each workbook's own."""

    def __init__(self, store: Store, edition: str | None) -> None:
        self._store = store
        self._chosen = pick_edition(store, edition).id if edition else ""
        self._contexts: dict[str, _Context] = {}
        self._memory = stored_memory(store.setting(SETTING))
        self._known = {record.sha256: record for record in store.submissions()}
        self.members = MemberIndex(store.members())

    def propose(self, book: BookFile) -> _Read:
        """What a file would change, as far as it was decided in the window."""
        from wcodesk.intake.submission import propose, understand
        from wcodesk.model.submission import edition_for

        record = self._known.get(book.sha256)
        choices = stored_choices(self._store.submission_choices(record.id)) if record else Choices()
        submission = understand(book, self.members, choices, self._memory)
        edition = edition_for(submission.edition, self._store.editions(), self._chosen or choices.edition)
        if edition is None:
            raise NotFound(NO_EDITION)
        context = self._contexts.get(edition.id)
        if context is None:
            content = self._store.snapshot(edition.id, Scope("report"))
            context = self._contexts[edition.id] = _Context(edition, content, self._store.revisions(edition.id))
        proposal = propose(submission, context.content, issue(edition), context.revisions, self.members)
        return _Read(proposal, choices, record)

    def accept(self, read: _Read, data: bytes, how: str) -> str:
        """Write what may be written; returns what was done in words. Raises DeskError."""
        proposal = read.proposal
        state = read.record.state if read.record else SubmissionState.WAITING
        if state is SubmissionState.SET_ASIDE:
            return "Not accepted: it was set aside in the window."
        if how == CLEAN and state is SubmissionState.TAKEN_BACK:
            return "Not accepted: it was accepted before and taken back."
        if how == CLEAN and not is_clean(proposal, read.choices):
            return "Not accepted: something needs a look."
        acceptance = _confirmed(proposal, read.choices)
        left = _left(read, acceptance)
        submission = proposal.submission
        if not acceptance:
            return f"{'; '.join(('Nothing to change', *left))}."
        kept = self._store.keep_submission(
            submission.name,
            data,
            submission.sha256,
            members=submission.members,
            edition=proposal.edition,
            sender=submission.sender.get("email", ""),
        )
        self._contexts.pop(proposal.edition, None)
        changes = self._store.accept(acceptance, submission_id=kept.id)
        done = changes.note.removesuffix(".") or f"Accepted: {_count(len(changes.changes), 'record')} changed"
        return f"{'; '.join((done, *left))}."


class _Replies:
    """Answers to senders, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: set[str] = set()

    def write(self, book: BookFile, proposal: SubmissionProposal) -> Path | None:
        """The sender's workbook with notes, and the text of an e-mail; nothing where there is no problem to tell.

        The text is what is returned.
        """
        from wcodesk.intake.reply import make_reply

        if proposal.worst in (None, Level.NOTE):
            return None
        members = proposal.submission.members
        language = language_of(members[0]) if members else "en"
        reply = make_reply(book.data, book, proposal.problems, language)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileProblem(self._folder, f"the folder cannot be made ({error.strerror}).") from error
        name = self._name(Path(book.name).stem)
        write_safely(self._folder / f"{name}{reply.suffix}", reply.data)
        write_safely(self._folder / f"{name}.txt", reply.text.encode("utf-8"))
        return self._folder / f"{name}.txt"

    def _name(self, stem: str) -> str:
        """The name of an answer: files of several folders may be called alike."""
        name, number = safe_name(f"{stem} - reply"), 1
        while name.casefold() in self._names:
            number += 1
            name = safe_name(f"{stem} - reply {number}")
        self._names.add(name.casefold())
        return name


def _unconfirmed(proposal: SubmissionProposal) -> set[str]:
    """The sheets that are none of ours, and of which nobody has said how they are to be read."""
    foreign = proposal.submission.foreign
    return {each.sheet for each in foreign if not each.confirmed and each.mapping.use is not SheetUse.NOTHING}


def _confirmed(proposal: SubmissionProposal, choices: Choices) -> Acceptance:
    """What can be written unseen: nothing of a sheet whose columns were only guessed."""
    sheets = _unconfirmed(proposal)
    whole = accepted(proposal, choices)
    return whole._replace(
        texts=tuple(text for text in whole.texts if text.place.sheet not in sheets),
        records=tuple(record for record in whole.records if record.place.sheet not in sheets),
    )


def _left(read: _Read, acceptance: Acceptance) -> list[str]:
    """What is not written, in words."""
    whole = accepted(read.proposal, read.choices)
    guessed = len(whole.texts) + len(whole.records) - len(acceptance.texts) - len(acceptance.records)
    sheets = ", ".join(f"“{sheet}”" for sheet in sorted(_unconfirmed(read.proposal)))
    undecided = len(open_changes(read.proposal, read.choices))
    blocked = sum(change.blocked for change in read.proposal.changes)
    parts = (
        f"{guessed} left on {sheets}: confirm in the window how it is to be read" if guessed else "",
        f"{undecided} to decide" if undecided else "",
        f"{blocked} held up by an error" if blocked else "",
    )
    return [part for part in parts if part]


def _seen(text: str) -> str:
    """A text in one line of the terminal, as it looks."""
    return _UNSEEN.sub("?", text)


def _show(output: Output, read: _Read, members: MemberIndex, done: str) -> None:
    for line in _lines(read, members, done):
        output.line(_seen(line))


def _lines(read: _Read, members: MemberIndex, done: str) -> Iterator[str]:
    proposal = read.proposal
    submission = proposal.submission
    names = [member.name if (member := members.get(iso)) else iso for iso in submission.members]
    yield f"{submission.name}: {', '.join(names) or 'no Member'}, for {proposal.edition_name}"
    several = len(names) > 1
    for change in proposal.changes:
        if not change.state.folded:
            whose = f"{change.member} " if several else ""
            title = change.title if len(change.title) <= _LONGEST else f"{change.title[: _LONGEST - 1]}…"
            what = "" if isinstance(change, TextChange) else f"{change.table}: "
            state = "cleared" if isinstance(change, TextChange) and change.clears else change.state.value
            yield f"  {state:<24}  {whose}{what}{title}  ({change.place})"
    for problem in sorted(proposal.problems, key=lambda each: list(Level).index(each.level)):
        where = str(problem.place)
        yield f"  {problem.level.value:<24}  {where + ': ' if where else ''}{problem.sentence}"
    for sheet in sorted(_unconfirmed(proposal)):
        yield f"  {'to confirm':<24}  {sheet}: how its columns are read, in the window"
    account = submission.account
    ignored = sum(each.times for each in account.ignored)
    yield f"  {account.seen} cells: {account.read} read, {account.problems} with problems, {ignored} passed over"
    yield f"  {done or _summary(read)}"


def _summary(read: _Read) -> str:
    acceptance = _confirmed(read.proposal, read.choices)
    kept = read.proposal.submission.kept
    parts = [
        f"Would change {_count(len(acceptance.texts), 'text')} and {_count(len(acceptance.records), 'record')}",
        *_left(read, acceptance),
        f"{kept} empty cells keep what is there" if kept else "",
    ]
    return "; ".join(filter(None, parts)) + "."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


def _json(path: Path, read: _Read, done: str) -> dict[str, Any]:
    proposal = read.proposal
    submission = proposal.submission
    return {
        "file": str(path),
        "sha256": submission.sha256,
        "edition": proposal.edition,
        "members": list(submission.members),
        "sender": dict(submission.sender),
        "clean": is_clean(proposal, read.choices),
        "changes": [_change_json(change, read.choices) for change in proposal.changes],
        "problems": [_problem_json(problem) for problem in proposal.problems],
        "sheets": [
            {"sheet": each.sheet, "mapping": mapping_to_plain(each.mapping), "confirmed": each.confirmed}
            for each in submission.foreign
        ],
        "cells": {
            "seen": submission.account.seen,
            "read": submission.account.read,
            "problems": submission.account.problems,
            "passed over": {each.reason: each.times for each in submission.account.ignored},
        },
        "empty cells kept": submission.kept,
        "done": done,
    }


def _change_json(change: TextChange | RecordChange, choices: Choices) -> dict[str, Any]:
    decision = decision_of(change, choices)
    plain: dict[str, Any] = {
        "member": change.member,
        "title": change.title,
        "state": change.state.name.lower(),
        "place": str(change.place),
        "decision": decision.take.value if decision else None,
        "blocked": change.blocked,
    }
    if isinstance(change, TextChange):
        plain |= {"section": change.section_id, "kind": change.kind.value, "clears": change.clears}
        return plain | {"sent": change.sent, "returned": change.returned, "now": change.now}
    plain |= {"table": change.table, "id": change.record_id, "clashes": list(change.clashes)}
    plain["candidates"] = [candidate._asdict() for candidate in change.candidates]
    for name, values in (("sent", change.sent), ("returned", change.returned), ("now", change.now)):
        plain[name] = dict(values) if values is not None else None
    return plain


def _problem_json(problem: Problem) -> dict[str, Any]:
    return {
        "level": problem.level.value,
        "kind": problem.kind.value,
        "place": str(problem.place),
        "sentence": problem.sentence,
        "value": problem.value,
    }
