"""What a site asks of its search, whatever answers."""

from typing import Protocol

from hub.languages import Language
from hub.search.complete import Completion
from hub.search.fields import Fields
from hub.search.results import SearchRequest, SearchResults


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
