"""The language that the program speaks: English, or French out of a file that Qt Linguist edits.

Every sentence and word that a user sees is written in English where it belongs and goes through tr(). Qt's lupdate
finds these (`make translations`), Qt Linguist translates them in resources/translations, and tests hold that none is
missing. What is printed in a report or written into a Member's workbook has a language of its own and does not come
here. Nothing needs Qt, since what is wrong with a file is said below the window, and by children of the program too.

The language belongs to the process, like the translators of Qt: it is chosen once, before anything is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from wcodesk.model.resources import resource

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "fr": "Français"}
"""What can be spoken, each by the name that its speakers give it."""

_FEW = {ENGLISH: (1,), "fr": (0, 1)}  # numbers of which a language speaks as of one
_THOUSANDS = {ENGLISH: ",", "fr": "\u202f"}

_spoken = ENGLISH
_texts: Mapping[str, str] = {}


def speak(language: str, texts: Mapping[str, str] | None = None) -> None:
    """From now on speak a language of LANGUAGES. texts: by what they are in English; None for those of the program.

    Constants that were made by tr() stay as they are, so none is: see mark(). Raises KeyError for another language.
    """
    global _spoken, _texts
    if language not in LANGUAGES:
        raise KeyError(language)
    _spoken = language
    _texts = texts if texts is not None else {} if language == ENGLISH else read_texts(language)


def spoken() -> str:
    """The language that is spoken: a key of LANGUAGES."""
    return _spoken


def tr(text: str, /, **values: object) -> str:
    """A text in the language that is spoken, with the values in place of its {names}.

    text: in English, as a literal, so that lupdate finds it; or what mark() marked.
    """
    said = _texts.get(text, text)
    return said.format(**values) if values else said


def in_every_language(text: str) -> set[str]:
    """A text in English, in the language that is spoken and in all others: to know what was typed in another one."""
    return {text, tr(text), *(_known(language).get(text, text) for language in LANGUAGES if language != ENGLISH)}


def mark(text: str) -> str:
    """The same text, for lupdate to find: a constant that is translated when it is shown."""
    return text


def counted(count: int, one: str, many: str, /, **values: object) -> str:
    """The one text or the other, by how the language that is spoken counts, with the number in place of {n}.

    one, many: as tr() gives them, without values: counted(3, tr("{n} mission"), tr("{n} missions")).
    """
    text = one if count in _FEW[_spoken] else many
    return text.format(n=number(count), **values)


def number(value: int) -> str:
    """A whole number with its thousands apart: 1,440 in English, with a narrow blank in French."""
    return f"{value:,}".replace(",", _THOUSANDS[_spoken])


@cache
def _known(language: str) -> Mapping[str, str]:
    return read_texts(language)


def read_texts(language: str) -> dict[str, str]:
    """What is translated into a language, by what it is in English. What is not yet translated is left out."""
    from xml.etree import ElementTree  # late: nobody needs it in English

    file = resource("translations", f"{language}.ts")
    found: dict[str, str] = {}
    for message in ElementTree.fromstring(file.read_text(encoding="utf-8")).iter("message"):  # noqa: S314 -- our own
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found
