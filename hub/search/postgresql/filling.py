"""Fills the tables of an index: built as files first, so that both engines agree."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from psycopg import sql

from hub.languages import LANGUAGES, Language
from hub.models.glossary import Glossary
from hub.search.building import build
from hub.search.compounds import Compounds
from hub.search.corpus import POSTINGS, Corpus, analyses_of
from hub.search.document import SearchDocument
from hub.search.gathering import NAMES, IndexedText
from hub.search.memory import Memory
from hub.search.offered import comparable, ranked, telling_words
from hub.search.postgresql.connections import Connection
from hub.search.postgresql.packing import packed
from hub.search.postgresql.tables import MAKE_INDEXES, MAKE_TABLES
from hub.search.postgresql.vectors import key, vector
from hub.search.postgresql.wholes import wholes
from hub.search.schema import Postings
from hub.search.searcher import offers


def fill(
    connection: Connection, documents: Iterable[SearchDocument], glossary: Glossary
) -> None:
    """Make the tables in the schema that is searched first, and fill them."""
    with TemporaryDirectory(prefix="hub-search-index-") as temporary:
        write_places(connection, Path(temporary), documents, glossary)
        copy_files(connection, Path(temporary))


def write_places(
    connection: Connection,
    folder: Path,
    documents: Iterable[SearchDocument],
    glossary: Glossary,
) -> None:
    """Build the files in a folder; make the tables, and fill the one of places."""
    for statement in MAKE_TABLES:
        connection.execute(statement)
    numbers = count()
    with (
        connection.cursor() as cursor,
        cursor.copy("COPY standing (entry, words) FROM STDIN") as copying,
    ):

        def hear(texts: Mapping[Language, IndexedText]) -> None:
            copying.write_row((next(numbers), vector(texts)))

        build(folder, documents, glossary, hear)


def copy_files(connection: Connection, folder: Path) -> None:
    """Fill all other tables from the files."""
    _copy_tables(connection, Corpus.open(folder), Postings(folder / POSTINGS))
    for statement in MAKE_INDEXES:
        connection.execute(statement)


def _copy_tables(connection: Connection, corpus: Corpus, postings: Postings) -> None:
    _copy(connection, "whole", _WHOLE, wholes(corpus, postings))
    _copy(connection, "list", _LIST, _lists(postings))
    _copy(connection, "name", _NAME, _names(postings))
    _copy(connection, "entry", _ENTRY, _entries(corpus))
    found = list(_offers(corpus))
    _copy(connection, "offer", _OFFER, found)
    _copy(
        connection,
        "offer_word",
        _OFFER_WORD,
        ((each.language, word, each.rank) for each in found for word in each.words),
    )


_WHOLE = {"name": "text", "data": "bytea"}
_LIST = {"token": "text", "data": "bytea"}
_NAME = {"name": "text", "entries": "int4[]", "kinds": "int4[]"}
_ENTRY = {"entry": "int4", "collection": "text", "id": "text", "data": "bytea"}
_OFFER = {
    "language": "text",
    "rank": "int4",
    "folded": "text",
    "text": "text",
    "entry": "int4",
    "words": "text[]",
}
_OFFER_WORD = {"language": "text", "word": "text", "rank": "int4"}


def _copy(
    connection: Connection,
    table: str,
    columns: Mapping[str, str],
    rows: Iterable[Sequence[object]],
) -> None:
    statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with connection.cursor() as cursor, cursor.copy(statement) as copying:
        copying.set_types(list(columns.values()))
        for row in rows:
            copying.write_row(row)


def _lists(postings: Postings) -> Iterator[tuple[str, bytes]]:
    for language in LANGUAGES:
        for token in postings.all(language):
            yield key(language, token), packed(postings.words(language, token))


def _names(postings: Postings) -> Iterator[tuple[str, list[int], list[int]]]:
    for language in LANGUAGES:
        for name in postings.all(language, NAMES):
            named = postings.named(language, name)
            yield key(language, name), list(named), list(named.values())


def _entries(corpus: Corpus) -> Iterator[tuple[int, str, str, bytes]]:
    """Keys and texts; with these what their words are indexed as."""
    analyses = analyses_of(corpus.lexicon)
    memories = {
        language: Memory(analyses[language].read_word, corpus.words[language])
        for language in LANGUAGES
    }
    for number, (collection, id) in enumerate(corpus.keys):
        texts = corpus.texts(number)
        data = {
            language: {**asdict(text), "words": _words(text.shown, memories[language])}
            for language, text in texts.items()
        }
        yield number, collection, id, json.dumps(data, ensure_ascii=False).encode()


def _words(text: str, memory: Memory) -> dict[str, str]:
    return {word: " ".join(memory.tokens(word)) for word in set(text.split(" "))}


class _Offered(NamedTuple):
    language: Language
    rank: int
    folded: str
    text: str
    entry: int | None
    words: list[str]


def _offers(corpus: Corpus) -> Iterator[_Offered]:
    """What may be completed to, each language in the order of likeliness."""
    numbers = {key: number for number, key in enumerate(corpus.keys)}
    compounds = {"nl": Compounds(corpus.lexicon.parts), "en": None}
    found = ranked(offers(corpus, (1 << len(corpus)) - 1))
    for rank, offer in enumerate(found):
        folded = comparable(offer.text)
        words = telling_words(folded, offer.language, compounds[offer.language])
        entry = None if offer.key is None else numbers[offer.key]
        if folded:
            yield _Offered(
                offer.language, rank, folded, offer.text, entry, sorted(words)
            )
