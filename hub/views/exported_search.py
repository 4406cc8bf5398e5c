"""The search page of an exported site, where the browser itself answers.

It stands in for hub.views.search, with the same name of its view: no page has to know.
"""

from hashlib import sha256

from flask import Blueprint, render_template

from hub.client_search.writing import START
from hub.current import current_site
from hub.languages import Language
from hub.revision import fingerprint
from hub.search.results import FACETS
from hub.site import Site
from hub.views.addresses import SEARCH, add_rules
from hub.views.labels import FACET
from hub.views.search import FIRST_CONTACTS, HELP, published

bp = Blueprint("search", __name__)


def index(language: Language) -> str:
    return render_template(
        "search/exported.html",
        start=f"/search/{language}/{START}?v={_version(current_site())}",
        facets=[(name, FACET[name]) for name in FACETS if name != "provider"],
        help=next(published((HELP,), language), None),
        contacts=list(published(FIRST_CONTACTS, language)),
    )


def _version(site: Site) -> str:
    """Another one for other content, so that no browser keeps an old beginning."""
    said = f"{fingerprint(site.config.content)} {site.edition.until}"
    return sha256(said.encode()).hexdigest()[:8]


add_rules(bp, "index", index, lambda each: f"/{each}/{SEARCH[each]}/")
