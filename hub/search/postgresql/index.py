"""The life of an index in PostgreSQL: built in one transaction, by one process."""

import logging
from collections.abc import Callable, Iterable
from time import monotonic, sleep
from typing import Final

from psycopg import sql

from hub.models.glossary import Glossary
from hub.search.document import SearchDocument
from hub.search.postgresql.connections import Connection, is_there, writing
from hub.search.postgresql.filling import fill
from hub.search.postgresql.tables import MAKE_REGISTER, REGISTER, schema_of

logger = logging.getLogger(__name__)

Documents = Callable[[], Iterable[SearchDocument]]

_LOCK: Final = 8_140_151_173
"""Whoever holds this builds; the server frees it when its holder dies."""
_KEPT: Final = 3
"""So many indexes stay: other versions of the hub may still search the older ones."""

_LAG: Final = 5
"""Seconds in which a replica should have what the primary has."""
_GLANCE: Final = 0.05


def ensure(
    url: str, fingerprint: str, documents: Documents, glossary: Glossary
) -> None:
    """Build the index of this fingerprint, unless it is there.

    What `documents` raises is passed on, and leaves what stood there alone. Raises
    SearchUnavailable when it must be built and the primary is away.
    """
    schema = schema_of(fingerprint)
    if _is_built(url, schema):
        return
    with writing(url) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", (_LOCK,))
        for statement in MAKE_REGISTER:
            connection.execute(statement)
        if schema in _built(connection):
            return
        logger.warning("The search index %s is missing: building it.", schema)
        # All of it appears at once, here and on every replica, or none of it does.
        with connection.transaction():
            connection.execute("SET LOCAL jit = off")
            empty_schema(connection, schema)
            fill(connection, documents(), glossary)
            connection.execute(
                f"INSERT INTO {REGISTER}.built (schema) VALUES (%s)", (schema,)
            )
        logger.info("The search index %s is built.", schema)
        _tidy(connection, schema)
    _wait_for_replica(url, schema)


def _is_built(url: str, schema: str) -> bool:
    """Whether the servers that are read have the index."""
    return is_there(url, f"{schema}.whole")


def _wait_for_replica(url: str, schema: str) -> None:
    """What was written appears on the replicas a moment later."""
    until = monotonic() + _LAG
    while not _is_built(url, schema) and monotonic() < until:
        sleep(_GLANCE)


def _built(connection: Connection) -> list[str]:
    """The indexes that are whole, the newest first."""
    statement = f"SELECT schema FROM {REGISTER}.built ORDER BY at DESC, schema"
    return [str(schema) for (schema,) in connection.execute(statement)]


def empty_schema(connection: Connection, schema: str) -> None:
    """Make a schema for an index, and search it first in this transaction."""
    name = sql.Identifier(schema)
    # Without a line in the register it is not ours, or not whole.
    connection.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(name))
    connection.execute(sql.SQL("CREATE SCHEMA {}").format(name))
    connection.execute(sql.SQL("SET LOCAL search_path TO {}").format(name))


def _tidy(connection: Connection, schema: str) -> None:
    """Remove the indexes before the last ones."""
    others = [each for each in _built(connection) if each != schema]
    for old in others[_KEPT - 1 :]:
        logger.info("The search index %s is outdated: removing it.", old)
        with connection.transaction():
            name = sql.Identifier(old)
            connection.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(name))
            connection.execute(
                f"DELETE FROM {REGISTER}.built WHERE schema = %s", (old,)
            )
