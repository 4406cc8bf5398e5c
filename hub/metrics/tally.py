"""Counts what happens in this process, beside what others count."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final, Self

from hub.metrics.families import SECONDS, Family, families
from hub.metrics.table import Table

METRICS: Final = "hub-metrics"
"""Under this name an app has its tally, if anything is counted."""
FIRST: Final = 0
"""The row of the process that starts the workers."""
NANOSECONDS: Final = 1_000_000_000


@dataclass(frozen=True)
class Series:
    """The numbers of a family for one combination of labels, of all processes."""

    labels: Mapping[str, str]
    numbers: Sequence[int]


@dataclass(frozen=True)
class _Place:
    """Where the numbers of a family begin, and how far each label's value leads."""

    family: Family
    start: int
    steps: Sequence[Mapping[str, int]]

    def column(self, values: Sequence[str]) -> int:
        column = self.start
        for steps, value in zip(self.steps, values, strict=True):
            column += steps[value]
        return column


class Tally:
    """What all processes counted; this one adds in its own row."""

    def __init__(self, families: Sequence[Family], table: Table) -> None:
        self._table = table
        self._places = {place.family.name: place for place in _places(families)}
        self._row = FIRST
        self._lock = Lock()

    @classmethod
    def of(cls, sections: Sequence[str]) -> Self:
        """With nothing counted yet."""
        counted = families(sections)
        return cls(counted, Table.shared(sum(each.size for each in counted)))

    def free_row(self, taken: Collection[int]) -> int:
        """A row for a process that is about to start."""
        return self._table.free_row(taken)

    def take(self, row: int) -> None:
        """Count in this row; said once, at the beginning of a process."""
        self._row = row

    def count(self, name: str, *values: str) -> None:
        """One more with these values of the labels."""
        column = self._places[name].column(values)
        with self._lock:
            self._table.add(self._row, column, 1)

    def observe(self, name: str, seconds: float, *values: str) -> None:
        """One more that took so long."""
        column = self._places[name].column(values)
        bucket, total = bisect_left(SECONDS, seconds), len(SECONDS) + 1
        with self._lock:
            self._table.add(self._row, column + bucket, 1)
            self._table.add(self._row, column + total, int(seconds * NANOSECONDS))

    def state(self, name: str, value: int) -> None:
        """What this process says of itself from now on."""
        with self._lock:
            self._table.set(self._row, self._places[name].start, value)

    def forget(self, row: int) -> None:
        """Clear what a process said of itself, which is no more; its counts stay."""
        for place in self._places.values():
            if place.family.kind == "gauge":
                self._table.set(row, place.start, 0)

    def read(self) -> Iterator[tuple[Family, Sequence[Series]]]:
        """Each family with what all processes counted."""
        sums = self._table.sums()
        for place in self._places.values():
            family = place.family
            yield (
                family,
                [
                    Series(
                        dict(zip(family.labels, values, strict=True)),
                        sums[at : at + family.width],
                    )
                    for values in family.combinations()
                    for at in [place.column(values)]
                ],
            )


def _places(families: Sequence[Family]) -> Iterator[_Place]:
    start = 0
    for family in families:
        step, steps = family.size, []
        for values in family.labels.values():
            step //= len(values)
            steps.append({value: place * step for place, value in enumerate(values)})
        yield _Place(family, start, steps)
        start += family.size
