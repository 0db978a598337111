"""Words in a text that were meant for whoever reads the workbook, and not for the report."""

from __future__ import annotations

from wcodesk.model.folding import fold
from wcodesk.model.sheet_rows import CLEAR_WORDS
from wcodesk.model.submission import Offer
from wcodesk.model.translation import mark, tr

LONGEST = 40  # characters of such words
_UNCHANGED = frozenset(
    fold(word)
    for word in (
        *("no change", "no changes", "unchanged", "same", "same as before", "idem", "as is", "ok"),
        *("none", "nil", "n/a", "not applicable", "nothing to add", "nothing to report", "no update", "no updates"),
        *("pas de changement", "aucun changement", "sans changement", "inchangé", "néant", "RAS", "rien à signaler"),
    )
)


def idle(said: str) -> tuple[str, Offer] | None:
    """The sentence about such words and what the cell should probably say; None for any other text.

    The word that clears a section in other letters, and words that say that nothing changed.
    """
    if len(said) >= LONGEST or said in CLEAR_WORDS:
        return None
    bare = fold(said)
    if bare.upper() in CLEAR_WORDS:
        sentence = tr("“{text}” was read as text; to empty the section, write CLEAR in capitals.", text=said)
        return sentence, Offer(CLEAR_WORDS[0], CLEAR_WORDS[0])
    if bare in _UNCHANGED:
        sentence = tr("“{text}” was read as text; if it only says that nothing changed, empty the cell.", text=said)
        return sentence, Offer("", mark("(empty)"))
    return None
