"""What every template can use: the language, labels, entries, formats, the menu."""

from urllib.parse import urlsplit

from flask import Flask
from jinja2 import StrictUndefined

from hub import formats
from hub.charts.flanders import flanders_map
from hub.charts.svg import svg
from hub.current import current_language, current_site
from hub.feeds.appointment import calendar_of
from hub.languages import LANGUAGES, LOCALES, Language, other
from hub.models.dates import dated_facts
from hub.models.vocabulary import VocabularyTerm
from hub.palette import palette
from hub.views import labels
from hub.views.addresses import ViewAddresses, absolute, list_path
from hub.views.date_words import date_name, span_text, was_text
from hub.views.figures.all import FIGURES
from hub.views.figures.timeline import roadmap_timeline
from hub.views.frame import frame_of
from hub.views.long_words import breakable
from hub.views.marks import EntryMarks
from hub.views.names import place_names
from hub.views.spoken import spoken


def init_app(app: Flask) -> None:
    """Give templates their context, and make a missing name an error."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.context_processor(_context)
    for name in ("day", "month", "period", "money", "number", "span", "file_size"):
        app.jinja_env.filters[name] = getattr(formats, name)
    app.jinja_env.filters["host"] = _host
    app.jinja_env.filters["breakable"] = breakable
    app.jinja_env.filters["spoken"] = spoken
    app.jinja_env.globals.update(
        absolute=absolute,
        flanders_map=flanders_map,
        svg=svg,
        labels=labels.ALL,
        languages=LANGUAGES,
        locales=LOCALES,
        palette=palette,
        certainty_of=lambda fact, meta: meta.certainty_of(fact),
        calendar_of=calendar_of,
        dated_facts=dated_facts,
        date_name=date_name,
        span_text=span_text,
        was_text=was_text,
    )


def _context() -> dict[str, object]:
    language = current_language()
    site = current_site()
    # Each look at the site asks the time: once a page is enough.
    catalogue, now = site.catalogue, site.now()
    terms = catalogue.vocabularies
    return {
        "language": language,
        "frame": frame_of(site, language),
        "other_language": other(language),
        "alternates": ViewAddresses(),
        "exported": site.config.exported,
        "today": now.date(),
        "terms": lambda vocabulary: terms[vocabulary].ids,
        "term": lambda vocabulary, id: terms[vocabulary][id][language],
        "description": lambda vocabulary, id: _description(
            terms[vocabulary][id], language
        ),
        "figure": lambda id: FIGURES[id](catalogue, language),
        "timeline_of": lambda page: roadmap_timeline(page, catalogue),
        "entry": lambda collection, id: catalogue.get((collection, id), language),
        "marks": EntryMarks(catalogue, language, now),
        "places": lambda of: place_names(of, catalogue, language),
        "collection_path": lambda name: list_path(name, language),
    }


def _description(term: VocabularyTerm, language: Language) -> str:
    return term.description[language] if term.description is not None else ""


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")
