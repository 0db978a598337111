"""The Markdown files of a bundled edition: front matter, then sections under their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from wcodesk.model.content import SectionContent
from wcodesk.model.errors import FileProblem
from wcodesk.model.kinds import kind_of
from wcodesk.model.markdown import parse
from wcodesk.model.records import SectionKind

_FENCE = "---"
_FIELD = re.compile(r"(?P<name>[a-z_]+): *(?P<value>.*)")
_HEADING = re.compile(r"(?P<hashes>#+) +(?P<text>.*\S)\s*")
_LOWER = 3  # a lower heading inside a section has levels 1 to 3


@dataclass(frozen=True, slots=True)
class Form:
    """What a file must look like.

    fields: the names of its front matter that are required, optional: those that may be left out; levels:
    how many hashes still make a section's heading (one more makes a lower heading inside the section);
    entry: whether its sections are those of a Member's entry, so that their headings tell their kinds.
    """

    fields: tuple[str, ...]
    levels: int
    entry: bool = False
    optional: tuple[str, ...] = ()


MEMBER = Form(("member", "heading"), 1, entry=True)
CHAPTER = Form(("region", "name"), 3, optional=("short",))
OVERVIEW = Form((), 3)


def read_text(file: Path) -> str:
    """The text of a file of the bundle. Raises FileProblem where it is missing or no UTF-8."""
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as problem:
        raise FileProblem(file.name, "this file of the bundled edition is missing.") from problem
    except UnicodeDecodeError as problem:
        line = file.read_bytes()[: problem.start].count(b"\n") + 1
        raise FileProblem(file.name, "it is not UTF-8 text.", place=f"line {line}") from problem


def read_page(file: Path, form: Form) -> tuple[dict[str, str], tuple[SectionContent, ...]]:
    """The front matter and the sections of one file. Raises FileProblem naming file and line.

    Every field that the form knows is given, "" where an optional one is left out.
    """
    lines = read_text(file).splitlines()
    fields, start = _front_matter(file.name, lines, form)
    sections = tuple(_sections(file.name, lines, start, form))
    if not sections:
        raise FileProblem(file.name, "it has no section; begin one with “# ” and its heading.")
    return fields, sections


def _front_matter(name: str, lines: list[str], form: Form) -> tuple[dict[str, str], int]:
    """The fields and the number of lines that they take."""
    known = (*form.fields, *form.optional)
    if not known:
        return {}, 0
    if not lines or lines[0] != _FENCE:
        raise FileProblem(name, f"it must begin with a line “{_FENCE}”.", place="line 1")
    fields: dict[str, str] = {}
    for number, line in enumerate(lines[1:], 2):
        if line == _FENCE:
            for field in form.fields:
                if not fields.get(field):
                    raise FileProblem(name, f"the field “{field}” is missing.", place=f"line {number}")
            return dict.fromkeys(known, "") | fields, number
        found = _FIELD.fullmatch(line)
        if not found or found["name"] not in known or found["name"] in fields:
            told = ", ".join(known)
            raise FileProblem(name, f"“{line}” is not one of the fields {told}, each once.", place=f"line {number}")
        fields[found["name"]] = found["value"].strip()
    raise FileProblem(name, f"the line “{_FENCE}” that ends the fields is missing.", place=f"line {len(lines)}")


def _sections(name: str, lines: list[str], start: int, form: Form) -> Iterable[SectionContent]:
    heading, level, first = "", 0, start + 1
    body: list[str] = []
    for number, line in enumerate(lines[start:], start + 1):
        found = _HEADING.fullmatch(line)
        hashes = len(found["hashes"]) if found else 0
        if found and hashes <= form.levels:
            if level:
                yield _section(heading, level, first, body, form)
            if hashes > level + 1:
                raise FileProblem(name, "a heading skips a level.", place=f"line {number}")
            heading, level, first, body = found["text"], hashes, number, []
        elif found and level:
            if hashes > form.levels + _LOWER:
                raise FileProblem(name, "a heading has too many levels.", place=f"line {number}")
            body.append(line[form.levels :])
        elif level:
            body.append(line)
        elif line.strip():
            raise FileProblem(name, "text stands before the first section's heading.", place=f"line {number}")
    if level:
        yield _section(heading, level, first, body, form)


def _section(heading: str, level: int, line: int, body: list[str], form: Form) -> SectionContent:
    kind = (kind_of(heading) if form.entry else None) or SectionKind.OTHER
    return SectionContent(heading, kind, level, parse("\n".join(body)), f"line {line}")
