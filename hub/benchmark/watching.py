"""What a request pays for being watched: the same kept page, with and without."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

# wsgiref.types names it; it is of the standard, not of a library.
from wsgiref.types import WSGIApplication
from wsgiref.util import setup_testing_defaults

PATH = "/nl/"
ROUND = 2_000
"""Requests in a row; the ways take turns, so that a busy machine is busy for all."""


@dataclass(frozen=True)
class Cost:
    """What one way of watching costs."""

    what: str
    microseconds: float
    """Of processor time, a request, in the median round."""
    ratio: float
    """To the way without."""


def watched(ways: Mapping[str, WSGIApplication], rounds: int) -> Sequence[Cost]:
    """Each way beside the first, which watches nothing."""
    asked = {what: _asking(app) for what, app in ways.items()}
    spent: dict[str, list[float]] = {what: [] for what in ways}
    with _quiet():
        for ask in asked.values():
            # What is made once, and kept.
            ask()
        for _ in range(rounds):
            for what, ask in asked.items():
                spent[what].append(_seconds(ask))
    each = {what: median(times) / ROUND * 1e6 for what, times in spent.items()}
    without = next(iter(each.values()))
    return [Cost(what, cost, cost / without) for what, cost in each.items()]


def table(costs: Sequence[Cost], rounds: int) -> str:
    """The costs as a table, with what they are of."""
    lines = [
        f"A kept page ({PATH}), {rounds} rounds of {ROUND} requests in the process,",
        "lines written to nowhere; processor time, and its ratio to the first row.",
        "",
        "| watched by | a request, µs | ratio |",
        "|---|---|---|",
    ]
    for each in costs:
        lines.append(f"| {each.what} | {each.microseconds:.1f} | {each.ratio:.2f} |")
    return "\n".join(lines)


def _asking(app: WSGIApplication) -> Callable[[], None]:
    environ: dict[str, object] = {"PATH_INFO": PATH, "HTTP_HOST": "127.0.0.1"}
    setup_testing_defaults(environ)
    environ["HTTP_ACCEPT_ENCODING"] = "br"

    def start(*_said: object) -> Callable[[bytes], object]:
        return len

    def ask() -> None:
        for _ in app(dict(environ), start):
            pass

    return ask


def _seconds(ask: Callable[[], None]) -> float:
    began = process_time()
    for _ in range(ROUND):
        ask()
    return process_time() - began


@contextmanager
def _quiet() -> Iterator[None]:
    """What is written to standard output meanwhile goes nowhere."""
    kept = os.dup(1)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        try:
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)
