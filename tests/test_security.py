from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from hub import create_app
from hub.assets import Asset
from hub.config import Config
from hub.security import headers_of
from tests.conftest import NOW, broken
from tests.observatory import Score, score

PAGE = "/en/instruments/"
LEAST = 100
ASKED: tuple[tuple[str, int, dict[str, Any]], ...] = (
    ("/", 302, {}),
    ("/nl/", 200, {}),
    ("/en/search?q=funds", 200, {}),
    ("/en/instruments.json", 200, {}),
    ("/en/instruments.csv", 200, {}),
    ("/nl/agenda.ics", 200, {}),
    ("/en/changes.atom", 200, {}),
    ("/en/agenda.md", 200, {}),
    ("/data/visd-hub.nl.ndjson", 200, {}),
    ("/sitemap.xml", 200, {}),
    ("/robots.txt", 200, {}),
    ("/favicon.ico", 200, {}),
    ("/en/share-image/start.000000000000.png", 302, {}),
    ("/nl/strategie/oude-visie/", 308, {}),
    ("/nl/strategie", 308, {}),
    ("/en/search.json?color=red", 400, {}),
    ("/en/", 400, {"headers": {"Host": "evil.example"}}),
    ("/en/nope/", 404, {}),
    ("/en/nope.json", 404, {}),
    ("/static/nope.css", 404, {}),
    ("/en/", 405, {"method": "POST"}),
    ("/en.json", 405, {"method": "DELETE"}),
    ("/en/", 200, {"method": "OPTIONS"}),
    ("/en/", 200, {"method": "HEAD"}),
    ("/en/", 413, {"method": "POST", "data": b"x" * 10_000}),
    ("/en/search?q=" + "x" * 5_000, 414, {}),
    ("/en/search.json?q=" + "x" * 5_000, 414, {}),
    ("/en/broken/500", 500, {}),
    ("/en/broken/503", 503, {}),
    ("/en/fails", 500, {}),
    ("/nl/fails.json", 500, {}),
)


@pytest.fixture(scope="module")
def failing(config: Config) -> Flask:
    """A hub of which some addresses break."""
    app = create_app(config, lambda: NOW)
    app.add_url_rule("/<any(nl, en):language>/broken/<int:code>", view_func=broken)
    for path in ("/en/fails", "/nl/fails.json"):
        app.add_url_rule(path, path, _fail)
    return app


def _fail() -> str:
    raise RuntimeError("on purpose")


def ask(app: Flask, path: str, **more: Any) -> TestResponse:
    return app.test_client().open(path, **more)


@pytest.mark.parametrize(("path", "status", "more"), ASKED)
def test_every_kind_of_answer_has_a_full_score(
    failing: Flask, path: str, status: int, more: dict[str, Any]
) -> None:
    response = ask(failing, path, **more)
    assert response.status_code == status
    found = score(response)
    assert not found.penalties, found
    assert found.total >= LEAST


def test_an_answer_without_a_body_has_a_full_score(failing: Flask) -> None:
    etag = ask(failing, PAGE).headers["ETag"]
    response = ask(failing, PAGE, headers={"If-None-Match": etag})
    assert response.status_code == 304
    assert score(response).total >= LEAST


@pytest.mark.parametrize("path", ["/en/", "/nl/agenda.json"])
def test_a_refused_visitor_gets_a_full_score(config: Config, path: str) -> None:
    app = create_app(replace(config, requests_per_minute=1), lambda: NOW)
    ask(app, path)
    response = ask(app, path)
    assert response.status_code == 429
    assert score(response).total >= LEAST


def test_a_page_scores_what_its_headers_are_worth(failing: Flask) -> None:
    # No bonus for preloading (5) nor for checksums of our own scripts (5).
    assert score(ask(failing, PAGE)).total == 130


def test_static_files_have_a_full_score(failing: Flask) -> None:
    stylesheet = failing.jinja_env.globals["stylesheet"]
    assert isinstance(stylesheet, Asset)
    assert score(ask(failing, f"/static/{stylesheet.name}")).total >= LEAST


def test_plain_http_promises_no_tls() -> None:
    assert "Strict-Transport-Security" not in headers_of("http://127.0.0.1:8000")
    assert "Strict-Transport-Security" in headers_of("https://hub.example")


@pytest.mark.parametrize(
    ("modifiers", "total"),
    [
        ((), 100),
        ((("a bonus", 5),), 105),
        ((("a slip", -10), ("a bonus", 5)), 95),
        ((("a fault", -20), ("a bonus", 25)), 80),
        ((("all wrong", -120),), 0),
    ],
)
def test_bonuses_count_from_ninety_on(modifiers, total: int) -> None:
    assert Score(modifiers).total == total
