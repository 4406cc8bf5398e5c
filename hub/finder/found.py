"""What a finder answers: entries, counts, and what else there would be."""

from dataclasses import dataclass

from hub.finder.choice import Choice
from hub.models.finder import Facet
from hub.models.page import Page


@dataclass(frozen=True)
class ValueCount:
    """How many entries would fit with this value, under the other facets' filters."""

    id: str
    count: int
    is_selected: bool


@dataclass(frozen=True)
class FacetCounts:
    """A facet's values, in the order of the form."""

    facet: Facet
    values: tuple[ValueCount, ...]


@dataclass(frozen=True)
class Offer:
    """A facet without whose filter there would be results."""

    facet: Facet
    choice: Choice
    count: int


@dataclass(frozen=True)
class Found:
    """The answer of a finder."""

    choice: Choice
    total: int
    pages: int
    entries: tuple[Page, ...]
    """Those of the asked page, in the asked language."""
    facets: tuple[FacetCounts, ...]
    unstated: tuple[tuple[Facet, int], ...]
    """Facets with a filter, and how many of the found entries say nothing about it."""
    offers: tuple[Offer, ...]
    """What to change where nothing was found."""
