"""Which entries a word, a phrase or several words hit, and how strongly."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final, Protocol

from hub.languages import Language
from hub.search.analysis import Phrase
from hub.search.bits import bits, numbers
from hub.search.bm25 import UNIT
from hub.search.codec import MOST_BEST, Listed, strongest
from hub.search.corpus import Corpus

_REMEMBERED: Final = 4096


class Hits(Protocol):
    """Entries that were hit."""

    @property
    def members(self) -> int:
        """The entries, as bits."""

    @property
    def best(self) -> Sequence[int]:
        """Those hit hardest."""

    @property
    def most(self) -> float:
        """No entry is hit harder."""

    @property
    def floor(self) -> float:
        """No entry but the best is hit harder."""

    def of(self, entry: int) -> float:
        """How strongly an entry is hit; 0 when it is not."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Hits that are listed."""

    entries: "array[int]"
    impacts: "array[int]"
    members: int
    best: "array[int]"
    most: float
    floor: float

    def of(self, entry: int) -> float:
        place = bisect_left(self.entries, entry)
        if place < len(self.entries) and self.entries[place] == entry:
            return self.impacts[place] / UNIT
        return 0.0


@dataclass(frozen=True, slots=True)
class Meeting:
    """Entries that are hit by all of several, as strongly as by the weakest."""

    all: tuple[Hits, ...]
    members: int

    @property
    def best(self) -> Sequence[int]:
        return [entry for hits in self.all for entry in hits.best]

    @property
    def most(self) -> float:
        return min(hits.most for hits in self.all)

    @property
    def floor(self) -> float:
        return min(hits.floor for hits in self.all)

    def of(self, entry: int) -> float:
        return min(hits.of(entry) for hits in self.all)


class Impacts:
    """Looks tokens up; remembers what it read, as the same words come back."""

    def __init__(self, corpus: Corpus) -> None:
        self._postings = corpus.postings
        self._total = corpus.postings.count
        self.knows = lru_cache(maxsize=1 << 15)(corpus.postings.has)
        self.word = lru_cache(maxsize=_REMEMBERED)(self._word)
        self._phrase = lru_cache(maxsize=_REMEMBERED)(self._read_phrase)

    def __len__(self) -> int:
        return self._total

    def all_of(self, language: Language, tokens: tuple[str, ...]) -> Hits:
        """The entries with all these tokens."""
        found = tuple(self.word(language, token) for token in tokens)
        return Meeting(found, _meeting(found))

    def phrase(self, language: Language, phrase: Phrase) -> Hits:
        """The entries with these tokens side by side."""
        if len(phrase) == 1:
            return self.word(language, phrase[0][0])
        return self._phrase(language, phrase)

    def named(self, language: Language, name: str) -> dict[int, int]:
        """The entries that bear exactly this name, and what it is to them."""
        return self._postings.named(language, name)

    def _word(self, language: Language, token: str) -> Listing:
        return _listing(self._postings.words(language, token), self._total)

    def _read_phrase(self, language: Language, phrase: Phrase) -> Listing:
        words = [self.word(language, token) for token, _ in phrase]
        entries = list(numbers(_meeting(words)))
        if entries:
            entries = list(self._side_by_side(language, phrase, entries))
        impacts = array(
            "H", (int(min(word.of(each) for word in words) * UNIT) for each in entries)
        )
        return _listing(Listed(array("I", entries), impacts), self._total)

    def _side_by_side(
        self, language: Language, phrase: Phrase, entries: list[int]
    ) -> Iterator[int]:
        """The entries of these in which the phrase stands somewhere."""
        found = [
            (_Places(self._postings.places(language, token)), offset)
            for token, offset in phrase
        ]
        for entry in entries:
            starts: set[int] | None = None
            for places, offset in found:
                here = {place - offset for place in places.of(entry)}
                starts = here if starts is None else starts & here
                if not starts:
                    break
            if starts:
                yield entry


class _Places:
    """Where a token stands, entry by entry."""

    def __init__(self, listed: Listed) -> None:
        self._listed = listed
        self._starts = array("I", accumulate(listed.counts, initial=0))

    def of(self, entry: int) -> "array[int]":
        place = bisect_left(self._listed.entries, entry)
        return self._listed.places[self._starts[place] : self._starts[place + 1]]


def _meeting(found: Sequence[Hits]) -> int:
    members = found[0].members
    for hits in found[1:]:
        members &= hits.members
    return members


def _listing(listed: Listed, total: int) -> Listing:
    entries, impacts, best = listed.entries, listed.impacts, listed.best
    if len(entries) > MOST_BEST and not best:
        best = array("I", strongest(entries, impacts))
    if listed.members:
        members = int.from_bytes(listed.members.tobytes(), "little")
    else:
        members = bits(entries, total)
    floor = 0
    if best:
        floor = impacts[bisect_left(entries, best[-1])]
    return Listing(
        entries=entries,
        impacts=impacts,
        members=members,
        best=best or entries,
        most=max(impacts, default=0) / UNIT,
        floor=floor / UNIT,
    )
