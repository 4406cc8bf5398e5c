"""Processes that share the site as it was read, and write at the same time."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final, Generic, TypeVar

Job = TypeVar("Job")
Outcome = TypeVar("Outcome")

CHUNK: Final = 20
"""Enough to make sending cheap, few enough to keep all busy to the end."""


class WorkerDied(Exception):
    """A process ended before its work was done; what it printed says why."""


class Queue(Generic[Job, Outcome]):
    """Jobs that may bring more jobs, done in some processes or in this one."""

    def __init__(self, do: Callable[[Sequence[Job]], Outcome], workers: int) -> None:
        self._do = do
        self._workers = workers
        self._waiting: deque[Job] = deque()

    def add(self, job: Job) -> None:
        """One more job, also while others are being done."""
        self._waiting.append(job)

    @property
    def waiting(self) -> int:
        """How many jobs nobody has begun."""
        return len(self._waiting)

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """How many jobs were done, and what came of them, until none is left.

        Raises WorkerDied.
        """
        if self._workers < 2:
            while self._waiting:
                jobs = self._next()
                yield len(jobs), self._do(jobs)
            return
        started = [self._start() for _ in range(self._workers)]
        try:
            yield from self._shared_out([line for line, _ in started])
        finally:
            for line, _ in started:
                line.close()
            for _, process in started:
                process.join()

    def _shared_out(self, lines: Sequence[Any]) -> Iterator[tuple[int, Outcome]]:
        idle, busy = list(lines), dict[Any, int]()
        while self._waiting or busy:
            while idle and self._waiting:
                line, jobs = idle.pop(), self._next()
                line.send(jobs)
                busy[line] = len(jobs)
            for line in wait(list(busy)):
                done = busy.pop(line)
                idle.append(line)
                yield done, _received(line)

    def _next(self) -> list[Job]:
        count = min(CHUNK, len(self._waiting))
        return [self._waiting.popleft() for _ in range(count)]

    def _start(self) -> tuple[Any, BaseProcess]:
        context = get_context("fork")
        here, there = context.Pipe()
        process = context.Process(target=self._serve, args=(here, there), daemon=True)
        process.start()
        there.close()
        return here, process

    def _serve(self, parent: Connection, line: Connection) -> None:
        # Its copy of the other end would keep it from seeing that the parent left.
        parent.close()
        while True:
            try:
                jobs = line.recv()
            except EOFError:
                return
            line.send(self._do(jobs))


@contextmanager
def meanwhile(do: Callable[[], object], workers: int) -> Iterator[None]:
    """Do something in a process of its own while the block runs; with one, before it.

    Raises WorkerDied.
    """
    if workers < 2:
        do()
        yield
        return
    process = get_context("fork").Process(target=do, daemon=True)
    process.start()
    try:
        yield
    except BaseException:
        process.terminate()
        raise
    finally:
        process.join()
    if process.exitcode:
        raise WorkerDied("a process of the export ended early")


def _received(line: Any) -> Any:
    try:
        return line.recv()
    except EOFError:
        raise WorkerDied("a process of the export ended early") from None
