"""The shapes of what finders, search, shortlist and guided path answer as data."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, Field

from hub.finder.guided_path.outcome import NextKind, When
from hub.languages import Language, noted
from hub.search.results import Ignored
from hub.views.api.answers import EntrySummary, Links
from hub.views.api.telling import Told


class Amounts(Told):
    """A range of money; without a maximum where its upper end is open."""

    minimum: float
    maximum: float | None


class FoundEntry(EntrySummary):
    """An entry in the list of a finder."""

    values: Mapping[str, tuple[str | Amounts, ...]] = Field(
        description=noted("What the entry itself says for each facet.")
    )
    facts: Mapping[str, tuple[str | float | bool | None, ...]] = Field(
        description=noted("The columns of the table formats.")
    )


class FacetValue(Told):
    """A value of a facet, and how many entries of the list would have it."""

    id: str
    label: str
    count: int
    selected: bool


class FacetRecord(Told):
    """A facet of a finder."""

    name: str
    label: str
    values: tuple[FacetValue, ...]


class FinderAnswer(Told):
    """A page of a finder's list, with its facets."""

    title: str
    language: Language
    total: int
    page: int
    pages: int
    sort: str
    filters: Mapping[str, tuple[str, ...]]
    links: Links
    facets: tuple[FacetRecord, ...]
    entries: tuple[FoundEntry, ...]


class SearchHit(Told):
    """An entry or a concept that answers a question."""

    id: str
    kind: str
    title: str
    url: str
    summary: str
    snippet: str
    language: Language = Field(description=noted("The language of title and summary."))
    score: float
    via: str | None = Field(
        description=noted("The synonym or translation through which it was found.")
    )


class SearchAnswer(Told):
    """A page of the answer to a question."""

    query: str
    total: int
    page: int
    pages: int
    results: tuple[SearchHit, ...]
    facets: Mapping[str, tuple[FacetValue, ...]]
    filters: Mapping[str, tuple[str, ...]]
    suggestions: tuple[str, ...]
    ignored: tuple[Ignored, ...]
    no_answer: bool
    links: Links


class Suggestion(Told):
    """What somebody may be about to ask: the name of an entry, or a question."""

    text: str
    language: Language
    url: str | None
    kind: str | None


class SuggestionsAnswer(Told):
    """Suggestions for what was typed."""

    query: str
    suggestions: tuple[Suggestion, ...]


class ShortlistItem(Told):
    """An entry on a shortlist, with its facts as its front matter writes them."""

    id: str
    kind: str
    title: str
    summary: str
    language: Language
    url: str
    facts: Mapping[str, object]


class ShortlistAnswer(Told):
    """A shortlist."""

    url: str
    items: tuple[ShortlistItem, ...]


class PathEntry(Told):
    """An entry in the path."""

    key: str
    title: str
    url: str


class PathDate(PathEntry):
    """An entry with its next date."""

    at: date | datetime


class PathNext(PathEntry):
    """One of the first things to do."""

    kind: NextKind
    text: str | None
    reason: str | None
    at: date | datetime | None


class PathHelper(PathEntry):
    """Somebody to ask."""

    ask: str
    reason: str | None


class PathItem(PathEntry):
    """An instrument or a facility in a step."""

    group: str
    is_shown: bool
    reason: str | None
    find_out: tuple[str, ...]
    prepares: tuple[str, ...]


class PathStep(Told):
    """One phase of the path."""

    phase: str
    when: When
    what: str
    ready: str
    checks: tuple[str, ...]
    helpers: tuple[PathHelper, ...]
    items: tuple[PathItem, ...]


class PathCheck(Told):
    """Something to look into."""

    id: str
    do: str
    asked_by: tuple[str, ...]


class PathLeftOut(Told):
    """What does not suit the answer to a question."""

    question: str
    items: tuple[str, ...]


class GuidedPathAnswer(Told):
    """The path that answers lead to."""

    url: str
    answers: Mapping[str, tuple[str, ...]]
    next_steps: tuple[PathNext, ...]
    steps: tuple[PathStep, ...]
    dates: tuple[PathDate, ...]
    undated: tuple[PathEntry, ...]
    checks: tuple[PathCheck, ...]
    left_out: tuple[PathLeftOut, ...]
    read: tuple[PathEntry, ...]


class BadParameter(BaseModel):
    """A part of the address that means nothing; no value where its name is unknown."""

    name: str
    value: str | None
    reason: str
    did_you_mean: tuple[str, ...] = ()


class Problem(BaseModel):
    """What was wrong with a request (RFC 9457), in the language of its address."""

    type: Literal["about:blank"]
    title: str
    status: int
    detail: str
    instance: str
    parameters: tuple[BadParameter, ...] = ()
    known: tuple[str, ...] = ()
