"""A finder's whole list as CSV, as spreadsheets in Flanders open it."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Final

from flask import Response

from hub.models.base import Label
from hub.models.finder import Facet
from hub.models.page import Page
from hub.views.addresses import absolute
from hub.views.finder_answer import Answer

BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel reads UTF-8 as something else."""

_FORMULA: Final = re.compile(r"[=+\-@\t\r]")
_NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)?")


def as_csv(answer: Answer) -> Response:
    """Every entry that fits: a row each, cells with more values parted by commas."""
    text = StringIO()
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_heads(answer))
    for page in answer.all_entries():
        writer.writerow(map(harmless, _cells(answer, page)))
    response = Response(text.getvalue(), content_type="text/csv; charset=utf-8")
    name = answer.address(suffix=".csv").partition("?")[0].rpartition("/")[2]
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def harmless(cell: str) -> str:
    """A text that a spreadsheet would run as a formula gets an apostrophe."""
    if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _heads(answer: Answer) -> list[str]:
    facets = [each.name for each in answer.declaration.facets]
    columns = [each.name for each in answer.declaration.columns]
    first = ["id", "collection", "title", "summary"]
    return [*first, *facets, *columns, "updated", "url"]


def _cells(answer: Answer, page: Page) -> Iterator[str]:
    yield from (page.id, page.collection.name, page.meta.title, page.meta.summary)
    for facet in answer.declaration.facets:
        yield ", ".join(_labels(answer, facet, page))
    for column in answer.declaration.columns:
        values = answer.finder.reader.raw(column, page)
        yield ", ".join(_text(value, answer) for value in values)
    yield page.meta.updated.isoformat()
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


def _text(value: object, answer: Answer) -> str:
    match value:
        case Label():
            return value[answer.language]
        case date():
            return value.isoformat()
        case _:
            return str(value)
