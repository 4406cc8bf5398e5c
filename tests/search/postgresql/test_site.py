"""The whole hub over PostgreSQL, beside the one over files."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from hub import create_app
from hub.config import Config
from tests.conftest import NOW, json_of, page_getter


@pytest.fixture(scope="module")
def stored_app(config: Config, url: str) -> Iterator[Flask]:
    app = create_app(replace(config, search_url=url), lambda: NOW)
    app.testing = True
    yield app
    # A hub keeps its connections until its process ends; this process goes on.
    vars(app.extensions["hub"])["_stored"].connections.close()


def test_command_builds_the_index(stored_app: Flask, app: Flask) -> None:
    said = [
        each.test_cli_runner().invoke(args=["index"]).output
        for each in (stored_app, app)
    ]
    assert "entries are indexed" in said[0]
    assert said[0] == said[1]


@pytest.mark.parametrize("path", ["/nl/zoeken.json", "/en/search.json"])
@pytest.mark.parametrize("question", ["subsidie", "defence", "zwembad", ""])
def test_answers_for_programs_are_the_same(
    stored_app: Flask, app: Flask, path: str, question: str
) -> None:
    answers = [
        json_of(each.test_client(), path, q=question) for each in (stored_app, app)
    ]
    assert answers[0] == answers[1]


def test_pages_are_shown(stored_app: Flask) -> None:
    assert page_getter(stored_app.test_client())("/en/search?q=defence").h1
