"""Small texts as the store keeps and names them."""

from __future__ import annotations

from wcodesk.model.markdown import clean_text
from wcodesk.model.translation import ENGLISH, tr
from wcodesk.model.when import When


def one_line(text: str) -> str:
    """Clean text of one line: a heading, a name, a title."""
    return " ".join(clean_text(text).split())


def issue_name(title: str, published: str, part: str, language: str = ENGLISH) -> str:
    """What people call an edition: "June 2020, Part I"; its title where it has no date."""
    try:
        month = When.parse(published).label(language)
    except ValueError:
        month = published
    return ", ".join(filter(None, (month or title, part)))


def called(heading: str, owner: str) -> str:
    """A section in a sentence. owner: as it is said."""
    if not heading:
        return tr("the opening text of {owner}", owner=owner)
    return tr("{section} of {owner}", section=heading, owner=owner)
