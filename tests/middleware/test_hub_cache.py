"""The cache around the hub itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from hub.question_log import FEWEST, read_counts
from tests.conftest import NOW
from tests.views.test_freshness import CLOSES

ADDRESSES = [
    *("/nl/", "/en/", "/nl/instrumenten/", "/en/instruments/"),
    *("/nl/zoeken?q=lening", "/en/search?q=loan", "/nl/zoeken.json?q=lening"),
    *("/en/instruments/defence-research-fund/", "/nl/instrumenten.csv"),
    *("/sitemap.xml", "/nl/agenda.atom", "/nl/oproepen/oproep-2026.ics"),
]


class Rendered:
    """Counts what Flask answers."""

    def __init__(self, config: Config) -> None:
        self.now = NOW
        self.count = 0
        self.app: Flask = create_app(config, self.time)
        self.app.testing = True
        self.app.after_request(self._counted)

    def time(self) -> datetime:
        return self.now

    def client(self) -> FlaskClient:
        return self.app.test_client()

    def _counted(self, response):
        self.count += 1
        return response


@pytest.fixture(scope="module")
def cached(config: Config) -> Rendered:
    return Rendered(replace(config, cache_mib=8))


@pytest.fixture
def rendered(cached: Rendered) -> Iterator[Rendered]:
    cached.now, cached.count = NOW, 0
    yield cached
    cached.now = NOW


@pytest.mark.parametrize("path", ADDRESSES)
def test_an_address_is_rendered_once(rendered: Rendered, path: str) -> None:
    client = rendered.client()
    first = client.get(path)
    count = rendered.count
    again = client.get(path)
    assert (again.status_code, again.data) == (200, first.data)
    # Each request has an id of its own.
    assert first.headers.pop("X-Request-Id") != again.headers.pop("X-Request-Id")
    assert list(again.headers) == list(first.headers)
    assert rendered.count == count


@pytest.mark.parametrize("path", ADDRESSES)
def test_nothing_in_a_request_but_its_address_changes_a_page(
    rendered: Rendered, app: Flask, path: str
) -> None:
    """What poisons a cache: words of one visitor in the answer to another."""
    headers = {
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "gopher",
        "X-Forwarded-Prefix": "/evil",
        "X-Original-URL": "/en/evil/",
        "Accept-Language": "fr, en;q=0.5" if path.startswith("/nl") else "nl",
        "Accept": "application/json",
        "Cookie": "language=fr",
        "User-Agent": "evil",
        "Authorization": "Basic ZXZpbDpldmls",
    }
    apart = f"{path}{'&' if '?' in path else '?'}x=evil"
    for asked in (path, apart):
        poisoned = rendered.client().get(asked, headers=headers)
        assert poisoned.data == app.test_client().get(asked).data
        assert "evil.example" not in str(poisoned.headers)


@pytest.mark.parametrize("path", ["/nl/", "/en/instruments/"])
def test_another_host_is_answered_before_the_cache(
    rendered: Rendered, path: str
) -> None:
    headers = {"Host": "evil.example"}
    assert rendered.client().get(path, headers=headers).status_code == 400
    assert rendered.client().get(path).status_code != 400
    assert rendered.client().get(path, headers=headers).status_code == 400


@pytest.mark.parametrize("path", ["/", "/nope/", "/nl/nope/", "/nl/agenda.json?x=1"])
def test_what_depends_on_the_visitor_is_rendered_each_time(
    rendered: Rendered, path: str
) -> None:
    for language in ("nl", "en"):
        rendered.client().get(path, headers={"Accept-Language": language})
    assert rendered.count == 2


def test_the_entrance_leads_each_to_their_language(rendered: Rendered) -> None:
    for language in ("nl", "en", "nl"):
        response = rendered.client().get("/", headers={"Accept-Language": language})
        assert response.location == f"/{language}/"


@pytest.mark.parametrize(
    ("path", "word"), [("/nl/oproepen/", "oproep"), ("/en/calls/", "call")]
)
def test_a_kept_page_turns_with_its_date(
    rendered: Rendered, path: str, word: str
) -> None:
    client = rendered.client()
    address = f"{path}oproep-2026/"
    rendered.now = CLOSES - timedelta(seconds=30)
    before = client.get(address)
    rendered.now = CLOSES - timedelta(seconds=10)
    assert client.get(address).data == before.data
    assert client.get(address).cache_control.max_age == 10
    rendered.now = CLOSES
    assert client.get(address).data != before.data


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_stylesheet_is_smallest(rendered: Rendered, language: str) -> None:
    client = rendered.client()
    page = client.get(f"/{language}/").text
    name = page.split('href="/static/hub.')[1].split('"')[0]
    packed = client.get(f"/static/hub.{name}", headers={"Accept-Encoding": "br"})
    assert packed.cache_control.immutable
    assert "Content-Security-Policy" in packed.headers
    assert len(packed.data) < len(
        brotli.compress(brotli.decompress(packed.data), quality=5)
    )


def test_questions_without_an_answer_are_all_counted(
    config: Config, tmp_path: Path
) -> None:
    log = tmp_path / "questions.json"
    counting = Rendered(replace(config, cache_mib=8, question_log=log))
    client = counting.client()
    for _ in range(FEWEST):
        client.get("/nl/zoeken?q=kwantumbanaan")
        client.get("/nl/zoeken?q=lening")
    assert read_counts(log) == {"kwantumbanaan": FEWEST}
    # What has an answer is kept all the same.
    assert counting.count == FEWEST + 1
