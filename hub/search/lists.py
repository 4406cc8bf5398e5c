"""What is asked of the lists of an index, wherever they come from."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from hub.languages import Language
from hub.search.analysis import Phrase
from hub.search.codec import Listed


@dataclass(frozen=True)
class Wanted:
    """What is about to be looked up."""

    words: Iterable[tuple[Language, str]] = ()
    phrases: Iterable[tuple[Language, Phrase]] = ()
    names: Iterable[tuple[Language, str]] = ()


class Lists(Protocol):
    """Says which entries hold a token."""

    @property
    def count(self) -> int:
        """How many entries there are."""

    def has(self, language: Language, token: str) -> bool:
        """Whether any entry holds the token."""

    def words(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, without its places."""

    def side_by_side(
        self, language: Language, phrase: Phrase, entries: list[int]
    ) -> Iterable[int]:
        """The entries of these in which the phrase stands somewhere."""

    def named(self, language: Language, name: str) -> dict[int, int]:
        """The entries that bear exactly this name, and what it is to them."""

    def expect(self, wanted: Wanted) -> None:
        """Lists that are far away are fetched together; others need not be told."""


class PlacedLists(Lists, Protocol):
    """Lists that know where a token stands."""

    def places(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, with its places."""


def side_by_side(
    lists: PlacedLists, language: Language, phrase: Phrase, entries: list[int]
) -> Iterator[int]:
    """The entries of these in which a phrase stands, by the places of its tokens."""
    found = [
        (_Standing(lists.places(language, token)), offset) for token, offset in phrase
    ]
    for entry in entries:
        starts: set[int] | None = None
        for standing, offset in found:
            here = {place - offset for place in standing.of(entry)}
            starts = here if starts is None else starts & here
            if not starts:
                break
        if starts:
            yield entry


class _Standing:
    """Where a token stands, entry by entry."""

    def __init__(self, listed: Listed) -> None:
        self._listed = listed
        self._starts = array("I", accumulate(listed.counts, initial=0))

    def of(self, entry: int) -> "array[int]":
        place = bisect_left(self._listed.entries, entry)
        return self._listed.places[self._starts[place] : self._starts[place + 1]]
