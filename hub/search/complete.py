"""Completions while a visitor types: titles, names and the questions pages answer."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from heapq import nsmallest
from itertools import chain
from typing import Final, Protocol

from hub.languages import LANGUAGES, Language, other
from hub.search.compounds import Compounds
from hub.search.offered import (
    AFTER_ALL,
    MOST_EXAMINED,
    PIECE,
    Completion,
    Offer,
    Ways,
    comparable,
    longest_words,
    ranked,
    says,
    telling_words,
    typed_pieces,
)

_MOST_READ: Final = 100
_MOST_SHOWN: Final = 20
_REMEMBERED: Final = 4096

Found = Iterator[tuple[str, Completion]]
"""The completions with their folded texts, the likeliest first."""


class Names(Protocol):
    """The offers of one language, wherever they are kept."""

    def equal(self, typed: str) -> Found:
        """What is typed already."""

    def beginning(self, typed: str) -> Found:
        """The texts that begin with what is typed."""

    def holding(self, typed: str) -> Found:
        """The texts with words that begin with each typed word, in any order."""


class Completer:
    """Completes what is typed; made once, may be shared by threads and forked."""

    def __init__(self, names: Mapping[Language, Names]) -> None:
        self._names = names
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._complete)

    def complete(
        self, text: str, language: Language, limit: int
    ) -> tuple[Completion, ...]:
        """The likeliest completions in the visitor's language, then in the other."""
        typed = comparable(text[:_MOST_READ])
        return self._remembered(typed, language, max(0, min(limit, _MOST_SHOWN)))

    def _complete(
        self, typed: str, language: Language, limit: int
    ) -> tuple[Completion, ...]:
        if not PIECE.search(typed):
            return ()
        own, foreign = self._names[language], self._names[other(language)]
        found: dict[str, Completion] = {}
        shown: set[tuple[str, str]] = set()
        ways = chain(
            own.equal(typed),
            foreign.equal(typed),
            own.beginning(typed),
            own.holding(typed),
            foreign.beginning(typed),
            foreign.holding(typed),
        )
        for folded, completion in ways:
            if len(found) == limit:
                break
            if folded in found or completion.key in shown:
                continue
            found[folded] = completion
            if completion.key is not None:
                shown.add(completion.key)
        return tuple(found.values())


class OfferedCompleter(Completer):
    """Keeps the offers in memory.

    What an older one with the same compounds knows of texts is not worked out again.
    """

    def __init__(
        self,
        offers: Iterable[Offer],
        compounds: Compounds,
        older: "OfferedCompleter | None" = None,
    ) -> None:
        apart: dict[Language, list[Offer]] = {language: [] for language in LANGUAGES}
        for offer in offers:
            apart[offer.language].append(offer)
        self._offered: dict[Language, OfferedNames] = {
            language: OfferedNames(
                found, language, compounds, older._offered[language] if older else None
            )
            for language, found in apart.items()
        }
        super().__init__(self._offered)


class OfferedNames:
    """The offers of one language; their numbers are in order of likeliness."""

    def __init__(
        self,
        offers: list[Offer],
        language: Language,
        compounds: Compounds,
        older: "OfferedNames | None",
    ) -> None:
        self._language = language
        folded = older._folded if older else {}
        self._folded: dict[str, str] = {
            each.text: folded.get(each.text) or comparable(each.text) for each in offers
        }
        merged = _merged(offers, self._folded)
        self._texts = tuple(merged)
        self._completions = tuple(merged.values())
        told = dict(zip(older._texts, older._words, strict=True)) if older else {}
        self._words: tuple[frozenset[str], ...] = tuple(
            told.get(text)
            or telling_words(text, language, compounds if language == "nl" else None)
            for text in self._texts
        )
        self._by_text = _Sorted((text, n) for n, text in enumerate(self._texts))
        self._by_word = _Sorted(
            (word, n) for n, words in enumerate(self._words) for word in words
        )

    def equal(self, typed: str) -> Found:
        """What is typed already."""
        yield from self._shown(self._by_text.between(typed, typed + "\0"))

    def beginning(self, typed: str) -> Found:
        """The texts that begin with what is typed."""
        yield from self._shown(self._by_text.between(typed, typed + AFTER_ALL))

    def holding(self, typed: str) -> Found:
        """The texts with words that begin with each typed word, in any order."""
        pieces = typed_pieces(typed, self._language)
        yield from self._shown(
            number
            for number in nsmallest(MOST_EXAMINED, self._candidates(pieces))
            if all(says(self._words[number], ways) for ways in pieces)
        )

    def _candidates(self, pieces: list[Ways]) -> set[int]:
        return {
            number
            for word in longest_words(pieces)
            for number in self._by_word.between(word, word + AFTER_ALL)
        }

    def _shown(self, numbers: Iterable[int]) -> Found:
        for number in nsmallest(MOST_EXAMINED, numbers):
            yield self._texts[number], self._completions[number]


class _Sorted:
    """Words with the numbers of what holds them, for ranges of the alphabet."""

    def __init__(self, pairs: Iterable[tuple[str, int]]) -> None:
        ordered = sorted(pairs)
        self._words = [word for word, _ in ordered]
        self._numbers = array("I", (number for _, number in ordered))

    def between(self, first: str, end: str) -> "array[int]":
        start = bisect_left(self._words, first)
        return self._numbers[start : bisect_left(self._words, end, start)]


def _merged(offers: list[Offer], folded: Mapping[str, str]) -> Mapping[str, Completion]:
    """Folded text -> completion; a text that names several entries is a query."""
    merged: dict[str, Completion] = {}
    for offer in ranked(offers):
        text = folded[offer.text]
        offered = Completion(offer.text, offer.language, offer.key)
        before = merged.setdefault(text, offered)
        if offer.key not in (None, before.key):
            merged[text] = Completion(before.text, before.language, None)
    merged.pop("", None)
    return merged
