"""Facets: which entries have which value, and how many of them were found."""

from collections.abc import Iterable, Mapping
from typing import Self

from hub.bits import bits
from hub.search.results import FACETS, Facet, FacetValue

Filters = Mapping[str, frozenset[str]]


class FacetTable:
    """Per facet value the entries that have it, as the bits of one integer."""

    def __init__(
        self, values: Mapping[str, Mapping[str, int]], everything: int
    ) -> None:
        self._values = values
        self.everything = everything

    @classmethod
    def of(
        cls, entries: Iterable[Mapping[str, tuple[str, ...]]], shown: int = -1
    ) -> Self:
        """The table of these entries, of which some are shown."""
        members: dict[str, dict[str, list[int]]] = {name: {} for name in FACETS}
        count = 0
        for number, facets in enumerate(entries):
            count = number + 1
            for name in FACETS if shown >> number & 1 else ():
                for value in facets.get(name, ()):
                    members[name].setdefault(value, []).append(number)
        values = {
            name: {value: bits(numbers, count) for value, numbers in values.items()}
            for name, values in members.items()
        }
        return cls(values, (1 << count) - 1 & shown)

    @property
    def values(self) -> Mapping[str, Iterable[str]]:
        """Facet -> the values that entries have."""
        return self._values

    def known(self, filters: Filters) -> dict[str, frozenset[str]]:
        """The filters without facets and values that no entry has."""
        known = {
            name: chosen.intersection(self._values.get(name, ()))
            for name, chosen in filters.items()
        }
        return {name: chosen for name, chosen in known.items() if chosen}

    def admitted(self, filters: Filters) -> int:
        """The entries that pass: one value inside a facet, all facets at once."""
        passing = self.everything
        for name, chosen in filters.items():
            passing &= self._any_of(name, chosen)
        return passing

    def count(self, found: int, filters: Filters) -> tuple[Facet, ...]:
        """The values of each facet under the query and the other facets' filters."""
        counted = []
        for name, values in self._values.items():
            chosen = filters.get(name, frozenset())
            others = {each: filters[each] for each in filters if each != name}
            left = found & self.admitted(others)
            counts = [
                FacetValue(value, (members & left).bit_count(), value in chosen)
                for value, members in values.items()
            ]
            shown = [value for value in counts if value.count or value.is_selected]
            shown.sort(key=lambda value: (-value.count, value.id))
            counted.append(Facet(name, tuple(shown)))
        return tuple(counted)

    def _any_of(self, name: str, chosen: frozenset[str]) -> int:
        passing = 0
        for value in chosen:
            passing |= self._values[name][value]
        return passing
