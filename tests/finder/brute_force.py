"""Asks a finder everything, and compares each answer with a list filtered by hand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from random import Random

from hub.catalogue import Catalogue
from hub.finder.finder import Finder
from hub.finder.found import Found
from hub.models.page import Key
from tests.finder.naive import LEVELS, Facts, facts_of, has_amount

Filters = Mapping[str, Sequence[str]]
AMOUNTS = ("0-100", "30000-30000", "75000", "100000-500000", "2000000-", "-60000")


@dataclass(frozen=True)
class BruteForce:
    """One finder beside the plain list of its entries."""

    finder: Finder
    catalogue: Catalogue
    now: datetime

    @cached_property
    def facts(self) -> Mapping[Key, Facts]:
        return {
            page.key: facts_of(self.finder.id, page, self.catalogue, self.now)
            for page in self.finder.pages
        }

    @cached_property
    def values(self) -> Mapping[str, Sequence[str]]:
        """Facet -> every value that a visitor may write."""
        offered = {
            name: [*index.sets, *(AMOUNTS if index.facet.type == "amounts" else ())]
            for name, index in self.finder.indexes(self.now).items()
        }
        return {
            name: [*values, "2-4", "6-9"] if set(values) == LEVELS else values
            for name, values in offered.items()
        }

    def single_values(self) -> Iterator[Filters]:
        yield {}
        for name, values in self.values.items():
            for value in values:
                yield {name: [value]}

    def combinations(self, count: int, seed: int) -> Iterator[Filters]:
        random = Random(seed)
        for _ in range(count):
            most = min(len(self.values), 4)
            names = random.sample(list(self.values), random.randint(1, most))
            yield {
                name: random.sample(
                    self.values[name], min(len(self.values[name]), random.randint(1, 3))
                )
                for name in names
            }

    def check(self, filters: Filters) -> Found:
        """Total, entries and every count are as in the list filtered by hand."""
        pairs = [(name, value) for name, values in filters.items() for value in values]
        asked = self.finder.ask(pairs, self.now)
        assert asked.ignored == (), pairs
        found = self.finder.find(asked.choice, "nl", self.now, size=None)
        wanted = self._with_defaults(filters)
        assert {page.key for page in found.entries} == self._passing(wanted), pairs
        assert found.total == len(found.entries)
        for counts in found.facets:
            name = counts.facet.name
            others = {each: wanted[each] for each in wanted if each != name}
            left = self._passing(others)
            for value in counts.values:
                number = sum(self._has(key, name, value.id) for key in left)
                assert value.count == number, (pairs, name, value)
        return found

    def _with_defaults(self, filters: Filters) -> Filters:
        defaults = {"when": ["upcoming"]} if self.finder.id == "agenda" else {}
        return {**defaults, **filters}

    def _passing(self, filters: Filters) -> set[Key]:
        return {
            key
            for key in self.facts
            if all(
                any(self._has(key, name, value) for value in values)
                for name, values in filters.items()
            )
        }

    def _has(self, key: Key, name: str, value: str) -> bool:
        if name == "amount":
            return has_amount(self.catalogue.get(key, "nl"), value)
        own = self.facts[key][name]
        if name == "trl":
            first, _, last = value.partition("-")
            asked = range(int(first), int(last or first) + 1)
            return any(str(level) in own for level in asked)
        return value in own
