import csv
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from hub.views.open_data.csv_tables import PLAIN, SPREADSHEET, Values, harmless, written

DIALECTS = pytest.mark.parametrize("dialect", [SPREADSHEET, PLAIN])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+32 2 555", "'+32 2 555"),
        ("-lijst", "'-lijst"),
        ("@cmd", "'@cmd"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("-1+1", "'-1+1"),
        ("  =1", "'  =1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("'=1", "''=1"),
        ('"=1', "'\"=1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("＝1+1", "'＝1+1"),
        ("＋1+1", "'＋1+1"),
        ("－1+1", "'－1+1"),
        ("＠cmd", "'＠cmd"),
        ("-5", "-5"),
        ("+3,5", "+3,5"),
        ("50.99", "50.99"),
        ("gewoon = goed", "gewoon = goed"),
        ("– een streepje", "– een streepje"),
        ("", ""),
    ],
)
def test_no_text_is_a_formula(text: str, expected: str) -> None:
    assert harmless(text) == expected


@DIALECTS
def test_every_text_goes_through_it(dialect) -> None:
    rows: list[list[Values]] = [["=1"], [["=1", "b"]], [["b", "=1"]]]
    table = written(["a"], rows, dialect)
    read = list(csv.reader(StringIO(table, newline=""), delimiter=dialect.delimiter))
    assert [row[0][0] for row in read[1:]] == ["'", "'", "b"]


@pytest.mark.parametrize(
    ("dialect", "cells"),
    [(SPREADSHEET, "-5;-0,5;-1,25;-2, -3"), (PLAIN, "-5,-0.5,-1.25,-2|-3")],
)
def test_numbers_below_zero_stay_numbers(dialect, cells: str) -> None:
    rows: list[list[Values]] = [[-5, -0.5, Decimal("-1.25"), [-2, -3]]]
    assert written(["a", "b", "c", "d"], rows, dialect).splitlines()[1] == cells


@DIALECTS
def test_dates_are_iso_and_nothing_is_empty(dialect) -> None:
    text = written(["a", "b"], [[date(2026, 3, 1), None]], dialect)
    assert text.endswith(f"2026-03-01{dialect.delimiter}\r\n")


@DIALECTS
def test_delimiters_quotes_and_lines_stay_in_their_cell(dialect) -> None:
    cell = 'een; "twee", drie\r\nvier'
    text = written(["a", "b"], [[cell, "x"]], dialect).removeprefix(dialect.begins)
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=dialect.delimiter))
    assert rows == [["a", "b"], [cell, "x"]]
