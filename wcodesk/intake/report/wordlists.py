"""The closed lists of words that the passes judge by. They are words of the language, not of any report."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text written with blanks between them."""
    return frozenset(text.split())


OPENERS = words(
    "a after all also although among an and another any as at because before besides both but by despite due during"
    " each every few following for from further furthermore given however if in it its likewise many moreover most no"
    " of on once one or other our over several since so some such that the their then there these they this those"
    " through thus to under until we when where which while who with within"
)
"""Words that open an English sentence: with a capital, they do not go on with one that is not ended."""

UNDONE = words("a an the and or of in on at to for from by with as such including namely that which")
"""Words that no title ends with."""

HANGING = words("a an the of in on at to for from by with")
"""Words that no line of a paragraph or list item ends with unless more follows."""

LEADS_ON = words("with in on at to for from by as among during under some these those it they this that")
"""Words that a line with a colon begins with when it leads on to a list and is no title."""

PRONOUNS = words("i you he she it we they who that there")
"""Words that are shortened with what follows: we’re, they’ll."""

ELIDED = words("d l qu jusqu lorsqu puisqu")
"""French words that lose their last vowel before another: d’Ivoire."""

JOINED_BY = words("and or to")
"""Words before which a hyphen at a line's end hangs: medium- and long-term."""

GEOGRAPHY = words(
    "wco omd region regions regional chapter part the and of in for development developments"
    " europe european eurasia asia pacific far east south southeast eastern southern western northern north central"
    " west australasia oceania islands americas america american latin caribbean carribean africa african saharan"
    " sub near middle arab states mena esa wca ams ap"
)
"""Words that a region's title is made of."""

ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
FRENCH_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
MONTH_OF = {name: place for names in (ENGLISH_MONTHS, FRENCH_MONTHS) for place, name in enumerate(names, start=1)}
"""The number of a month by its name."""
