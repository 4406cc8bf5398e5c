"""Sets of entries as the bits of one integer: all of a set at once, in no time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

_BYTE: Final = 8


def bits(numbers: Iterable[int], count: int) -> int:
    """Numbers below count as one integer with those bits set."""
    data = bytearray(count // _BYTE + 1)
    for number in numbers:
        data[number // _BYTE] |= 1 << number % _BYTE
    return int.from_bytes(data, "little")


def numbers(bits: int) -> Iterator[int]:
    """The numbers of the bits that are set, smallest first."""
    digits = bin(bits)[:1:-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)


def first(bits: int, count: int) -> list[int]:
    """So many of the smallest numbers."""
    return list(islice(numbers(bits), count))
