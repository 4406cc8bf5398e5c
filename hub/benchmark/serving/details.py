"""Detail pages made anew, of every kind: what each takes the processor, in one process.

Beside the servers, since Linux counts the time of another process in hundredths of a
second only.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from time import process_time_ns
from typing import Final, Self

from flask import Flask
from werkzeug.test import create_environ, run_wsgi_app

from hub.benchmark.figures import Spread
from hub.benchmark.serving.load import ServerFailed
from hub.config import Config
from hub.models.page import Page
from hub.site import Site

Factory = Callable[[Config], Flask]

_OF_A_KIND: Final = 60
"""At most so many pages of each kind and language, spread over all."""
_AGAIN: Final = 2
"""So often after the first time; the least counts, as other work disturbs."""
MANY: Final = 999_999
"""Requests a minute: counted, as in production, but never refused."""


@dataclass(frozen=True)
class Details:
    """Milliseconds of processor time, compression included."""

    pages: int
    first: Spread
    """With what is made when a page is first asked for: its body, what goes with it."""
    again: Spread
    most: float
    slowest: str
    """The address of the page that takes the most."""

    @classmethod
    def of(cls, found: Sequence[tuple[str, float, float]]) -> Self:
        """From address, first time and time after that; at least one."""
        slowest, _, most = max(found, key=lambda each: each[2])
        first = Spread.of([first for _, first, _ in found])
        again = Spread.of([again for _, _, again in found])
        return cls(len(found), first, again, most, slowest)


def details(factory: Factory, config: Config) -> Details:
    """Make every page of the sample some times, keeping none. Raises ServerFailed."""
    config = replace(config, requests_per_minute=MANY, questions_per_minute=MANY)
    app = factory(replace(config, cache_mib=0))
    site = app.extensions["hub"]
    assert isinstance(site, Site)
    site.serve()
    paths = [page.path for page in sample(site.catalogue.pages)]
    # What is made once for all pages is not the first page's.
    _milliseconds(app, paths[0])
    first = [_milliseconds(app, path) for path in paths]
    rounds = [[_milliseconds(app, path) for path in paths] for _ in range(_AGAIN)]
    again = [min(each) for each in zip(*rounds, strict=True)]
    return Details.of(list(zip(paths, first, again, strict=True)))


def sample(pages: Sequence[Page], most: int = _OF_A_KIND) -> Iterator[Page]:
    """As many pages of each kind and language, or all where there are fewer."""
    for _, group in groupby(sorted(pages, key=_kind), key=_kind):
        found = list(group)
        count = min(most, len(found))
        yield from (found[place * len(found) // count] for place in range(count))


def _kind(page: Page) -> tuple[str, str]:
    return page.collection.name, page.language


def _milliseconds(app: Flask, path: str) -> float:
    headers = {"Accept": "text/html", "Accept-Encoding": "br"}
    environ = create_environ(path, headers=headers)
    began = process_time_ns()
    _, status, _ = run_wsgi_app(app.wsgi_app, environ)
    spent = process_time_ns() - began
    if not status.startswith("200 "):
        raise ServerFailed(f"{path}: {status}")
    return spent / 1e6
