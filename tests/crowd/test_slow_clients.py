"""Hundreds of slow clients at nginx as the repository has it: nobody else waits."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.crowd.slow import BODY, HEADER, PAGE, dripping, slow
from tests.deploy.conftest import Front, fronted
from tests.export.serving import nginx
from tests.publishing.load import visitors
from tests.publishing.running import running, wait_for

pytestmark = pytest.mark.drill

MANY = 100
OTHERS = ("127.0.0.2", "127.0.0.3", "127.0.0.4")
"""Addresses of this machine that are not the honest visitor's."""
LIMIT = 100
"""Requests at a time of one address, as deploy/nginx/hub.conf has it."""


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    nginx()
    with ExitStack() as stack:
        folder = tmp_path_factory.mktemp("slow")
        hub = stack.enter_context(running(folder, HUB_LOG="json", HUB_PROXIES="1"))
        yield stack.enter_context(
            fronted(
                hub,
                tmp_path_factory.mktemp("nginx"),
                # A page fits in no buffer, or there would be no slow readers.
                {"http2 default_server": "http2 default_server sndbuf=4k"},
            )
        )


def test_slow_clients_are_dropped_and_hold_up_nobody(front: Front) -> None:
    openings = zip((HEADER, BODY, PAGE), OTHERS, strict=True)
    with ExitStack() as stack:
        crowds = [
            stack.enter_context(slow(front.port, opening, number=MANY, source=source))
            for opening, source in openings
        ]
        stack.enter_context(dripping(crowds[0]))
        with visitors(front.port, number=1) as answers:
            assert all(each.held for each in crowds)
            # No worker waits for them: their requests did not even reach the hub.
            assert front.hub.held() is not None
            assert "/nl/slow-body" not in front.hub.log
            wait_for(lambda: not any(each.held for each in crowds))
        assert answers.keys() == {"200"}
        assert answers["200"] > 20


def test_who_is_just_fast_enough_has_a_limited_number(front: Front) -> None:
    source = OTHERS[0]
    with slow(front.port, BODY, number=LIMIT + 5, source=source) as clients:
        clients.say()
        wait_for(lambda: len(clients.answers) == 5)
        for answer in clients.answers:
            assert answer.startswith(b"HTTP/1.1 429 ")
            assert b"\r\nRetry-After: 10\r\n" in answer
        response, _ = front.get("/nl/")
        assert response.status == 200
        assert "Retry-After" not in response.headers
