"""Connections to the servers: pooled, bounded, found again by themselves."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic
from typing import Final, TypeVar

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import TupleRow
from psycopg_pool import ConnectionPool, PoolTimeout

from hub.search.engine import SearchUnavailable

Connection = psycopg.Connection[TupleRow]
Answer = TypeVar("Answer")

_MOST_CONNECTIONS: Final = 4
"""Of one process; a further thread waits its turn."""
_PATIENCE: Final = 2
"""Seconds to wait for a connection, or for a server to say that it is there."""
_STATEMENT: Final = 5
"""Seconds that a question to the server may take."""
_PAUSE: Final = 1
"""Seconds during which servers that were away are not asked again."""
_LIFE: Final = 300
"""Seconds until a connection is made anew: so that a replica that came back is used."""


class Connections:
    """Asks any of the servers; shared by threads, and made anew by a forked process."""

    def __init__(self, url: str, schema: str) -> None:
        self._url = reading(url)
        self._schema = schema
        self._lock = Lock()
        self._owner = 0
        self._pool: ConnectionPool[Connection] | None = None
        self._try_at: float | None = None
        """When the servers were away: from when on they are asked again."""

    def ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """What a server answers. Raises SearchUnavailable when none does."""
        self._wait_for_no_one()
        try:
            answer = self._asked(question)
        except psycopg.errors.QueryCanceled as error:
            raise SearchUnavailable("the question took too long") from error
        except psycopg.errors.UndefinedTable as error:
            # Another version of the hub has taken over, or this one was never indexed.
            raise SearchUnavailable(f"{self._schema} is not there") from error
        except psycopg.OperationalError as error:
            self._try_at = monotonic() + _PAUSE
            self.close()
            raise SearchUnavailable("no server answers") from error
        self._try_at = None
        return answer

    def close(self) -> None:
        """Let go of all connections; the next question makes new ones."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None and self._owner == os.getpid():
            pool.close(timeout=_PAUSE)

    def _wait_for_no_one(self) -> None:
        """While the servers are away one request tries, and the others do not wait."""
        with self._lock:
            if self._try_at is None:
                return
            if monotonic() < self._try_at:
                raise SearchUnavailable("the servers were away a moment ago")
            self._try_at = monotonic() + _PATIENCE + _PAUSE

    def _asked(self, question: Callable[[Connection], Answer]) -> Answer:
        """A server that goes away in the middle is not the only one."""
        # Each connection to a server that went may have to be met once.
        for _ in range(_MOST_CONNECTIONS):
            try:
                return self._asked_once(question)
            except (psycopg.errors.QueryCanceled, PoolTimeout):
                raise
            except psycopg.OperationalError:
                # All others that wait for work may be as dead as this one.
                self._opened().check()
        return self._asked_once(question)

    def _asked_once(self, question: Callable[[Connection], Answer]) -> Answer:
        with self._opened().connection() as connection:
            return question(connection)

    def _opened(self) -> ConnectionPool[Connection]:
        with self._lock:
            # Nothing of a pool outlives a fork but its sockets, which are the parent's.
            if self._pool is None or self._owner != os.getpid():
                self._owner = os.getpid()
                self._pool = ConnectionPool(
                    self._url,
                    connection_class=psycopg.Connection[TupleRow],
                    kwargs={"autocommit": True},
                    configure=self._configure,
                    min_size=1,
                    max_size=_MOST_CONNECTIONS,
                    timeout=_PATIENCE,
                    reconnect_timeout=_PATIENCE,
                    max_lifetime=_LIFE,
                    num_workers=1,
                    open=True,
                )
            return self._pool

    def _configure(self, connection: Connection) -> None:
        connection.execute(
            "SELECT set_config('search_path', quote_ident(%s), false),"
            " set_config('statement_timeout', %s, false),"
            " set_config('jit', 'off', false)",
            (self._schema, f"{_STATEMENT}s"),
        )


def reading(url: str) -> str:
    """The address for reading: a replica of those named, where there is one."""
    return _completed(url, target_session_attrs="prefer-standby")


def is_there(url: str, table: str) -> bool:
    """Whether a server that is up has a table."""
    try:
        with psycopg.connect(reading(url), autocommit=True) as connection:
            found = connection.execute("SELECT to_regclass(%s)", (table,)).fetchone()
    except psycopg.OperationalError:
        return False
    return found is not None and found[0] is not None


@contextmanager
def writing(url: str) -> Iterator[Connection]:
    """A connection to the primary. Raises SearchUnavailable when it is away."""
    address = make_conninfo(_completed(url), target_session_attrs="read-write")
    try:
        connection = psycopg.connect(address, autocommit=True)
    except psycopg.OperationalError as error:
        raise SearchUnavailable("the primary server is away") from error
    with connection:
        yield connection


def _completed(url: str, **more: str) -> str:
    """The address with what it does not say itself."""
    defaults: dict[str, str | int] = {
        "application_name": "visd-hub",
        "connect_timeout": _PATIENCE,
        # A server that vanished without a word is given up as soon.
        "tcp_user_timeout": 1000 * _STATEMENT,
        **more,
    }
    return make_conninfo(url, **{**defaults, **conninfo_to_dict(url)})
