"""The judged questions, asked of both engines over the real content."""

from collections.abc import Iterator

import pytest

from hub.cli.search import JUDGED
from hub.documents import documents_of, facet_labels, keys_of
from hub.languages import LANGUAGES
from hub.search.judgements import read_judgements
from hub.search.postgresql.stored import StoredIndex, StoredSearch
from hub.search.results import SearchRequest
from hub.site import Site
from tests.search.postgresql.conftest import servers, url

# The servers of the search tests, here with the real content.
__all__ = ["servers", "url"]


@pytest.fixture(scope="module")
def engine(site: Site, url: str) -> Iterator[StoredSearch]:
    index = StoredIndex.ensured(
        url,
        "published",
        lambda: documents_of(site.catalogue, site.renderer),
        site.catalogue.glossary,
    )
    yield index.search(facet_labels(site.catalogue), keys_of(site.catalogue))
    index.connections.close()


# One test, as each process that takes a part of it would start servers and index.
def test_whole_answers_are_those_of_the_index_in_files(
    site: Site, engine: StoredSearch
) -> None:
    for language in LANGUAGES:
        judged = read_judgements(JUDGED / f"{language}.yaml", keys_of(site.catalogue))
        for query in judged:
            request = SearchRequest(query.text, language, now=site.now())
            assert engine.search(request) == site.searcher.search(request), query.text
