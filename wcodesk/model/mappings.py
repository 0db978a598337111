"""What was said of sheets that are none of ours, kept for the next file of the same sender.

A pure value: the store keeps it as JSON, intake asks it (intake/submission/remembering.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from wcodesk.model.decisions import mapping_to_plain, plain_to_mapping, texts_of
from wcodesk.model.submission import SheetMapping

SETTING = "import memory"
"""The setting of a store that holds the memory."""

_BETWEEN = "\n"  # between sender and signature: in neither


class Memory(NamedTuple):
    """sheets: how sheets are read, by key_of sender and signature; words: as in Choices, of all senders."""

    sheets: Mapping[str, SheetMapping] = {}
    words: Mapping[str, Mapping[str, str]] = {}


def sender_of(email: str, members: Iterable[str] = ()) -> str:
    """Whose files are alike: by the address that was typed, else by the codes of Members; "" without either."""
    return email.strip().casefold() or " ".join(sorted(code.upper() for code in members))


def key_of(sender: str, signature: str) -> str:
    """What a mapping is kept by. signature: of the sheet's heads."""
    return f"{sender}{_BETWEEN}{signature}"


def remember(memory: Memory, sender: str, signature: str, mapping: SheetMapping) -> Memory:
    """The memory with how this sender's sheets with such heads are read; as it is where there is no sender."""
    if not sender:
        return memory
    return memory._replace(sheets={**memory.sheets, key_of(sender, signature): mapping})


def remember_words(memory: Memory, words: Mapping[str, Mapping[str, str]]) -> Memory:
    """The memory with what words mean. What a word was left out for counts for one file only, and is not kept."""
    kept = {name: dict(known) for name, known in memory.words.items()}
    for name, said in words.items():
        for word, value in said.items():
            if value:
                kept.setdefault(name, {})[word] = value
    return memory._replace(words=kept)


def memory_to_plain(memory: Memory) -> dict[str, Any]:
    """As JSON can say it."""
    return {
        "sheets": {key: mapping_to_plain(mapping) for key, mapping in memory.sheets.items()},
        "words": {name: dict(words) for name, words in memory.words.items()},
    }


def stored_memory(plain: Any) -> Memory:
    """The memory in a store's setting; empty for None, and for what a program wrote that remembers otherwise."""
    try:
        return plain_to_memory(plain) if plain else Memory()
    except (AttributeError, KeyError, TypeError, ValueError):
        return Memory()


def plain_to_memory(plain: Mapping[str, Any]) -> Memory:
    """Back. ValueError, KeyError, TypeError or AttributeError for what memory_to_plain did not make."""
    return Memory(
        {key: plain_to_mapping(mapping) for key, mapping in plain["sheets"].items()},
        {name: texts_of(words) for name, words in plain["words"].items()},
    )
