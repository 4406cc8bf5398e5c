"""How soon a saved change is seen, and whether any page fails meanwhile."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from http.client import HTTPConnection, HTTPResponse
from itertools import cycle
from os import getloadavg
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter, process_time, sleep
from typing import Final
from urllib.parse import quote, urlsplit

from flask import Flask

from hub.benchmark.corpus import Origin, write_corpus
from hub.config import Config
from hub.models.sourced import BRUSSELS
from hub.preview.app import preview_of
from hub.preview.live import Live
from hub.preview.serving import serving

Factory = Callable[[Config], Flask]
PAUSE: Final = 0.01
OTHERS: Final = 0.1
PATIENCE: Final = 60.0
"""Seconds after which a change is taken not to come."""
START: Final = 600.0
"""The same for the start, which makes an index and checks everything."""


@dataclass(frozen=True)
class Outcome:
    """Seconds from saving until seen, and what else was asked meanwhile."""

    entries: int
    pages: tuple[float, ...]
    searches: tuple[float, ...]
    processor: float
    """Seconds of processor time in all, those of the browser among them."""
    asked: int
    failed: int


def measure(
    factory: Factory, config: Config, origin: Origin, entries: int, saves: int
) -> Outcome:
    """Save files of a made-up hub, one after the other, and look at it.

    As a browser does that has the page open: it waits on the line over which changes
    are told, then asks the page again, then the search. What a browser takes to draw
    the page is not in it. Other pages are asked ten times a second meanwhile.
    """
    with TemporaryDirectory(prefix="hub-preview-") as temporary:
        folder = Path(temporary) / "content"
        write_corpus(folder, origin, entries)
        live = Live(
            replace(config, content=folder, search_index=Path(temporary) / "index"),
            lambda: datetime.now(BRUSSELS),
        )
        # As the preview is: nothing that a public server puts before its pages.
        app = factory(replace(config, unpublished=True))
        with serving(preview_of(app, live), live, 0) as server:
            return _measured(folder, live, server.address, entries, saves)


def report(outcome: Outcome) -> str:
    """The figures as text."""
    lines = [f"{outcome.entries} made-up entries, {len(outcome.pages)} saves"]
    for name, seconds in (("page", outcome.pages), ("search", outcome.searches)):
        lines.append(
            f"{name:8}median {median(seconds):.2f} s, most {max(seconds):.2f} s"
        )
    lines.append(
        f"{outcome.processor / len(outcome.pages):.2f} s of processor time a save, "
        f"load average {getloadavg()[0]:.1f}"
    )
    lines.append(
        f"{outcome.asked} other pages asked meanwhile, {outcome.failed} failed"
    )
    return "\n".join(lines)


def _measured(
    folder: Path, live: Live, address: str, entries: int, saves: int
) -> Outcome:
    _until(lambda: live.state.is_checked, START)
    site = live.state.site
    assert site is not None
    _ = site.searcher
    files = sorted((folder / "instruments").glob("entry-*.nl.md"))
    paths = {page.file: page.path for page in site.catalogue.pages}
    others = [path for path in paths.values() if "/entry-" in path][:: entries // 20]
    # An editor has the page open before saving it.
    for path in (paths[files[0].relative_to(folder).as_posix()], "/nl/zoeken?q=hub"):
        _get(address, path)
    pages, searches, statuses = [], [], list[int]()
    began = process_time()
    with _asking(address, others, statuses):
        for number, file in zip(range(saves), cycle(files)):
            page = paths[file.relative_to(folder).as_posix()]
            word = f"zwaluwstaart{number:04}"
            with _listening(address, live.state.version) as line:
                saved = perf_counter()
                file.write_text(f"{file.read_text('utf-8')}\n{word}\n", "utf-8")
                next(each for each in line if each.startswith(b"data:"))
            _until_seen(address, page, word)
            pages.append(perf_counter() - saved)
            _until_seen(address, f"/nl/zoeken?q={quote(word)}", page)
            searches.append(perf_counter() - saved)
    failed = sum(status != 200 for status in statuses)
    return Outcome(
        entries,
        tuple(pages),
        tuple(searches),
        process_time() - began,
        len(statuses),
        failed,
    )


@contextmanager
def _listening(address: str, version: int) -> Iterator[HTTPResponse]:
    """The line over which a browser hears of changes."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    try:
        connection.request("GET", f"/preview/changes?since={version}")
        yield connection.getresponse()
    finally:
        connection.close()


@contextmanager
def _asking(address: str, paths: Iterable[str], statuses: list[int]) -> Iterator[None]:
    """Ask pages all the while, and note how that went."""
    over = Event()

    def ask() -> None:
        for path in cycle(paths):
            if over.wait(OTHERS):
                return
            statuses.append(_get(address, path)[0])

    thread = Thread(target=ask)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _get(address: str, path: str) -> tuple[int, str]:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def _until_seen(address: str, path: str, text: str) -> None:
    _until(lambda: text in _get(address, path)[1])


def _until(is_so: Callable[[], bool], patience: float = PATIENCE) -> None:
    start = perf_counter()
    while not is_so():
        if perf_counter() - start > patience:
            raise TimeoutError("the change was not seen")
        sleep(PAUSE)
