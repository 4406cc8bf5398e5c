import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.models.finder import ADDRESSES, finder_path
from tests.conftest import GetPage, json_of, text

CHOICE = "support=grant&support=loan&trl=2-3&domain=cyber"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ADDRESSES)
def test_json_says_the_same_as_the_page(
    client: FlaskClient, get_page: GetPage, id: str, language
) -> None:
    page = get_page(finder_path(id, language))
    answer = json_of(client, finder_path(id, language, ".json"))
    shown = [text(each) for each in page.select(".entry-list__title")]
    assert [entry["title"] for entry in answer["entries"]] == shown
    assert answer["title"] == text(page.h1)
    ticks = [box["value"] for box in page.select(".facet input")]
    assert [
        each["id"] for facet in answer["facets"] for each in facet["values"]
    ] == ticks


def test_json_holds_the_facts(client: FlaskClient) -> None:
    answer = json_of(client, f"/en/instruments.json?{CHOICE}")
    assert answer["filters"] == {
        "support": ["grant", "loan"],
        "trl": ["2-3"],
        "domain": ["cyber"],
    }
    assert answer["links"] == {
        "self": f"https://hub.example/en/instruments.json?{CHOICE}",
        "html": f"https://hub.example/en/instruments/?{CHOICE}",
    }
    first = answer["entries"][0]
    assert first["url"] == "https://hub.example/en/instruments/defence-research-fund/"
    assert first["values"] == {
        "support": ["grant"],
        "audience": ["university"],
        "level": ["flemish"],
        "provider": ["fwo"],
        "phase": ["research"],
        "trl": ["2", "3", "4"],
        "amount": [{"minimum": 4500000.0, "maximum": 4500000.0}],
        "domain": ["cyber"],
        "open": ["yes"],
    }
    assert first["facts"] == {
        "trl-from": [2],
        "official-page": ["https://www.fwo.be/fsdb"],
    }


def test_dates_are_iso(client: FlaskClient) -> None:
    entries = json_of(client, "/nl/agenda.json?kind=events")["entries"]
    assert [each["facts"]["begins"] for each in entries] == [
        ["2026-03-12T09:00:00+01:00"],
        ["2026-03-28T22:00:00+01:00"],
    ]
    assert entries[0]["facts"]["place"] == ["Brussel"]
    assert entries[0]["values"]["when"] == ["upcoming"]


PROBLEMS = [
    ("/nl/instrumenten.json?foo=1", "Ongeldige vraag", "foo", None, "onbekende naam"),
    ("/en/instruments.json?foo=1", "Bad request", "foo", None, "unknown name"),
    ("/en/instruments.json?trl=12", "Bad request", "trl", "12", "unknown value"),
    ("/nl/agenda.csv?page=9", "Ongeldige vraag", "page", "9", "onbekende waarde"),
]


@pytest.mark.parametrize(("path", "title", "name", "value", "reason"), PROBLEMS)
def test_what_is_unknown_is_a_problem(
    client: FlaskClient, path, title, name, value, reason
) -> None:
    response = client.get(path)
    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
    assert response.headers["Content-Language"] == path[1:3]
    answer = response.get_json()
    assert answer["type"] == "about:blank"
    assert answer["status"] == 400
    assert answer["title"] == title
    assert name in answer["detail"]
    assert answer["parameters"] == [{"name": name, "value": value, "reason": reason}]
