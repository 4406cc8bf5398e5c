"""What a server costs: its starts, and the memory of all its processes together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hub.benchmark.corpus import Origin, write_corpus
from hub.benchmark.progress import Progress
from hub.benchmark.starting import Started, started
from hub.benchmark.usage import family, pss
from hub.benchmark.visits import visit
from hub.config import Config

_OF_EACH_KIND: Final = 40
_HEAD: Final = (
    *("entries", "cold s", "CPU s", "PSS MiB", "warm s", "CPU s", "PSS MiB"),
    *("visits", "PSS MiB"),
)
_ABOUT: Final = (
    "From starting gunicorn to the first page: without an index (cold) and with one\n"
    "(warm), in seconds by the clock and of processor time. Memory is the sum over\n"
    "the master and two workers: after each start, and after visits to all kinds of\n"
    "pages.\n\n"
)


@dataclass(frozen=True)
class Start:
    """One start: seconds by the clock and of processor time, and MiB right after it."""

    seconds: float
    worked: float
    memory: float

    @classmethod
    def of(cls, server: Started) -> "Start":
        return cls(server.seconds, server.worked, pss(family(server.process)))


@dataclass(frozen=True)
class ServerCost:
    """What a server costs with so many entries."""

    name: str
    cold: Start
    warm: Start
    visits: int
    memory: float
    """MiB of PSS after the visits."""


def generated(
    config: Config, origin: Origin, count: int, progress: Progress
) -> ServerCost:
    """The cost with so many made-up entries."""
    with TemporaryDirectory(prefix="hub-corpus-") as folder:
        with progress.step(f"{count:,}: writing the entries"):
            write_corpus(Path(folder), origin, count)
        return measure(replace(config, content=Path(folder)), f"{count:,}", progress)


def measure(config: Config, name: str, progress: Progress) -> ServerCost:
    """The cost with this content: a cold start, a warm one, and visits."""
    with TemporaryDirectory(prefix="hub-server-") as index:
        fresh = replace(config, search_index=Path(index))
        with progress.step(f"{name}: a cold start"), started(fresh) as server:
            cold = Start.of(server)
        with (
            progress.step(f"{name}: a warm start and visits"),
            started(fresh) as server,
        ):
            warm = Start.of(server)
            visits = visit(server.get, _OF_EACH_KIND)
            memory = pss(family(server.process))
    return ServerCost(name, cold, warm, visits, memory)


def report(costs: list[ServerCost]) -> str:
    """A line for each size."""
    rows = [_HEAD, *(tuple(_row(cost)) for cost in costs)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return _ABOUT + "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )


def _row(cost: ServerCost) -> Iterator[str]:
    yield cost.name
    for start in (cost.cold, cost.warm):
        yield from (
            f"{start.seconds:.1f}",
            f"{start.worked:.1f}",
            f"{start.memory:.0f}",
        )
    yield f"{cost.visits:,}"
    yield f"{cost.memory:.0f}"
