"""What a running hub counts goes on, whatever becomes of its workers."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from hub.publishing.counted import has_port
from tests.publishing.running import Running, free_port, running, wait_for

Value = Callable[..., float]


@pytest.fixture(scope="module")
def port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory, port: int) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("counted")
    with running(folder, HUB_METRICS_PORT=str(port)) as hub:
        yield hub


@pytest.fixture
def value(port: int) -> Value:
    def told() -> str:
        for _ in range(5):
            connection = HTTPConnection("127.0.0.1", port, timeout=30)
            # A worker that was killed just now may have taken the connection.
            with closing(connection), suppress(ConnectionError):
                connection.request("GET", "/metrics", headers={"Host": "anything"})
                return connection.getresponse().read().decode()
        pytest.fail("nothing is told")

    def value(name: str, **labels: str) -> float:
        return sum(
            sample.value
            for family in text_string_to_metric_families(told())
            for sample in family.samples
            if sample.name == name and labels.items() <= sample.labels.items()
        )

    return value


def test_counts_of_all_workers_outlive_them_and_a_reload(
    hub: Running, value: Value
) -> None:
    requests = {"section": "health", "status": "2xx"}
    wait_for(lambda: value("hub_workers") == 2)
    for _ in range(20):
        hub.held()
    before = value("hub_http_requests_total", **requests)
    assert before >= 20

    kill_a_worker(hub)
    wait_for(lambda: value("hub_worker_starts_total") == 3)
    wait_for(lambda: value("hub_workers") == 2)
    assert value("hub_worker_failures_total") == 1
    assert value("hub_http_requests_total", **requests) == before

    hub.page.write_text(hub.page.read_text("utf-8") + "\nMeer.\n", "utf-8")
    reload(hub)
    wait_for(lambda: value("hub_reloads_total", result="done") == 1)
    wait_for(lambda: value("hub_worker_starts_total") == 5)
    wait_for(lambda: value("hub_workers") == 2)
    assert value("hub_worker_failures_total") == 1
    assert value("hub_http_requests_total", **requests) >= before


def test_content_that_is_refused_is_counted(hub: Running, value: Value) -> None:
    text = hub.page.read_text("utf-8")
    hub.page.write_text("nothing", "utf-8")
    try:
        reload(hub)
        wait_for(lambda: value("hub_reloads_total", result="refused") == 1)
    finally:
        hub.page.write_text(text, "utf-8")
    assert value("hub_ready") == 1


def test_no_visitor_is_told(hub: Running, port: int) -> None:
    connection = HTTPConnection("127.0.0.1", hub.port, timeout=30)
    for name in ("hub.example", f"hub.example:{port}"):
        connection.request("GET", "/metrics", headers={"Host": name})
        answer = connection.getresponse()
        assert b"hub_" not in answer.read()
        assert answer.status == 404
    connection.close()


def test_a_port_that_nobody_listens_at_is_noticed() -> None:
    names = ["/run/hub.sock", ("127.0.0.1", 8000), ("::1", 9130, 0, 0)]
    assert has_port(names, 9130)
    assert not has_port(names, 9131)


def reload(hub: Running) -> None:
    os.kill(number(hub), signal.SIGHUP)


def number(hub: Running) -> int:
    return int((hub.folder / "pid").read_text())


def kill_a_worker(hub: Running) -> None:
    for folder in Path("/proc").glob("[0-9]*"):
        # Any of all processes may end while it is looked at.
        with suppress(FileNotFoundError, ProcessLookupError):
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            if int(parent) == number(hub):
                os.kill(int(folder.name), signal.SIGKILL)
                return
    pytest.fail("the hub has no workers")
