"""From the addresses that the hub surely has, along every link, to all of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from flask import Flask

from hub.export.addresses import Address
from hub.export.frozen import NOT_FOUND, FrozenHub, Kind, Task, Written
from hub.export.promises import ANSWERS_ONLY
from hub.export.workers import Queue
from hub.languages import LANGUAGES
from hub.site import Site

Progress = Callable[[int, int], None]
"""Told how many files are written, and of how many is known."""


class ExportFailed(Exception):
    """Why there is no new export, in words for who asked for it."""


@dataclass
class Crawled:
    """What was written, and what else hosts have to know."""

    places: dict[str, Address] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    kinds: set[Kind] = field(default_factory=set)
    dead: list[str] = field(default_factory=list)
    unlinked: int = 0

    def is_new(self, address: Address) -> bool:
        """Whether nobody has asked for it yet; two addresses cannot share a file."""
        known = self.places.setdefault(address.place, address)
        if known is not address and str(known).rstrip("/") != str(address).rstrip("/"):
            self.dead.append(f"{known} and {address} want the same file")
        return known is address

    def take(self, written: Written) -> None:
        """What came of some tasks."""
        self.dead += written.dead
        self.kinds |= written.kinds
        self.redirects.update(written.redirects)
        self.unlinked += written.unlinked
        for place in written.nothing_at:
            del self.places[place]


def crawl(
    app: Flask, site: Site, hub: FrozenHub, workers: int, progress: Progress
) -> Crawled:
    """Write everything. Raises ExportFailed, WorkerDied."""
    crawled, done = Crawled(), 0
    queue: Queue[Task, Written] = Queue(hub.write, workers)
    for address in _certain(app, site):
        if crawled.is_new(address):
            queue.add(Task(address))
    for count, written in queue.outcomes():
        done += count
        crawled.take(written)
        for address, linked_on in written.links:
            if crawled.is_new(address):
                queue.add(Task(address, linked_on))
        progress(done, done + queue.waiting)
    if crawled.dead:
        raise ExportFailed("\n".join(sorted(crawled.dead)))
    return crawled


def _certain(app: Flask, site: Site) -> Iterator[Address]:
    """Every rule without variables, every page, and every old address."""
    for rule in app.url_map.iter_rules():
        is_whole = rule.arguments <= (rule.defaults or {}).keys()
        is_asked = rule.endpoint in ANSWERS_ONLY or "GET" not in (rule.methods or ())
        if is_whole and not is_asked:
            yield Address(rule.rule)
    for page in site.catalogue.pages:
        yield Address(page.path)
        for old in page.meta.redirect_from:
            yield Address(old)
    for folder in ("", *(f"/{language}" for language in LANGUAGES)):
        yield Address(f"{folder}/{NOT_FOUND}")
