"""Reading what Excel writes, and writing what no spreadsheet carries out."""

import re

import pytest

from hub.editing.cells import WrongCell, is_same, read, written
from hub.editing.sheets import WrongSheet, read_sheet, write_sheet


@pytest.mark.parametrize(
    "data",
    [
        "id;title_nl\r\na;Café\r\n".encode("utf-8-sig"),
        "id;title_nl\r\na;Café\r\n".encode("cp1252"),
        "id;title_nl\r\na;Café\r\n".encode("utf-16"),
        "id,title_nl\na,Café\n".encode(),
        'sep=;\r\nid;title_nl\r\na;"Café"\r\n'.encode(),
        "ID\tTitle_NL \na\tCafé".encode(),
    ],
    ids=["bom", "windows-1252", "utf-16", "plain", "sep", "tab"],
)
def test_what_excel_writes_is_read(data: bytes) -> None:
    sheet = read_sheet(data)
    assert sheet.columns == ("id", "title_nl")
    assert [row.cells for row in sheet.rows] == [{"id": "a", "title_nl": "Café"}]


def test_rows_are_numbered_as_excel_shows_them() -> None:
    sheet = read_sheet(b'id;note;\n"a";"two\r\nlines";\n;;\nb;"a; ""b"""\nc;1;2;3\n')
    assert [row.number for row in sheet.rows] == [2, 4, 5]
    assert sheet.rows[0].cells["note"] == "two\r\nlines"
    assert sheet.rows[1].cells["note"] == 'a; "b"'
    assert [row.surplus for row in sheet.rows] == [False, False, True]


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"id;id\n", b"a\x81\x8d", b'id\n"' + b"x" * 200_000]
)
def test_what_is_no_spreadsheet_is_said_in_both_languages(data: bytes) -> None:
    with pytest.raises(WrongSheet) as error:
        read_sheet(data)
    assert error.value.said["nl"] != error.value.said["en"]


@pytest.mark.parametrize(
    "cell", ["=1+1", "@x", "+32", "-5", "'=x", "''=x", "\tx", "'quoted'", "plain", "’s"]
)
@pytest.mark.parametrize("excel", [True, False])
def test_formulas_are_made_harmless_and_come_back(cell: str, excel: bool) -> None:
    data = write_sheet(["id", "text"], [["a", cell]], excel=excel)
    assert not re.search(rb"[;,][=@+-]", data)
    assert read_sheet(data).rows[0].cells["text"] == cell


@pytest.mark.parametrize(
    ("cell", "type", "value"),
    [
        ("51,001", "number", 51.001),
        ("51.001", "number", 51.001),
        ("1,7E+06", "number", 1700000),
        ("WAAR", "flag", True),
        ("onwaar", "flag", False),
        ("een | twee\\|drie", "words", ["een", "twee|drie"]),
        ("ai; cyber, space | energy", "ids", ["ai", "cyber", "space", "energy"]),
        ("id: s1, section: '4.4'", "things", [{"id": "s1", "section": "4.4"}]),
        (" ", "text", None),
    ],
)
def test_cells_are_read_as_meant(cell: str, type, value: object) -> None:
    assert read(cell, type) == value


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("23/11/2026", "2026-11-23"),
        ("2026-11-23", "2026-11-23"),
        ("1-2-2027", "2027-02-01"),
        ("29/09/2026 17:00", "2026-09-29T17:00:00"),
        ("2026-09-29 17:00:00", "2026-09-29T17:00:00"),
    ],
)
def test_dates_of_excel_in_dutch_are_read(cell: str, iso: str) -> None:
    value = read(cell, "moment")
    assert value.isoformat() == iso  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("cell", "type"),
    [
        ("1.000.000", "number"),
        ("€ 5", "number"),
        ("nan", "number"),
        ("perhaps", "flag"),
        ("31/02/2026", "moment"),
        ("11/23/2026", "moment"),
        ("soon", "moment"),
        ("id s1", "things"),
    ],
)
def test_a_cell_that_cannot_be_read_says_so(cell: str, type) -> None:
    with pytest.raises(WrongCell):
        read(cell, type)


def test_equal_values_are_the_same_however_written() -> None:
    assert is_same(51.0, "51", "number")
    assert is_same(True, "ja", "flag")
    assert not is_same(1, "ja", "flag")
    assert is_same(None, "", "text")
    assert is_same("Two ", "Two", "text")
    assert written(51.001, "number", comma=True) == "51,001"
