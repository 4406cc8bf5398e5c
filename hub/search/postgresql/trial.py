"""An index that is built to be measured, and removed again."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from psycopg import sql

from hub.models.glossary import Glossary
from hub.search.document import SearchDocument
from hub.search.engine import Engine
from hub.search.postgresql.connections import Connection, writing
from hub.search.postgresql.filling import copy_files, write_places
from hub.search.postgresql.index import empty_schema
from hub.search.postgresql.stored import StoredIndex
from hub.search.postgresql.tables import schema_of

_SIZE: Final = """
SELECT sum(pg_total_relation_size(pg_class.oid)) FROM pg_class
JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE nspname = %s AND relkind = 'r'
"""


@dataclass(frozen=True)
class Built:
    """What it took to build, in seconds that passed, and what it takes, in MB."""

    files: float
    tables: float
    on_disk: float
    on_server: float


class Everything:
    """All entries are published."""

    def __contains__(self, key: object) -> bool:
        return True


def build(
    url: str,
    name: str,
    folder: Path,
    documents: Iterable[SearchDocument],
    glossary: Glossary,
) -> Built:
    """Build the files in a folder, and the tables from them."""
    schema = schema_of(name)
    with writing(url) as connection, connection.transaction():
        empty_schema(connection, schema)
        began = perf_counter()
        write_places(connection, folder, documents, glossary)
        written = perf_counter()
        copy_files(connection, folder)
        copied = perf_counter()
        sizes = (each.stat().st_size for each in folder.rglob("*") if each.is_file())
        return Built(
            written - began,
            copied - written,
            sum(sizes) / 1e6,
            _size(connection, schema),
        )


def opened(url: str, name: str) -> Engine:
    """The engine over what was built."""
    return StoredIndex(url, name).search({}, Everything())


def remove(url: str, name: str) -> None:
    """Leave nothing behind."""
    with writing(url) as connection:
        statement = sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE")
        connection.execute(statement.format(sql.Identifier(schema_of(name))))


def _size(connection: Connection, schema: str) -> float:
    found = connection.execute(_SIZE, (schema,)).fetchone()
    return float(found[0]) / 1e6 if found is not None else 0.0
