"""A finder's whole list as CSV, for spreadsheets and for programs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from flask import Response

from hub.models.base import Label
from hub.models.finder import Facet
from hub.models.page import Page
from hub.views.addresses import absolute
from hub.views.finder_answer import Answer
from hub.views.open_data.csv_tables import (
    PLAIN,
    SPREADSHEET,
    Cell,
    Dialect,
    Values,
    csv_response,
    written,
)


def as_csv(answer: Answer) -> Response:
    """Every entry that fits, a row each, as spreadsheets in Flanders open it."""
    return _response(answer, SPREADSHEET)


def as_plain_csv(answer: Answer) -> Response:
    """The same rows as programs read them."""
    return _response(answer, PLAIN)


def finder_table(answer: Answer, dialect: Dialect) -> str:
    """Every entry that fits: a row each."""
    rows = (list(_cells(answer, page)) for page in answer.all_entries())
    return written(_heads(answer), rows, dialect)


def _response(answer: Answer, dialect: Dialect) -> Response:
    path = answer.address(suffix=dialect.suffix).partition("?")[0]
    return csv_response(finder_table(answer, dialect), answer.language, path)


def _heads(answer: Answer) -> list[str]:
    facets = [each.name for each in answer.declaration.facets]
    columns = [each.name for each in answer.declaration.columns]
    first = ["id", "collection", "title", "summary"]
    return [*first, *facets, *columns, "updated", "url"]


def _cells(answer: Answer, page: Page) -> Iterator[Values]:
    yield from (page.id, page.collection.name, page.meta.title, page.meta.summary)
    for facet in answer.declaration.facets:
        yield list(_labels(answer, facet, page))
    for column in answer.declaration.columns:
        found = [_cell(each, answer) for each in answer.finder.reader.raw(column, page)]
        yield found[0] if len(found) == 1 else found
    yield page.meta.updated
    yield absolute(page.path)


def _labels(answer: Answer, facet: Facet, page: Page) -> Iterator[str]:
    if facet.type == "amounts":
        for low, high in answer.finder.reader.spans(facet, page):
            span = f"{low}" if low == high else f"{low}-{'' if high is None else high}"
            yield span
        return
    values = answer.finder.values(facet, page, answer.now)
    if facet.type in ("levels", "months"):
        yield from values
    else:
        yield from (answer.labels(facet, value) for value in values)


def _cell(value: object, answer: Answer) -> Cell:
    match value:
        case Label():
            return value[answer.language]
        case bool():
            return str(value)
        case date() | int() | float() | Decimal():
            return value
        case _:
            return str(value)
