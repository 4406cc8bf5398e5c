"""A list of entries as the bytes of one value, read at once and without copies."""

import struct
from array import array
from sys import getsizeof
from typing import Final

from hub.search.codec import Listed

_HEAD: Final = struct.Struct("<5I")
_PARTS: Final = ("I", "H", "I", "H", "B")


def packed(listed: Listed) -> bytes:
    """All of a list but its places."""
    parts = listed.parts[: len(_PARTS)]
    return b"".join((_HEAD.pack(*map(len, parts)), *map(bytes, parts)))


def unpacked(data: bytes) -> Listed:
    """The list of which these are the bytes."""
    start, parts = _HEAD.size, []
    for kind, count in zip(_PARTS, _HEAD.unpack_from(data), strict=True):
        part = array(kind)
        end = start + count * part.itemsize
        part.frombytes(data[start:end])
        parts.append(part)
        start = end
    return Listed(*parts)


def size_of_list(listed: Listed) -> int:
    """How many bytes of memory a list takes."""
    return sum(map(getsizeof, listed.parts))
