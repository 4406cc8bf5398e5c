"""The search while files change: an index of before, and what changed since."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from threading import Lock

from hub.catalogue import Catalogue
from hub.content.markdown import Renderer
from hub.documents import document_of, documents_of, facet_labels, keys_of
from hub.models.page import Page
from hub.search.amendments import Amendments
from hub.search.corpus import Corpus
from hub.search.document import SearchDocument
from hub.search.index import ensure, release
from hub.search.searcher import Searcher


class LiveSearch:
    """An index of a catalogue, and searches over later ones."""

    def __init__(
        self, index: Path, name: str, catalogue: Catalogue, renderer: Renderer
    ) -> None:
        self._index = index
        self._name = name
        self._catalogue = catalogue
        self._renderer = renderer
        self._pages = {(page.key, page.language): page for page in catalogue.pages}
        self._lock = Lock()

    def fits(self, catalogue: Catalogue) -> bool:
        """Whether all that entries share is still what was indexed."""
        indexed = self._catalogue
        return (
            catalogue.glossary == indexed.glossary
            and catalogue.vocabularies == indexed.vocabularies
        )

    def over(
        self, catalogue: Catalogue, everything: Catalogue, renderer: Renderer
    ) -> Searcher:
        """Find the pages of a catalogue; everything has the unpublished ones too."""
        with self._lock:
            return self._amendments.searcher(
                self._changed(everything, renderer),
                facet_labels(catalogue),
                keys_of(catalogue),
            )

    @cached_property
    def _amendments(self) -> Amendments:
        path = ensure(
            self._index,
            self._name,
            lambda: documents_of(self._catalogue, self._renderer),
            self._catalogue.glossary,
        )
        corpus = Corpus.open(path)
        release(path, self._index)
        return Amendments(corpus)

    def _changed(
        self, catalogue: Catalogue, renderer: Renderer
    ) -> Iterator[SearchDocument]:
        """The entries that changed, and those that may say something of them."""
        saved = {page.key for page in catalogue.pages if self._is_new(page)}
        for page in catalogue.in_language("nl"):
            if page.key in saved or saved & {
                each.key for each in catalogue.related(page)
            }:
                yield document_of(page, catalogue, renderer)

    def _is_new(self, page: Page) -> bool:
        return self._pages.get((page.key, page.language)) is not page
