"""The figures of a run: frozen values, and percentiles of what was measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Self


@dataclass(frozen=True)
class Spread:
    """How long requests took, in milliseconds."""

    p50: float
    p95: float
    p99: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Self:
        """The percentiles of values in any order; at least one."""
        ordered = sorted(values)
        return cls(*(percentile(ordered, each) for each in (50, 95, 99)))


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The smallest value that so many percent of all do not exceed."""
    return ordered[ceil(len(ordered) * percent / 100) - 1]


@dataclass(frozen=True)
class Building:
    """What it costs to make an index, and what it weighs."""

    seconds: float
    megabytes: float
    peak: float
    """The most memory that the process took, in MB."""


@dataclass(frozen=True)
class Serving:
    """What it costs to answer."""

    start: float
    """From nothing opened to the first answer, in seconds."""
    first: Spread
    """Each question asked for the first time."""
    again: Spread
    peak: float
    """The most memory that the process took, in MB."""


@dataclass(frozen=True)
class Engine:
    """All about one engine on one corpus."""

    building: Building
    serving: Serving


@dataclass(frozen=True)
class Comparison:
    """Both engines on the same corpus, asked the same questions."""

    name: str
    documents: int
    questions: int
    reading: float
    """Seconds to read, check and render the content, which only the hub does."""
    hub: Engine
    fts5: Engine
    fts5_page: Serving
    """FTS5 behind the hub's own page: what a request costs where the search is SQL."""
    search_again: Spread
    """The hub's search without a request and a page."""
    hits: tuple[float, float]
    """How many entries the hub and FTS5 find for the median question."""
