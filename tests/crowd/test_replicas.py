"""Two hubs behind nginx: one is killed, replaced, restarted, and no visitor notices."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse

import pytest

from hub.config import ROOT
from tests.crowd.replica import Replica
from tests.deploy.conftest import Front, fronted
from tests.export.serving import nginx
from tests.publishing.load import visitors
from tests.publishing.running import HOST, Running, wait_for
from tests.views.redis_server import Redis, redis_server

pytestmark = pytest.mark.drill

PAGES = ("/nl/", "/en/instruments/", "/en/search?q=drone", "/nl/zoeken.json?q=subsidie")
ENOUGH = 20
"""Answers to each visitor before something happens, and after it."""


@dataclass(frozen=True)
class Pair:
    """nginx, two replicas, and where they count what visitors ask."""

    front: Front
    one: Replica
    other: Replica
    redis: Redis

    @contextmanager
    def under_load(self) -> Iterator[Callable[[], None]]:
        """Visitors who must all be answered, and how to let them ask for a while."""
        with ExitStack() as stack:
            asked = [
                stack.enter_context(visitors(self.front.port, path, number=1))
                for path in PAGES
            ]

            def for_a_while() -> None:
                before = [each.total() for each in asked]
                wait_for(
                    lambda: all(
                        each.total() >= was + ENOUGH
                        for each, was in zip(asked, before, strict=True)
                    )
                )

            for_a_while()
            yield for_a_while
            for_a_while()
        assert sum(asked, Counter()).keys() == {"200"}
        assert not from_the_twin(self.front)


def from_the_twin(front: Front) -> list[str]:
    """What the log says of answers that neither replica gave."""
    lines = (front.folder / "hub.log").read_text("utf-8").splitlines()
    said = [json.loads(line)["upstream"] for line in lines]
    # nginx writes a colon where it went on to other servers.
    return [each for each in said if ":" in each]


def replicas_in(front_port: dict[str, str]) -> str:
    """The upstream of the repository's example, with addresses of this machine."""
    text = (ROOT / "deploy" / "nginx" / "replicas.conf").read_text("utf-8")
    block = text[text.index("\nupstream hub") :]
    for mark, own in front_port.items():
        assert mark in block
        block = block.replace(mark, own)
    return block


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    nginx()
    with ExitStack() as stack:
        redis = stack.enter_context(redis_server(tmp_path_factory.mktemp("redis")))
        redis.start()
        settings = {
            "HUB_PROXIES": "1",
            "HUB_RATE_STORAGE": redis.address,
            # Counted, and more than the visitors of a test ask.
            "HUB_REQUESTS_PER_MINUTE": "100000",
        }
        one, other = (
            Replica(tmp_path_factory.mktemp("replica"), **settings) for _ in range(2)
        )
        for each in (one, other):
            stack.callback(each.end)
            each.start()
        text = (ROOT / "deploy" / "nginx" / "hub.conf").read_text("utf-8")
        (block,) = re.findall(r"(?ms)^upstream hub \{.*?^\}\n", text)
        example = replicas_in(
            {
                "192.0.2.1:8000": f"127.0.0.1:{one.hub.port}",
                "192.0.2.2:8000": f"127.0.0.1:{other.hub.port}",
            }
        )
        front = fronted(one.hub, tmp_path_factory.mktemp("nginx"), {block: example})
        yield Pair(stack.enter_context(front), one, other, redis)


def asked(hub: Running, path: str, **headers: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", hub.port, timeout=20)
    connection.request("GET", path, headers={"Host": HOST, **headers})
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


@pytest.mark.parametrize("path", PAGES)
def test_a_copy_of_one_replica_is_good_at_the_other(pair: Pair, path: str) -> None:
    tag = asked(pair.one.hub, path).headers["ETag"]
    assert tag
    assert asked(pair.other.hub, path).headers["ETag"] == tag
    again = asked(pair.other.hub, path, **{"If-None-Match": tag})
    assert again.status == 304


def test_one_is_killed_and_replaced_under_load(pair: Pair) -> None:
    with pair.under_load() as for_a_while:
        pair.one.kill()
        for_a_while()
        pair.one.start()


def test_one_after_the_other_is_restarted_under_load(pair: Pair) -> None:
    with pair.under_load() as for_a_while:
        for each in (pair.one, pair.other):
            each.end()
            for_a_while()
            each.start()
            for_a_while()


def test_where_they_count_goes_away_and_comes_back_under_load(pair: Pair) -> None:
    with pair.under_load() as for_a_while:
        pair.redis.stop()
        for_a_while()
        pair.redis.start()
