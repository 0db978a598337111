"""How the readers say that a file cannot be used, where its name is not known."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that cannot be read. sentence: goes on from the file's name; place: sheet and cell, where there is one."""

    def __init__(self, sentence: str, place: str = "") -> None:
        self.sentence = sentence
        self.place = place
        super().__init__(sentence)


REPAIR = "open it in Excel, let Excel repair it, and save it again"
FETCH = "fetch it again from where it came"
SAVE = "save it as Excel Workbook (*.xlsx)"


def damaged(what: str = "", place: str = "") -> Unreadable:
    """The refusal of a file of which a part makes no sense."""
    return Unreadable(f"is damaged{f' ({what})' if what else ''}: {REPAIR}, or {FETCH}", place)
