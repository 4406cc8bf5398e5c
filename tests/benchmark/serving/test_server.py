import socket
from time import perf_counter

import pytest

from hub.benchmark.serving.load import (
    ServerFailed,
    flood,
    pace,
    requests,
)
from hub.benchmark.serving.server import WORKERS, Server, served
from hub.config import ROOT


def test_the_workers_share_what_stays_open(bare: Server) -> None:
    before = bare.cpu()
    run = flood(bare.port, requests(["/"], "br"), 0.3, fewest=600)
    spent = [used - before[each] for each, used in bare.cpu().items()]
    assert len(spent) == WORKERS
    assert min(spent) > 0
    assert len(run.latencies) >= 600
    assert run.rate > 0


def test_connections_that_say_nothing_stop_nobody(bare: Server) -> None:
    """Each of gunicorn's own threads would wait five seconds for one."""
    idle = [socket.create_connection(("127.0.0.1", bare.port)) for _ in range(40)]
    began = perf_counter()
    try:
        assert bare.get("/") == b"x" * 2000
    finally:
        for each in idle:
            each.close()
    assert perf_counter() - began < 4


def test_a_rate_is_kept(bare: Server) -> None:
    run = pace(bare.port, requests(["/"], "br"), 0.4, 100)
    assert len(run.latencies) == 40
    assert run.seconds >= 0.39


def test_an_error_ends_the_run(bare: Server) -> None:
    with pytest.raises(ServerFailed, match="404"):
        flood(bare.port, requests(["/nope"], "br"), 1)
    with pytest.raises(ServerFailed, match="404"):
        bare.get("/nope")


def test_memory_is_that_of_all_processes(bare: Server) -> None:
    assert len(bare.memory()) == 1 + WORKERS
    assert all(0 < each < 500 for each in bare.memory().values())


def test_an_app_that_is_not_the_hub_runs_under_its_settings() -> None:
    with served("hub.benchmark.serving.bare:plain()", ROOT, "/", {}) as server:
        assert server.get("/") == b"Hello world\n"


def test_a_server_that_cannot_start_is_told() -> None:
    with (
        pytest.raises(ServerFailed, match="ended with code"),
        served("hub.benchmark.serving.bare:nothing()", ROOT, "/", {}),
    ):
        pass
