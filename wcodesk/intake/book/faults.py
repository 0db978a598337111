"""How the readers say that a file cannot be used, where its name is not known."""

from __future__ import annotations

from wcodesk.model.translation import tr


class Unreadable(Exception):
    """A file that cannot be read. sentence: as it is said after the file's name; place: sheet and cell, or ""."""

    def __init__(self, sentence: str, place: str = "") -> None:
        self.sentence = sentence
        self.place = place
        super().__init__(sentence)


def damaged(what: str = "", place: str = "") -> Unreadable:
    """The refusal of a file of which a part makes no sense. what: as it is said."""
    if what:
        said = tr(
            "is damaged ({what}): open it in Excel, let Excel repair it, and save it again, or fetch it again from"
            " where it came"
        )
        return Unreadable(said.format(what=what), place)
    said = tr(
        "is damaged: open it in Excel, let Excel repair it, and save it again, or fetch it again from where it came"
    )
    return Unreadable(said, place)
