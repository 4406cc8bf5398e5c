"""What is asked of the search, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from hub.languages import Language

FACETS: Final = ("kind", "domain", "level", "provider", "audience")


@dataclass(frozen=True)
class SearchRequest:
    """A visitor's question; `page` counts from 1."""

    text: str
    language: Language
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Facet name -> chosen values: one of them inside a facet, all facets at once."""
    page: int = 1
    size: int = 10
    now: datetime | None = None
    """When it is asked: what is past by then comes lower."""


class Ignored(StrEnum):
    """Why a part of the query was left out."""

    TOO_LONG = "too-long"
    TOO_MANY_WORDS = "too-many-words"
    SYMBOLS = "symbols"
    UNBALANCED_QUOTE = "unbalanced-quote"
    WILDCARD = "wildcard"
    ONLY_EXCLUSIONS = "only-exclusions"


class Fragment(NamedTuple):
    """A piece of a snippet; marked where it matches the query."""

    text: str
    is_match: bool = False


@dataclass(frozen=True)
class Result:
    """One entry that answers; a higher score is a better answer."""

    key: tuple[str, str]
    score: float
    snippet: tuple[Fragment, ...]
    language: Language
    """The language in which it was found: not always the visitor's."""
    via: str | None = None
    """The synonym or translation through which it was found, if not the query's own
    words."""


@dataclass(frozen=True)
class FacetValue:
    """How many results a value has under the query and the other facets' filters."""

    id: str
    count: int
    is_selected: bool


@dataclass(frozen=True)
class Facet:
    """A facet's values, largest count first."""

    name: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True)
class SearchResults:
    """The answer to one request."""

    query: str
    """What was searched for, after leaving out what was ignored."""
    total: int
    page: int
    pages: int
    results: tuple[Result, ...]
    facets: tuple[Facet, ...]
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The filters that were typed in the question."""
    ignored: tuple[Ignored, ...] = ()
    suggestions: tuple[str, ...] = ()
    """Other queries that give results."""
    no_answer: bool = False
    """True where a question was asked and nothing in the hub answers it."""
