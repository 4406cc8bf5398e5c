"""How likely an entry is wanted before anything is asked: its kind, and its date."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Final

_PAST: Final = 0.6


class Priors:
    """A gentle factor per entry; never enough to leave a class of answers."""

    def __init__(self, priors: Sequence[float], ends: Sequence[float | None]) -> None:
        self._priors = priors
        self._ends = ends
        self._moments = sorted(end for end in ends if end is not None)
        # The factors change only when something ends.
        self._after = lru_cache(maxsize=4)(self._factors)

    def at(self, now: datetime | None) -> "array[float]":
        """The factor of every entry at a moment; without one nothing is past."""
        passed = bisect_left(self._moments, now.timestamp()) if now else 0
        return self._after(self._moments[passed - 1] if passed else None)

    def _factors(self, last: float | None) -> "array[float]":
        return array(
            "f",
            (
                prior * _PAST
                if last is not None and end is not None and end <= last
                else prior
                for prior, end in zip(self._priors, self._ends, strict=True)
            ),
        )
