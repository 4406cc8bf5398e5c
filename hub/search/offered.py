"""What may be completed to, and how it is compared with what is typed."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain
from typing import Final

from hub.languages import Language
from hub.search.characters import clean, fold
from hub.search.compounds import Compounds
from hub.search.stopwords import STOP_WORDS

MOST_EXAMINED: Final = 500
"""The best so many are looked at: by then what was typed says too little."""
AFTER_ALL: Final = "\U0010ffff"
"""Sorts behind every other character."""

_MOST_WORDS: Final = 12
PIECE: Final = re.compile(r"[^\W_]+(?:['.&-]+[^\W_]+)*")
_JOINT: Final = re.compile(r"['.&-]+")


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


def ranked(offers: Iterable[Offer]) -> list[Offer]:
    """The likeliest first."""
    return sorted(
        offers, key=lambda each: (each.source, -each.prior, len(each.text), each.text)
    )


Ways = tuple[tuple[str, ...], ...]
"""The ways to say one typed word: joined, and in its parts."""


def telling_words(
    text: str, language: Language, compounds: Compounds | None
) -> frozenset[str]:
    """The words by which a text is found: `een` not for every sentence with it."""
    pieces = [each[0] for each in PIECE.finditer(text)]
    telling = [piece for piece in pieces if piece not in STOP_WORDS[language]]
    return frozenset(_words(telling or pieces, compounds))


def typed_pieces(typed: str, language: Language) -> list[Ways]:
    """What must be said: all typed words but stop words, and the last."""
    found = [_ways(each[0]) for each in PIECE.finditer(typed)][:_MOST_WORDS]
    telling = [ways for ways in found[:-1] if ways[0][0] not in STOP_WORDS[language]]
    return [*telling, *found[-1:]]


def longest_words(pieces: Iterable[Ways]) -> list[str]:
    """The longest typed word, in each of its ways: it leaves the fewest to look at."""
    ways = max(pieces, key=lambda ways: len("".join(ways[0])))
    return [max(way, key=len) for way in ways]


def comparable(text: str) -> str:
    """A text as it is compared: without accents and capitals."""
    return fold(clean(text)).lower()


def _words(pieces: list[str], compounds: Compounds | None) -> Iterator[str]:
    for word in chain.from_iterable(chain.from_iterable(map(_ways, pieces))):
        yield word
        if compounds is not None:
            yield from compounds.split(word)


def _ways(piece: str) -> Ways:
    parts = tuple(_JOINT.split(piece))
    return (("".join(parts),), parts) if len(parts) > 1 else (parts,)


def says(words: Collection[str], ways: Ways) -> bool:
    """Whether the words begin with one of the ways to say a typed word."""
    return any(
        all(any(word.startswith(part) for word in words) for part in way)
        for way in ways
    )
