"""Engines in processes of their own, so that each has its memory for itself."""

import logging
import resource
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import Any, Final, Protocol, TypeVar

from hub.benchmark.questions import Question
from hub.benchmark.ways import Ways

Outcome = TypeVar("Outcome")

_STATUS: Final = Path("/proc/self/status")


class EngineDied(Exception):
    """The process of an engine ended early; what it printed says why."""


class Line(Protocol):
    """One end of a pipe; what comes over it is of any type."""

    def send(self, obj: Any, /) -> None: ...

    def recv(self) -> Any: ...


@dataclass(frozen=True)
class Served:
    """An engine that waits for questions in its own process."""

    line: Line
    start: float
    """From nothing opened to the first answer, in seconds of CPU time."""

    def ask(self, way: str, question: Question) -> tuple[float, int]:
        """Milliseconds of CPU time, and how much came back. Raises EngineDied."""
        self.line.send((way, question))
        milliseconds, size = _received(self.line)
        return milliseconds, size

    def peak(self) -> float:
        """End it; the most memory that it took, in MB."""
        self.line.send(None)
        return _received(self.line)[0]


@contextmanager
def served(
    open_engine: Callable[[], Ways], way: str, first: Question
) -> Iterator[Served]:
    """Start an engine and wait for its first answer."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(
        target=_process, args=(there, open_engine, way, first), daemon=True
    )
    process.start()
    there.close()
    try:
        yield Served(here, _received(here)[0])
    finally:
        here.close()
        process.join()


def _process(
    line: Line, open_engine: Callable[[], Ways], way: str, first: Question
) -> None:
    _be_quiet()
    serve(line, open_engine, way, first)


def serve(
    line: Line, open_engine: Callable[[], Ways], way: str, first: Question
) -> None:
    """What the process of an engine does, until it is asked for nothing."""
    began = process_time()
    ways = open_engine()
    ways[way](first)
    line.send((process_time() - began,))
    with suppress(EOFError):  # the asker went away
        while (asked := line.recv()) is not None:
            way, question = asked
            began = process_time()
            size = ways[way](question)
            line.send(((process_time() - began) * 1000, size))
        line.send((peak_memory(),))


def in_child(job: Callable[..., Outcome], *args: object) -> tuple[Outcome, float]:
    """What the job gives in a new process, and the most memory it took there, in MB."""
    with ProcessPoolExecutor(1, get_context("spawn"), _be_quiet) as pool:
        outcome = pool.submit(job, *args).result()
        return outcome, pool.submit(peak_memory).result()


def peak_memory() -> float:
    """The most memory that this process took, in MB."""
    # Linux lets getrusage count the parent's memory too, up to the start of the child.
    if _STATUS.exists():
        for line in _STATUS.read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _received(line: Line) -> tuple[float, int]:
    try:
        received: tuple[float, int] = line.recv()
    except EOFError:
        raise EngineDied("an engine ended early; see what it printed") from None
    return received


def _be_quiet() -> None:
    """That an index is missing is no news here."""
    logging.getLogger("hub").setLevel(logging.ERROR)
