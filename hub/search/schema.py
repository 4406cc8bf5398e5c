"""Whoosh, wrapped: what the index holds per entry, how it is written and read."""

from __future__ import annotations

import mmap
import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Final, Self

from hub.languages import LANGUAGES, Language
from hub.search.analysis import Phrase
from hub.search.codec import ListCodec, Listed, ListedMatcher
from hub.search.gathering import KINDS, NAMES, WORDS, Gathered, IndexedText, Lists
from hub.search.lists import Wanted, side_by_side

with warnings.catch_warnings():
    # As in codec.py.
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh.fields import FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.structfile import StructFile
    from whoosh.formats import Existence
    from whoosh.index import FileIndex
    from whoosh.reading import TermNotFound
    from whoosh.writing import SegmentWriter

_NAME: Final = "MAIN"


class ListField(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field of tokens that come with their lists, not from an analyser."""

    def __init__(self) -> None:
        super().__init__(Existence(), analyzer=None, scorable=False)


def _schema() -> Schema:
    return Schema(
        **{
            f"{name}_{language}": ListField()
            for name in KINDS
            for language in LANGUAGES
        }
    )


class PostingsWriter:
    """Writes entries in order: an entry's number is its place in that order.

    The lists are gathered here and written at the end, token by token, as they stand in
    the file. Whoosh's own way, entry by entry through a sorted pool, takes four times
    as long.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        index = FileIndex.create(FileStorage(str(folder)), _schema(), _NAME)
        # One writer and one commit make one segment, so that Whoosh numbers the
        # entries as they are added.
        self._writer = SegmentWriter(index, codec=ListCodec(), compound=False)
        self._gathered = {language: Gathered() for language in LANGUAGES}
        self._taken: Mapping[Language, Lists] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        error: type[BaseException] | None,
        _value: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        if error:
            self._writer.cancel()
        else:
            self._write_lists()
            self._writer.commit(merge=False)

    def add(self, texts: Mapping[Language, IndexedText]) -> None:
        """Add the next entry."""
        for language, gathered in self._gathered.items():
            gathered.add(texts.get(language, IndexedText()))
        self._count(1)

    def take(self, count: int, lists: Mapping[Language, Lists]) -> None:
        """Add all entries at once, gathered elsewhere."""
        self._taken = lists
        self._count(count)

    def _count(self, entries: int) -> None:
        for _ in range(entries):
            # To Whoosh itself an entry is a number.
            self._writer.add_document()

    def _write_lists(self) -> None:
        fields = self._writer.fieldwriter
        made = self._taken or {
            language: gathered.lists() for language, gathered in self._gathered.items()
        }
        for kind, language in sorted((kind, each) for kind in KINDS for each in made):
            fields.start_field(f"{kind}_{language}", ListField())
            for token, found in made[language][kind]:
                fields.start_term(token)
                fields.add_list(found)
                fields.finish_term()
            fields.finish_field()


class _MappedStorage(FileStorage):  # type: ignore[misc]  # Whoosh has no types
    """Maps files instead of opening or copying them.

    Whoosh's own files share their reading place with forked processes, and its own
    mapping copies whole segments into the memory of each process.
    """

    def open_file(self, name: str, **_: Any) -> StructFile:
        with (Path(self.folder) / name).open("rb") as file:
            size = file.seek(0, 2)
            mapped = (
                mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                if size
                else BytesIO()
            )
        return StructFile(mapped, name=name)


class Postings:
    """Reads which entries hold a token; one per process, for all its threads."""

    def __init__(self, folder: Path) -> None:
        storage = _MappedStorage(str(folder), readonly=True)
        self._reader = FileIndex(storage, schema=_schema(), indexname=_NAME).reader()
        # Whoosh seeks and reads in two steps, between which no thread may come.
        self._lock = Lock()

    @property
    def count(self) -> int:
        """How many entries there are."""
        return int(self._reader.doc_count_all())

    def has(self, language: Language, token: str) -> bool:
        """Whether any entry holds the token."""
        with self._lock:
            return (f"{WORDS}_{language}", token.encode()) in self._reader

    def words(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, without its places."""
        with self._lock:
            found = self._found(f"{WORDS}_{language}", token)
        return found.listed if found else Listed()

    def places(self, language: Language, token: str) -> Listed:
        """The entries that hold the token, with its places."""
        with self._lock:
            found = self._found(f"{WORDS}_{language}", token)
            return found.with_places() if found else Listed()

    def side_by_side(
        self, language: Language, phrase: Phrase, entries: list[int]
    ) -> Iterator[int]:
        """The entries of these in which the phrase stands somewhere."""
        return side_by_side(self, language, phrase, entries)

    def expect(self, wanted: Wanted) -> None:
        """Mapped files need not be told."""

    def all(self, language: Language, kind: str = WORDS) -> list[str]:
        """Every token, in order; or every name."""
        with self._lock:
            field = f"{kind}_{language}"
            return [token.decode() for token in self._reader.lexicon(field)]

    def named(self, language: Language, name: str) -> dict[int, int]:
        """The entries that bear exactly this name, and what it is to them."""
        with self._lock:
            found = self._found(f"{NAMES}_{language}", name)
        if found is None:
            return {}
        return dict(zip(found.listed.entries, found.listed.impacts, strict=True))

    def _found(self, field: str, token: str) -> ListedMatcher | None:
        try:
            matcher = self._reader.postings(field, token.encode())
        except TermNotFound:
            return None
        assert isinstance(matcher, ListedMatcher)
        return matcher
