"""Tables as CSV: for spreadsheets in Flanders, or plain for programs."""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Final
from unicodedata import normalize

from flask import Response

from hub.languages import Language
from hub.views.answers import document

MEDIA_TYPE: Final = "text/csv"

Cell = str | int | float | Decimal | date | None
"""A value; numbers and dates are written as such, a text never as a formula."""

Values = Cell | Sequence[Cell]
"""What a cell of a table holds: a value, or several."""


@dataclass(frozen=True)
class Dialect:
    """How one kind of reader wants its CSV."""

    suffix: str
    begins: str
    delimiter: str
    between: str
    """Parts the values of one cell."""
    decimal: str


# Without the mark at the beginning Excel reads UTF-8 as something else; with the
# settings of Flanders it parts cells at semicolons, and decimals at a comma.
SPREADSHEET: Final = Dialect(".csv", "\ufeff", ";", ", ", ",")
PLAIN: Final = Dialect(".plain.csv", "", ",", "|", ".")

_NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)?")
_IGNORED: Final = " \u00a0\u200b\ufeff'\"’‘“”"
"""What a spreadsheet may skip before it sees a formula."""

_BEGINS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def written(
    heads: Sequence[str], rows: Iterable[Sequence[Values]], dialect: Dialect
) -> str:
    """A table with one line of heads (RFC 4180)."""
    text = StringIO()
    text.write(dialect.begins)
    writer = csv.writer(text, delimiter=dialect.delimiter, lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_joined(values, dialect) for values in row])
    return text.getvalue()


def csv_response(text: str, language: Language, path: str) -> Response:
    """A table to save, under the last part of its address."""
    response = document(text.encode(), MEDIA_TYPE, language)
    name = path.rpartition("/")[2]
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def harmless(text: str) -> str:
    """A text that a spreadsheet would run as a formula gets an apostrophe.

    Full-width signs count as the plain ones: some spreadsheets fold them.
    """
    begin = normalize("NFKC", text.lstrip(_IGNORED)[:1])
    if begin in _BEGINS_FORMULA and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def _joined(values: Values, dialect: Dialect) -> str:
    if isinstance(values, Sequence) and not isinstance(values, str):
        joined = dialect.between.join(_plain(each, dialect) for each in values)
        # What joins texts does so inside the cell: only its beginning can do harm.
        return (
            harmless(joined)
            if any(isinstance(each, str) for each in values)
            else joined
        )
    if isinstance(values, str):
        return harmless(values)
    return _plain(values, dialect)


def _plain(value: Cell, dialect: Dialect) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case float() | Decimal():
            return f"{value}".replace(".", dialect.decimal)
        case _:
            return str(value)
