"""What the first process of a server counts: its workers, and its reloads."""

from collections.abc import Collection, Iterable

# wsgiref.types names it; it is of the standard, not of a library.
from wsgiref.types import WSGIApplication

from flask import Flask

from hub.metrics.tally import METRICS, Tally


def tally_of(app: WSGIApplication) -> Tally | None:
    """What an app counts in; None where nothing is counted, or it is not the hub's."""
    # The benchmark runs other apps under the same settings.
    tally = app.extensions.get(METRICS) if isinstance(app, Flask) else None
    return tally if isinstance(tally, Tally) else None


def has_port(names: Iterable[object], port: int) -> bool:
    """Whether one of the sockets with these names is at the port."""
    return any(isinstance(name, tuple) and name[1] == port for name in names)


def worker_begins(tally: Tally, taken: Collection[int]) -> int:
    """The row for a worker that is about to be forked, beside those that run."""
    tally.count("hub_worker_starts_total")
    tally.state("hub_workers", len(taken) + 1)
    return tally.free_row(taken)


def worker_ended(tally: Tally, row: int, *, running: int, wanted: int) -> None:
    """What it said of itself holds no more; what it counted does."""
    tally.forget(row)
    tally.state("hub_workers", running)
    # Who is told to end is replaced before: only by a failure are there too few.
    if running < wanted:
        tally.count("hub_worker_failures_total")


def reloaded(tally: Tally, *, is_new: bool) -> None:
    """The content was read again, or the old content stayed."""
    tally.count("hub_reloads_total", "done" if is_new else "refused")
