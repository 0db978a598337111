"""The verb read-report: a published report, read and added as an edition.

Apart from the other verbs about editions, whose parsers take longer to build than a report takes to be written.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wcodesk.commands.common import issue, open_store, typed_path
from wcodesk.commands.output import Output
from wcodesk.model.content import EditionContent, SectionContent
from wcodesk.model.members import MemberIndex, load_members
from wcodesk.model.proposal import EditionProposal, Note
from wcodesk.model.records import Edition
from wcodesk.model.spacing import count_words

if TYPE_CHECKING:
    from wcodesk.store import Store


def add_to(verbs: Any, store: argparse.ArgumentParser) -> None:
    """Add the parser of this verb. store: the parent parser that knows --store."""
    verb = verbs.add_parser("read-report", parents=[store], help="read a published report and add it as an edition")
    verb.add_argument("file", metavar="FILE", type=typed_path, help="the report: a PDF, or its text")
    verb.add_argument("--edition", metavar="TITLE", default="", help="a title instead of the printed one")
    verb.add_argument("--dry-run", action="store_true", help="only show what would be added, with every guess")
    verb.add_argument("--json", action="store_true", help="the whole proposal as JSON")
    verb.set_defaults(run=read_report)


def read_report(args: argparse.Namespace, output: Output) -> int:
    """Read a published report; unless it is a dry run, add it to the store in one step."""
    from wcodesk.intake.report import read_report as read

    proposal = read(args.file, MemberIndex(load_members()), edition=args.edition, progress=output.progress)
    edition_id = ""
    if not args.dry_run:
        with open_store(args) as store:
            changes = store.add_edition(proposal)
            edition_id = _id_of(proposal.content, store)
    if args.json:
        output.json(_proposal_json(proposal, edition_id))
        return 0
    _describe(proposal, output, notes=args.dry_run)
    if args.dry_run:
        output.line("Nothing was added: this was a dry run.")
    else:
        if changes:
            output.line(f"Done: {changes.label}; `wcodesk undo` takes it back.")
        if changes.note:
            output.line(changes.note)
        output.line(f"Edition {edition_id}")
    return 0


def _id_of(content: EditionContent, store: Store) -> str:
    """The id of the edition that the content became, "" where the store has none of that name."""
    known = {(edition.title, edition.published, edition.part): edition.id for edition in store.editions()}
    return known.get((content.title, content.published, content.part), "")


def _describe(proposal: EditionProposal, output: Output, *, notes: bool) -> None:
    content = proposal.content
    output.line(f"{content.title}: {_issue_of(content)}")
    rows = [("", *_sizes(content.overview), "Overview")]
    for chapter in content.chapters:
        sections = [*chapter.sections, *(section for entry in chapter.entries for section in entry.sections)]
        rows.append((str(len(chapter.entries)), *_sizes(sections), chapter.name))
    output.table(("Members", "Sections", "Words", "Part"), rows)
    if proposal.notes:
        kinds = Counter(note.kind.value for note in proposal.notes)
        output.line("Guesses: " + ", ".join(f"{number} {kind}" for kind, number in kinds.most_common()))
        if notes:
            output.table(
                ("Line", "Guess", ""),
                [
                    (_where(*proposal.page_and_line(note.line)), note.kind.value, " ".join(note.text.split()))
                    for note in proposal.notes
                ],
            )


def _where(page: int, line: int) -> str:
    """Where a note is; "" for the file as a whole."""
    return f"page {page}, line {line}" if page else str(line or "")


def _issue_of(content: EditionContent) -> str:
    return issue(Edition("", content.title, content.published, content.part))


def _sizes(sections: Sequence[SectionContent]) -> tuple[str, str]:
    """How many sections and words these are."""
    words = sum(count_words(block.text) for section in sections for block in section.blocks)
    return str(len(sections)), str(words)


def _note_json(proposal: EditionProposal, note: Note) -> dict[str, Any]:
    """A note; of a PDF with the page that its line stands on."""
    page, line = proposal.page_and_line(note.line)
    where = {"page": page, "line": line} if page else {"line": line}
    return {"kind": note.kind.value, **where, "text": note.text}


def _proposal_json(proposal: EditionProposal, edition_id: str) -> dict[str, Any]:
    """The JSON of the edition, with its source, the id it got ("" for none) and the guesses."""
    from wcodesk.reports.edition_json import to_json

    return {
        "source": proposal.source.name,
        "sha256": proposal.sha256,
        "id": edition_id,
        "notes": [_note_json(proposal, note) for note in proposal.notes],
        **json.loads(to_json(proposal.content)),
    }
