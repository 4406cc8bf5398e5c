import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from tests.conftest import NOW, GetPage, page_getter, text


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/bestaat-niet/", "Deze pagina bestaat niet"),
        ("/en/instruments/nope/", "This page does not exist"),
        ("/en/../etc/passwd", "This page does not exist"),
    ],
)
def test_unknown_address_offers_search_in_its_language(
    get_page: GetPage, path: str, title: str
) -> None:
    page = get_page(path, 404)
    assert text(page.h1) == title
    assert page.select_one("main form[role=search]") is not None


@pytest.mark.parametrize(("asked", "lang"), [("en", "en"), ("nl", "nl"), ("de", "nl")])
def test_address_without_a_language_answers_in_the_browsers(
    client: FlaskClient, asked: str, lang: str
) -> None:
    response = client.get("/de/seite", headers={"Accept-Language": asked})
    assert response.status_code == 404
    assert f'<html lang="{lang}">' in response.text


def test_old_address_leads_to_the_new_one(client: FlaskClient) -> None:
    response = client.get("/nl/strategie/oude-visie/")
    assert response.status_code == 308
    assert response.location == "/nl/strategie/visie/"


@pytest.mark.parametrize("path", ["/nl/stuk", "/en/broken"])
def test_failure_answers_with_a_helpful_page(config: Config, path: str) -> None:
    app = create_app(config, lambda: NOW)
    app.add_url_rule(path, view_func=_fail)
    page = page_getter(app.test_client())(path, 500)
    assert page.select_one("main form[role=search]") is not None


def _fail() -> str:
    raise RuntimeError("on purpose")


@pytest.mark.parametrize("path", ["/nl/", "/en/"])
def test_wrong_method_is_said_in_words(client: FlaskClient, path: str) -> None:
    response = client.post(path)
    assert response.status_code == 405
    assert "405" in response.text


def test_security_headers_stand_on_every_answer(app: Flask) -> None:
    client = app.test_client()
    for path in (
        "/",
        "/nl/",
        "/nl/nope",
        "/en/search.json",
        "/robots.txt",
        "/favicon.ico",
    ):
        headers = client.get(path).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "unsafe" not in headers["Content-Security-Policy"]
        sources = headers["Content-Security-Policy"].split("; ")
        assert {"script-src 'self'", "connect-src 'self'"} <= set(sources)
        assert "Set-Cookie" not in headers


@pytest.mark.parametrize(
    ("path", "title", "detail"),
    [
        (
            "/nl/agenda.ics",
            "Deze vraag kunnen we niet beantwoorden",
            "De server antwoordde met code 405.",
        ),
        (
            "/en/changes.atom",
            "This request cannot be answered",
            "The server answered with code 405.",
        ),
    ],
)
def test_programs_are_answered_as_data_in_the_visitors_language(
    client: FlaskClient, path: str, title: str, detail: str
) -> None:
    response = client.post(path)
    assert response.mimetype == "application/problem+json"
    answer = response.get_json(force=True)
    assert (answer["title"], answer["detail"]) == (title, detail)
    assert answer["status"] == response.status_code == 405


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/stuk.json", "Er ging bij"),
        ("/en/broken.ics", "Something went wrong on our side"),
    ],
)
def test_failure_is_told_to_programs_as_data(
    config: Config, path: str, title: str
) -> None:
    app = create_app(config, lambda: NOW)
    app.add_url_rule(path, view_func=_fail)
    answer = app.test_client().get(path).get_json(force=True)
    assert answer["status"] == 500
    assert answer["title"].startswith(title)
