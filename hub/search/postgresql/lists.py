"""The lists of an index in PostgreSQL: fetched together, and some of them kept."""

from collections.abc import Iterable
from sys import getsizeof
from typing import Final

from hub.languages import Language
from hub.search.analysis import Phrase
from hub.search.codec import Listed
from hub.search.lists import Wanted
from hub.search.postgresql.connections import Connection, Connections
from hub.search.postgresql.kept import Kept
from hub.search.postgresql.packing import size_of_list, unpacked
from hub.search.postgresql.tokens import KnownTokens
from hub.search.postgresql.vectors import key, phrase_query

_MOST: Final = 16 * 1024 * 1024
"""Bytes of lists that a process keeps, and less of the rest."""

_LISTS: Final = "SELECT token, data FROM list WHERE token = ANY(%s)"
_NAMED: Final = "SELECT name, entries, kinds FROM name WHERE name = ANY(%s)"
# Each phrase goes through the index by itself.
_PHRASES: Final = """
SELECT asked.query, array_agg(standing.entry)
FROM unnest(%s::text[]) AS asked(query)
JOIN standing ON standing.words @@ asked.query::tsquery
GROUP BY asked.query
"""


class StoredLists:
    """Says which entries hold a token; shared by threads, and may be forked."""

    def __init__(
        self, connections: Connections, known: KnownTokens, count: int
    ) -> None:
        self._connections = connections
        self._known = known
        self._count = count
        self._words = Kept(_MOST, Listed(), size_of_list)
        self._phrases = Kept[frozenset[int]](_MOST // 4, frozenset(), getsizeof)
        self._names = Kept[dict[int, int]](_MOST // 8, {}, getsizeof)

    @property
    def count(self) -> int:
        """How many entries there are."""
        return self._count

    def has(self, language: Language, token: str) -> bool:
        """Whether any entry holds the token."""
        return key(language, token) in self._known

    def words(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, without its places."""
        wanted = key(language, token)
        if wanted not in self._known:
            return Listed()
        return self._words.get(
            wanted, lambda: self.expect(Wanted(words=[(language, token)]))
        )

    def side_by_side(
        self, language: Language, phrase: Phrase, entries: list[int]
    ) -> Iterable[int]:
        """The entries of these in which the phrase stands somewhere."""
        wanted = phrase_query(language, phrase)
        found = self._phrases.get(
            wanted, lambda: self.expect(Wanted(phrases=[(language, phrase)]))
        )
        return (entry for entry in entries if entry in found)

    def named(self, language: Language, name: str) -> dict[int, int]:
        """The entries that bear exactly this name, and what it is to them."""
        wanted = key(language, name)
        return self._names.get(
            wanted, lambda: self.expect(Wanted(names=[(language, name)]))
        )

    def expect(self, wanted: Wanted) -> None:
        """Fetch all of it that is not kept, in one go."""
        words = [key(*each) for each in wanted.words]
        words = self._words.lacking(word for word in words if word in self._known)
        phrases = self._phrases.lacking(
            phrase_query(language, phrase)
            for language, phrase in wanted.phrases
            if all(key(language, token) in self._known for token, _ in phrase)
        )
        names = self._names.lacking(key(*each) for each in wanted.names)
        if words or phrases or names:
            self._connections.ask(
                lambda connection: self._fetch(connection, words, phrases, names)
            )

    def _fetch(
        self,
        connection: Connection,
        words: list[str],
        phrases: list[str],
        names: list[str],
    ) -> None:
        cursors = [connection.cursor(binary=True) for _ in range(3)]
        asked = ((_LISTS, words), (_PHRASES, phrases), (_NAMED, names))
        # All questions travel at once, and all answers come back at once.
        with connection.pipeline():
            for cursor, (statement, what) in zip(cursors, asked, strict=True):
                if what:
                    cursor.execute(statement, (what,))
        lists, meetings, bearers = (
            cursor.fetchall() if what else []
            for cursor, (_, what) in zip(cursors, asked, strict=True)
        )
        self._words.keep(words, {token: unpacked(data) for token, data in lists})
        self._phrases.keep(phrases, {each: frozenset(them) for each, them in meetings})
        self._names.keep(
            names,
            {
                name: dict(zip(entries, kinds, strict=True))
                for name, entries, kinds in bearers
            },
        )
