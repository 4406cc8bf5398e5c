"""The yardstick: the same entries in SQLite FTS5, used as its manual says."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from hub.languages import LANGUAGES, Language
from hub.search.document import SearchDocument, SearchText
from hub.search.results import FACETS

Key = tuple[str, str]
Counts = Mapping[str, Mapping[str, int]]
"""Facet -> value -> how many of the entries that were found have it."""

SIZE: Final = 10
_FEW: Final = 3
"""With fewer entries than this that have all words, any word will do, as in the hub."""

_FIELDS: Final = {"title": 5, "names": 4, "summary": 2, "headings": 2, "body": 1}
_OTHER_LANGUAGE: Final = 0.5
_COLUMNS: Final = [f"{field}_{language}" for language in LANGUAGES for field in _FIELDS]

_SCHEMA: Final = f"""
    CREATE VIRTUAL TABLE entries USING fts5(
        {", ".join(_COLUMNS)}, tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE TABLE keys (id INTEGER PRIMARY KEY, collection TEXT, name TEXT);
    CREATE TABLE labels (id INTEGER PRIMARY KEY, facet TEXT, value TEXT);
    CREATE TABLE labelled (
        entry INTEGER, label INTEGER, PRIMARY KEY (entry, label)
    ) WITHOUT ROWID;
"""
_TOTAL: Final = "SELECT count(*) FROM entries WHERE entries MATCH ?"
_BEST: Final = f"""
    SELECT rowid, -rank, snippet(entries, -1, '<mark>', '</mark>', '…', 32)
    FROM entries WHERE entries MATCH ? AND rank MATCH ?
    ORDER BY rank LIMIT {SIZE}
"""
_LABELS: Final = """
    SELECT label, count(*) FROM entries JOIN labelled ON entry = entries.rowid
    WHERE entries MATCH ? GROUP BY label
"""


@dataclass(frozen=True)
class Row:
    """One of the best entries."""

    key: Key
    score: float
    snippet: str


@dataclass(frozen=True)
class Found:
    """The answer to a question."""

    total: int
    rows: tuple[Row, ...]
    counts: Counts


def write_database(path: Path, documents: Iterable[SearchDocument]) -> None:
    """Write the database."""
    connection = sqlite3.connect(path)
    with connection:
        connection.executescript(_SCHEMA)
        labels: dict[tuple[str, str], int] = {}
        for number, document in enumerate(documents):
            _insert(connection, number, document, labels)
        rows = [(id, *label) for label, id in labels.items()]
        connection.executemany("INSERT INTO labels VALUES (?, ?, ?)", rows)
        connection.execute("INSERT INTO entries(entries) VALUES ('optimize')")
    connection.close()


def _insert(
    connection: sqlite3.Connection,
    number: int,
    document: SearchDocument,
    labels: dict[tuple[str, str], int],
) -> None:
    cells = [
        cell for language in LANGUAGES for cell in _cells(document.texts.get(language))
    ]
    places = ", ".join("?" * (len(cells) + 1))
    connection.execute(
        f"INSERT INTO entries(rowid, {', '.join(_COLUMNS)}) VALUES ({places})",
        (number, *cells),
    )
    connection.execute("INSERT INTO keys VALUES (?, ?, ?)", (number, *document.key))
    for label in _labels(document):
        id = labels.setdefault(label, len(labels))
        connection.execute("INSERT INTO labelled VALUES (?, ?)", (number, id))


def _cells(text: SearchText | None) -> tuple[str, ...]:
    if text is None:
        return ("",) * len(_FIELDS)
    names = "\n".join((*text.synonyms, *text.found_for))
    return (text.title, names, text.summary, "\n".join(text.headings), text.body)


def _labels(document: SearchDocument) -> Iterator[tuple[str, str]]:
    """The values of an entry in the five facets, each once."""
    for facet in FACETS:
        for value in dict.fromkeys(document.facets.get(facet, ())):
            yield facet, value


@dataclass(frozen=True)
class Fts5:
    """An open database; answers one question at a time."""

    connection: sqlite3.Connection
    labels: Mapping[int, tuple[str, str]]
    keys: Mapping[int, Key]

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open what `write_database` wrote."""
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA mmap_size = 2147483648")
        labels = connection.execute("SELECT id, facet, value FROM labels")
        keys = connection.execute("SELECT id, collection, name FROM keys")
        return cls(
            connection,
            {id: (facet, value) for id, facet, value in labels},
            {id: (collection, name) for id, collection, name in keys},
        )

    def search(self, text: str, language: Language) -> Found:
        """The best entries with snippets, the total, and the counts of all facets."""
        words = [f'"{word}"' for word in re.findall(r"\w+", text)]
        match = " ".join(words)
        total = self._total(match)
        if total < _FEW and len(words) > 1:
            match = " OR ".join(words)
            total = self._total(match)
        if not total:
            return Found(0, (), {})
        best = self.connection.execute(_BEST, (match, _rank(language)))
        rows = tuple(Row(self.keys[id], score, text) for id, score, text in best)
        return Found(total, rows, self._counts(match))

    def _total(self, match: str) -> int:
        if not match:
            return 0
        row: tuple[int] = self.connection.execute(_TOTAL, (match,)).fetchone()
        return row[0]

    def _counts(self, match: str) -> Counts:
        counts: dict[str, dict[str, int]] = {}
        for label, count in self.connection.execute(_LABELS, (match,)):
            facet, value = self.labels[label]
            counts.setdefault(facet, {})[value] = count
        return counts


def _rank(language: Language) -> str:
    """The weights of all columns; the visitor's language counts more."""
    weights = (
        weight * (1 if each == language else _OTHER_LANGUAGE)
        for each in LANGUAGES
        for weight in _FIELDS.values()
    )
    return f"bm25({', '.join(map(str, weights))})"
