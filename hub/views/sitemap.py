"""For search engines: a sitemap a section, with languages and dates, and robots.txt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from flask import Blueprint, Response, abort, render_template

from hub.current import current_site
from hub.feeds.changes import moved_dates
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.collection import BY_NAME, COLLECTIONS
from hub.models.finder import finder_path
from hub.models.page import Page
from hub.views import a_z
from hub.views.addresses import (
    ACCESSIBILITY,
    CODES,
    GLOSSARY,
    GUIDED_PATH,
    OPEN_DATA,
    absolute,
    home_addresses,
)
from hub.views.feeds import CHANGES
from hub.views.pictures import picture_addresses

bp = Blueprint("sitemap", __name__)

MOST: Final = 50_000
"""The most addresses that a sitemap may have."""

LISTS: Final = "lists"
"""The sitemap of all that is no entry."""

Addresses = Mapping[Language, str]


@dataclass(frozen=True)
class Listed:
    """An address, what it is called in each language, and when it changed."""

    path: str
    alternates: Addresses
    changed: date | None


@bp.get("/sitemap.xml")
def index() -> Response:
    files = [
        (_path(name, part), _newest(listed))
        for name in (LISTS, *BY_NAME)
        for part, listed in enumerate(_parts(name), start=1)
    ]
    return _xml(render_template("sitemap/index.xml", files=files))


def section(name: str, part: int) -> Response:
    parts = _parts(name) if name in (LISTS, *BY_NAME) else []
    if not 1 <= part <= len(parts):
        abort(404)
    return _xml(render_template("sitemap/section.xml", listed=parts[part - 1]))


@bp.get("/robots.txt")
def robots() -> Response:
    text = f"User-agent: *\nAllow: /\n\nSitemap: {absolute('/sitemap.xml')}\n"
    return Response(text, mimetype="text/plain")


def changed_on(page: Page) -> date:
    """The last day on which an editor changed the page, or a date of it moved."""
    days = [page.meta.updated, *(each.date for each in page.meta.changes)]
    days += [each.move.changed for each in moved_dates([page])]
    return max(days)


def _path(name: str, part: int) -> str:
    return f"/sitemaps/{name}.xml" if part == 1 else f"/sitemaps/{name}-{part}.xml"


def _parts(name: str) -> Sequence[Sequence[Listed]]:
    listed = list(_lists() if name == LISTS else _entries(name))
    return [listed[start : start + MOST] for start in range(0, len(listed), MOST)]


def _entries(collection: str) -> Iterator[Listed]:
    for page in current_site().catalogue.pages:
        if page.collection.name == collection and page.is_translated:
            yield Listed(page.path, _indexed_addresses(page), changed_on(page))


def _lists() -> Iterator[Listed]:
    for alternates, changed in _sections():
        for path in alternates.values():
            yield Listed(path, alternates, changed)


def _sections() -> Iterator[tuple[Addresses, date | None]]:
    """What is no entry; without a date where nobody can know it."""
    site = current_site()
    catalogue, statement = site.catalogue, site.content.statement
    everything = _newest_of(catalogue.pages)
    yield home_addresses(), everything
    for row in COLLECTIONS:
        if catalogue.finder_of(row.name) is None:
            yield {each: row.path(each) for each in LANGUAGES}, _of([row.name])
    for id, finder in catalogue.finders.items():
        paths = {each: finder_path(id, each) for each in LANGUAGES}
        yield paths, _of(finder.collections)
    yield {each: f"/{each}/{GUIDED_PATH[each]}" for each in LANGUAGES}, None
    yield _at(GLOSSARY), None
    yield _at(CODES), _of(["roadmaps"])
    yield from ((_at(name), everything) for name in (CHANGES, OPEN_DATA))
    yield {each: f"/{each}/api/" for each in LANGUAGES}, None
    yield from ((paths, None) for paths in picture_addresses())
    yield from ((paths, None) for paths in a_z.addresses())
    if statement is not None:
        yield _at(ACCESSIBILITY), statement.reviewed


def _of(collections: Iterable[str]) -> date | None:
    catalogue, names = current_site().catalogue, list(collections)
    return _newest_of(page for name in names for page in catalogue.list(name, "nl"))


def _newest_of(pages: Iterable[Page]) -> date | None:
    return max((changed_on(page) for page in pages), default=None)


def _newest(listed: Iterable[Listed]) -> date | None:
    days = (each.changed for each in listed if each.changed is not None)
    return max(days, default=None)


def _indexed_addresses(page: Page) -> Addresses:
    """Both addresses of an entry; one where the other shows this one's text."""
    both = (page, current_site().catalogue.counterpart(page))
    return {each.language: each.path for each in both if each.is_translated}


def _at(name: Label) -> Addresses:
    return {each: f"/{each}/{name[each]}/" for each in LANGUAGES}


def _xml(text: str) -> Response:
    return Response(text, mimetype="application/xml")


for _name in (LISTS, *BY_NAME):
    _first = _path(_name, 1)
    bp.add_url_rule(_first, _name, partial(section, _name, 1))
bp.add_url_rule("/sitemaps/<name>-<int:part>.xml", "section", section)
