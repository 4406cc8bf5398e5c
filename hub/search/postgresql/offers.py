"""Completions out of PostgreSQL."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from hub.languages import LANGUAGES, Language
from hub.search.complete import Completer, Found, Names
from hub.search.offered import (
    AFTER_ALL,
    MOST_EXAMINED,
    Completion,
    longest_words,
    says,
    typed_pieces,
)
from hub.search.postgresql.connections import Connections

_Row = tuple[Any, ...]
"""Folded text, text, collection and id of the entry, words."""

_SHOWN: Final = """
SELECT offer.folded, offer.text, entry.collection, entry.id, offer.words
FROM offer LEFT JOIN entry USING (entry)
WHERE offer.language = %(language)s AND {}
AND (offer.entry IS NULL OR offer.entry <> ALL(%(hidden)s))
ORDER BY offer.rank LIMIT %(most)s
"""
_BETWEEN: Final = _SHOWN.format("offer.folded >= %(first)s AND offer.folded < %(end)s")
_HOLDING: Final = _SHOWN.format(
    """offer.rank IN (
    SELECT offer_word.rank
    FROM unnest(%(words)s::text[], %(ends)s::text[]) AS asked(first, beyond)
    JOIN offer_word ON offer_word.language = %(language)s
    AND offer_word.word >= asked.first AND offer_word.word < asked.beyond)"""
)


def stored_completer(connections: Connections, hidden: Sequence[int]) -> Completer:
    """Completes to what is stored, but to the names of no hidden entry."""
    names: dict[Language, Names] = {
        language: StoredNames(connections, language, hidden) for language in LANGUAGES
    }
    return Completer(names)


class StoredNames:
    """The offers of one language; shared by threads."""

    def __init__(
        self, connections: Connections, language: Language, hidden: Sequence[int]
    ) -> None:
        self._connections = connections
        self._language = language
        self._asked = {
            "language": language,
            "hidden": list(hidden),
            "most": MOST_EXAMINED,
        }

    def equal(self, typed: str) -> Found:
        """What is typed already."""
        yield from self._merged(self._rows(_BETWEEN, first=typed, end=f"{typed}\x01"))

    def beginning(self, typed: str) -> Found:
        """The texts that begin with what is typed."""
        yield from self._merged(
            self._rows(_BETWEEN, first=typed, end=typed + AFTER_ALL)
        )

    def holding(self, typed: str) -> Found:
        """The texts with words that begin with each typed word, in any order."""
        pieces = typed_pieces(typed, self._language)
        words = longest_words(pieces)
        rows = self._rows(
            _HOLDING, words=words, ends=[word + AFTER_ALL for word in words]
        )
        yield from self._merged(
            row for row in rows if all(says(row[4], ways) for ways in pieces)
        )

    def _rows(self, statement: str, **asked: object) -> list[_Row]:
        return self._connections.ask(
            lambda connection: connection.execute(
                statement, {**self._asked, **asked}
            ).fetchall()
        )

    def _merged(self, rows: Iterable[_Row]) -> Found:
        """A text that names several entries is a query."""
        merged: dict[str, Completion] = {}
        for folded, text, collection, id, _ in rows:
            key = None if id is None else (collection, id)
            before = merged.setdefault(folded, Completion(text, self._language, key))
            if key not in (None, before.key):
                merged[folded] = Completion(before.text, self._language, None)
        yield from merged.items()
