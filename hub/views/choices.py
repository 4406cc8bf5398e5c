"""Facets as forms offer them: what each value is called, and how many it leaves."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from hub.catalogue import Catalogue
from hub.i18n import LazyText
from hub.languages import Language
from hub.search.results import Facet
from hub.views.hits import facet_label
from hub.views.labels import FACET

OPEN: Final = 2
"""So many groups are unfolded from the start, and those with a choice in them."""


class Choice(NamedTuple):
    """A value that can be chosen. A page has some fifty: unpacking is the fastest."""

    id: str
    label: str
    found: int
    is_selected: bool
    is_typed: bool
    """Whether the question itself asks for it, so that it cannot be given up here."""


class Group(NamedTuple):
    """The choices of one facet."""

    name: str
    title: LazyText
    is_open: bool
    choices: tuple[Choice, ...]


def groups_of(
    facets: Iterable[Facet],
    typed: Mapping[str, Collection[str]],
    catalogue: Catalogue,
    language: Language,
) -> tuple[Group, ...]:
    """The facets that have values, in their order."""
    shown = (facet for facet in facets if facet.values)
    return tuple(
        _group(facet, typed.get(facet.name, ()), catalogue, language, number < OPEN)
        for number, facet in enumerate(shown)
    )


def _group(
    facet: Facet,
    typed: Collection[str],
    catalogue: Catalogue,
    language: Language,
    is_first: bool,
) -> Group:
    choices = tuple(
        Choice(
            value.id,
            _label(facet.name, value.id, catalogue, language),
            value.count,
            value.is_selected,
            value.id in typed,
        )
        for value in facet.values
    )
    is_open = is_first or any(choice.is_selected for choice in choices)
    return Group(facet.name, FACET[facet.name], is_open, choices)


_label = lru_cache(maxsize=1 << 14)(facet_label)
