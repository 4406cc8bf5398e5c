from collections.abc import Iterable
from dataclasses import replace

import pytest
from flask import Flask
from werkzeug.test import Client

from hub import create_app
from hub.config import Config
from hub.middleware.hosts import KnownHosts, known_hosts
from tests.conftest import NOW


@pytest.fixture(scope="module")
def named(config: Config) -> Flask:
    """A hub with more names than one."""
    hosts = "www.hub.example .visd.example"
    return create_app(replace(config, hosts=hosts), lambda: NOW)


@pytest.mark.parametrize(
    "host",
    [
        *("hub.example", "HUB.example", "hub.example:443", "www.hub.example"),
        *(
            "visd.example",
            "a.b.visd.example",
            "localhost",
            "127.0.0.1:8000",
            "[::1]:80",
        ),
    ],
)
def test_hub_answers_for_its_names(named: Flask, host: str) -> None:
    assert named.test_client().get("/robots.txt", headers={"Host": host}).text


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "hub.example.evil.example", "evilhub.example", "", "*"),
        *("hub.example@evil.example", "hub.example, evil.example", "hub.example/x"),
        *("hub.example:99999", "hub.example:x", "hub.example\tevil", "[::2]", "\xff"),
        *("evilvisd.example", "127.0.0.1.evil.example", "localhost.evil.example"),
    ],
)
def test_hub_answers_for_no_other(named: Flask, host: str) -> None:
    response = named.test_client().get("/en/", headers={"Host": host})
    assert response.status_code == 400
    assert response.mimetype == "text/plain"
    assert response.headers["Cache-Control"] == "no-store"
    assert not host or host not in response.text


def test_head_of_another_name_has_no_body(named: Flask) -> None:
    response = named.test_client().head("/en/", headers={"Host": "evil.example"})
    assert (response.status_code, response.data) == (400, b"")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_told_under_every_name(path: str) -> None:
    def healthy(environ, start_response) -> Iterable[bytes]:
        start_response("200 OK", [])
        return [b"alive"]

    asked = Client(KnownHosts(healthy, {"hub.example"}, {}))
    assert asked.get(path, headers={"Host": "10.0.0.7:8000"}).text == "alive"


def test_an_address_of_ipv6_may_be_the_public_one(config: Config) -> None:
    hosts = known_hosts(replace(config, base_url="http://[2001:db8::1]:8000"))
    assert "[2001:db8::1]" in hosts


FORGED = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "javascript",
    "X-Forwarded-Port": "666",
    "X-Forwarded-Prefix": "//evil.example",
    "X-Forwarded-Server": "evil.example",
    "X-Host": "evil.example",
    "X-Original-URL": "/evil.example",
    "X-Rewrite-URL": "/evil.example",
    "Forwarded": "host=evil.example;proto=https",
}


@pytest.mark.parametrize("proxies", [0, 1])
@pytest.mark.parametrize(
    "path",
    [
        *("/", "/nl", "/en/", "/en/instruments.json", "/nl/agenda.ics", "/sitemap.xml"),
        *("/en/changes.atom", "/en/search?q=funds", "/nl/strategie/oude-visie/", "/x"),
    ],
)
def test_nothing_that_a_request_says_of_hosts_is_in_an_answer(
    config: Config, proxies: int, path: str
) -> None:
    client = create_app(replace(config, proxies=proxies), lambda: NOW).test_client()
    plain, forged = client.get(path), client.get(path, headers=FORGED)
    assert forged.data == plain.data
    assert "evil" not in str(forged.headers)
    assert forged.headers.get("Location") == plain.headers.get("Location")
