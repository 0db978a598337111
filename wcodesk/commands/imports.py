"""The verb import: workbooks that Members sent back, shown as proposals or accepted."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wcodesk.commands.common import NO_EDITION, issue, open_store, pick_edition, typed_path
from wcodesk.commands.output import Output
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.decisions import (
    Choices,
    accepted,
    decision_of,
    is_clean,
    mapping_to_plain,
    open_changes,
)
from wcodesk.model.errors import DeskError, FileProblem, NotFound
from wcodesk.model.files import safe_name, write_safely
from wcodesk.model.mappings import SETTING, stored_memory
from wcodesk.model.members import MemberIndex
from wcodesk.model.submission import Level, Problem, RecordChange, SubmissionProposal, TextChange
from wcodesk.model.workbook_words import language_of

if TYPE_CHECKING:
    from wcodesk.intake.book import BookFile
    from wcodesk.model.records import Edition
    from wcodesk.store import Store

CLEAN, ALL = "clean", "all"
_RULES = Choices()
_LONGEST = 60  # characters of a heading or title in a line


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
        help="clean: files without problems and questions; all: whatever needs no decision. Default: only show",
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
    with open_store(args) as store, BookReader() as reader:
        desk = _Desk(store, args.edition)
        for path, book in zip(found.files, reader.read_all(list(found.files), output.progress), strict=True):
            if isinstance(book, FileProblem):
                worst = 2
                output.err.write(f"wcodesk: {book}\n")
                plain.append({"file": str(path), "refused": str(book)})
                continue
            proposal = desk.propose(book)
            done = desk.accept(proposal, book.data, args.accept) if args.accept else ""
            worst = max(worst, int(not is_clean(proposal, _RULES)))
            if args.reply:
                _reply(args.reply, book, proposal)
            if args.json:
                plain.append(_json(path, proposal, done))
            else:
                _show(output, proposal, desk.members, done)
    for path in found.passed:
        output.err.write(f"wcodesk: {path.name}: is no workbook; it was passed over.\n")
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
        self.members = MemberIndex(store.members())

    def propose(self, book: BookFile) -> SubmissionProposal:
        """What a file would change."""
        from wcodesk.intake.submission import propose, target_edition, understand

        submission = understand(book, self.members, memory=self._memory)
        edition = target_edition(submission, self._store.editions(), self._chosen)
        if edition is None:
            raise NotFound(NO_EDITION)
        context = self._contexts.get(edition.id)
        if context is None:
            content = self._store.snapshot(edition.id, Scope("report"))
            context = self._contexts[edition.id] = _Context(edition, content, self._store.revisions(edition.id))
        return propose(submission, context.content, issue(edition), context.revisions)

    def accept(self, proposal: SubmissionProposal, data: bytes, how: str) -> str:
        """Write what may be written; returns what was done in words."""
        if how == CLEAN and not is_clean(proposal, _RULES):
            return "Not accepted: something needs a look."
        acceptance = accepted(proposal, _RULES)
        submission = proposal.submission
        if not acceptance:
            return "Nothing to change."
        kept = self._store.keep_submission(
            submission.name,
            data,
            submission.sha256,
            members=submission.members,
            edition=proposal.edition,
            sender=submission.sender.get("email", ""),
        )
        changes = self._store.accept(acceptance, submission_id=kept.id)
        self._contexts.pop(proposal.edition, None)
        return changes.note or f"Accepted: {_count(len(changes.changes), 'record')} changed."


def _reply(folder: Path, book: BookFile, proposal: SubmissionProposal) -> None:
    """Write the sender's workbook with notes, and the text of an e-mail; nothing where there is no problem to tell."""
    from wcodesk.intake.reply import make_reply

    if proposal.worst in (None, Level.NOTE):
        return
    members = proposal.submission.members
    language = language_of(members[0]) if members else "en"
    reply = make_reply(book.data, book, proposal.problems, language)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(folder, f"the folder cannot be made ({error.strerror}).") from error
    name = safe_name(f"{Path(book.name).stem} - reply")
    write_safely(folder / f"{name}{reply.suffix}", reply.data)
    write_safely(folder / f"{name}.txt", reply.text.encode("utf-8"))


def _show(output: Output, proposal: SubmissionProposal, members: MemberIndex, done: str) -> None:
    submission = proposal.submission
    names = [member.name if (member := members.get(iso)) else iso for iso in submission.members]
    output.line(f"{submission.name}: {', '.join(names) or 'no Member'}, for {proposal.edition_name}")
    several = len(names) > 1
    for change in proposal.changes:
        if not change.state.folded:
            whose = f"{change.member} " if several else ""
            title = change.title if len(change.title) <= _LONGEST else f"{change.title[: _LONGEST - 1]}…"
            what = "" if isinstance(change, TextChange) else f"{change.table}: "
            output.line(f"  {change.state.value:<24}  {whose}{what}{title}  ({change.place})")
    for problem in sorted(proposal.problems, key=lambda each: list(Level).index(each.level)):
        where = str(problem.place)
        output.line(f"  {problem.level.value:<24}  {where + ': ' if where else ''}{problem.sentence}")
    account = submission.account
    ignored = sum(each.times for each in account.ignored)
    output.line(f"  {account.seen} cells: {account.read} read, {account.problems} with problems, {ignored} passed over")
    output.line(f"  {done or _summary(proposal)}")


def _summary(proposal: SubmissionProposal) -> str:
    acceptance = accepted(proposal, _RULES)
    left = len(open_changes(proposal, _RULES))
    blocked = sum(change.blocked for change in proposal.changes)
    parts = [
        f"Would change {_count(len(acceptance.texts), 'text')} and {_count(len(acceptance.records), 'record')}",
        f"{left} to decide" if left else "",
        f"{blocked} held up by an error" if blocked else "",
        f"{proposal.submission.kept} empty cells keep what is there" if proposal.submission.kept else "",
    ]
    return "; ".join(filter(None, parts)) + "."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


def _json(path: Path, proposal: SubmissionProposal, done: str) -> dict[str, Any]:
    submission = proposal.submission
    return {
        "file": str(path),
        "sha256": submission.sha256,
        "edition": proposal.edition,
        "members": list(submission.members),
        "sender": dict(submission.sender),
        "clean": is_clean(proposal, _RULES),
        "changes": [_change_json(change) for change in proposal.changes],
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


def _change_json(change: TextChange | RecordChange) -> dict[str, Any]:
    decision = decision_of(change, _RULES)
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
