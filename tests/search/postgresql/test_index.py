"""The life of an index in PostgreSQL."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import psycopg
import pytest

from hub.models.glossary import Glossary
from hub.search.document import SearchDocument, SearchText
from hub.search.postgresql.index import ensure
from hub.search.postgresql.stored import StoredIndex
from hub.search.postgresql.tables import REGISTER
from hub.search.results import SearchRequest
from tests.search.postgresql.conftest import Closing
from tests.search.postgresql.servers import Servers

DOCUMENT = SearchDocument(("pages", "a"), {"nl": SearchText("Schepen", "Over schepen")})


@pytest.fixture(scope="module")
def url(servers: Servers) -> str:
    """A database of its own: here indexes go that other tests would miss."""
    with psycopg.connect(servers.url(servers.primary), autocommit=True) as connection:
        connection.execute("CREATE DATABASE indexes")
    return servers.url(servers.primary, database="indexes")


def schemas(url: str) -> set[str]:
    asked = "SELECT nspname FROM pg_namespace WHERE starts_with(nspname, %s)"
    with psycopg.connect(url) as connection:
        found = connection.execute(asked, (f"{REGISTER}_",))
        return {str(name).removeprefix(f"{REGISTER}_") for (name,) in found}


def test_index_is_built_once_by_many(url: str, glossary: Glossary) -> None:
    together, built = Barrier(3), []

    def documents() -> Iterator[SearchDocument]:
        built.append(1)
        yield DOCUMENT

    def build(_: int) -> None:
        together.wait()
        ensure(url, "once", documents, glossary)

    with ThreadPoolExecutor(3) as threads:
        list(threads.map(build, range(3)))
    ensure(url, "once", documents, glossary)
    assert len(built) == 1


def test_what_the_content_says_against_it_leaves_nothing_behind(
    url: str, glossary: Glossary
) -> None:
    def documents() -> Iterator[SearchDocument]:
        yield DOCUMENT
        raise ValueError("bad content")

    with pytest.raises(ValueError, match="bad content"):
        ensure(url, "bad", documents, glossary)
    assert "bad" not in schemas(url)


def stop_halfway(url: str) -> None:
    def documents() -> Iterator[SearchDocument]:
        yield DOCUMENT
        sleep(60)

    ensure(url, "killed", documents, Glossary(()))


def test_builder_that_was_killed_is_in_nobodys_way(url: str, closing: Closing) -> None:
    process = multiprocessing.get_context("spawn").Process(
        target=stop_halfway, args=(url,)
    )
    process.start()
    try:
        wait_for_builder(url)
    finally:
        process.kill()
        process.join()
    assert "killed" not in schemas(url)
    ensure(url, "killed", lambda: [DOCUMENT], Glossary(()))
    index = closing(StoredIndex(url, "killed"))
    search = index.search({}, {DOCUMENT.key})
    assert search.search(SearchRequest("schip", "nl")).total == 1


def wait_for_builder(url: str) -> None:
    asked = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
    with psycopg.connect(url, autocommit=True) as connection:
        for _ in range(400):
            found = connection.execute(asked).fetchone()
            if found is not None and found[0]:
                return
            sleep(0.05)
    raise AssertionError("nobody builds")


def test_last_indexes_stay_for_other_versions_of_the_hub(
    url: str, glossary: Glossary
) -> None:
    for number in range(4):
        ensure(url, f"version{number}", list, glossary)
    assert schemas(url) == {"version1", "version2", "version3"}


@pytest.mark.parametrize("name", ["", "a b", "A", 'x"; DROP SCHEMA public; --'])
def test_fingerprint_is_a_plain_name(url: str, glossary: Glossary, name: str) -> None:
    with pytest.raises(ValueError, match="a fingerprint is"):
        ensure(url, name, list, glossary)
