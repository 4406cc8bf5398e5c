"""Work done in a child process, which takes all its memory with it when it ends."""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from threading import active_count
from typing import TypeVar

Outcome = TypeVar("Outcome")


def apart(work: Callable[[], Outcome | None]) -> Outcome | None:
    """What the work gives in a copy of this process; None where it gives nothing.

    None as well where there can be no copy: a lock that another thread holds would
    never be opened in it.
    """
    if active_count() > 1 or "fork" not in get_all_start_methods():
        return None
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_send, args=(there, work))
    child.start()
    there.close()
    outcome: Outcome | None = None
    with here, suppress(EOFError):  # it ended early: what it printed says why
        outcome = here.recv()
    child.join()
    return outcome


def _send(there: "Connection[object, object]", work: Callable[[], object]) -> None:
    there.send(work())
