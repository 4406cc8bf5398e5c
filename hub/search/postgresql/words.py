"""The words that the hub uses, in a tenth of the memory that a dictionary takes."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from hub.languages import LANGUAGES
from hub.search.lexicon import Lexicon


class Words(Sequence[str]):
    """Sorted words, kept as one text."""

    def __init__(self, lines: bytes) -> None:
        self._lines = lines + b"\n"
        self._starts = array("I", [0])
        end = self._lines.find(b"\n") if lines else -1
        while end >= 0:
            self._starts.append(end + 1)
            end = self._lines.find(b"\n", end + 1)
        # Most words that are looked up are none: their hashes say so at once.
        self._hashes = array("q", sorted(map(hash, self)))

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._lines[self._starts[place] : self._starts[place + 1] - 1].decode()

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.place(word) is not None

    def place(self, word: str) -> int | None:
        """Where a word stands, if it does."""
        hashed = hash(word)
        place = bisect_left(self._hashes, hashed)
        if place == len(self) or self._hashes[place] != hashed:
            return None
        place = bisect_left(self, word)
        return place if place < len(self) and self[place] == word else None


class Uses(Mapping[str, int]):
    """How many entries use each word in one language."""

    def __init__(self, words: Words, counts: "array[int]") -> None:
        self.words = words
        self._counts = counts

    def __getitem__(self, word: str) -> int:
        place = self.words.place(word)
        if place is None or not self._counts[place]:
            raise KeyError(word)
        return self._counts[place]

    def __iter__(self) -> Iterator[str]:
        return (word for word, n in zip(self.words, self._counts, strict=True) if n)

    def __len__(self) -> int:
        return sum(map(bool, self._counts))


class StoredLexicon(Lexicon):
    """Looks its words up where they are, instead of in sets made of them."""

    def knows(self, word: str) -> bool:
        """Whether the word occurs, in either language."""
        return word in self._sorted

    def known_of(self, words: Iterable[str]) -> frozenset[str]:
        """Those of the words that occur."""
        return frozenset(filter(self.knows, words))

    @cached_property
    def _sorted(self) -> Words:
        uses = self.uses[LANGUAGES[0]]
        assert isinstance(uses, Uses)
        return uses.words
