"""Servers that go away and come back, as machines do: without telling anybody."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from time import monotonic, sleep

import pytest

from hub.models.glossary import Glossary
from hub.models.page import Key
from hub.search.document import SearchDocument
from hub.search.engine import SearchUnavailable
from hub.search.postgresql.index import ensure
from hub.search.postgresql.stored import StoredIndex, StoredSearch
from hub.search.results import SearchRequest
from tests.search.postgresql.conftest import FINGERPRINT, Closing
from tests.search.postgresql.servers import Server, Servers

SECONDS = 20
ASKED = SearchRequest("drone", "nl")


@pytest.fixture
def fresh(
    url: str,
    stored: StoredIndex,
    closing: Closing,
    documents: tuple[SearchDocument, ...],
) -> StoredSearch:
    """A search that has no connection and has read nothing but what is shared."""
    index = closing(StoredIndex(url, FINGERPRINT))
    return index.search({}, keys(documents))


def keys(documents: tuple[SearchDocument, ...]) -> frozenset[Key]:
    return frozenset(each.key for each in documents)


@contextmanager
def away(*servers: Server) -> Iterator[None]:
    for server in servers:
        server.stop()
    try:
        yield
    finally:
        for server in reversed(servers):
            server.start()


def eventually(claim: Callable[[], bool]) -> None:
    until = monotonic() + SECONDS
    while not claim():
        assert monotonic() < until
        sleep(0.05)


def answers(search: StoredSearch) -> bool:
    try:
        return search.search(ASKED).total > 0
    except SearchUnavailable:
        return False


def role(index: StoredIndex) -> str:
    """Whether a replica or the primary answers."""
    asked = "SELECT CASE WHEN pg_is_in_recovery() THEN 'replica' ELSE 'primary' END"
    found = index.connections.ask(lambda each: each.execute(asked).fetchone())
    assert found is not None
    return str(found[0])


def test_replica_is_read(stored: StoredIndex) -> None:
    assert role(stored) == "replica"


def test_reading_goes_on_while_the_primary_is_away(
    servers: Servers, fresh: StoredSearch
) -> None:
    with away(servers.primary):
        assert answers(fresh)


def test_reading_goes_on_while_the_replica_is_away(
    servers: Servers, stored: StoredIndex, fresh: StoredSearch
) -> None:
    assert answers(fresh)
    with away(servers.replica):
        assert answers(fresh)
        assert role(stored) == "primary"


def test_search_comes_back_by_itself(servers: Servers, fresh: StoredSearch) -> None:
    assert answers(fresh)
    with away(servers.replica, servers.primary):
        asked = SearchRequest("lening", "nl")
        with pytest.raises(SearchUnavailable):
            fresh.search(asked)
        # Nobody waits for servers that were away a moment ago.
        began = monotonic()
        with pytest.raises(SearchUnavailable):
            fresh.search(asked)
        assert monotonic() - began < 0.5
    eventually(lambda: answers(fresh))


def test_no_question_is_lost_while_one_server_after_the_other_restarts(
    servers: Servers, fresh: StoredSearch
) -> None:
    over = Event()

    def ask(number: int) -> int:
        asked = 0
        while not over.is_set():
            page = SearchRequest(f"subsidie -x{number}y{asked}", "nl", size=2)
            assert fresh.search(page).total
            asked += 1
        return asked

    with ThreadPoolExecutor(4) as threads:
        asking = [threads.submit(ask, number) for number in range(4)]
        try:
            for server in (servers.primary, servers.replica):
                with away(server):
                    sleep(0.3)
        finally:
            over.set()
        assert all(each.result() for each in asking)


def test_building_needs_the_primary(
    servers: Servers, url: str, glossary: Glossary
) -> None:
    with away(servers.primary), pytest.raises(SearchUnavailable):
        ensure(url, "later", list, glossary)


def test_hub_that_started_without_its_index_finds_it_later(
    servers: Servers,
    url: str,
    closing: Closing,
    documents: tuple[SearchDocument, ...],
    glossary: Glossary,
) -> None:
    with away(servers.primary):
        index = closing(StoredIndex.ensured(url, "late", lambda: documents, glossary))
        search = index.search({}, keys(documents))
        assert not answers(search)
    ensure(url, "late", lambda: documents, glossary)
    eventually(lambda: answers(search))
