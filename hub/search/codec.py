"""A Whoosh codec that keeps each list of entries in one block, to be read at once."""

from __future__ import annotations

import struct
import warnings
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any, Final

from hub.bits import bits

with warnings.catch_warnings():
    # Whoosh is older than the rules on escapes and on `is`, and Python says so whenever
    # it compiles these modules: as SyntaxWarning from 3.12 on.
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3PostingsWriter
    from whoosh.matching import ListMatcher

FEW: Final = 32
"""A list of so many entries is looked at as a whole."""
MOST_BEST: Final = 512
"""So many of the strongest hits of a longer list are known beforehand."""

# As many bytes for the members as for the entries: then the list is a dense one.
_DENSE: Final = 32
_HEAD: Final = struct.Struct("<4s7I")
_MAGIC: Final = b"hub1"


@dataclass(frozen=True)
class Listed:
    """The entries that hold a token, in order, with its impact and places in each."""

    entries: array[int] = field(default_factory=lambda: array("I"))
    impacts: array[int] = field(default_factory=lambda: array("H"))
    best: array[int] = field(default_factory=lambda: array("I"))
    """The entries hit hardest, the hardest first; of a long list only."""
    peaks: array[int] = field(default_factory=lambda: array("H"))
    """The impacts of the best."""
    members: array[int] = field(default_factory=lambda: array("B"))
    """The bits of the entries as bytes, of a dense list only."""
    counts: array[int] = field(default_factory=lambda: array("H"))
    places: array[int] = field(default_factory=lambda: array("H"))
    """Of all entries after each other; `counts` says how many are of which."""

    @property
    def packed(self) -> bytes:
        """All of it as it stands in the file."""
        lengths = _HEAD.pack(_MAGIC, *map(len, self.parts))
        return b"".join((lengths, *(part.tobytes() for part in self.parts)))

    def __reduce__(self) -> tuple[object, ...]:
        """Its parts as one for another process: seven arrays take ten times as long."""
        return _unpacked, (self.packed,)

    @property
    def parts(self) -> tuple[array[int], ...]:
        """All of it, in the order of the file."""
        return (
            self.entries,
            self.impacts,
            self.best,
            self.peaks,
            self.members,
            self.counts,
            self.places,
        )


_BEFORE_PLACES: Final = 5
_TYPES: Final = tuple(part.typecode for part in Listed().parts)
_SIZES: Final = {kind: array(kind).itemsize for kind in _TYPES}


def _unpacked(packed: bytes) -> Listed:
    return Listed(*_parts(_lengths(packed), packed[_HEAD.size :]))


def _lengths(head: bytes) -> tuple[int, ...]:
    magic, *lengths = _HEAD.unpack_from(head)
    if magic != _MAGIC:
        raise ValueError("this is no list of entries")
    return tuple(lengths)


def _parts(lengths: Sequence[int], data: bytes) -> Iterator[array[int]]:
    start = 0
    for kind, length in zip(_TYPES, lengths, strict=False):
        part, end = array(kind), start + length * _SIZES[kind]
        part.frombytes(data[start:end])
        yield part
        start = end


def listed(
    entries: array[int],
    impacts: array[int],
    total: int,
    places: tuple[array[int], array[int]] | None = None,
) -> Listed:
    """The list, with what makes long and dense ones quick to use."""
    counts, at = places or (array("H"), array("H"))
    best, peaks, members = array("I"), array("H"), array("B")
    if len(entries) > FEW:
        for impact, entry in _strongest(entries, impacts):
            best.append(entry)
            peaks.append(-impact)
    if len(entries) * _DENSE > total:
        found = bits(entries, total)
        members.frombytes(found.to_bytes(total // 8 + 1, "little"))
    return Listed(entries, impacts, best, peaks, members, counts, at)


def _strongest(entries: array[int], impacts: array[int]) -> list[tuple[int, int]]:
    """Impact (negative) and entry of those hit hardest; of equals the first."""
    # Of a list it can tell that it takes all of it, which it then only sorts.
    hits = list(zip((-impact for impact in impacts), entries, strict=True))
    return nsmallest(MOST_BEST, hits)


class ListCodec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's own codec but for the lists; nothing here is scored by Whoosh."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> Any:
        """The writer of fields, with their lists as a whole."""
        return ListFieldWriter(self, storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """The writer of the lists of one field."""
        return ListWriter(dbfile, blocklimit=1, byteids=byteids, compression=0)

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, **_: Any
    ) -> Any:
        """The list of one token."""
        offset, _ = terminfo.extent()
        return ListedMatcher(dbfile, offset, format_, term)


class ListFieldWriter(W3FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes the tokens of fields."""

    def add_list(self, listed: Listed) -> None:
        """Add all entries of the token that was started."""
        self._postwriter.add_list(listed)


class ListWriter(W3PostingsWriter):  # type: ignore[misc]  # Whoosh has no types
    """Writes whole lists."""

    _terminfo: Any

    def add_list(self, listed: Listed) -> None:
        """Write the list of the token that was started."""
        self._ids = listed.entries
        self._weights = listed.impacts
        self._maxweight = max(listed.impacts)
        self._postfile.write(listed.packed)

    def finish_postings(self) -> Any:
        """What the dictionary of tokens keeps about the list."""
        terminfo = self._terminfo
        terminfo.add_block(self)
        start = self._startoffset
        terminfo.set_extent(start, self._postfile.tell() - start)
        # Whoosh takes this for the sign that no list is being written.
        self._terminfo = None
        return terminfo


class ListedMatcher(ListMatcher):  # type: ignore[misc]  # Whoosh has no types
    """A list as Whoosh walks it, and as a whole."""

    def __init__(self, file: Any, offset: int, format_: Any, term: Any) -> None:
        self._file, self._offset = file, offset
        self.listed = Listed(*self._read(_BEFORE_PLACES))
        super().__init__(
            self.listed.entries, self.listed.impacts, format=format_, term=term
        )

    def with_places(self) -> Listed:
        """All of the list."""
        return Listed(*self._read())

    def _read(self, most: int = len(_TYPES)) -> Iterator[array[int]]:
        """So many of the parts."""
        lengths = _lengths(self._file.get(self._offset, _HEAD.size))[:most]
        sizes = (_SIZES[kind] * n for kind, n in zip(_TYPES, lengths, strict=False))
        data = self._file.get(self._offset + _HEAD.size, sum(sizes))
        return _parts(lengths, data)
