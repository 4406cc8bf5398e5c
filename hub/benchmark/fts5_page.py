"""FTS5 behind the hub's own page, so that whole requests meet whole requests."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hub.benchmark.fts5 import SIZE, Counts, Fts5
from hub.benchmark.hub_engine import Factory, asking_pages, site_of
from hub.benchmark.ways import PAGE, Ways
from hub.config import Config
from hub.languages import Language
from hub.search.complete import Completion
from hub.search.engine import Engine
from hub.search.fields import Fields
from hub.search.results import (
    FACETS,
    Facet,
    FacetValue,
    Fragment,
    Result,
    SearchRequest,
    SearchResults,
)

_MARK: Final = re.compile("<mark>|</mark>")


@dataclass(frozen=True)
class Fts5Engine:
    """Answers as the hub's own search does; completes what that completes."""

    fts5: Fts5
    own: Engine

    @property
    def fields(self) -> Fields:
        return self.own.fields

    @property
    def count(self) -> int:
        return len(self.fts5.keys)

    def search(self, request: SearchRequest) -> SearchResults:
        found = self.fts5.search(request.text, request.language)
        return SearchResults(
            query=request.text,
            total=found.total,
            page=1,
            pages=-(-found.total // SIZE),
            results=tuple(
                Result(row.key, row.score, _fragments(row.snippet), request.language)
                for row in found.rows
            ),
            facets=tuple(_facets(found.counts)),
            no_answer=not found.total,
        )

    def complete(
        self, text: str, language: Language, limit: int = 8
    ) -> tuple[Completion, ...]:
        return self.own.complete(text, language, limit)


def open_fts5_page(factory: Factory, config: Config, database: Path) -> Ways:
    """Open the site with FTS5 as its search, and the way to ask it."""
    app = factory(config.unlimited)
    site = site_of(app)
    site.open()
    edition = site.edition
    edition.searcher = Fts5Engine(Fts5.open(database), edition.searcher)
    return {PAGE: asking_pages(app)}


def _fragments(snippet: str) -> tuple[Fragment, ...]:
    """The pieces between marks: every second one matches."""
    pieces = enumerate(_MARK.split(snippet))
    return tuple(Fragment(text, number % 2 == 1) for number, text in pieces if text)


def _facets(counts: Counts) -> Iterator[Facet]:
    for name in FACETS:
        values = sorted(counts.get(name, {}).items(), key=lambda each: -each[1])
        yield Facet(name, tuple(FacetValue(id, count, False) for id, count in values))
