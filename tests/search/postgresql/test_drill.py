"""The production server under load, while the servers of its search go away."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from threading import Event
from time import sleep

import pytest

from hub.config import ROOT
from tests.conftest import FIXTURES
from tests.search.postgresql.servers import Servers
from tests.search.postgresql.test_outages import away, eventually

pytestmark = pytest.mark.drill

ASKERS = 2
BETWEEN = 0.06
"""Seconds between the questions of one asker: far below any limit per visitor."""


class Hub:
    """A running hub, asked as a browser asks it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._numbers = count()

    def status(self, path: str) -> int:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=20)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            response.read()
            return response.status
        except ConnectionError:
            return 0
        finally:
            connection.close()

    def answer(self) -> int:
        """What a question that was never asked before gets."""
        return self.status(f"/en/search?q=drone+{next(self._numbers)}")

    @contextmanager
    def under_load(self) -> Iterator[list[int]]:
        over, answers = Event(), list[int]()

        def ask() -> None:
            while not over.wait(BETWEEN):
                answers.append(self.answer())

        with ThreadPoolExecutor(ASKERS) as threads:
            asking = [threads.submit(ask) for _ in range(ASKERS)]
            try:
                yield answers
            finally:
                over.set()
        for each in asking:
            each.result()


@pytest.fixture(scope="module")
def hub(servers: Servers, url: str, tmp_path_factory) -> Iterator[Hub]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    folder: Path = tmp_path_factory.mktemp("drill")
    environment = {
        **os.environ,
        "PORT": str(port),
        "HUB_CONTENT": str(FIXTURES / "content"),
        "HUB_SEARCH_INDEX": str(folder),
        "HUB_SEARCH_URL": url,
    }
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "wsgi:app"],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
        )
        try:
            found = Hub(port)
            eventually(lambda: found.answer() == 200)
            yield found
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def test_no_question_fails_while_one_server_is_away(servers: Servers, hub: Hub) -> None:
    with hub.under_load() as answers:
        for server in (servers.primary, servers.replica):
            with away(server):
                sleep(1)
            sleep(0.5)
    assert len(answers) > 20
    assert set(answers) == {200}


def test_only_the_search_is_away_with_both_servers(servers: Servers, hub: Hub) -> None:
    with away(servers.replica, servers.primary):
        assert hub.answer() == 503
        assert hub.status("/en/") == 200
        assert hub.status("/nl/instrumenten/") == 200
    eventually(lambda: {hub.answer() for _ in range(6)} == {200})
