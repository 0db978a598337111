"""Which language a section is written in, guessed from its letters and its most common words.

The page says it to screen readers, and breaks words by it. A short text, or one that could be several, counts as
English, the language of the report.
"""

from __future__ import annotations

import re

from wcodesk.model.blocks import Block

ENGLISH = "en-GB"
_ENOUGH = 4  # different common words at least before a text is taken for another language

_WORDS = {  # common words that the other languages here do not have
    ENGLISH: "the of and to for with by was were has have from that which on this are been its will",
    "fr": "le les des du et une dans pour par sur avec qui au aux sont est ont été cette ces leur ainsi",
    "es": "el los las del y una para por con que fue han sus este esta como más al entre sobre también",
    "pt": "o os da das do dos em uma para por com que foi não são ao aos mais como pelo pela também",
    "de": "der die das und den von zu mit für ist im auf des eine nicht sich auch wurde werden",
    "it": "il lo gli della delle dei di e una per con che sono nel alla più anche dal",
}
_COMMON = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_OTHERS = frozenset().union(*(words for language, words in _COMMON.items() if language != ENGLISH))
_PLAINLY_ENGLISH = tuple(f" {word} " for word in _WORDS[ENGLISH].split())
_SURE = max(map(len, _COMMON.values())) // 2  # so many of them outweigh all words of another language
_SCRIPTS = {
    "ar": "[\u0621-\u064a]",
    "el": "[\u0370-\u03ff\u1f00-\u1fff]",
    "he": "[\u05d0-\u05ea]",
    "hi": "[\u0900-\u097f]",
    "km": "[\u1780-\u17ff]",
    "ru": "[\u0400-\u04ff]",
    "ta": "[\u0b80-\u0bff]",
    "te": "[\u0c00-\u0c7f]",
    "th": "[\u0e00-\u0e7f]",
}
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_NOT_LATIN = re.compile("[\u0370-\u1cff\u1f00-\u1fff]")


def language_of(blocks: tuple[Block, ...]) -> str:
    """The language of a section's blocks, as BCP 47 writes it."""
    return guess(" ".join([block.text for block in blocks]))


def guess(text: str) -> str:
    """The language of a text."""
    if _may_be_foreign(text) and _NOT_LATIN.search(text):
        letters = sum(map(str.isalpha, text))
        for language, script in _SCRIPTS.items():
            if 2 * len(re.findall(script, text)) > letters:
                return language
    if _plainly_english(text):  # as most texts are, and soon seen
        return ENGLISH
    words = set(text.lower().split())
    if len(words & _OTHERS) < _ENOUGH:
        return ENGLISH
    english = len(words & _COMMON[ENGLISH])
    best = max(_COMMON, key=lambda language: len(words & _COMMON[language]))
    found = len(words & _COMMON[best])
    return best if found >= _ENOUGH and found > 2 * english else ENGLISH


def _may_be_foreign(text: str) -> bool:
    """Whether more than half of a text's letters may be of another script; most texts are seen not to be at once."""
    foreign = len(text) - len(text.encode("latin-1", "ignore"))
    return foreign > 0 and 2 * foreign > len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))


def _plainly_english(text: str) -> bool:
    """Whether a text has so many of the words that it must be English; no more are looked for than that takes."""
    found = missing = 0
    for word in _PLAINLY_ENGLISH:
        if word in text:
            found += 1
        else:
            missing += 1
        if found == _SURE or missing > len(_PLAINLY_ENGLISH) - _SURE:
            break
    return found == _SURE
