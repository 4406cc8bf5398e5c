"""Work done in a child process, which takes all its memory with it when it ends."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from threading import active_count
from typing import Any, Final, TypeVar

_MANY: Final = 200
"""Entries that are worth a copy, which takes some hundredths of a second."""

Outcome = TypeVar("Outcome")
Other = TypeVar("Other")


def apart(
    work: Callable[[], Outcome | None], raising: type[Exception]
) -> Outcome | None:
    """What the work gives in a copy of this process; None where it gives nothing.

    None as well where there can be no copy: a lock that another thread holds would
    never be opened in it. What it may raise is raised here.
    """
    with _begun(work, raising) as ended:
        received: Any = ended()
    if isinstance(received, raising):
        raise received
    outcome: Outcome | None = received
    return outcome


def alongside(
    here: Callable[[], Other], there: Callable[[], Outcome], entries: int
) -> tuple[Other, Outcome]:
    """What both give, the second at the same time in a copy of this process.

    What cannot be had from a copy, or is about so few entries that a copy takes longer,
    is worked out here, after the first; so it is here that it raises.
    """
    if entries < _MANY:
        return here(), there()
    with _begun(there, Exception) as ended:
        first = here()
        second: Any = ended()
    is_missing = second is None or isinstance(second, Exception)
    return first, there() if is_missing else second


@contextmanager
def _begun(
    work: Callable[[], Outcome], *raising: type[Exception]
) -> Iterator[Callable[[], Outcome | None]]:
    """Begin it in a copy, where there can be one; what is given waits for the end."""
    if active_count() > 1 or "fork" not in get_all_start_methods():
        yield lambda: None
        return
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_send, args=((here, there), work, raising))
    child.start()
    there.close()
    try:
        with here:
            yield lambda: _received(here)
    except BaseException:
        child.terminate()  # nobody waits for it any more
        raise
    finally:
        child.join()


def _received(line: "Connection[object, Outcome]") -> Outcome | None:
    # It ended early, maybe in the middle: what it printed says why.
    with suppress(EOFError, OSError):
        return line.recv()
    return None


def _send(
    ends: "tuple[Connection[object, object], Connection[object, object]]",
    work: Callable[[], object],
    raising: tuple[type[Exception], ...],
) -> None:
    here, there = ends
    # Held open in the copy too, it would let the copy wait for ever for a reader.
    here.close()
    outcome: object
    try:
        outcome = work()
    except raising as failure:
        outcome = failure
    with suppress(BrokenPipeError):  # nobody waits for it any more
        there.send(outcome)
