import csv
from io import StringIO

import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.models.finder import finder_path
from hub.site import Site
from hub.views.finder_csv import harmless


def rows_of(client: FlaskClient, path: str) -> list[dict[str, str]]:
    response = client.get(path)
    assert response.content_type == "text/csv; charset=utf-8"
    text = response.data.decode("utf-8-sig")
    assert response.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ["instruments", "facilities", "agenda", "organisations"])
def test_csv_holds_the_whole_list(
    client: FlaskClient, site: Site, id: str, language
) -> None:
    path = finder_path(id, language, ".csv")
    everything = "?when=past&when=undated&when=upcoming" if id == "agenda" else ""
    rows = rows_of(client, path + everything)
    assert {row["id"] for row in rows} == {page.id for page in site.finders[id].pages}
    disposition = client.get(path).headers["Content-Disposition"]
    assert disposition == f'attachment; filename="{path.rpartition("/")[2]}"'


def test_cells_are_labels_numbers_and_iso_dates(client: FlaskClient) -> None:
    row = rows_of(client, "/nl/instrumenten.csv?support=loan")[0]
    assert row == {
        "id": "pmv-lening",
        "collection": "instruments",
        "title": "PMV-groeilening",
        "summary": "Een lening voor kmo’s die willen groeien.",
        "support": "Lening",
        "audience": "Kmo",
        "level": "Vlaams",
        "provider": "PMV",
        "phase": "Lancering",
        "trl": "",
        "amount": "50000-350000",
        "domain": "",
        "open": "Nu open",
        "trl-from": "",
        "official-page": "",
        "updated": "2026-02-01",
        "url": "https://hub.example/nl/instrumenten/groeilening/",
    }
    events = rows_of(client, "/en/agenda.csv?kind=events")
    assert events[0]["begins"] == "2026-03-12T09:00:00+01:00"
    assert events[0]["place"] == "Brussels"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+32 2 555", "'+32 2 555"),
        ("-lijst", "'-lijst"),
        ("@cmd", "'@cmd"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("-1+1", "'-1+1"),
        ("-5", "-5"),
        ("+3,5", "+3,5"),
        ("50.99", "50.99"),
        ("gewoon = goed", "gewoon = goed"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell: str, written: str) -> None:
    assert harmless(cell) == written


def test_every_cell_goes_through_it(client: FlaskClient, monkeypatch) -> None:
    monkeypatch.setattr("hub.views.finder_csv.harmless", lambda cell: f"<{cell}>")
    for row in rows_of(client, "/nl/organisaties.csv"):
        assert all(cell.startswith("<") for cell in row.values())
