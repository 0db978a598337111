"""Which addresses a printed page may lead to."""

from __future__ import annotations

import re
from urllib.parse import quote

from wcodesk.model.inner_links import inner_scope

_WEB = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)


def link_target(address: str) -> str:
    """Where a link in a file leads: an inner address as it is, else as web_target()."""
    return address if inner_scope(address) else web_target(address)


def web_target(address: str) -> str:
    """The address as a file can hold it when it is one of the web or of mail, else "": nothing else can be clicked.

    Signs outside ASCII are percent-encoded, as PDF and Excel ask of a URI (RFC 3986).
    """
    address = address.strip()
    return quote(address, safe="%:/?#[]@!$&'()*+,;=~", errors="replace") if _WEB.match(address) else ""
