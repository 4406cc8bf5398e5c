"""A Whoosh codec that keeps each list of entries in one block, to be read at once."""

from __future__ import annotations

import struct
import warnings
from array import array
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
    return nsmallest(
        MOST_BEST, zip((-impact for impact in impacts), entries, strict=True)
    )


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
        self._postfile.write(_HEAD.pack(_MAGIC, *map(len, listed.parts)))
        for part in listed.parts:
            self._postfile.write(part.tobytes())

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

    def _read(self, most: int | None = None) -> list[array[int]]:
        """So many of the parts."""
        magic, *lengths = _HEAD.unpack(self._file.get(self._offset, _HEAD.size))
        if magic != _MAGIC:
            raise ValueError("this is no list of entries")
        parts, start = [array(part.typecode) for part in Listed().parts][:most], 0
        sizes = [part.itemsize * n for part, n in zip(parts, lengths, strict=False)]
        data = self._file.get(self._offset + _HEAD.size, sum(sizes))
        for part, size in zip(parts, sizes, strict=True):
            part.frombytes(data[start : start + size])
            start += size
        return parts
