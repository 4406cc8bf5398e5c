"""Search: the results page and the same as JSON."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from time import perf_counter
from typing import Final

from flask import (
    Blueprint,
    Response,
    current_app,
    jsonify,
    render_template,
    request,
    url_for,
)

from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.languages import Language
from hub.metrics.tally import METRICS, Tally
from hub.models.page import Key, Page
from hub.question_log import QUESTION_LOG, QuestionLog
from hub.search.query import parse
from hub.search.results import FACETS, Facet, SearchRequest, SearchResults
from hub.validity import ask_anew
from hub.views.addresses import SEARCH, absolute, add_rules
from hub.views.api.answers import add_links, links, of_page, with_query
from hub.views.api.parameters import Bad, Refused
from hub.views.facet_views import FacetView, ValueView
from hub.views.hits import Hit, facet_label, hit_of
from hub.views.labels import FACET
from hub.views.typed_filters import typed_filters

bp = Blueprint("search", __name__)

MAX_VALUES: Final = 50
"""More chosen filters than a person clicks; the rest is not read."""

HELP: Final = ("about", "zoeken")
FIRST_CONTACTS: Final = (("organisations", "ncp-flanders"), ("organisations", "vlaio"))
"""Whom to ask what the hub does not answer."""


def index(language: Language) -> str:
    asked = _asked(language)
    results = _searched(asked)
    query = parse(asked.text, current_site().searcher.fields)
    if results.no_answer:
        _note(asked.text)
    return render_template(
        "search/results.html",
        asked=asked,
        question=_printable(asked.text),
        results=results,
        hits=_hits(results, language),
        facets=_facets(results, language),
        chips=[
            (
                f"{FACET[each.facet]}: {', '.join(each.labels)}",
                _address(asked, q=each.without or None),
            )
            for each in typed_filters(query, language)
        ],
        words=query.words,
        help=next(published((HELP,), language), None),
        contacts=list(published(FIRST_CONTACTS, language)),
        address=lambda **changes: _address(asked, **changes),
    )


def index_json(language: Language) -> Response:
    asked = _asked(language)
    results = _searched(asked)
    if asked.page > max(1, results.pages):
        raise Refused([Bad("page", str(asked.page))], ["page"])
    own = links(with_query(url_for("search.index", language=language)), results)
    response = jsonify(
        query=asked.text,
        total=results.total,
        page=results.page,
        pages=results.pages,
        results=[_hit_json(hit) for hit in _hits(results, language)],
        facets={facet.name: _values_json(facet, language) for facet in results.facets},
        filters={name: sorted(ids) for name, ids in results.filters.items()},
        suggestions=list(results.suggestions),
        ignored=[reason.value for reason in results.ignored],
        no_answer=results.no_answer,
        links=own.model_dump(by_alias=True),
    )
    of_page(response, language, own.html)
    add_links(response, own.model_dump())
    return response


def _searched(asked: SearchRequest) -> SearchResults:
    """The results, counted where anything is: how many, how long, never what."""
    tally = current_app.extensions.get(METRICS)
    began = perf_counter()
    results = current_site().searcher.search(asked)
    if isinstance(tally, Tally):
        tally.observe("hub_search_duration_seconds", perf_counter() - began)
        if results.no_answer:
            tally.count("hub_search_unanswered_total")
    return results


def _note(question: str) -> None:
    """Count a question without an answer, where that is wanted."""
    log = current_app.extensions.get(QUESTION_LOG)
    if isinstance(log, QuestionLog):
        ask_anew(request.environ)
        log.note(question)


def _asked(language: Language) -> SearchRequest:
    """The request in the address; what makes no sense there is left out."""
    page = request.args.get("page", default=1, type=int)
    filters = {
        facet: frozenset(values)
        for facet in FACETS
        if (values := request.args.getlist(facet)[:MAX_VALUES])
    }
    text = request.args.get("q", "")
    now = current_site().now()
    return SearchRequest(text, language, filters, max(page, 1), now=now)


def _printable(text: str) -> str:
    """The question as a page may show it: control characters are no HTML."""
    return "".join(mark if mark.isprintable() else " " for mark in text)


def published(keys: Iterable[Key], language: Language) -> Iterator[Page]:
    """Those of the entries that this hub has."""
    for key in keys:
        with suppress(PageNotFound):
            yield current_site().catalogue.get(key, language)


def _hits(results: SearchResults, language: Language) -> list[Hit]:
    catalogue = current_site().catalogue
    return [hit_of(result, catalogue, language) for result in results.results]


def _facets(results: SearchResults, language: Language) -> list[FacetView]:
    """The facets that have values, with what those are called."""
    return [
        FacetView(
            facet.name,
            FACET[facet.name],
            tuple(
                ValueView(
                    value.id,
                    _label(facet.name, value.id, language),
                    value.count,
                    value.is_selected,
                    is_typed=value.id in results.filters.get(facet.name, ()),
                )
                for value in facet.values
            ),
        )
        for facet in results.facets
        if facet.values
    ]


def _label(facet: str, id: str, language: Language) -> str:
    return facet_label(facet, id, current_site().catalogue, language)


def _address(asked: SearchRequest, **changes: object) -> str:
    """The address of this search with something changed, always in one order."""
    arguments: Mapping[str, object] = {
        "q": asked.text or None,
        **{facet: sorted(asked.filters.get(facet, ())) for facet in FACETS},
        "page": None,
        **changes,
    }
    return url_for("search.index", language=asked.language, **arguments)  # type: ignore[arg-type]


def _hit_json(hit: Hit) -> dict[str, object]:
    return {
        "id": hit.id,
        "kind": hit.kind,
        "title": hit.title,
        "url": absolute(hit.path),
        "summary": hit.summary,
        "snippet": "".join(fragment.text for fragment in hit.snippet),
        "language": hit.text_language,
        "score": round(hit.result.score, 4),
        "via": hit.result.via,
    }


def _values_json(facet: Facet, language: Language) -> list[dict[str, object]]:
    return [
        {
            "id": value.id,
            "label": _label(facet.name, value.id, language),
            "count": value.count,
            "selected": value.is_selected,
        }
        for value in facet.values
    ]


add_rules(bp, "index", index, lambda each: f"/{each}/{SEARCH[each]}")
add_rules(bp, "index_json", index_json, lambda each: f"/{each}/{SEARCH[each]}.json")
