from collections.abc import Callable
from itertools import combinations
from random import Random

import pytest

from hub.bits import bits
from hub.search.document import SearchDocument
from hub.search.facets import FacetTable
from hub.search.results import FACETS, SearchResults

Ask = Callable[..., SearchResults]

Entry = dict[str, tuple[str, ...]]
Filters = dict[str, frozenset[str]]


def random_entries(seed: int) -> list[Entry]:
    random = Random(seed)
    return [
        {
            name: tuple(value for value in "abcd" if random.random() < 0.3)
            for name in FACETS
        }
        for _ in range(70)
    ]


def passes(entry: Entry, filters: Filters, *, without: str | None = None) -> bool:
    return all(
        chosen.intersection(entry[name])
        for name, chosen in filters.items()
        if name != without
    )


@pytest.mark.parametrize("seed", range(5))
def test_counts_are_those_of_brute_force(seed: int) -> None:
    entries, random = random_entries(seed), Random(seed)
    found = {number for number in range(len(entries)) if random.random() < 0.6}
    filters: Filters = {"kind": frozenset("ab"), "level": frozenset("c")}
    table = FacetTable.of(entries)
    facets = table.count(bits(found, len(entries)), filters)
    assert [facet.name for facet in facets] == list(FACETS)
    for facet in facets:
        for value in facet.values:
            assert value.is_selected == (value.id in filters.get(facet.name, ()))
            assert value.count == sum(
                value.id in entries[number][facet.name]
                and passes(entries[number], filters, without=facet.name)
                for number in found
            )


@pytest.mark.parametrize("names", list(combinations(FACETS, 2)))
def test_filters_mean_or_inside_a_facet_and_and_between(names: tuple[str, str]) -> None:
    entries = random_entries(9)
    filters = dict.fromkeys(names, frozenset("ab"))
    admitted = FacetTable.of(entries).admitted(filters)
    assert [bool(admitted >> n & 1) for n in range(len(entries))] == [
        passes(entry, filters) for entry in entries
    ]


def test_values_come_largest_first_and_empty_ones_only_when_chosen() -> None:
    table = FacetTable.of([{"kind": ("b",)}, {"kind": ("a", "b")}, {"kind": ("c",)}])
    facet = table.count(0b011, {"kind": frozenset("c")})[0]
    assert [(value.id, value.count) for value in facet.values] == [
        ("b", 2),
        ("a", 1),
        ("c", 0),
    ]


def test_unknown_facets_and_values_are_ignored(
    ask: Ask, documents: tuple[SearchDocument, ...]
) -> None:
    assert ask("", nonsense="x", kind="nothing").total == len(documents)
    assert ask("", kind="facilities nothing").total == 2


def test_each_facet_is_counted_under_the_other_facets_filters(ask: Ask) -> None:
    results = ask("", kind="facilities", domain="uav")
    facets = {
        facet.name: {value.id: value.count for value in facet.values}
        for facet in results.facets
    }
    assert results.total == 1
    assert facets["kind"] == {"facilities": 1}
    assert facets["domain"] == {"maritime": 1, "uav": 1}
    assert facets["level"] == {"flemish": 1}


def test_counts_follow_the_question(ask: Ask) -> None:
    results = ask("subsidie")
    kinds = {value.id: value.count for value in results.facets[0].values}
    assert sum(kinds.values()) == results.total
    assert kinds["instruments"] == 2
