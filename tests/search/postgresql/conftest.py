"""A primary and a replica of it, with the small hub of the search tests on them."""

from collections.abc import Callable, Iterator

import pytest

from hub.models.glossary import Glossary
from hub.search.document import SearchDocument
from hub.search.postgresql.index import ensure
from hub.search.postgresql.stored import StoredIndex, StoredSearch
from tests.search.postgresql.servers import Servers

FINGERPRINT = "first"


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    servers = Servers()
    try:
        servers.start()
        servers.start_replica()
        yield servers
    finally:
        servers.stop()


@pytest.fixture(scope="session")
def url(servers: Servers) -> str:
    """Of the replica and the primary."""
    return servers.url(servers.replica, servers.primary)


@pytest.fixture(scope="session")
def stored(
    url: str, documents: tuple[SearchDocument, ...], glossary: Glossary
) -> StoredIndex:
    ensure(url, FINGERPRINT, lambda: documents, glossary)
    return StoredIndex(url, FINGERPRINT)


@pytest.fixture(scope="session")
def engine(
    stored: StoredIndex, documents: tuple[SearchDocument, ...]
) -> Iterator[StoredSearch]:
    yield stored.search({}, frozenset(each.key for each in documents))
    stored.connections.close()


Closing = Callable[[StoredIndex], StoredIndex]


@pytest.fixture
def closing() -> Iterator[Closing]:
    """Lets go of the connections of an index when a test is over."""
    opened: list[StoredIndex] = []

    def close(index: StoredIndex) -> StoredIndex:
        opened.append(index)
        return index

    yield close
    for index in opened:
        index.connections.close()
