import csv
from io import StringIO

import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.site import Site
from hub.views.open_data.tables import TABLES
from tests.conftest import GetPage

EACH = [(name, language) for name in TABLES for language in LANGUAGES]


@pytest.mark.parametrize(("name", "language"), EACH)
def test_list_is_a_table_in_both_kinds_of_csv(
    client: FlaskClient, name: str, language
) -> None:
    table = TABLES[name]
    spreadsheet = client.get(table.path("csv", language))
    plain = client.get(table.path("plain.csv", language))
    rows = list(csv.reader(StringIO(plain.text, newline="")))
    same = csv.reader(
        StringIO(spreadsheet.data.decode("utf-8-sig"), newline=""), delimiter=";"
    )
    assert rows[0] == list(table.heads)
    assert len(rows) > 1
    assert [row[0] for row in same] == [row[0] for row in rows]
    assert {len(row) for row in rows} == {len(table.heads)}


@pytest.mark.parametrize(("name", "language"), EACH)
def test_page_of_the_list_offers_both(get_page: GetPage, name: str, language) -> None:
    table = TABLES[name]
    page = get_page(f"/{language}/{table.section[language]}/")
    wanted = [table.path(format, language) for format in ("csv", "plain.csv")]
    assert [a["href"] for a in page.select(".list-formats a")] == wanted
    heads = [a["href"] for a in page.select('link[rel=alternate][type="text/csv"]')]
    assert heads == wanted


def test_glossary_gives_every_concept(client: FlaskClient, site: Site) -> None:
    rows = csv.DictReader(StringIO(client.get("/nl/woordenlijst.plain.csv").text))
    ids = {row["id"] for row in rows}
    assert ids == {concept.id for concept in site.catalogue.glossary}
