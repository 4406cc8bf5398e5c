"""A server as in production, started on given content to see what that takes."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from time import monotonic, sleep
from typing import Final

from hub.benchmark.usage import family, processor_time
from hub.config import ROOT, Config

WORKERS: Final = 2
FIRST: Final = "/en/"
_PATIENCE: Final = 600.0
_PAUSE: Final = 0.02


class ServerFailed(Exception):
    """The server ended, or never answered; what it printed says why."""


@dataclass(frozen=True)
class Started:
    """A server that answered once."""

    process: int
    """The master; the workers are its children."""
    port: int
    seconds: float
    """From nothing to the first page, by the clock."""
    worked: float
    """The same in seconds of processor time, of all its processes together."""

    def get(self, path: str) -> tuple[int, bytes]:
        """Ask for a path over a connection of its own, which any worker may take."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=600)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()


@contextmanager
def started(config: Config) -> Iterator[Started]:
    """Start the server of production and wait for its first page."""
    port, began = _free_port(), monotonic()
    command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "wsgi:app"]
    settings = {
        "HUB_CONTENT": str(config.content.absolute()),
        "HUB_SEARCH_INDEX": str(config.search_index.absolute()),
        "WEB_CONCURRENCY": str(WORKERS),
        # One visitor asks here for what hundreds would.
        "HUB_REQUESTS_PER_MINUTE": "0",
        "HUB_QUESTIONS_PER_MINUTE": "0",
    }
    server = subprocess.Popen(
        [*command, "-b", f"127.0.0.1:{port}"],
        cwd=ROOT,
        env=os.environ | settings,
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for_page(server, port)
        seconds, worked = monotonic() - began, processor_time(family(server.pid))
        yield Started(server.pid, port, seconds, worked)
    finally:
        server.terminate()
        server.wait()


def _wait_for_page(server: subprocess.Popen[bytes], port: int) -> None:
    deadline = monotonic() + _PATIENCE
    while server.poll() is None and monotonic() < deadline:
        if _answers(port):
            return
        sleep(_PAUSE)
    raise ServerFailed("the server did not start; see what it printed")


def _answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", FIRST)
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
