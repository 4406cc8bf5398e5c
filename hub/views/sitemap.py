"""For search engines: the sitemap with both languages of each page, and robots.txt."""

from collections.abc import Mapping

from flask import Blueprint, Response, make_response, render_template

from hub.current import current_site
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.collection import COLLECTIONS
from hub.models.finder import ADDRESSES, finder_path
from hub.models.page import Page
from hub.views import a_z
from hub.views.addresses import (
    ACCESSIBILITY,
    CODES,
    GLOSSARY,
    GUIDED_PATH,
    absolute,
    home_addresses,
)
from hub.views.feeds import CHANGES
from hub.views.pictures import picture_addresses

bp = Blueprint("sitemap", __name__)


@bp.get("/sitemap.xml")
def sitemap() -> Response:
    catalogue = current_site().catalogue
    sections = [
        home_addresses(),
        *(
            {each: row.path(each) for each in LANGUAGES}
            for row in COLLECTIONS
            if catalogue.finder_of(row.name) is None
        ),
        *({each: finder_path(id, each) for each in LANGUAGES} for id in ADDRESSES),
        {each: f"/{each}/{GUIDED_PATH[each]}" for each in LANGUAGES},
        *(_at(name) for name in (GLOSSARY, CODES, CHANGES)),
        *picture_addresses(),
        *a_z.addresses(),
        *([_at(ACCESSIBILITY)] if current_site().content.statement else []),
    ]
    pages = [
        (page, _indexed_addresses(page))
        for page in catalogue.pages
        if page.is_translated
    ]
    text = render_template("sitemap.xml", sections=sections, pages=pages)
    return _plain(text, "application/xml")


@bp.get("/robots.txt")
def robots() -> Response:
    text = f"User-agent: *\nAllow: /\n\nSitemap: {absolute('/sitemap.xml')}\n"
    return _plain(text, "text/plain")


def _indexed_addresses(page: Page) -> Mapping[Language, str]:
    """Both addresses of an entry; one where the other shows this one's text."""
    both = (page, current_site().catalogue.counterpart(page))
    return {each.language: each.path for each in both if each.is_translated}


def _at(name: Label) -> Mapping[Language, str]:
    return {each: f"/{each}/{name[each]}/" for each in LANGUAGES}


def _plain(text: str, mimetype: str) -> Response:
    response = make_response(text)
    response.mimetype = mimetype
    return response
