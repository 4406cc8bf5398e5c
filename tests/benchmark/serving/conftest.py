"""A bare server, started once."""

from collections.abc import Iterator

import pytest

from hub.benchmark.serving.server import Server, served
from hub.config import ROOT


@pytest.fixture(scope="session")
def bare() -> Iterator[Server]:
    with served("hub.benchmark.serving.bare:flask(2000)", ROOT, "/", {}) as server:
        yield server
