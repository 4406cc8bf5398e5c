"""A finder's list as JSON: the entries of a page, the facets with their counts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from flask import Response, jsonify

from hub.finder.choice import written
from hub.models.base import Label
from hub.models.page import Page
from hub.views.addresses import absolute
from hub.views.api.answers import add_links
from hub.views.facet_views import FacetView
from hub.views.finder_answer import Answer

_SUFFIX: Final = ".json"


def as_json(answer: Answer) -> Response:
    """The answer as data."""
    declaration, choice = answer.declaration, answer.choice
    filters = {
        facet.name: list(written(facet, choice.filters[facet.name]))
        for facet in declaration.facets
        if facet.name in choice.filters
    }
    links = _links(answer)
    response = jsonify(
        title=answer.title,
        language=answer.language,
        total=answer.found.total,
        page=choice.page,
        pages=answer.found.pages,
        sort=choice.sort,
        filters=filters,
        links=links,
        facets=[_facet(facet) for facet in answer.facets()],
        entries=[_entry(answer, page) for page in answer.found.entries],
    )
    add_links(response, links)
    return response


def _links(answer: Answer) -> Mapping[str, str]:
    page, pages = answer.choice.page, answer.found.pages
    beside = {"first": 1, "previous": page - 1, "next": page + 1, "last": pages}
    return {
        "self": absolute(answer.address(suffix=_SUFFIX)),
        "html": absolute(answer.address()),
        **{
            name: absolute(answer.address(replace(answer.choice, page=number), _SUFFIX))
            for name, number in beside.items()
            if pages > 1 and 1 <= number <= pages
        },
    }


def _facet(facet: FacetView) -> Mapping[str, object]:
    return {
        "name": facet.name,
        "label": facet.label,
        "values": [
            {
                "id": value.id,
                "label": value.label,
                "count": value.found,
                "selected": value.is_selected,
            }
            for value in facet.choices
        ],
    }


def _entry(answer: Answer, page: Page) -> Mapping[str, object]:
    meta, finder = page.meta, answer.finder
    return {
        "id": page.id,
        "collection": page.collection.name,
        "title": meta.title,
        "summary": meta.summary,
        "language": page.text_language,
        "url": absolute(page.path),
        "updated": meta.updated.isoformat(),
        "values": {
            facet.name: [_span(span) for span in finder.reader.spans(facet, page)]
            if facet.type == "amounts"
            else list(finder.values(facet, page, answer.now))
            for facet in answer.declaration.facets
        },
        "facts": {
            column.name: [
                _plain(value, answer) for value in finder.reader.raw(column, page)
            ]
            for column in answer.declaration.columns
        },
    }


def _span(span: tuple[Decimal, Decimal | None]) -> Mapping[str, float | None]:
    low, high = span
    return {"minimum": float(low), "maximum": None if high is None else float(high)}


def _plain(value: object, answer: Answer) -> object:
    match value:
        case Label():
            return value[answer.language]
        case date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case _:
            return value
