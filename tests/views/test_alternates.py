import pytest
from flask.testing import FlaskClient

from tests.conftest import GetPage

PAGES = [
    ("/nl/", "/nl.json"),
    ("/en/instruments/defence-research-fund/",) * 2,
    ("/en/instruments/only-dutch/",) * 2,
    ("/nl/op-weg/",) * 2,
    ("/en/glossary/",) * 2,
    ("/nl/codes/",) * 2,
    ("/en/changes/",) * 2,
    ("/nl/in-beeld/kaart/",) * 2,
    ("/en/accessibility/",) * 2,
    (
        "/nl/zoeken?q=lening&kind=instruments&page=1&x=1",
        "/nl/zoeken.json?q=lening&kind=instruments",
    ),
    ("/en/search?q=loan&kind=nonsense", "/en/search.json?q=loan"),
    ("/nl/wegwijzer?who=sme", "/nl/wegwijzer.json?who=sme"),
    ("/nl/instrumenten/", "/nl/instrumenten.json"),
    ("/en/agenda/?kind=calls&x=1", "/en/agenda.json?kind=calls"),
]


@pytest.mark.parametrize(("path", "data"), PAGES)
def test_page_announces_its_data(
    get_page: GetPage, client: FlaskClient, path: str, data: str
) -> None:
    expected = f"{data.removesuffix('/')}.json" if data.endswith("/") else data
    page = get_page(path)
    links = page.select('link[rel="alternate"][type="application/json"]')
    assert [link["href"] for link in links] == [expected]
    answer = client.get(expected)
    assert answer.status_code == 200
    # And the data lead back to the page.
    assert 'rel="alternate"; type="text/html"' in answer.headers["Link"]


def test_error_announces_nothing(get_page: GetPage) -> None:
    page = get_page("/nl/bestaat-niet/", 404)
    assert not page.select('link[type="application/json"]')
