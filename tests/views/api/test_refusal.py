import pytest
from flask.testing import FlaskClient

from tests.conftest import GetPage

UNKNOWN = [
    ("/nl/woordenlijst.json", "Ongeldige vraag"),
    ("/en/glossary.json", "Bad request"),
    ("/nl/instrumenten.json", "Ongeldige vraag"),
    ("/en/instruments/defence-research-fund.json", "Bad request"),
    ("/nl/zoeken.json", "Ongeldige vraag"),
    ("/en/search/suggestions.json", "Bad request"),
    ("/nl/selectie.json", "Ongeldige vraag"),
    ("/en/in-pictures/map.json", "Bad request"),
    ("/nl/deadlines.ics", "Ongeldige vraag"),
    ("/en/changes.feed.json", "Bad request"),
    ("/en/agenda.csv", "Bad request"),
]


@pytest.mark.parametrize(("path", "title"), UNKNOWN)
def test_unknown_name_is_refused_in_the_language(
    client: FlaskClient, path: str, title: str
) -> None:
    response = client.get(f"{path}?nonsense=1")
    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
    assert response.content_language.as_set() == {path[1:3]}
    problem = response.get_json(force=True)
    assert problem["title"] == title
    assert [each["name"] for each in problem["parameters"]] == ["nonsense"]


@pytest.mark.parametrize(
    ("asked", "title"), [("nl", "Ongeldige vraag"), ("en", "Bad request")]
)
def test_address_without_a_language_answers_in_the_callers(
    client: FlaskClient, asked: str, title: str
) -> None:
    headers = {"Accept-Language": asked}
    problem = client.get("/api/openapi.json?x=1", headers=headers).get_json(force=True)
    assert problem["title"] == title


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("/nl/zoeken.json?domein=cyber", ["domain"]),
        ("/en/instruments.json?audiance=sme", ["audience"]),
        ("/en/instruments.json?support=grants", ["grant"]),
        ("/en/search.json?kind=instrument", ["instruments"]),
        ("/nl/woordenlijst.json?pag=2", ["page"]),
    ],
)
def test_slip_of_the_pen_is_told(
    client: FlaskClient, path: str, near: list[str]
) -> None:
    problem = client.get(path).get_json(force=True)
    assert problem["parameters"][0]["did_you_mean"] == near
    assert near[0] in problem["detail"]


@pytest.mark.parametrize(
    "path",
    [
        *("/nl/woordenlijst.json?page=0", "/nl/woordenlijst.json?page=01"),
        *("/nl/woordenlijst.json?page=9", "/en/glossary.json?page=1&page=1"),
        *("/en/search.json?q=loan&page=99", "/en/search.json?domain=none"),
        *("/en/guidance.json?page=x", "/en/in-pictures/domains.json?technology=x"),
    ],
)
def test_value_that_means_nothing_is_refused(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 400
    assert response.get_json(force=True)["parameters"][0]["value"] is not None


@pytest.mark.parametrize("path", ["/nl/woordenlijst/", "/en/", "/en/search"])
def test_pages_for_people_ignore_it(get_page: GetPage, path: str) -> None:
    get_page(f"{path}?nonsense=1")


@pytest.mark.parametrize(
    "path", ["/nl/niets.json", "/en/instruments/none.json", "/en/none.geojson"]
)
def test_what_is_not_there_is_a_problem(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"


def test_old_address_of_data_leads_on(client: FlaskClient) -> None:
    response = client.get("/nl/strategie/oude-visie.json")
    assert response.status_code == 308
    assert response.location == "/nl/strategie/visie.json"
