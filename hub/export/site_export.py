"""The whole hub as plain files, as of one moment."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from flask import Flask

from hub.client_search.writing import write as write_search
from hub.config import Config
from hub.export.crawling import Crawled, Progress, crawl
from hub.export.frozen import FrozenHub
from hub.export.hosts import Hosted, write_host_files
from hub.export.placing import Manifest, Placed, aside, kept_files, place
from hub.export.promises import IN_THE_BROWSER, endpoints_of, promises_of
from hub.export.rewriting import SEARCH_FOLDER, Links
from hub.export.workers import meanwhile
from hub.revision import fingerprint
from hub.site import Clock, Site

Factory = Callable[[Config, Clock], Flask]

WORKERS: Final = 2
"""As many as a small machine has cores; each has its own memory for what it draws."""


@dataclass(frozen=True)
class Order:
    """What to export, where to and how."""

    folder: Path
    base_url: str
    at: datetime
    names_files: bool = False
    """Whether links name index.html, for who reads from a folder."""
    workers: int = WORKERS


def export_site(
    factory: Factory, config: Config, order: Order, progress: Progress
) -> tuple[Crawled, Placed]:
    """Write the export. Raises ContentError, ConfigError, ExportFailed, WorkerDied."""
    config = replace(
        config,
        base_url=order.base_url,
        exported=True,
        gallery=False,
        question_log=None,
        unpublished=False,
    )
    app = factory(config, lambda: order.at)
    site = app.extensions["hub"]
    assert isinstance(site, Site)
    site.open()
    with aside(order.folder.resolve()) as new:
        search = partial(write_search, site.edition, new / SEARCH_FOLDER)
        with meanwhile(search, order.workers):
            hub = _frozen(app, order, new)
            crawled = crawl(app, site, hub, order.workers, progress)
        write_host_files(new, Hosted.of(order.base_url, crawled, site.config))
        placed = place(new, order.folder.resolve(), _manifest(site, order))
    return crawled, placed


def _frozen(app: Flask, order: Order, new: Path) -> FrozenHub:
    endpoint = endpoints_of(app)
    links = Links(
        order.base_url,
        promises_of(endpoint),
        lambda path: endpoint(path) == IN_THE_BROWSER,
        order.names_files,
    )
    return FrozenHub(app, links, new, kept_files(order.folder.resolve()))


def _manifest(site: Site, order: Order) -> Manifest:
    changed = max(page.meta.updated for page in site.catalogue.pages)
    return Manifest(
        base_url=order.base_url,
        at=order.at.isoformat(timespec="seconds"),
        content=changed.isoformat(),
        fingerprint=fingerprint(site.config.content),
    )
