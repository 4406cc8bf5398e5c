"""How the site is doing, for people: whether it is whole, of when, and searches."""

from typing import Final

from flask import Blueprint, Response, make_response, render_template

from hub.current import current_site
from hub.feeds.changes import page_changes
from hub.languages import Language
from hub.models.page import Page
from hub.revision import commit_of
from hub.search.results import SearchRequest
from hub.site import Site
from hub.views.addresses import add_rules

bp = Blueprint("status", __name__)

KEPT: Final = 60
"""Seconds; who looks again wants to see whether it is over."""


def index(language: Language) -> Response:
    site = current_site()
    revision = site.revision
    pages = site.catalogue.in_language(language)
    said = site.content.open_data
    page = render_template(
        "status/index.html",
        # An export has no search of its own to ask: that is the browser's.
        finds=site.config.exported or _finds(site, pages, language),
        is_whole=revision is None or site.unready() is None,
        count=len(pages),
        changed=max((each.day for each in page_changes(pages)), default=None),
        commit=_commit(site),
        since=revision.read if revision is not None else site.now(),
        contact=_page(site, said.contact, language) if said is not None else None,
    )
    response = make_response(page)
    response.cache_control.public = True
    response.cache_control.max_age = KEPT
    return response


def _finds(site: Site, pages: tuple[Page, ...], language: Language) -> bool:
    """Whether the search finds a page by its own title; asked each time."""
    for page in pages[:1]:
        request = SearchRequest(page.meta.title, language, now=site.now())
        found = site.searcher.search(request).results
        return any(each.key == page.key for each in found)
    return True


def _commit(site: Site) -> str | None:
    if site.revision is not None:
        return site.revision.commit
    # An export, which lasts for one reading of the content.
    config = site.config
    return (config.commit or commit_of(config.content)) if config.exported else None


def _page(site: Site, address: str, language: Language) -> Page:
    collection, _, id = address.partition("/")
    return site.catalogue.get((collection, id), language)


add_rules(bp, "index", index, lambda each: f"/{each}/status/")
