"""Completions while a visitor types: titles, names and the questions pages answer."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from heapq import nsmallest
from itertools import chain
from typing import Final

from hub.languages import LANGUAGES, Language, other
from hub.search.characters import clean, fold
from hub.search.compounds import Compounds
from hub.search.stopwords import STOP_WORDS

_MOST_READ: Final = 100
_MOST_WORDS: Final = 12
_MOST_SHOWN: Final = 20
# The best so many are looked at: by then what was typed says too little.
_MOST_EXAMINED: Final = 500
_REMEMBERED: Final = 4096

_PIECE: Final = re.compile(r"[^\W_]+(?:['.&-]+[^\W_]+)*")
_JOINT: Final = re.compile(r"['.&-]+")
_AFTER_ALL: Final = "\U0010ffff"


class Source(IntEnum):
    """What a completion is taken from, the likeliest first."""

    TITLE = 0
    QUESTION = 1
    NAME = 2


@dataclass(frozen=True)
class Offer:
    """A text that may be completed to; the key is that of the entry it names."""

    text: str
    language: Language
    source: Source
    key: tuple[str, str] | None = None
    prior: float = 1.0


@dataclass(frozen=True)
class Completion:
    """What a visitor may be typing: the name of one entry, or a query (no key)."""

    text: str
    language: Language
    key: tuple[str, str] | None


class Completer:
    """Completes what is typed; made once, may be shared by threads and forked.

    What an older one with the same compounds knows of texts is not worked out again.
    """

    def __init__(
        self,
        offers: Iterable[Offer],
        compounds: Compounds,
        older: "Completer | None" = None,
    ) -> None:
        apart: dict[Language, list[Offer]] = {language: [] for language in LANGUAGES}
        for offer in offers:
            apart[offer.language].append(offer)
        self._names: dict[Language, _Names] = {
            language: _Names(
                found, language, compounds, older._names[language] if older else None
            )
            for language, found in apart.items()
        }
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._complete)

    def complete(
        self, text: str, language: Language, limit: int
    ) -> tuple[Completion, ...]:
        """The likeliest completions in the visitor's language, then in the other."""
        typed = _comparable(text[:_MOST_READ])
        return self._remembered(typed, language, max(0, min(limit, _MOST_SHOWN)))

    def _complete(
        self, typed: str, language: Language, limit: int
    ) -> tuple[Completion, ...]:
        if not _PIECE.search(typed):
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


_Found = Iterator[tuple[str, Completion]]
"""The completions with their folded texts, the likeliest first."""
_Ways = tuple[tuple[str, ...], ...]
"""The ways to say one typed word: joined, and in its parts."""


class _Names:
    """The offers of one language; their numbers are in order of likeliness."""

    def __init__(
        self,
        offers: list[Offer],
        language: Language,
        compounds: Compounds,
        older: "_Names | None",
    ) -> None:
        self._stop_words = STOP_WORDS[language]
        folded = older._folded if older else {}
        self._folded: dict[str, str] = {
            each.text: folded.get(each.text) or _comparable(each.text)
            for each in offers
        }
        merged = _merged(offers, self._folded)
        self._texts = tuple(merged)
        self._completions = tuple(merged.values())
        told = dict(zip(older._texts, older._words, strict=True)) if older else {}
        self._words: tuple[frozenset[str], ...] = tuple(
            told.get(text)
            or self._telling(text, compounds if language == "nl" else None)
            for text in self._texts
        )
        self._by_text = _Sorted((text, n) for n, text in enumerate(self._texts))
        self._by_word = _Sorted(
            (word, n) for n, words in enumerate(self._words) for word in words
        )

    def equal(self, typed: str) -> _Found:
        """What is typed already."""
        yield from self._shown(self._by_text.between(typed, typed + "\0"))

    def beginning(self, typed: str) -> _Found:
        """The texts that begin with what is typed."""
        yield from self._shown(self._by_text.between(typed, typed + _AFTER_ALL))

    def holding(self, typed: str) -> _Found:
        """The texts with words that begin with each typed word, in any order."""
        pieces = self._pieces(typed)
        yield from self._shown(
            number
            for number in nsmallest(_MOST_EXAMINED, self._candidates(pieces))
            if all(_says(self._words[number], ways) for ways in pieces)
        )

    def _telling(self, text: str, compounds: Compounds | None) -> frozenset[str]:
        """The words by which a text is found: `een` not for every sentence with it."""
        pieces = [each[0] for each in _PIECE.finditer(text)]
        telling = [piece for piece in pieces if piece not in self._stop_words]
        return frozenset(_words(telling or pieces, compounds))

    def _candidates(self, pieces: list[_Ways]) -> set[int]:
        """Texts with the longest typed word: it leaves the fewest to look at."""
        ways = max(pieces, key=lambda ways: len("".join(ways[0])))
        longest = [max(way, key=len) for way in ways]
        return {
            number
            for word in longest
            for number in self._by_word.between(word, word + _AFTER_ALL)
        }

    def _pieces(self, typed: str) -> list[_Ways]:
        """What must be said: all typed words but stop words, and the last."""
        found = [_ways(each[0]) for each in _PIECE.finditer(typed)][:_MOST_WORDS]
        telling = [ways for ways in found[:-1] if ways[0][0] not in self._stop_words]
        return [*telling, *found[-1:]]

    def _shown(self, numbers: Iterable[int]) -> _Found:
        for number in nsmallest(_MOST_EXAMINED, numbers):
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
    offers = sorted(
        offers, key=lambda each: (each.source, -each.prior, len(each.text), each.text)
    )
    for offer in offers:
        text = folded[offer.text]
        offered = Completion(offer.text, offer.language, offer.key)
        before = merged.setdefault(text, offered)
        if offer.key not in (None, before.key):
            merged[text] = Completion(before.text, before.language, None)
    merged.pop("", None)
    return merged


def _comparable(text: str) -> str:
    return fold(clean(text)).lower()


def _words(pieces: list[str], compounds: Compounds | None) -> Iterator[str]:
    for word in chain.from_iterable(chain.from_iterable(map(_ways, pieces))):
        yield word
        if compounds is not None:
            yield from compounds.split(word)


def _ways(piece: str) -> _Ways:
    parts = tuple(_JOINT.split(piece))
    return (("".join(parts),), parts) if len(parts) > 1 else (parts,)


def _says(words: frozenset[str], ways: _Ways) -> bool:
    return any(
        all(any(word.startswith(part) for word in words) for part in way)
        for way in ways
    )
