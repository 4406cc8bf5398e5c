"""What is shown of entries, read a page of results at a time."""

import json
from collections.abc import Sequence
from typing import Final

from hub.search.corpus import texts_of
from hub.search.entries import Entry
from hub.search.postgresql.connections import Connections

_ENTRIES: Final = "SELECT entry, collection, id, data FROM entry WHERE entry = ANY(%s)"


class StoredEntries:
    """The entries by their numbers; shared by threads."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def read(self, wanted: Sequence[int]) -> dict[int, Entry]:
        """These entries."""
        if not wanted:
            return {}
        rows = self._connections.ask(
            lambda connection: (
                connection.cursor(binary=True)
                .execute(_ENTRIES, (list(wanted),))
                .fetchall()
            )
        )
        return {
            number: _entry((collection, id), data)
            for number, collection, id, data in rows
        }


def _entry(key: tuple[str, str], data: bytes) -> Entry:
    read = json.loads(data)
    return Entry(
        key, texts_of(read), {name: each["words"] for name, each in read.items()}
    )
