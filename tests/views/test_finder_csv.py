import csv
from io import StringIO

import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.models.finder import finder_path
from hub.site import Site


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


def test_spreadsheets_get_decimals_with_a_comma(client: FlaskClient) -> None:
    assert rows_of(client, "/nl/infrastructuur.csv")[0]["latitude"] == "50,99"


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_csv_is_what_programs_read(client: FlaskClient, language) -> None:
    path = finder_path("facilities", language, ".plain.csv")
    response = client.get(f"{path}?domain=cyber")
    assert response.data.startswith(b"id,collection,title")
    row = next(csv.DictReader(StringIO(response.text, newline="")))
    assert (row["latitude"], row["longitude"]) == ("50.99", "5.53")
    assert row["trl"] == "4|5|6|7"
    assert client.get(f"{path}?domain=space").status_code == 400


def test_both_kinds_of_csv_hold_the_same_rows(client: FlaskClient) -> None:
    plain = csv.DictReader(StringIO(client.get("/nl/organisaties.plain.csv").text))
    assert [row["id"] for row in plain] == [
        row["id"] for row in rows_of(client, "/nl/organisaties.csv")
    ]
