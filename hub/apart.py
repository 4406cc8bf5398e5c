"""Work done in a child process, which takes all its memory with it when it ends."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from threading import active_count
from typing import TypeVar

Outcome = TypeVar("Outcome")
Other = TypeVar("Other")


def apart(work: Callable[[], Outcome | None]) -> Outcome | None:
    """What the work gives in a copy of this process; None where it gives nothing.

    None as well where there can be no copy: a lock that another thread holds would
    never be opened in it.
    """
    with _begun(work) as ended:
        return ended()


def alongside(
    here: Callable[[], Other], there: Callable[[], Outcome]
) -> tuple[Other, Outcome]:
    """What both give, the second at the same time in a copy of this process.

    What cannot be had from a copy is worked out here, after the first.
    """
    with _begun(there) as ended:
        first = here()
        second = ended()
    return first, there() if second is None else second


@contextmanager
def _begun(work: Callable[[], Outcome]) -> Iterator[Callable[[], Outcome | None]]:
    """Begin it in a copy, where there can be one; what is given waits for the end."""
    if active_count() > 1 or "fork" not in get_all_start_methods():
        yield lambda: None
        return
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_send, args=(there, work))
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
    with suppress(EOFError):  # it ended early: what it printed says why
        return line.recv()
    return None


def _send(there: "Connection[object, object]", work: Callable[[], object]) -> None:
    there.send(work())
