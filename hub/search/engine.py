"""What a site asks of its search, whatever answers."""

from collections.abc import Container
from typing import Protocol

from hub.languages import Language
from hub.models.page import Key
from hub.search.fields import FacetLabels, Fields
from hub.search.offered import Completion
from hub.search.results import SearchRequest, SearchResults


class SearchUnavailable(Exception):
    """The search cannot answer now; it may in a moment."""


class SearchIndex(Protocol):
    """Makes engines over one index."""

    def search(self, labels: FacetLabels, published: Container[Key]) -> "Engine":
        """A search over the published entries; the labels name values of facets."""


class Engine(Protocol):
    """Answers requests; may be shared by threads and forked."""

    @property
    def fields(self) -> Fields:
        """The filters that a question may hold."""

    @property
    def count(self) -> int:
        """How many entries can be found."""

    def search(self, request: SearchRequest) -> SearchResults:
        """Answer a request. Any text at all gives an answer."""

    def complete(
        self, text: str, language: Language, limit: int = 8
    ) -> tuple[Completion, ...]:
        """What a visitor who typed this may be about to ask, the likeliest first."""
