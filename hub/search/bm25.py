"""How strongly a word speaks for an entry: BM25 over the weights of its uses."""

from array import array
from collections.abc import Iterable
from typing import Final

UNIT: Final = 20_000
"""Impacts are kept as whole numbers: so many to one."""

# A word repeated for ever counts (1 + this) times as much as a word said once.
_SATURATION: Final = 1.2
# 0: long texts count as short ones; 1: a word in a text of twice the length is half.
# Little: a definition is short and a guide is long, whatever they are about.
_LENGTH_MATTERS: Final = 0.2


def norms(lengths: "array[int]") -> "array[float]":
    """What the weights in a text of each of these lengths are measured against."""
    present = [length for length in lengths if length]
    average = sum(present) / len(present) if present else 1.0
    return array("f", (norm(length, average) for length in lengths))


def norm(length: int, average: float) -> float:
    """What the weights in a text are measured against, beside texts of a length."""
    return _SATURATION * (1 - _LENGTH_MATTERS + _LENGTH_MATTERS * length / average)


def impacts(weights: Iterable[float], norms: Iterable[float]) -> "array[int]":
    """The impact of each weight, measured against the norm of its text."""
    most = (_SATURATION + 1) * UNIT
    return array(
        "H",
        (
            int(most * weight / (weight + norm))
            for weight, norm in zip(weights, norms, strict=True)
        ),
    )
