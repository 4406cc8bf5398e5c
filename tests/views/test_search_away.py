"""The hub while the servers of its search are away."""

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from tests.conftest import NOW, page_getter, text


@pytest.fixture(scope="module")
def app_without_search(config: Config) -> Iterator[Flask]:
    # What is bound and not listening refuses, and nobody else can take it.
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"postgresql://hub:secret@127.0.0.1:{nobody.getsockname()[1]}/hub"
        app = create_app(replace(config, search_url=address), lambda: NOW)
        app.testing = True
        app.extensions["hub"].open()
        yield app


@pytest.fixture
def client(app_without_search: Flask) -> FlaskClient:
    return app_without_search.test_client()


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/zoeken?q=drone", "Zoeken lukt even niet"),
        ("/en/search?q=drone", "The search is away for a moment"),
    ],
)
def test_visitors_are_told_and_led_on(
    client: FlaskClient, path: str, title: str
) -> None:
    page = page_getter(client)(path, 503)
    assert text(page.h1) == title
    assert page.select("main a[href]")


@pytest.mark.parametrize(
    "path", ["/nl/zoeken.json?q=a", "/en/search/suggestions.json?q=a"]
)
def test_programs_are_told_when_to_come_back(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 503
    assert response.mimetype == "application/problem+json"
    assert response.headers["Retry-After"] == "5"
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/nl/", "/en/instruments/", "/nl/roadmaps/"])
def test_all_else_goes_on(client: FlaskClient, path: str) -> None:
    page_getter(client)(path)


def test_address_and_password_are_not_shown(client: FlaskClient) -> None:
    answer = client.get("/en/search?q=drone").get_data(as_text=True)
    assert "secret" not in answer
    assert "postgresql" not in answer
