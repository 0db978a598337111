"""Addresses that stand bare in plain text: found for the page and the screen, never written into the text."""

from __future__ import annotations

import re

# No letter or sign of an address stands before it; a web address runs up to white space, a quotation mark,
# an angle bracket or an invisible sign of direction.
_ADDRESS = re.compile(
    r"""(?<![\w@.+/-])(?:
        (?P<web>(?:https?://(?=[^\W_]|\[)|www\.(?=[^\W_][\w-]*\.[^\W_]))[^\s<>"“”„«»\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]++)
      | (?P<mail>(?:mailto:)?\w[\w.+'-]*+@[^\W_][\w-]*+(?:\.[^\W_][\w-]*+)++)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_TRAILING = ".,;:!?…'’‘*_-–—"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


def find_links(text: str) -> list[tuple[int, int, str]]:
    """The http, https, www and e-mail addresses in text, in order, as (start, end, target).

    Punctuation that ends the sentence rather than the address is left out, and so is a closing bracket
    whose opening one stands before the address. The target of a www address is "http://" and the
    address, that of an e-mail address "mailto:" and the address.
    """
    if "@" not in text and "://" not in text and "www." not in text.lower():
        return []
    links = []
    for found in _ADDRESS.finditer(text):
        address = _without_trailing(found[0])
        start = found.start()
        links.append((start, start + len(address), _target(address, mail=found["mail"] is not None)))
    return links


def _without_trailing(address: str) -> str:
    surplus = {closing: address.count(closing) - address.count(opening) for closing, opening in _BRACKETS.items()}
    end = len(address)
    while end and (address[end - 1] in _TRAILING or surplus.get(address[end - 1], 0) > 0):
        if address[end - 1] in surplus:
            surplus[address[end - 1]] -= 1
        end -= 1
    return address[:end]


def _target(address: str, *, mail: bool) -> str:
    lower = address.lower()
    if mail:
        return address if lower.startswith("mailto:") else f"mailto:{address}"
    return f"http://{address}" if lower.startswith("www.") else address
