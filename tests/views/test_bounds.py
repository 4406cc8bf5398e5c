import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import GetPage, text
from tests.hostile.queries import LONGEST, QUERIES, costly


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/zoeken?q=", "Dit adres is te lang"),
        ("/en/search?q=", "This address is too long"),
    ],
)
def test_too_long_an_address_is_refused_in_words(
    get_page: GetPage, path: str, title: str
) -> None:
    assert text(get_page(path + "x" * LONGEST, 414).h1) == title


def test_the_longest_address_is_answered(client: FlaskClient) -> None:
    path = "/en/search"
    query = "q=".ljust(LONGEST - len(path), "x")
    assert client.get(f"{path}?{query}").status_code == 200
    assert client.get(f"{path}?{query}x").status_code == 414


def test_programs_are_told_as_data(client: FlaskClient) -> None:
    response = client.get("/nl/zoeken.json?q=" + "x" * LONGEST)
    assert response.mimetype == "application/problem+json"
    assert response.get_json(force=True)["title"] == "Dit adres is te lang"


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PROPFIND"])
def test_more_than_a_stray_form_is_not_taken(client: FlaskClient, method: str) -> None:
    response = client.open("/en/", method=method, data=b"x" * 8_193)
    assert response.status_code == 413


def test_a_body_of_unknown_length_is_not_taken(client: FlaskClient) -> None:
    response = client.post("/en/", headers={"Transfer-Encoding": "chunked"})
    assert response.status_code == 413


def test_no_address_takes_a_body(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        assert rule.methods is not None
        assert rule.methods <= {"GET", "HEAD", "OPTIONS"}, rule


@pytest.mark.parametrize(
    "query", [b"q=\xff\xfe", b"q=a\r\nX-Evil: 1", b"q=\0", b"q=a b"]
)
@pytest.mark.parametrize(
    "path", ["/en/search", "/en/search.json", "/nl/instrumenten/", "/en/events/"]
)
def test_a_query_that_is_no_query_is_refused(
    client: FlaskClient, path: str, query: bytes
) -> None:
    raw = {"QUERY_STRING": query.decode("latin-1")}
    response = client.get(path, environ_overrides=raw)
    assert response.status_code == 400
    assert b"\0" not in response.data


def test_words_that_a_browser_did_not_encode_are_understood(
    client: FlaskClient,
) -> None:
    raw = {"QUERY_STRING": "q=financiële".encode().decode("latin-1")}
    assert "financiële" in client.get("/nl/zoeken", environ_overrides=raw).text


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/nl", "/nl/"),
        ("/en/instruments?domain=ai", "/en/instruments/?domain=ai"),
        ("//evil.example/", "/evil.example/"),
        ("/en///about/", "/en/about/"),
        ("//evil.example//en/", "/evil.example/en/"),
    ],
)
def test_redirects_lead_to_the_hub_itself(
    client: FlaskClient, path: str, leads_to: str
) -> None:
    before, _, query = path.partition("?")
    raw = {"PATH_INFO": before, "QUERY_STRING": query}
    response = client.get("/", environ_overrides=raw)
    assert response.location in {leads_to, None}
    assert "http:" not in response.text.split("<a href=")[-1]


def test_a_redirect_names_no_host(client: FlaskClient) -> None:
    response = client.get("/nl", headers={"Host": "127.0.0.1:9"})
    assert response.status_code == 308
    assert response.location == "/nl/"
    assert "127.0.0.1" not in response.text


READ_THE_QUERY = (
    *("/en/search", "/en/search.json", "/en/search/suggestions.json", "/en/shortlist"),
    *("/en/instruments/", "/en/instruments.csv", "/en/agenda.json", "/en/roadmaps.md"),
    *("/en/find-your-way", "/en/find-your-way.json", "/en/in-pictures/map/"),
    *("/en/in-pictures/domains/", "/en/shortlist.json", "/en/about/", "/en/about.json"),
)


# `make drills` does the same at every address, with the real content.
def test_no_query_costs_much(app: Flask) -> None:
    assert not list(costly(app, READ_THE_QUERY))


def test_a_refusal_names_a_few_slips_only(client: FlaskClient) -> None:
    query = QUERIES["many of provider"]
    for path in ("/en/instruments.json", "/en/search.json", "/en/find-your-way.json"):
        assert len(client.get(f"{path}?{query}").data) < 5_000, path
