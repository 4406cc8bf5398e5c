"""Our own tokens in the words of PostgreSQL's full text: tsvector and tsquery."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from hub.languages import Language
from hub.search.analysis import Phrase
from hub.search.gathering import IndexedText

# What PostgreSQL takes: places up to this, so many of a token, and about a megabyte.
_LAST_PLACE: Final = 16_383
_MOST_PLACES: Final = 255
_LONGEST: Final = 2_000
_MOST_CHARACTERS: Final = 200_000


def key(language: Language, token: str) -> str:
    """A token as it is stored: those of both languages stand in one column."""
    return f"{language}:{token}"


def vector(texts: Mapping[Language, IndexedText]) -> str:
    """The tokens of an entry with the places where they stand."""
    found: list[str] = []
    left = _MOST_CHARACTERS
    for language, text in texts.items():
        for token, places in text.places.items():
            # Places count from 1. Words beyond the last one are part of no phrase.
            kept = [place + 1 for place in places[:_MOST_PLACES] if place < _LAST_PLACE]
            if kept and len(token) < _LONGEST and left > 0:
                found.append(f"{_quoted(language, token)}:{','.join(map(str, kept))}")
                left -= len(found[-1])
    return " ".join(found)


def phrase_query(language: Language, phrase: Phrase) -> str:
    """What asks for tokens at their distances from each other."""
    ordered = sorted(phrase, key=lambda each: each[1])
    query = _quoted(language, ordered[0][0])
    for (_, before), (token, place) in pairwise(ordered):
        query += f" <{place - before}> {_quoted(language, token)}"
    return query


def _quoted(language: Language, token: str) -> str:
    text = key(language, token).replace("\\", "\\\\").replace("'", "''")
    return f"'{text}'"
