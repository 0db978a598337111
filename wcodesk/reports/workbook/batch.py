"""The workbooks of all Members of a scope, as files in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from wcodesk.model.content import ChapterContent, EditionContent, EntryContent, Scope
from wcodesk.model.errors import FileProblem, NotFound
from wcodesk.model.files import safe_name, write_safely
from wcodesk.model.members import MemberIndex
from wcodesk.model.progress import Progress, silent
from wcodesk.model.translation import tr
from wcodesk.model.workbook import Origin
from wcodesk.model.workbook_words import WORDS, language_of
from wcodesk.reports.workbook.issue import Issue, printed


@dataclass(frozen=True, slots=True)
class WorkbookOptions:
    """language: "en", "fr" or "" for each Member's own; notes: with a covering note; deadline: a date or "".

    signature: the lines that a covering note ends with, "" for the manager of each Member's region.
    """

    language: str = ""
    notes: bool = False
    deadline: str = ""
    signature: str = ""


class MadeWorkbook(NamedTuple):
    """A workbook. name: of its file without suffix; note: the covering note, "" for none."""

    name: str
    data: bytes
    note: str


def write_workbooks(
    content: EditionContent,
    scope: Scope,
    origin: Origin,
    members: MemberIndex,
    folder: Path,
    options: WorkbookOptions,
    progress: Progress = silent,
) -> list[Path]:
    """Write a workbook for each Member of the scope into the folder, which is made where it is missing.

    content: the region or report, with the registers. Returns the files. FileProblem where one cannot be written; those
    before it stay. progress may raise Cancelled between two of them.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(folder, tr("the folder cannot be made ({reason}).", reason=error.strerror)) from error
    paths = []
    for made in make_workbooks(content, scope, origin, members, options, progress):
        paths.append(folder / f"{made.name}.xlsx")
        write_safely(paths[-1], made.data)
        if made.note:
            paths.append(folder / f"{made.name}.txt")
            write_safely(paths[-1], made.note.encode("utf-8"))
    return paths


def make_workbooks(
    content: EditionContent,
    scope: Scope,
    origin: Origin,
    members: MemberIndex,
    options: WorkbookOptions,
    progress: Progress = silent,
) -> Iterator[MadeWorkbook]:
    """The workbooks of the scope's Members, made one by one. NotFound when there are none."""
    from wcodesk.reports.workbook.look import Look
    from wcodesk.reports.workbook.writer import write_workbook

    wanted = _wanted(content, scope)
    names = file_names(content, scope, origin)
    look = Look()
    issue = Issue(
        content.title, content.id, content.published, content.part, origin, content.registers, options.deadline
    )
    for number, ((chapter, entry), file) in enumerate(zip(wanted, names, strict=True)):
        progress(number, len(wanted), entry.name)
        language = options.language or language_of(entry.iso)
        member = members.get(entry.iso)
        name = (member.name_fr if member and language == "fr" else entry.name) or entry.iso
        contact = manager_of(content, chapter.region)
        data = write_workbook(entry, name, contact, issue, language, look)
        signed = options.signature.splitlines() or contact
        note = _note(file, name, signed, issue, language) if options.notes else ""
        yield MadeWorkbook(file, data, note)
    progress(len(wanted), len(wanted), "")


def file_names(content: EditionContent, scope: Scope, origin: Origin) -> list[str]:
    """What the files of the scope's Members are called, without suffix, no two alike. NotFound when there are none."""
    names: list[str] = []
    taken: set[str] = set()
    for _, entry in _wanted(content, scope):
        wanted = safe_name(f"{entry.name or entry.iso} - {origin.edition_name}")
        name, number = wanted, 1
        while name.casefold() in taken:
            number += 1
            name = f"{wanted} ({number})"
        taken.add(name.casefold())
        names.append(name)
    return names


def _wanted(content: EditionContent, scope: Scope) -> list[tuple[ChapterContent, EntryContent]]:
    found = [
        (chapter, entry)
        for chapter in content.chapters
        for entry in chapter.entries
        if scope.kind == "report"
        or (scope.kind == "region" and chapter.region == scope.key)
        or (scope.kind == "member" and entry.iso == scope.key)
    ]
    if not found:
        raise NotFound(tr("There is no Member in this part of the edition to make a workbook for."))
    return found


def manager_of(content: EditionContent, region: str) -> tuple[str, ...]:
    """The region's manager as lines: name, role and address; nothing where the registers do not say."""
    for row in content.registers.get("contacts", ()):
        manages = "regional development manager" in row.get("role", "").casefold() and not row.get("member")
        if row.get("region") == region and manages:
            return tuple(text for text in (row.get("name"), row.get("role"), row.get("email")) if text)
    return ()


def managers_of(content: EditionContent, scope: Scope) -> dict[str, tuple[str, ...]]:
    """By region, as manager_of(), who signs the covering notes of the scope's Members. NotFound when there are none."""
    regions = dict.fromkeys(chapter.region for chapter, _ in _wanted(content, scope))
    return {region: manager_of(content, region) for region in regions}


def _note(file: str, name: str, signed: Sequence[str], issue: Issue, language: str) -> str:
    words = WORDS[language]
    date = printed(issue.deadline, language)
    values: Mapping[str, str] = {
        "title": issue.title,
        "edition": issue.name(language),
        "member": name,
        "file": f"{file}.xlsx",
        "deadline": words.note_deadline.format(date=date) if date else "",
        "contact": "\n".join(signed),
    }
    return words.note.format(**values).rstrip() + "\n"
