"""The one line that the record of imports keeps of a file: kept in English, said in the language that is spoken.

It is kept since others read it who read no file: the start page, and a search. What is in an older store reads alike.
"""

from __future__ import annotations

import re

from wcodesk.model.translation import counted, mark, tr

_PARTS = (
    (mark("{n} change"), mark("{n} changes")),
    (mark("{n} to decide"), mark("{n} to decide")),
    (mark("{n} problem"), mark("{n} problems")),
    (mark("{n} text added"), mark("{n} texts added")),
    (mark("{n} text changed"), mark("{n} texts changed")),
    (mark("{n} text removed"), mark("{n} texts removed")),
    (mark("{n} mission added"), mark("{n} missions added")),
    (mark("{n} mission changed"), mark("{n} missions changed")),
    (mark("{n} mission removed"), mark("{n} missions removed")),
    (mark("{n} fact added"), mark("{n} facts added")),
    (mark("{n} fact changed"), mark("{n} facts changed")),
    (mark("{n} fact removed"), mark("{n} facts removed")),
)
_NOTHING = mark("nothing to change")
_BY_WORDS = {words: pair for pair in _PARTS for words in pair}


def to_do(changes: int, open_: int, problems: int) -> str:
    """What there is to do in a file, as it is kept: "12 changes · 2 to decide"."""
    parts = [_kept(_PARTS[0], changes)]
    parts += [_kept(pair, number) for pair, number in zip(_PARTS[1:3], (open_, problems), strict=True) if number]
    return " · ".join(parts)


def retold(summary: str) -> str:
    """The line in the language that is spoken. What is not understood stays as it is."""
    return re.sub(r"[^,·]+", lambda part: _part(part.group()), summary)


def _kept(pair: tuple[str, str], number: int) -> str:
    return pair[number != 1].format(n=number)


def _part(part: str) -> str:
    words = part.strip()
    number, _, what = words.partition(" ")
    if words == _NOTHING:
        said = tr(_NOTHING)
    elif number.isdecimal() and (pair := _BY_WORDS.get(f"{{n}} {what}")):
        said = counted(int(number), tr(pair[0]), tr(pair[1]))
    else:
        return part
    return part.replace(words, said)
