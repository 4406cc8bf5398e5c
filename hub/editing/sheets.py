"""Spreadsheets as bytes: what Excel writes, read; and what it can open, written."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from hub.models.base import Label

_DELIMITERS: Final = ";,\t"
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""What a spreadsheet would carry out, however many quotes stand before it."""
_UNDONE: Final = re.compile(r"'+[=+\-@\t\r＝＋－＠]")


class WrongSheet(Exception):
    """A file that is no spreadsheet that can be read; says why in both languages."""

    def __init__(self, nl: str, en: str) -> None:
        self.said = Label(nl=nl, en=en)
        super().__init__(en)


@dataclass(frozen=True)
class Row:
    """One row with its number as Excel shows it, and its cells by column."""

    number: int
    cells: dict[str, str]
    surplus: bool = False
    """Whether it has cells behind the last column."""


@dataclass(frozen=True)
class Sheet:
    """The names of the columns, and the rows that are not empty."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(data: bytes) -> Sheet:
    """A spreadsheet in CSV, whoever wrote it. Raises WrongSheet."""
    text = _decoded(data)
    first, _, rest = text.partition("\n")
    stated = re.fullmatch(r"sep=(.)\s*", first)
    delimiter = stated[1] if stated else _delimiter(text)
    try:
        records = list(
            csv.reader(
                io.StringIO(rest if stated else text, newline=""), delimiter=delimiter
            )
        )
    except csv.Error as error:
        raise WrongSheet(
            f"Dit bestand is geen leesbare CSV: {error}.",
            f"This file is no readable CSV: {error}.",
        ) from None
    if not records:
        raise WrongSheet("Dit bestand is leeg.", "This file is empty.")
    columns = _columns(records[0])
    offset = 3 if stated else 2
    rows = (
        _row(number, record, columns)
        for number, record in enumerate(records[1:], start=offset)
        if any(cell.strip() for cell in record)
    )
    return Sheet(tuple(filter(None, columns)), tuple(rows))


def write_sheet(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, excel: bool
) -> bytes:
    """A spreadsheet: for Excel in Dutch with semicolons and a mark, else plain CSV."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";" if excel else ",")
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig" if excel else "utf-8")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _as_meant(cell: str) -> str:
    """A cell without the quote that made it harmless."""
    return cell[1:] if _UNDONE.match(cell) else cell


def _decoded(data: bytes) -> str:
    if data[:2] == b"PK":
        raise WrongSheet(
            "Dit is een werkmap van Excel. Kies “Opslaan als”, CSV UTF-8.",
            "This is an Excel workbook. Choose “Save as”, CSV UTF-8.",
        )
    is_wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise WrongSheet(
        "De tekens van dit bestand zijn onleesbaar; sla het op als CSV UTF-8.",
        "The characters of this file cannot be read; save it as CSV UTF-8.",
    )


def _delimiter(text: str) -> str:
    """The sign that parts most names of columns; quoted text does not count."""
    header = re.sub(r'"[^"]*"', "", text).split("\n", 1)[0]
    return max(_DELIMITERS, key=header.count)


def _columns(header: list[str]) -> list[str]:
    names = [name.strip().lower() for name in header]
    doubled = sorted({name for name in names if name and names.count(name) > 1})
    if doubled:
        raise WrongSheet(
            f"De kolom “{doubled[0]}” staat er twee keer.",
            f"The column “{doubled[0]}” is there twice.",
        )
    return names


def _row(number: int, record: list[str], columns: list[str]) -> Row:
    padded = record + [""] * (len(columns) - len(record))
    cells = {
        name: _as_meant(cell)
        for name, cell in zip(columns, padded, strict=False)
        if name
    }
    surplus = any(cell.strip() for cell in record[len(columns) :])
    return Row(number, cells, surplus)
