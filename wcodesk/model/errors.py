"""What the user or the machine did wrong, as opposed to a bug in the program."""

from __future__ import annotations

from pathlib import Path

from wcodesk.model.translation import tr


class DeskError(Exception):
    """One plain sentence for the user: what happened, where, and what to do next.

    Raised only when nothing was changed or lost. Anything else that escapes is a bug.
    """


class FileProblem(DeskError):
    """A file that cannot be used: names the file and, where there is one, the place in it."""

    def __init__(self, path: Path | str, sentence: str, *, place: str = "") -> None:
        self.path = Path(path)
        self.place = place
        self.sentence = sentence
        where = tr("{file}, {place}", file=self.path.name, place=place) if place else self.path.name
        super().__init__(tr("{where}: {sentence}", where=where, sentence=sentence))


class NotFound(DeskError):
    """A record, Member, region or edition that the store does not hold."""


class StoreProblem(DeskError):
    """The store cannot be opened, read or written as asked."""


class StoreTaken(StoreProblem):
    """Another program has the store. process: its number, where it runs on this computer; 0 where it does not."""

    def __init__(self, store: Path, sentence: str, process: int = 0) -> None:
        self.store = store
        self.process = process
        super().__init__(sentence)


class Refused(DeskError):
    """An operation that the rules forbid, such as an edit of a frozen edition."""


class Cancelled(DeskError):
    """The user cancelled; nothing was changed."""
