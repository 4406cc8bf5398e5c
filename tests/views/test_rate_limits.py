import logging
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from hub.views.rate_limits import visitor
from tests.conftest import NOW, GetPage, page_getter, text

FEW = 3
MakeClient = Callable[..., FlaskClient]


@pytest.fixture
def limited(config: Config) -> MakeClient:
    """A visitor of a hub that answers only a few requests a minute."""

    def make(**settings: Any) -> FlaskClient:
        given = replace(config, **{"requests_per_minute": FEW, **settings})
        return create_app(given, lambda: NOW).test_client()

    return make


def statuses(client: FlaskClient, path: str, times: int, **headers: str) -> list[int]:
    return [client.get(path, headers=headers).status_code for _ in range(times)]


def test_who_asks_too_much_is_told_to_wait(limited: MakeClient) -> None:
    client = limited()
    assert statuses(client, "/en/", FEW) == [200] * FEW
    response = client.get("/en/")
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "60"
    assert response.headers["Cache-Control"] == "no-store"


def test_a_clock_that_is_put_back_lets_nobody_wait_for_it(
    limited: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = limited()
    assert statuses(client, "/en/", FEW + 1)[-1] == 429
    hour_ago, real = -3600, time.time
    monkeypatch.setattr("time.time", lambda: real() + hour_ago)
    assert statuses(client, "/en/", FEW) == [200] * FEW
    response = client.get("/en/")
    assert response.status_code == 429
    assert int(response.headers["Retry-After"]) <= 60


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/", "Te veel vragen in één minuut"),
        ("/en/", "Too many requests in a minute"),
    ],
)
def test_the_refusal_is_a_page_in_the_visitors_language(
    limited: MakeClient, path: str, title: str
) -> None:
    client = limited(requests_per_minute=1)
    client.get(path)
    get: GetPage = page_getter(client)
    assert text(get(path, 429).h1) == title


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/agenda.ics", "Te veel vragen in één minuut"),
        ("/en/search.json?q=x", "Too many requests in a minute"),
    ],
)
def test_programs_are_refused_as_data(
    limited: MakeClient, path: str, title: str
) -> None:
    client = limited(requests_per_minute=1)
    client.get(path)
    response = client.get(path)
    assert response.status_code == 429
    assert response.mimetype == "application/problem+json"
    assert response.get_json(force=True)["title"] == title
    assert response.headers["Retry-After"] == "60"


@pytest.mark.parametrize("path", ["/en/search?q=x", "/en.json", "/nl/agenda/?page=2"])
def test_questions_and_data_have_a_limit_of_their_own(
    limited: MakeClient, path: str
) -> None:
    client = limited(requests_per_minute=100, questions_per_minute=1)
    assert statuses(client, path, 2)[1] == 429
    assert client.get("/en/").status_code == 200


def test_addresses_that_lead_nowhere_count(limited: MakeClient) -> None:
    assert statuses(limited(), "/nope", FEW + 1) == [404] * FEW + [429]


def test_scripts_and_styles_do_not_count(limited: MakeClient) -> None:
    client = limited(requests_per_minute=1)
    assert statuses(client, "/favicon.ico", 3) == [200] * 3


def test_zero_is_without_limit(limited: MakeClient) -> None:
    client = limited(requests_per_minute=0)
    assert set(statuses(client, "/robots.txt", 20)) == {200}


def test_an_export_counts_nobody(config: Config) -> None:
    app = create_app(replace(config, requests_per_minute=1, exported=True))
    assert "limiter" not in app.extensions


def test_visitors_are_told_apart_by_the_trusted_proxy(limited: MakeClient) -> None:
    client = limited(requests_per_minute=1, proxies=1)
    for address in ("203.0.113.7", "203.0.113.8"):
        said = {"X-Forwarded-For": f"198.51.100.1, {address}"}
        assert statuses(client, "/en/", 2, **said) == [200, 429]


def test_nobody_gets_away_by_forging_an_address(limited: MakeClient) -> None:
    client = limited(requests_per_minute=1)
    client.get("/en/", headers={"X-Forwarded-For": "203.0.113.7"})
    said = {"X-Forwarded-For": "203.0.113.8", "X-Real-IP": "203.0.113.8"}
    assert client.get("/en/", headers=said).status_code == 429


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("", "no address", True),
    ],
)
def test_a_visitor_is_an_address_or_a_network_of_ipv6(
    app: Flask, one: str, other: str, is_same: bool
) -> None:
    names = []
    for address in (one, other):
        with app.test_request_context(environ_base={"REMOTE_ADDR": address}):
            names.append(visitor())
    assert (names[0] == names[1]) is is_same


def test_no_address_of_a_visitor_is_logged(
    limited: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        statuses(limited(requests_per_minute=1), "/en/", 3)
    assert "127.0.0.1" not in caplog.text


@dataclass
class Redis:
    """A Redis on a port that stays the same while it comes and goes."""

    program: str
    folder: Path
    port: int
    running: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        listens = ["--port", str(self.port), "--bind", "127.0.0.1"]
        keeps = ["--save", "", "--dir", str(self.folder)]
        self.running = subprocess.Popen(
            [self.program, *listens, *keeps], stdout=subprocess.DEVNULL
        )
        wait_for(self.is_open)

    def stop(self) -> None:
        if self.running is not None:
            self.running.kill()
            self.running.wait()

    def is_open(self) -> bool:
        with socket.socket() as connection:
            return connection.connect_ex(("127.0.0.1", self.port)) == 0


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Redis]:
    program = shutil.which("redis-server")
    if program is None:
        message = "no Redis: run `make redis`, or install the package redis-server"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    redis = Redis(program, tmp_path, port)
    yield redis
    redis.stop()


def wait_for(holds: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)


def test_two_workers_count_together_in_redis_and_live_without_it(
    limited: MakeClient, redis: Redis
) -> None:
    first, second = (limited(rate_storage=redis.address) for _ in range(2))
    redis.start()
    assert statuses(first, "/robots.txt", FEW) == [200] * FEW
    assert second.get("/robots.txt").status_code == 429

    redis.stop()
    # Each counts by itself now, and answers.
    assert statuses(second, "/robots.txt", FEW + 1) == [200] * FEW + [429]

    redis.start()
    # Its counts went with it: all may ask again, once the worker has found it.
    wait_for(lambda: second.get("/robots.txt").status_code == 200)
    statuses(second, "/robots.txt", FEW)
    # Whoever finds it later finds the same counts.
    wait_for(lambda: first.get("/robots.txt").status_code == 429)
