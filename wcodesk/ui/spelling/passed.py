"""What is passed over in this store: its names and vocabulary, the user's own words, words ignored in one section."""

from __future__ import annotations

from collections.abc import Iterable

from wcodesk.model.regions import REGIONS
from wcodesk.model.vocabulary import DONORS, FIELD_WORDS, PROGRAMMES, TOPICS
from wcodesk.spelling.words import name_words
from wcodesk.ui.session import Session

OWN, IGNORED = "spelling/words", "spelling/ignored"  # settings of the store
_FIELDS = ("topic", "programme", "donor", "place")


class Passed:
    """Read when it is first wanted, and again after renew()."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: dict[str, frozenset[str]] = {}
        self._own: list[str] | None = None
        self._ignored: dict[str, list[str]] | None = None

    def renew(self) -> None:
        """The store, or its missions, may be others."""
        self._names.clear()
        self._own = self._ignored = None

    def names(self, edition_id: str) -> frozenset[str]:
        """Every word that is right in an edition, whatever dictionaries say."""
        if edition_id not in self._names:
            self._names[edition_id] = name_words(self._read(edition_id)) | FIELD_WORDS | frozenset(self.own())
        return self._names[edition_id]

    def _read(self, edition_id: str) -> list[str]:
        found = [*TOPICS, *PROGRAMMES, *DONORS, *(name for region in REGIONS for name in (region.name, region.name_fr))]
        reader = self._session.reader
        if reader is not None:
            for member in reader.members():
                found += [member.name, member.name_fr, *member.aliases, *member.former]
            for field in _FIELDS:
                found += [name for name, _ in reader.mission_names(field, edition_id=edition_id)]
        return found

    def own(self) -> list[str]:
        """The user's own words, in alphabetical order."""
        if self._own is None:
            kept = self._setting(OWN)
            self._own = sorted((str(word) for word in kept), key=str.casefold) if isinstance(kept, list) else []
        return list(self._own)

    def set_own(self, words: list[str]) -> None:
        """Keep these words, for all languages."""
        self._session.remember(OWN, sorted(set(words), key=str.casefold))
        self.renew()

    def ignored(self, section_id: str) -> list[str]:
        """The words that are ignored in a section."""
        return self.every_ignored().get(section_id, [])

    def every_ignored(self) -> dict[str, list[str]]:
        """The words that are ignored, by section."""
        if self._ignored is None:
            kept = self._setting(IGNORED)
            self._ignored = kept if isinstance(kept, dict) else {}
        return self._ignored

    def ignore(self, section_id: str, word: str) -> None:
        """Mark a word no longer in this section."""
        self._keep_ignored({**self.every_ignored(), section_id: [*self.ignored(section_id), word]})

    def mind(self, words: Iterable[tuple[str, str]]) -> None:
        """Mark these words again. words: (section id, word)."""
        gone = set(words)
        kept = {
            section: [word for word in ignored if (section, word) not in gone]
            for section, ignored in self.every_ignored().items()
        }
        self._keep_ignored({section: ignored for section, ignored in kept.items() if ignored})

    def _keep_ignored(self, kept: dict[str, list[str]]) -> None:
        self._session.remember(IGNORED, kept)
        self._ignored = kept

    def _setting(self, key: str) -> object:
        return self._session.setting(key) if self._session.reader is not None else None
