"""What every template can use: the language, labels, entries, formats, the menu."""

from urllib.parse import urlsplit

from flask import Flask
from jinja2 import StrictUndefined

from hub import formats
from hub.charts.flanders import flanders_map
from hub.current import current_language, current_site
from hub.languages import LANGUAGES, Language, other
from hub.models.collection import COLLECTIONS
from hub.models.meta import Meta
from hub.models.page import Page
from hub.models.sourced import Certainty, Source, Sourced
from hub.views import labels
from hub.views.addresses import absolute, view_addresses
from hub.views.hits import facet_label
from hub.views.marks import EntryMarks

MENU = ("guidance", "instruments", "facilities", "roadmaps", "events", "organisations")
"""What the header offers; the footer offers every collection."""


def init_app(app: Flask) -> None:
    """Give templates their context, and make a missing name an error."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.context_processor(_context)
    for name in ("day", "period", "money", "number", "span"):
        app.jinja_env.filters[name] = getattr(formats, name)
    app.jinja_env.filters["host"] = _host
    app.jinja_env.globals.update(
        absolute=absolute,
        collections=COLLECTIONS,
        flanders_map=flanders_map,
        labels=labels.ALL,
        languages=LANGUAGES,
        menu=MENU,
        source_of=_source_of,
        certainty_of=_certainty_of,
    )


def _context() -> dict[str, object]:
    language = current_language()
    site = current_site()
    return {
        "language": language,
        "other_language": other(language),
        "alternates": view_addresses(),
        "terms": lambda vocabulary: site.catalogue.vocabularies[vocabulary].ids,
        "term": lambda vocabulary, id: _term(vocabulary, id, language),
        "description": lambda vocabulary, id: _description(vocabulary, id, language),
        "label_of": lambda facet, id: facet_label(facet, id, site.catalogue, language),
        "entry": lambda collection, id: _entry(collection, id, language),
        "has_guided_path": site.guide is not None,
        "marks": EntryMarks(site.catalogue, language, site.now()),
        "collection_path": lambda name: _collection_path(name, language),
    }


def _term(vocabulary: str, id: str, language: Language) -> str:
    return current_site().catalogue.vocabularies[vocabulary][id][language]


def _description(vocabulary: str, id: str, language: Language) -> str:
    described = current_site().catalogue.vocabularies[vocabulary][id].description
    return described[language] if described is not None else ""


def _entry(collection: str, id: str, language: Language) -> Page:
    return current_site().catalogue.get((collection, id), language)


def _collection_path(name: str, language: Language) -> str:
    return next(row.path(language) for row in COLLECTIONS if row.name == name)


def _source_of(fact: Sourced, meta: Meta) -> Source:
    return next(source for source in meta.sources if source.id == fact.source)


def _certainty_of(fact: Sourced, meta: Meta) -> Certainty:
    return fact.certainty or _source_of(fact, meta).certainty


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")
