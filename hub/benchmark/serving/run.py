"""A run: a corpus of some size, the hub on it, and the same load on all servers."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import quote, urlsplit

from hub.benchmark.corpus import Origin, write_corpus
from hub.benchmark.processes import in_child
from hub.benchmark.progress import Progress
from hub.benchmark.serving.case import Case, Measured
from hub.benchmark.serving.details import MANY, Details, Factory, details
from hub.benchmark.serving.server import Server, served
from hub.config import ROOT, Config
from hub.models.base import Label
from hub.models.finder import finder_path

Settings = Mapping[str, str]

_APP: Final = "wsgi:app"
_BARE: Final = "hub.benchmark.serving.bare"
_HOME: Final = "/nl/"


@dataclass(frozen=True)
class Effort:
    """How long and how often things are measured."""

    rounds: int
    seconds: float
    """Of each round, as fast as the server answers."""
    paced: float
    """Seconds at a fixed rate."""


@dataclass(frozen=True)
class Sized:
    """All about the hub with so many entries."""

    entries: int
    cold: float
    """Seconds from nothing but content to the first answer."""
    warm: float
    idle: float
    """MiB of all processes together when they have just started."""
    busy: float
    """The same after the load."""
    rows: tuple[Measured, ...]
    details: Details


@dataclass(frozen=True)
class ServingBenchmark:
    """What all sizes have in common."""

    factory: Factory
    """Makes the app; given from outside, as nothing below it may import it."""
    origin: Origin
    search: Label
    """The name of the search page in each language."""
    effort: Effort
    progress: Progress

    def sized(self, entries: int) -> Sized:
        """Measure the hub with so many made-up entries. Raises ServerFailed."""
        name, step = f"{entries:,}", self.progress.step
        with TemporaryDirectory(prefix="hub-serving-") as temporary:
            content, index = Path(temporary) / "content", Path(temporary) / "index"
            with step(f"{name}: writing the entries"):
                write_corpus(content, self.origin, entries)
            settings = {
                "HUB_CONTENT": str(content),
                "HUB_SEARCH_INDEX": str(index),
                # One visitor asks here for what hundreds would.
                "HUB_REQUESTS_PER_MINUTE": str(MANY),
                "HUB_QUESTIONS_PER_MINUTE": str(MANY),
            }
            with step(f"{name}: starting without an index"), _hub(settings) as server:
                cold = server.started
            with step(f"{name}: measuring"), _hub(settings) as server:
                idle = sum(server.memory().values())
                rows = self._rows(server, settings)
                busy = sum(server.memory().values())
            with step(f"{name}: making detail pages of every kind"):
                config = Config(content=content, search_index=index)
                made, _ = in_child(details, self.factory, config)
            return Sized(entries, cold, server.started, idle, busy, rows, made)

    def _rows(self, hub: Server, settings: Settings) -> tuple[Measured, ...]:
        size = len(hub.get(_HOME))
        with (
            served(f"{_BARE}:plain()", ROOT, "/", {}) as plain,
            served(f"{_BARE}:flask({size})", ROOT, "/", {}) as flask,
            _hub({**settings, "HUB_CACHE_MIB": "0"}) as uncached,
        ):
            cases = [
                Case("bare WSGI", plain, ["/"], "identity"),
                Case("bare Flask, size of home", flask, ["/"], "identity"),
                Case("home, not compressed", hub, [_HOME], "identity"),
                *self._pages(hub, ""),
                *self._pages(uncached, ", not kept"),
            ]
            effort = self.effort
            for case in cases:
                case.warm_up()
            for _ in range(effort.rounds):
                for case in cases:
                    case.round(effort.seconds)
            return tuple(case.measured(effort.paced) for case in cases)

    def _pages(self, server: Server, how: str) -> Iterator[Case]:
        listed = json.loads(server.get(finder_path("instruments", "nl", ".json")))
        entries = listed["entries"]
        details = [urlsplit(each["url"]).path for each in entries]
        words = [quote(each["title"].split()[-1]) for each in entries]
        search = f"/nl/{self.search['nl']}?q="
        yield Case(f"home{how}", server, [_HOME, "/en/"])
        yield Case(f"detail{how}", server, details)
        finders = [finder_path("instruments", each) for each in ("nl", "en")]
        yield Case(f"finder{how}", server, finders)
        yield Case(f"search{how}", server, [f"{search}{word}" for word in words])


@contextmanager
def _hub(settings: Settings) -> Iterator[Server]:
    with served(_APP, ROOT, _HOME, settings) as server:
        yield server


def ratios(rows: Sequence[Measured]) -> Mapping[str, float]:
    """How many times the rate of the bare Flask answer each row has."""
    flask = next(each for each in rows if each.what.startswith("bare Flask"))
    return {each.what: each.rate / flask.rate for each in rows}
