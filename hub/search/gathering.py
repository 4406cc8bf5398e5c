"""The lists of one language, gathered entry by entry before they are written."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from hub.search import bm25
from hub.search.codec import Listed, listed

WORDS: Final = "words"
NAMES: Final = "names"
KINDS: Final = (WORDS, NAMES)
_WEIGHT_UNIT: Final = 2
"""Weights are gathered in halves: no section and no part counts for less."""
LAST_PLACE: Final = 65_534
"""A word that stands further on is part of no phrase."""

Lists = Mapping[str, list[tuple[bytes, Listed]]]
"""Kind -> each token with its list, in order."""


@dataclass(frozen=True)
class IndexedText:
    """An entry's tokens in one language."""

    words: Mapping[str, float] = field(default_factory=dict)
    """Token -> weight, each use counting as much as the section it stands in."""
    places: Mapping[str, list[int]] = field(default_factory=dict)
    names: Mapping[str, int] = field(default_factory=dict)
    """Whole title, synonym or question -> what it is."""
    length: int = 0
    """In words, near enough to compare texts."""


def _numbers() -> "defaultdict[str, array[int]]":
    return defaultdict(lambda: array("I"))


@dataclass
class Gathered:
    """An entry's number is its place in the order in which they are added."""

    _words: "defaultdict[str, array[int]]" = field(default_factory=_numbers)
    _names: "defaultdict[str, array[int]]" = field(default_factory=_numbers)
    _lengths: "array[int]" = field(default_factory=lambda: array("I"))

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, text: IndexedText) -> None:
        """Add the next entry; one that has no texts is empty."""
        number = len(self._lengths)
        self._lengths.append(text.length)
        for token, weight in text.words.items():
            places = text.places.get(token, ())
            gathered = self._words[token]
            gathered.append(number)
            gathered.append(int(weight * _WEIGHT_UNIT))
            gathered.append(len(places))
            gathered.extend(places)
        for name, kind in text.names.items():
            self._names[name].extend((number, kind))

    def lists(self) -> Lists:
        """All lists, in the order in which Whoosh wants them."""
        norms, total = bm25.norms(self._lengths), len(self._lengths)
        return {
            WORDS: [
                (token, _list(gathered, norms, total))
                for token, gathered in _sorted(self._words)
            ],
            NAMES: [
                (name, Listed(gathered[::2], array("H", gathered[1::2])))
                for name, gathered in _sorted(self._names)
            ],
        }


def _sorted(found: "Mapping[str, array[int]]") -> "Iterator[tuple[bytes, array[int]]]":
    return iter(sorted((token.encode(), each) for token, each in found.items()))


def _list(gathered: "array[int]", norms: "array[float]", total: int) -> Listed:
    """The list of one token, from entry, weight, count and places, again and again."""
    flat, start = gathered.tolist(), 0
    entries, weights, counts, places = array("I"), [], array("H"), array("H")
    while start < len(flat):
        end = start + 3 + flat[start + 2]
        entries.append(flat[start])
        weights.append(flat[start + 1] / _WEIGHT_UNIT)
        counts.append(flat[start + 2])
        places.extend(flat[start + 3 : end])
        start = end
    impacts = bm25.impacts(weights, [norms[entry] for entry in entries])
    return listed(entries, impacts, total, (counts, places))
