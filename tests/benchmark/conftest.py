"""A small made-up hub, written once from the fixture content."""

from pathlib import Path

import pytest

from hub.benchmark.corpus import Origin, write_corpus
from hub.content.loader import Content, load
from hub.content.resolution import renderer_of
from hub.documents import documents_of
from hub.search.document import SearchDocument
from hub.site import Site

ENTRIES = 30


@pytest.fixture(scope="session")
def origin(site: Site) -> Origin:
    documents = tuple(documents_of(site.catalogue, site.renderer))
    return Origin(site.config.content, site.catalogue, documents)


@pytest.fixture(scope="session")
def corpus(origin: Origin, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, origin, ENTRIES)
    return folder


@pytest.fixture(scope="session")
def content(corpus: Path) -> Content:
    return load(corpus)


@pytest.fixture(scope="session")
def documents(content: Content) -> tuple[SearchDocument, ...]:
    renderer = renderer_of(content.catalogue)
    return tuple(documents_of(content.catalogue, renderer))
