"""Whoosh, wrapped: what the index holds per entry, how it is written and read."""

from __future__ import annotations

import mmap
import warnings
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Final, Self

from hub.languages import LANGUAGES, Language

with warnings.catch_warnings():
    # Whoosh is older than the rules on escapes and on `is`, and Python says so whenever
    # it compiles these modules: as SyntaxWarning from 3.12 on.
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.fields import FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.structfile import StructFile
    from whoosh.formats import Existence, Format
    from whoosh.index import FileIndex
    from whoosh.reading import TermNotFound
    from whoosh.writing import SegmentWriter

_MEMORY_MB: Final = 256
_NAME: Final = "MAIN"
# Not used, but without lengths Whoosh looks for their file once per posting.
_WITH_LENGTHS: Final = True


class WeightedField(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field whose tokens come with a weight; no places, so its lists stay short."""

    def __init__(self) -> None:
        super().__init__(Existence(), analyzer=None, scorable=_WITH_LENGTHS)

    def index(
        self, value: Mapping[str, float], **_: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """As Whoosh wants it: bytes of the token, frequency, weight, payload."""
        for token, weight in value.items():
            yield token.encode(), 1, weight, b""


class PlacedField(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field that knows where its tokens stand, for phrases only."""

    def __init__(self) -> None:
        super().__init__(Format(), analyzer=None, scorable=_WITH_LENGTHS)

    def index(
        self, value: Mapping[str, list[int]], **_: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """As Whoosh wants it: bytes of the token, frequency, weight, payload."""
        for token, places in value.items():
            yield token.encode(), 1, 1.0, array("I", places).tobytes()


@dataclass(frozen=True)
class IndexedText:
    """An entry's tokens in one language."""

    words: Mapping[str, float] = field(default_factory=dict)
    """Token -> weight, each use counting as much as the section it stands in."""
    places: Mapping[str, list[int]] = field(default_factory=dict)
    names: Mapping[str, float] = field(default_factory=dict)
    """Whole title or synonym -> weight."""


def _schema() -> Schema:
    fields: dict[str, FieldType] = {}
    for language in LANGUAGES:
        fields[f"words_{language}"] = WeightedField()
        fields[f"names_{language}"] = WeightedField()
        fields[f"places_{language}"] = PlacedField()
    return Schema(**fields)


class PostingsWriter:
    """Writes entries in order: an entry's number is its place in that order."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        index = FileIndex.create(FileStorage(str(folder)), _schema(), _NAME)
        # One writer and one commit make one segment, so that Whoosh numbers the
        # entries as they are added. No compression: it costs a quarter of the speed.
        self._writer = SegmentWriter(
            index, codec=W3Codec(compression=0), limitmb=_MEMORY_MB, compound=False
        )

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
            self._writer.commit(merge=False)

    def add(self, texts: Mapping[Language, IndexedText]) -> None:
        """Add the next entry."""
        fields: dict[str, object] = {}
        for language, text in texts.items():
            fields[f"words_{language}"] = text.words
            fields[f"names_{language}"] = text.names
            fields[f"places_{language}"] = text.places
        self._writer.add_document(**fields)


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

    def has(self, kind: str, language: Language, token: str) -> bool:
        """Whether any entry holds the token."""
        with self._lock:
            return (f"{kind}_{language}", token.encode()) in self._reader

    def weights(
        self, kind: str, language: Language, token: str
    ) -> tuple[array[int], array[float]]:
        """The numbers of the entries that hold the token, with its weight in each."""
        numbers, weights = array("I"), array("f")
        with self._lock:
            for matcher in self._matchers(f"{kind}_{language}", token):
                numbers.append(matcher.id())
                weights.append(matcher.weight())
        return numbers, weights

    def places(self, language: Language, token: str) -> dict[int, array[int]]:
        """Entry -> the places where the token stands."""
        found: dict[int, array[int]] = {}
        with self._lock:
            for matcher in self._matchers(f"places_{language}", token):
                places = array("I")
                places.frombytes(matcher.value())
                found[matcher.id()] = places
        return found

    def _matchers(self, field: str, token: str) -> Iterator[Any]:
        """Whoosh's matcher, once at each entry."""
        try:
            matcher = self._reader.postings(field, token.encode())
        except TermNotFound:
            return
        while matcher.is_active():
            yield matcher
            matcher.next()
