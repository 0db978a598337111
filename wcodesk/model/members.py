"""The WCO Members, and finding a Member by any name it goes by.

The Members stand in resources/members.csv: one line each, in the order of the regions, then of the
English names; aliases and former names are separated by ";".
Membership is that of the WCO at the end of 2025: 187 Members, and the European Union, whose status
is akin to membership.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from wcodesk.model.folding import fold, folded_words
from wcodesk.model.records import Member
from wcodesk.model.regions import REGIONS
from wcodesk.model.resources import resource

if TYPE_CHECKING:
    from difflib import SequenceMatcher

_SCOPES = frozenset(region.scope for region in REGIONS)
# A lower-case ô or ó between capitals is an apostrophe that came out of a PDF as another letter.
_DAMAGED_APOSTROPHE = re.compile(r"(?<=[A-Z])[ôó](?=[A-Z])")
_IGNORED_WORDS = frozenset({"the", "and", "et"})
_LEADING_ARTICLES = frozenset({"le", "la", "les"})
_ELISION = re.compile(r"^\s*[lL]['’](?=\w)")
_CLOSE = 0.7  # of difflib's ratio: Kirgistan is 0.84 of Kyrgyzstan's alias, Mali 0.67 of Malawi
_PARENTHESIS = re.compile(r"^(.*\S)\s*\(([^()]+)\)$")


def load_members() -> tuple[Member, ...]:
    """The Members as they are shipped, in the file's order. Raises ValueError when the file is wrong."""
    import csv  # late: a window reads the Members from its store

    text = resource("members.csv").read_text(encoding="utf-8")
    return tuple(_member(row) for row in csv.DictReader(text.splitlines(), strict=True))


def _member(row: dict[str, str]) -> Member:
    if row["region"] not in _SCOPES:
        raise ValueError(f"members.csv: {row['iso']} has no known region: {row['region']!r}")
    return Member(
        iso=row["iso"],
        name=row["name"],
        name_fr=row["name_fr"],
        region=row["region"],
        aliases=_split(row["aliases"]),
        former=_split(row["former"]),
    )


def _split(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(";") if name.strip())


def name_key(name: str) -> str:
    """What two spellings of one name have in common; "" for text without a letter or digit.

    Words are joined, so that Viet Nam is Vietnam and Timor-Leste is Timor Leste.
    """
    if not name.isascii():
        name = _DAMAGED_APOSTROPHE.sub("", name)
    words = folded_words(_ELISION.sub("", name) if "'" in name or "’" in name else name)
    if len(words) > 1 and words[0] in _LEADING_ARTICLES:
        del words[0]
    kept = [word for word in words if word not in _IGNORED_WORDS]
    return "".join(kept or words)


class MemberIndex:
    """Finds Members by any of their names. Iterates in the order given.

    A Member's name of today, English or French, goes before another's alias or former name; a name
    that two Members have an equal claim to finds neither.
    """

    def __init__(self, members: Iterable[Member]) -> None:
        self._members = tuple(members)
        self._by_code = {member.iso.upper(): member for member in self._members}

    @cached_property
    def _claims(self) -> dict[str, list[tuple[int, Member]]]:
        """Who goes by each name, and whether it is the name of today (0); made when a name is first looked for."""
        claims: dict[str, list[tuple[int, Member]]] = {}
        for member in self._members:
            ranks: dict[str, int] = {}
            for rank, names in enumerate(((member.name, member.name_fr), (*member.aliases, *member.former))):
                for name in names:
                    ranks.setdefault(name_key(name), rank)
            for key, rank in ranks.items():
                claims.setdefault(key, []).append((rank, member))
        claims.pop("", None)
        return claims

    @property
    def clashes(self) -> tuple[str, ...]:
        """Every name that more than one Member claims (none in the shipped file)."""
        return tuple(sorted(key for key, claimants in self._claims.items() if len(claimants) > 1))

    @cached_property
    def _by_key(self) -> dict[str, Member]:
        by_key: dict[str, Member] = {}
        for key, claimants in self._claims.items():
            if len(claimants) > 1:
                best = min(rank for rank, _ in claimants)
                claimants = [claim for claim in claimants if claim[0] == best]
            if len(claimants) == 1:
                by_key[key] = claimants[0][1]
        return by_key

    def __iter__(self) -> Iterator[Member]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    def get(self, iso: str) -> Member | None:
        """The Member with this code, in capitals or small letters."""
        return self._by_code.get(iso.strip().upper())

    def in_region(self, scope: str) -> tuple[Member, ...]:
        """The Members of a region by English name. Raises ValueError for an unknown scope."""
        if scope not in _SCOPES:
            raise ValueError(f"no such region: {scope!r}")
        found = (member for member in self._members if member.region == scope)
        return tuple(sorted(found, key=lambda member: fold(member.name)))

    def find(self, name: str, *, codes: bool = True) -> Member | None:
        """The Member called exactly this, whatever the case, accents, punctuation, "the", "&" or "and".

        codes: whether a code of two letters counts as a name (IT is also Italy); no for prose.
        "Korea, Republic of" and "Iran (Islamic Republic of)" are tried the other way round, and a
        name with its abbreviation in brackets counts when both mean the same Member.
        """
        if codes and (member := self.get(name)):
            return member
        if member := self._by_key.get(name_key(name)):
            return member
        if bracketed := _PARENTHESIS.match(name.strip()):
            whole, inner = bracketed[1], bracketed[2]
            if member := self._by_key.get(name_key(f"{inner} {whole}")):
                return member
            member = self._by_key.get(name_key(whole))
            if member and member in (self._by_key.get(name_key(inner)), self.get(inner)):
                return member
        before, comma, after = name.partition(",")
        return self._by_key.get(name_key(f"{after} {before}")) if comma else None

    def suggest(self, name: str, limit: int = 5) -> tuple[Member, ...]:
        """Members whose names come close to this one, the closest first; at most limit of them."""
        from difflib import SequenceMatcher  # a start needs no suggestions

        wanted = name_key(name)
        if not wanted:
            return ()
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(wanted)
        best: dict[str, float] = {}
        for key, member in self._by_key.items():
            score = _closeness(matcher, key, wanted)
            if score > best.get(member.iso, 0.0):
                best[member.iso] = score
        if code := self.get(name):
            best[code.iso] = 2.0
        ranked = sorted(best, key=lambda iso: (-best[iso], self._by_code[iso.upper()].name))
        return tuple(self._by_code[iso.upper()] for iso in ranked[:limit])


def _closeness(matcher: SequenceMatcher[str], key: str, wanted: str) -> float:
    """0 for names too far apart, else up to 1 for the same; a name begun, contained or gone beyond is close."""
    if len(wanted) >= 2 and key.startswith(wanted):
        return 0.9 + 0.1 * len(wanted) / len(key)
    if len(wanted) >= 4 and wanted in key:
        return 0.8 + 0.1 * len(wanted) / len(key)
    if len(key) >= 4 and wanted.startswith(key):
        return 0.8 + 0.1 * len(key) / len(wanted)
    matcher.set_seq1(key)
    if matcher.real_quick_ratio() < _CLOSE or matcher.quick_ratio() < _CLOSE:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _CLOSE else 0.0
