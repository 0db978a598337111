"""Which addresses a printed page may lead to."""

from __future__ import annotations

import re

_WEB = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)


def web_target(address: str) -> str:
    """The address when it is one of the web or of mail, else "": nothing else becomes clickable."""
    address = address.strip()
    return address if _WEB.match(address) else ""
