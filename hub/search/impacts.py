"""Which entries a word, a phrase or several words hit, and how strongly."""

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import neg
from typing import Final, NamedTuple, Protocol

from hub.bits import bits, numbers
from hub.languages import Language
from hub.search.analysis import Phrase
from hub.search.bm25 import UNIT
from hub.search.codec import Listed, listed
from hub.search.lists import Lists, Wanted

_REMEMBERED: Final = 4096


class Hits(Protocol):
    """Entries that were hit."""

    @property
    def members(self) -> int:
        """The entries, as bits."""

    @property
    def most(self) -> float:
        """No entry is hit harder."""

    def of(self, entry: int) -> float:
        """How strongly an entry is hit; 0 when it is not."""

    def at(self, rank: int) -> float:
        """How strongly about so many entries are hit."""

    def above(self, level: float) -> "Above":
        """The entries that are hit harder than this."""


class Above(NamedTuple):
    """Some entries, and how hard others may be hit: the level, where it was met."""

    entries: Sequence[int]
    level: float


@dataclass(frozen=True, slots=True)
class Listing:
    """Hits that are listed."""

    listed: Listed
    members: int
    most: float

    def of(self, entry: int) -> float:
        entries = self.listed.entries
        place = bisect_left(entries, entry)
        if place < len(entries) and entries[place] == entry:
            return self.listed.impacts[place] / UNIT
        return 0.0

    def at(self, rank: int) -> float:
        peaks = self.listed.peaks
        return peaks[rank] / UNIT if rank < len(peaks) else 0.0

    def above(self, level: float) -> Above:
        listed = self.listed
        if not listed.best:
            return Above(listed.entries, level)
        # The peaks fall, so their negatives rise.
        end = bisect_left(listed.peaks, -level * UNIT, key=neg)
        if end < len(listed.best) or end == len(listed.entries):
            return Above(listed.best[:end], level)
        return Above(listed.best, listed.peaks[-1] / UNIT)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Entries that are hit by all of several, as strongly as by the weakest."""

    all: tuple[Hits, ...]
    members: int

    @property
    def most(self) -> float:
        return min(hits.most for hits in self.all)

    def of(self, entry: int) -> float:
        return min(hits.of(entry) for hits in self.all)

    def at(self, rank: int) -> float:
        return min(hits.at(rank) for hits in self.all)

    def above(self, level: float) -> Above:
        # What is hit hard by all is hit hard by each.
        found = (hits.above(level) for hits in self.all)
        return min(found, key=lambda above: (above.level, len(above.entries)))


class Impacts:
    """Looks tokens up; remembers what it read, as the same words come back.

    Of entries that are not shown nothing is found, as if they were not there.
    """

    def __init__(
        self, postings: Lists, shown: int | None = None, remembered: int = _REMEMBERED
    ) -> None:
        self._postings = postings
        self._total = postings.count
        everything = (1 << self._total) - 1
        self._shown = everything if shown is None else shown
        knows = postings.has if self._shown == everything else self._finds
        self.knows = lru_cache(maxsize=1 << 15)(knows)
        self.word = lru_cache(maxsize=remembered)(self._word)
        self.named = lru_cache(maxsize=_REMEMBERED)(self._named)
        self._phrase = lru_cache(maxsize=remembered)(self._read_phrase)

    def __len__(self) -> int:
        return self._total

    def expect(self, wanted: Wanted) -> None:
        """Hear what is about to be looked up."""
        self._postings.expect(wanted)

    def all_of(self, language: Language, tokens: tuple[str, ...]) -> Hits:
        """The entries with all these tokens."""
        found = tuple(self.word(language, token) for token in tokens)
        return Meeting(found, _meeting(found))

    def phrase(self, language: Language, phrase: Phrase) -> Hits:
        """The entries with these tokens side by side."""
        if len(phrase) == 1:
            return self.word(language, phrase[0][0])
        return self._phrase(language, phrase)

    def _finds(self, language: Language, token: str) -> bool:
        return bool(self.word(language, token).members)

    def _named(self, language: Language, name: str) -> Mapping[int, int]:
        found = self._postings.named(language, name)
        return {entry: found[entry] for entry in found if self._shown >> entry & 1}

    def _word(self, language: Language, token: str) -> Listing:
        listing = _listing(self._postings.words(language, token), self._total)
        return replace(listing, members=listing.members & self._shown)

    def _read_phrase(self, language: Language, phrase: Phrase) -> Listing:
        words = [self.word(language, token) for token, _ in phrase]
        entries = list(numbers(_meeting(words)))
        if entries:
            entries = list(self._postings.side_by_side(language, phrase, entries))
        impacts = array(
            "H", (int(min(word.of(each) for word in words) * UNIT) for each in entries)
        )
        return _listing(listed(array("I", entries), impacts, self._total), self._total)


def _meeting(found: Sequence[Hits]) -> int:
    members = found[0].members
    for hits in found[1:]:
        members &= hits.members
    return members


def _listing(listed: Listed, total: int) -> Listing:
    if listed.members:
        members = int.from_bytes(listed.members.tobytes(), "little")
    else:
        members = bits(listed.entries, total)
    return Listing(listed, members, max(listed.impacts, default=0) / UNIT)
