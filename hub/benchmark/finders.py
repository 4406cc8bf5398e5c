"""What a page of each finder costs when it has many entries."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from time import process_time
from typing import Final
from urllib.parse import urlencode

from flask import Flask

from hub.benchmark.figures import Spread
from hub.benchmark.grown import grown
from hub.benchmark.hub_engine import Factory, site_of
from hub.config import Config
from hub.finder.choice import canonical
from hub.finder.finder import Finder
from hub.languages import LANGUAGES
from hub.models.finder import finder_path
from hub.site import Site

_SEED: Final = 6
_WARM_UP: Final = 10
_SUFFIXES: Final = ("/", ".json")


@dataclass(frozen=True)
class FinderCost:
    """One finder: seconds to build it, milliseconds of CPU time for each answer."""

    id: str
    entries: int
    building: float
    page: Spread
    json: Spread


def measure(
    factory: Factory, config: Config, site: Site, entries: int, requests: int
) -> Iterator[FinderCost]:
    """Every finder of the site, one after the other, each with so many entries."""
    for id in site.catalogue.finders:
        catalogue = grown(site.catalogue, id, entries, _SEED)
        catalogue.prepare()
        app = factory(config.unlimited)
        # What the site would have read: the same content with a larger catalogue.
        large = replace(site.content, catalogue=catalogue)
        site_of(app).__dict__["content"] = large
        began = process_time()
        finder = site_of(app).finders[id]
        built = process_time() - began
        yield _cost(app, finder, built, requests)


def _cost(app: Flask, finder: Finder, built: float, requests: int) -> FinderCost:
    client, random = app.test_client(), Random(_SEED)
    spent: dict[str, list[float]] = {suffix: [] for suffix in _SUFFIXES}
    for number in range(_WARM_UP + requests):
        query = _query(finder, site_of(app), random, number)
        for suffix in _SUFFIXES:
            language = LANGUAGES[number % len(LANGUAGES)]
            path = finder_path(finder.id, language, suffix)
            began = process_time()
            response = client.get(f"{path}?{query}" if query else path)
            took = (process_time() - began) * 1000
            assert response.status_code == 200, query
            if number >= _WARM_UP:
                spent[suffix].append(took)
    page, json = (Spread.of(spent[suffix]) for suffix in _SUFFIXES)
    return FinderCost(finder.id, len(finder.pages), built, page, json)


def _query(finder: Finder, site: Site, random: Random, number: int) -> str:
    """A choice in canonical order; every fourth time nothing is chosen."""
    indexes = finder.indexes(site.now())
    names = random.sample(list(indexes), min(number % 4, len(indexes)))
    pairs = [
        (name, value)
        for name in names
        for value in random.sample(list(indexes[name].sets), 1)
    ]
    sort = random.choice(finder.declaration.sorts).id
    choice = finder.ask([*pairs, ("sort", sort)], site.now()).choice
    return urlencode(list(canonical(finder.declaration, choice)))


def report(costs: list[FinderCost]) -> str:
    """A line for each finder."""
    head = ("finder", "entries", "build s", "page p50", "p95", "p99", "json p50", "p95")
    rows = [head, *map(_row, costs)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    about = (
        "Milliseconds of CPU time for a whole answer; seconds to build the finder.\n\n"
    )
    return about + "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )


def _row(cost: FinderCost) -> tuple[str, ...]:
    times = (
        *(cost.page.p50, cost.page.p95, cost.page.p99),
        *(cost.json.p50, cost.json.p95),
    )
    shown = (f"{each:.1f}" for each in times)
    return (cost.id, f"{cost.entries:,}", f"{cost.building:.2f}", *shown)
