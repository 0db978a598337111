"""The part of an edition that a scope names."""

from __future__ import annotations

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import NotFound
from wcodesk.model.translation import tr

_MEMBER_FIELDS = ("member", "iso")


def scoped(content: EditionContent, scope: Scope) -> EditionContent:
    """The part of content that scope names; the same part again when it is already no more than that.

    A region's part has no overview; a Member's part is its chapter with nothing but its entry. Rows of the
    registers go with the region or Member they name. NotFound when the edition does not hold it.
    """
    if scope.kind == "report":
        return content
    if scope.kind == "region":
        chapters = tuple(chapter for chapter in content.chapters if chapter.region == scope.key)
        if not chapters:
            said = tr("The edition {edition} has no chapter of the region “{region}”.")
            raise NotFound(said.format(edition=_name(content), region=scope.key))
    elif scope.kind == "member":
        chapters = tuple(
            chapter._replace(sections=(), missions=(), entries=entries)
            for chapter in content.chapters
            if (entries := tuple(entry for entry in chapter.entries if entry.iso == scope.key))
        )
        if not chapters:
            said = tr("The edition {edition} has no entry of the Member “{member}”.")
            raise NotFound(said.format(edition=_name(content), member=scope.key))
    else:
        raise NotFound(tr("“{scope}” is no scope: it must be the report, a region or a Member.", scope=scope.kind))
    members = {entry.iso for chapter in chapters for entry in chapter.entries}

    def belongs(row: dict[str, str]) -> bool:
        of_member = any(row.get(field) in members for field in _MEMBER_FIELDS)
        return of_member or (scope.kind == "region" and row.get("region") == scope.key)

    registers = {name: tuple(row for row in rows if belongs(row)) for name, rows in content.registers.items()}
    return content._replace(overview=(), chapters=chapters, registers=registers)


def _name(content: EditionContent) -> str:
    return " ".join(part for part in (content.title, content.published, content.part) if part) or tr("without a title")
