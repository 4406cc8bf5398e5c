"""An index in PostgreSQL, opened for reading, and the engine that answers from it."""

import logging
from collections.abc import Container, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Final, Self

from hub.bits import bits, numbers
from hub.languages import LANGUAGES, Language
from hub.models.glossary import Glossary
from hub.models.page import Key
from hub.search.analysis import Analysis
from hub.search.answering import Answerer
from hub.search.corpus import analyses_of
from hub.search.engine import SearchUnavailable
from hub.search.facets import FacetTable
from hub.search.fields import FacetLabels, Fields
from hub.search.impacts import Impacts
from hub.search.offered import Completion
from hub.search.plan import Planner
from hub.search.postgresql.connections import Connections
from hub.search.postgresql.entries import StoredEntries
from hub.search.postgresql.index import Documents, ensure
from hub.search.postgresql.lists import StoredLists
from hub.search.postgresql.offers import stored_completer
from hub.search.postgresql.tables import schema_of
from hub.search.postgresql.wholes import Wholes
from hub.search.priors import Priors
from hub.search.results import SearchRequest, SearchResults
from hub.search.snippets import Snippets
from hub.search.suggest import Guesser
from hub.search.thesaurus import Thesaurus

logger = logging.getLogger(__name__)

_REMEMBERED: Final = 512
"""Lists that are kept ready for use; what the servers know need not be kept."""
_WORDS: Final = 16_384
"""Words of texts in each language whose tokens are remembered."""


class StoredIndex:
    """What the engines over one index share; read when it is first needed."""

    def __init__(self, url: str, fingerprint: str) -> None:
        self.connections = Connections(url, schema_of(fingerprint))
        self._lock = Lock()
        self._contents: Contents | None = None

    @classmethod
    def ensured(
        cls, url: str, fingerprint: str, documents: Documents, glossary: Glossary
    ) -> Self:
        """An index that was built where it could be; see `index.ensure`."""
        try:
            ensure(url, fingerprint, documents, glossary)
        except SearchUnavailable as error:
            logger.error(
                "The search index is not there, and cannot be built now (%s): the hub "
                "goes on without a search. Run `hub index` when the primary is back.",
                error,
            )
        return cls(url, fingerprint)

    def search(self, labels: FacetLabels, published: Container[Key]) -> "StoredSearch":
        """A search over the published entries; the labels name values of facets."""
        search = StoredSearch(self, labels, published)
        # What is read now is shared by the workers that are forked; connections
        # cannot be. Who cannot read it now reads it with the first question.
        with suppress(SearchUnavailable):
            _ = search.count
        self.connections.close()
        return search

    @property
    def contents(self) -> "Contents":
        """What was read of it. Raises SearchUnavailable."""
        with self._lock:
            if self._contents is None:
                self._contents = Contents.read(self.connections)
            return self._contents


@dataclass(frozen=True)
class Contents:
    """What a process keeps of an index."""

    wholes: Wholes
    lists: StoredLists
    analyses: dict[Language, Analysis]
    thesaurus: Thesaurus
    snippets: dict[Language, Snippets]

    @classmethod
    def read(cls, connections: Connections) -> Self:
        """Read it from a server. Raises SearchUnavailable."""
        rows = connections.ask(
            lambda connection: (
                connection.cursor(binary=True)
                .execute("SELECT name, data FROM whole")
                .fetchall()
            )
        )
        wholes = Wholes.of(dict(rows))
        analyses = analyses_of(wholes.lexicon)
        return cls(
            wholes,
            StoredLists(connections, wholes.tokens, wholes.count),
            analyses,
            Thesaurus(wholes.concepts, analyses),
            {name: Snippets(analyses[name], most=_WORDS) for name in LANGUAGES},
        )


class StoredSearch:
    """Answers from PostgreSQL; SearchUnavailable while no server does."""

    def __init__(
        self, index: StoredIndex, labels: FacetLabels, published: Container[Key]
    ) -> None:
        self._index = index
        self._labels = labels
        self._published = published
        # What fails is not remembered, so that the next request tries again.
        self._opened = lru_cache(maxsize=1)(self._open)

    @property
    def fields(self) -> Fields:
        """The filters that a question may hold."""
        return self._opened().fields

    @property
    def count(self) -> int:
        """How many entries can be found."""
        return self._opened().count

    def search(self, request: SearchRequest) -> SearchResults:
        """Answer a request. Any text at all gives an answer."""
        return self._opened().search(request)

    def complete(
        self, text: str, language: Language, limit: int = 8
    ) -> tuple[Completion, ...]:
        """What a visitor who typed this may be about to ask, the likeliest first."""
        return self._opened().complete(text, language, limit)

    def _open(self) -> Answerer:
        index, contents = self._index, self._index.contents
        wholes = contents.wholes
        everything = (1 << wholes.count) - 1
        shown = _shown(index.connections, self._published, wholes.count)
        facets = FacetTable(_within(wholes.facets, shown), shown)
        impacts = Impacts(contents.lists, shown, remembered=_REMEMBERED)
        planner = Planner(contents.analyses, contents.thesaurus, impacts)
        return Answerer(
            entries=StoredEntries(index.connections),
            facets=facets,
            fields=Fields(facets.values, self._labels, contents.analyses),
            impacts=impacts,
            priors=Priors(wholes.priors, wholes.ends),
            planner=planner,
            guesser=Guesser(wholes.lexicon, planner, impacts),
            completer=stored_completer(
                index.connections, list(numbers(everything & ~shown))
            ),
            snippets=contents.snippets,
        )


def _shown(connections: Connections, published: Container[Key], count: int) -> int:
    """The entries that may be found, as bits."""
    rows = connections.ask(
        lambda connection: connection.execute(
            "SELECT entry, collection, id FROM entry"
        ).fetchall()
    )
    return bits((row[0] for row in rows if (row[1], row[2]) in published), count)


def _within(
    facets: Mapping[str, Mapping[str, int]], shown: int
) -> dict[str, dict[str, int]]:
    """The values that are had by entries that are shown."""
    return {
        name: {
            value: members & shown
            for value, members in values.items()
            if members & shown
        }
        for name, values in facets.items()
    }
