"""What a visitor has chosen: read from an address, and written in one order."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from hub.finder.facet_index import LEVELS, FacetIndex, parse_span
from hub.models.finder import NOT_STATED, Declaration, Facet

MOST_VALUES: Final = 100
"""More than a person clicks; the rest of an address is not read."""

MOST_OWN: Final = 10
"""Ranges and months that the form does not offer."""

_MONTH: Final = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_LEVELS: Final = re.compile(r"([1-9])(?:-([1-9]))?")
_PAGE: Final = re.compile(r"[1-9]\d{0,5}")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Choice:
    """The whole state of a finder."""

    filters: Mapping[str, tuple[str, ...]]
    """Facet -> chosen values, in canonical order; defaults included."""
    sort: str
    page: int = 1

    def with_filter(self, name: str, values: Iterable[str]) -> Self:
        """The same with other values of one facet, from the first page."""
        filters = {**self.filters, name: tuple(values)}
        kept = {each: chosen for each, chosen in filters.items() if chosen}
        return replace(self, filters=kept, page=1)


@dataclass(frozen=True)
class Ignored:
    """A part of the address that means nothing here."""

    name: str
    value: str | None
    """None where the name itself is unknown."""


@dataclass(frozen=True)
class Asked:
    """What an address asks for, and what in it could not be used."""

    choice: Choice
    ignored: tuple[Ignored, ...] = ()


def read(
    declaration: Declaration, indexes: Mapping[str, FacetIndex], pairs: Sequence[Pair]
) -> Asked:
    """Understand the names and values of an address; empty values say nothing."""
    ignored: list[Ignored] = []
    chosen: dict[str, set[str]] = {}
    single: dict[str, str] = {}
    for name, value in [pair for pair in pairs if pair[1]][:MOST_VALUES]:
        if name in ("sort", "page"):
            if _is_single(declaration, name, value):
                single[name] = value
            else:
                ignored.append(Ignored(name, value))
        elif name not in indexes:
            ignored.append(Ignored(name, None))
        elif values := _admitted(indexes[name], value, chosen.get(name, set())):
            chosen.setdefault(name, set()).update(values)
        else:
            ignored.append(Ignored(name, value))
    choice = Choice(
        filters=dict(_filters(declaration, chosen)),
        sort=single.get("sort", declaration.sorts[0].id),
        page=int(single.get("page", "1")),
    )
    return Asked(choice, tuple(dict.fromkeys(ignored)))


def _is_single(declaration: Declaration, name: str, value: str) -> bool:
    if name == "sort":
        return value in {sort.id for sort in declaration.sorts}
    return _PAGE.fullmatch(value) is not None


def _filters(
    declaration: Declaration, chosen: Mapping[str, set[str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for facet in declaration.facets:
        values = chosen.get(facet.name, set())
        if values:
            yield facet.name, in_order(facet, values)
        elif facet.default is not None:
            yield facet.name, (facet.default,)


def _admitted(index: FacetIndex, value: str, before: set[str]) -> tuple[str, ...]:
    """What a value stands for; ranges of one's own, each of which costs, are few."""
    values = expanded(index, value)
    own = before.union(values) - index.sets.keys()
    return values if len(own) <= MOST_OWN else ()


def expanded(index: FacetIndex, value: str) -> tuple[str, ...]:
    """The values that a written one stands for; none where it means nothing."""
    if value in index.sets:
        return (value,)
    match index.facet.type:
        case "levels":
            found = _LEVELS.fullmatch(value)
            if found is None:
                return ()
            return LEVELS[int(found[1]) - 1 : int(found[2] or found[1])]
        case "amounts":
            return _span_values(value)
        case "months":
            return (value,) if _MONTH.fullmatch(value) else ()
        case _:
            return ()


def _span_values(value: str) -> tuple[str, ...]:
    """The one spelling of a range of amounts."""
    span = parse_span(value)
    if span is None:
        return ()
    low, high = span
    if low == high:
        return (str(low),)
    return (f"{low}-{'' if high is None else high}",)


def in_order(facet: Facet, values: Iterable[str]) -> tuple[str, ...]:
    """Values in canonical order: numbers by size, others by letter."""
    if facet.type == "amounts":
        return tuple(sorted(values, key=_amount_order))
    return tuple(sorted(values, key=lambda value: (value == NOT_STATED, value)))


def _amount_order(value: str) -> tuple[bool, int, float, str]:
    low, high = parse_span(value) or (0, 0)
    most = float("inf") if high is None else high
    return value == NOT_STATED, low, most, value


def written(facet: Facet, values: Sequence[str]) -> tuple[str, ...]:
    """Values as an address says them: levels beside each other become a range."""
    if facet.type != "levels":
        return tuple(values)
    runs: list[list[str]] = []
    for value in values:
        if runs and value.isdecimal() and int(runs[-1][-1]) + 1 == int(value):
            runs[-1].append(value)
        else:
            runs.append([value])
    return tuple(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def canonical(declaration: Declaration, choice: Choice) -> Iterator[Pair]:
    """The names and values of the address, always in one order; defaults go unsaid."""
    for facet in declaration.facets:
        values = choice.filters.get(facet.name, ())
        if not is_default(facet, values):
            for value in written(facet, values):
                yield facet.name, value
    if choice.sort != declaration.sorts[0].id:
        yield "sort", choice.sort
    if choice.page > 1:
        yield "page", str(choice.page)


def is_default(facet: Facet, values: Sequence[str]) -> bool:
    """Whether the address need not say these."""
    return tuple(values) == ((facet.default,) if facet.default else ())
