"""Work done in a child process, which takes all its memory with it when it ends."""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from threading import active_count
from typing import Any, TypeVar

Outcome = TypeVar("Outcome")


def apart(
    work: Callable[[], Outcome | None], raising: type[Exception]
) -> Outcome | None:
    """What the work gives in a copy of this process; None where it gives nothing.

    None as well where there can be no copy: a lock that another thread holds would
    never be opened in it. What it may raise is raised here.
    """
    if active_count() > 1 or "fork" not in get_all_start_methods():
        return None
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_send, args=(there, work, raising))
    child.start()
    there.close()
    received: Any = None
    with here, suppress(EOFError):  # it ended early: what it printed says why
        received = here.recv()
    child.join()
    if isinstance(received, raising):
        raise received
    outcome: Outcome | None = received
    return outcome


def _send(
    there: "Connection[object, object]",
    work: Callable[[], object],
    raising: type[Exception],
) -> None:
    try:
        there.send(work())
    except raising as failure:
        there.send(failure)
