"""Which tokens there are, in eight bytes each: most that are asked for are none."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from hashlib import blake2b


class KnownTokens:
    """Knows whether any entry may hold a token, without asking a server."""

    def __init__(self, hashes: bytes) -> None:
        self._hashes = array("Q", hashes)

    def __contains__(self, token: str) -> bool:
        wanted = _hash(token)
        place = bisect_left(self._hashes, wanted)
        return place < len(self._hashes) and self._hashes[place] == wanted


def token_hashes(tokens: Iterable[str]) -> "array[int]":
    """What is stored of the tokens."""
    return array("Q", sorted(set(map(_hash, tokens))))


def _hash(token: str) -> int:
    return int.from_bytes(blake2b(token.encode(), digest_size=8).digest(), "little")
