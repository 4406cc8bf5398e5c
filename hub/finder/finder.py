"""A finder over a catalogue: what fits a choice, with counts, in order, by the page."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import islice
from math import ceil
from typing import Final

from hub.catalogue import Catalogue
from hub.finder.choice import Asked, Choice, Pair, in_order, is_default, read
from hub.finder.facet_index import FacetIndex, index_of
from hub.finder.found import FacetCounts, Found, Offer, ValueCount
from hub.finder.ordering import Ordering
from hub.finder.reading import Reader
from hub.finder.timed import Timeline
from hub.languages import Language
from hub.models.base import Label
from hub.models.finder import Declaration, Facet
from hub.models.page import Page

PAGE_SIZE: Final = 30


class Finder:
    """Everything that one declaration finds; built once per catalogue."""

    def __init__(self, id: str, declaration: Declaration, catalogue: Catalogue) -> None:
        self.id = id
        self.declaration = declaration
        self.reader = Reader(catalogue)
        self._catalogue = catalogue
        self.pages = tuple(
            page
            for name in declaration.collections
            for page in catalogue.list(name, "nl")
        )
        self._numbers = {page.key: number for number, page in enumerate(self.pages)}
        self._everything = (1 << len(self.pages)) - 1
        self._indexes = {
            facet.name: index_of(facet, self.pages, self.reader, catalogue.vocabularies)
            for facet in declaration.facets
            if facet.type not in ("open", "when")
        }
        self._timeline = Timeline(declaration.facets, self.pages, catalogue)
        self._ordering = Ordering(declaration, self.pages, catalogue)

    def indexes(self, now: datetime) -> Mapping[str, FacetIndex]:
        """All facets as they are now."""
        return {**self._indexes, **self._timeline.at(now).indexes}

    def ask(self, pairs: Sequence[Pair], now: datetime) -> Asked:
        """What an address asks for."""
        return read(self.declaration, self.indexes(now), pairs)

    def text(self, facet: Facet, value: str) -> Label:
        """What a value of a facet of texts is called."""
        return self._indexes[facet.name].labels[value]

    def known_values(self, facet: Facet) -> tuple[str, ...]:
        """The values of a facet that have a set of entries, at any moment."""
        index = self._indexes.get(facet.name)
        return tuple(facet.values if index is None else index.sets)

    def find(
        self,
        choice: Choice,
        language: Language,
        now: datetime,
        size: int | None = PAGE_SIZE,
    ) -> Found:
        """The entries that fit, a page of them, or all where no size is given."""
        indexes = self.indexes(now)
        passing = {
            name: _any_of(indexes[name], values)
            for name, values in choice.filters.items()
        }
        found = self._all_of(passing)
        total = found.bit_count()
        pages = max(1, ceil(total / size)) if size else 1
        return Found(
            choice=choice,
            total=total,
            pages=pages,
            entries=self._entries(found, choice, language, now, size),
            facets=tuple(
                self._counts(index, choice, passing) for index in self._all(indexes)
            ),
            unstated=tuple(
                (index.facet, (found & ~index.stated).bit_count())
                for index in self._everywhere(indexes, choice)
            ),
            offers=() if found else tuple(self._offers(indexes, choice, passing)),
        )

    def values(self, facet: Facet, page: Page, now: datetime) -> tuple[str, ...]:
        """What one entry itself says for a facet."""
        if facet.type not in ("open", "when"):
            return self.reader.values(facet, page)
        number = self._numbers[page.key]
        sets = self._timeline.at(now).indexes[facet.name].sets
        return tuple(value for value, members in sets.items() if members >> number & 1)

    def _all(self, indexes: Mapping[str, FacetIndex]) -> list[FacetIndex]:
        return [indexes[facet.name] for facet in self.declaration.facets]

    def _all_of(self, passing: Mapping[str, int], without: str = "") -> int:
        found = self._everything
        for name, members in passing.items():
            if name != without:
                found &= members
        return found

    def _counts(
        self, index: FacetIndex, choice: Choice, passing: Mapping[str, int]
    ) -> FacetCounts:
        name = index.facet.name
        left = self._all_of(passing, without=name)
        chosen = choice.filters.get(name, ())
        values = dict.fromkeys((*index.offered, *chosen))
        return FacetCounts(
            index.facet,
            tuple(
                ValueCount(
                    value, (index.members(value) & left).bit_count(), value in chosen
                )
                for value in values
            ),
        )

    def _everywhere(
        self, indexes: Mapping[str, FacetIndex], choice: Choice
    ) -> list[FacetIndex]:
        return [
            index
            for index in self._all(indexes)
            if index.facet.unstated_everywhere and index.facet.name in choice.filters
        ]

    def _entries(
        self,
        found: int,
        choice: Choice,
        language: Language,
        now: datetime,
        size: int | None,
    ) -> tuple[Page, ...]:
        """What states a chosen value comes before what states none."""
        moment = self._timeline.at(now)
        order = self._ordering.order(choice.sort, language, moment)
        stated = [each.stated for each in self._everywhere(self.indexes(now), choice)]
        numbers = (
            number
            for group in _most_stated_first(found, stated)
            for number in _sorted(group, order)
        )
        start = (choice.page - 1) * size if size else 0
        shown = islice(numbers, start, start + size if size else None)
        return tuple(
            self._catalogue.get(self.pages[number].key, language) for number in shown
        )

    def _offers(
        self,
        indexes: Mapping[str, FacetIndex],
        choice: Choice,
        passing: Mapping[str, int],
    ) -> list[Offer]:
        offers = []
        for index in self._all(indexes):
            facet = index.facet
            if facet.name not in choice.filters:
                continue
            count = self._all_of(passing, without=facet.name).bit_count()
            if count:
                values = in_order(facet, index.offered) if facet.default else ()
                wider = choice.with_filter(facet.name, values)
                offers.append(Offer(facet, wider, count))
        return offers


def _any_of(index: FacetIndex, values: Sequence[str]) -> int:
    passing = 0
    for value in values:
        passing |= index.members(value)
    return passing


def _most_stated_first(found: int, stated: Sequence[int]) -> list[int]:
    """What was found, in groups by how many of the sets it is in."""
    groups = [found]
    for members in stated:
        in_more = [group & members for group in groups]
        in_same = [group & ~members for group in groups]
        groups = [
            more | same for more, same in zip([*in_more, 0], [0, *in_same], strict=True)
        ]
    return groups


def _sorted(found: int, order: Sequence[int]) -> list[int]:
    """The numbers of the bits that are set, in an order of all numbers."""
    digits = bin(found)[:1:-1]
    last = len(digits)
    return [number for number in order if number < last and digits[number] == "1"]


def is_chosen(declaration: Declaration, choice: Choice) -> bool:
    """Whether the visitor narrowed the list."""
    return any(
        not is_default(facet, choice.filters.get(facet.name, ()))
        for facet in declaration.facets
    )
