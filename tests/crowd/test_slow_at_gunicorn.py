"""Slow clients at gunicorn itself, with nothing in front: its workers live on."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.crowd.slow import (
    BEGINNING,
    BODY,
    ENDLESS,
    FAREWELL,
    HEADER,
    PAGE,
    Slow,
    dripping,
    slow,
)
from tests.publishing.load import visitors
from tests.publishing.running import Running, running, wait_for

pytestmark = pytest.mark.drill

MANY = 50
WORKERS = 2
THREADS = 8
"""Of both workers together."""


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    # As gunicorn.conf.py has it, but for the times: those would take minutes here.
    times = "--keep-alive=3 --timeout=10"
    folder = tmp_path_factory.mktemp("direct")
    with running(folder, GUNICORN_CMD_ARGS=times) as hub:
        # It answers as soon as the first of them does.
        wait_for(lambda: len(workers(hub)) == WORKERS)
        yield hub


def workers(hub: Running) -> set[str]:
    process = (hub.folder / "pid").read_text().strip()
    return set(Path(f"/proc/{process}/task/{process}/children").read_text().split())


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param(HEADER, id="header"),
        pytest.param(BODY, id="body"),
        pytest.param(FAREWELL, id="farewell"),
        pytest.param(BEGINNING, id="second request"),
        pytest.param(PAGE, id="no reading"),
    ],
)
def test_slow_clients_take_no_thread_and_are_dropped(
    hub: Running, opening: bytes
) -> None:
    before = workers(hub)
    with ExitStack() as stack:
        crowd = stack.enter_context(slow(hub.port, opening, number=MANY))
        answers = stack.enter_context(visitors(hub.port, number=1))
        if opening == HEADER:
            stack.enter_context(dripping(crowd))
        wait_for(lambda: answers["200"] > 10)
        # Who does not read does not even see that the connection was closed.
        wait_for(lambda: opening == PAGE or not crowd.held)
    assert answers.keys() == {"200"}
    assert workers(hub) == before


def test_a_client_that_takes_a_thread_does_not_keep_it(hub: Running) -> None:
    with slow(hub.port, ENDLESS, number=THREADS) as crowd:
        wait_for(lambda: not crowd.held)
        assert hub.held() is not None


def test_who_ends_in_the_middle_is_forgotten(hub: Running) -> None:
    with slow(hub.port, b"GET /nl/ HTTP/1.1\r\n", number=MANY) as crowd:
        assert isinstance(crowd, Slow)
    with visitors(hub.port, number=1) as answers:
        wait_for(lambda: answers["200"] > 10)
    assert answers.keys() == {"200"}
