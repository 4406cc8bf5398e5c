"""Texts cut into stretches that can be remembered: the same words come back."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from hub.search.characters import fold
from hub.search.numbers import SCALE
from hub.search.tokens import is_shouted

# Only around these may a unit run over a space: TRL 4 tot en met 6, 730 000, O & O,
# een miljoen. Everything else is one word or several, but never a part of one.
_SPREAD: Final = re.compile(rf"[\d&]|\b(?i:{SCALE})\b")
_REACH: Final = 4


def stretches(text: str) -> Iterator[str]:
    """A clean text in stretches, mostly words; together they have the same units."""
    if is_shouted(text):
        yield text
        return
    words = text.split(" ")
    if not _SPREAD.search(text):
        yield from words
        return
    place = 0
    for start, end in _spread(words):
        yield from words[place:start]
        yield " ".join(words[start:end])
        place = end
    yield from words[place:]


def _spread(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where a unit may run over a space: from word, up to word."""
    start, end = 0, -1
    for place, word in enumerate(words):
        if not _is_spread(word):
            continue
        first = max(0, place - _REACH)
        if first > end:
            if end >= 0:
                yield start, end
            start = first
        end = min(len(words), place + _REACH + 1)
    if end >= 0:
        yield start, end


@lru_cache(maxsize=1 << 16)
def _is_spread(word: str) -> bool:
    return _SPREAD.search(fold(word)) is not None
