"""pyphen's hyphenation patterns, each understood when a word first has it: a report needs few of many thousand.

The rules are Liang's, as pyphen's own: a digit in a pattern says how well a word breaks there, odd for yes and even
for no, and of all patterns that stand in a word the highest digit counts.
"""

from __future__ import annotations

from pathlib import Path

_SHORT = 6  # letters; few patterns have more
_CODECS = {"microsoft-cp1251": "cp1251"}  # that Python calls otherwise


class Patterns:
    """The patterns of a language. Those that change letters at a break are passed over."""

    def __init__(self, path: Path) -> None:
        first, _, lines = path.read_bytes().partition(b"\n")
        name = first.decode("ascii").strip()
        codec = _CODECS.get(name.lower(), name)
        letters = lines.translate(None, b"0123456789 \t\r").decode(codec).split("\n")
        self._lines = dict(zip(letters, lines.decode(codec).split("\n"), strict=True))
        self._long = {each[:_SHORT] for each in letters if len(each) > _SHORT}  # how the long ones begin
        self._digits = _Digits()

    def positions(self, word: str, left: int, right: int) -> list[int]:
        """Where a word in small letters can be broken, with so many letters at least before and after the break."""
        dotted = f".{word}."
        best = [0] * (len(dotted) + 1)
        line_of, digits_of = self._lines.get, self._digits
        for start in range(len(word) - right + 2):  # no pattern that begins later has a digit before the last break
            most = len(dotted) if dotted[start : start + _SHORT] in self._long else min(start + _SHORT, len(dotted))
            for end in range(start + 1, most + 1):
                if line := line_of(dotted[start:end]):
                    for at, digit in digits_of[line]:
                        if digit > best[start + at]:
                            best[start + at] = digit
        return [at for at in range(left, len(word) - right + 1) if best[at + 1] % 2]


class _Digits(dict[str, tuple[tuple[int, int], ...]]):
    """Of a pattern, the letters before which its digits stand, and the digits."""

    def __missing__(self, line: str) -> tuple[tuple[int, int], ...]:
        found, letters = [], 0
        for sign in line.strip():
            if sign.isdigit():
                found.append((letters, int(sign)))
            else:
                letters += 1
        self[line] = digits = tuple(found)
        return digits
