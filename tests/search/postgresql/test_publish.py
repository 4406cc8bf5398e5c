"""`hub publish` of a hub that searches in PostgreSQL, under load."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from hub.config import ROOT
from tests.publishing.load import visitors
from tests.publishing.running import HOST, Running, running, wait_for
from tests.search.postgresql.servers import Servers
from tests.search.postgresql.test_outages import away

pytestmark = pytest.mark.drill

QUESTIONS = "/nl/zoeken?q=drone+{}"
"""Each is new: none is answered from memory."""
ENOUGH = 10


@pytest.fixture(scope="module")
def hub(url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("stored"), HUB_SEARCH_URL=url) as hub:
        yield hub


@pytest.fixture
def publish(hub: Running, url: str):
    def publish() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "hub", "publish", "--url", hub.address]
        return subprocess.run(
            [*command, "--wait", "60"],
            cwd=ROOT,
            env={**hub.environment(), "HUB_SEARCH_URL": url},
            capture_output=True,
            text=True,
            check=False,
        )

    return publish


def write(hub: Running, word: str) -> None:
    """A word that was in no text so far."""
    page = hub.folder / "content" / "instruments" / "fsdb.nl.md"
    page.write_text(f"{page.read_text('utf-8')}\nHet woord is {word}.\n", "utf-8")


def total(hub: Running, word: str) -> int:
    """How many entries a worker finds; connections take turns among them."""
    connection = HTTPConnection("127.0.0.1", hub.port, timeout=20)
    connection.request("GET", f"/nl/zoeken.json?q={word}", headers={"Host": HOST})
    found = json.loads(connection.getresponse().read())
    connection.close()
    return int(found["total"])


def holders(hub: Running, servers: Servers) -> dict[str, list[str]]:
    """The connections to the servers, each with the processes that have it open."""
    ports = {f"{each.port:04X}" for each in (servers.primary, servers.replica)}
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()]
    sockets = {
        f"socket:[{line[9]}]" for line in lines[1:] if line[2].split(":")[1] in ports
    }
    found: dict[str, list[str]] = {}
    for process in processes(hub):
        for file in Path(f"/proc/{process}/fd").iterdir():
            # A file may be closed in between.
            with suppress(FileNotFoundError):
                link = str(file.readlink())
                if link in sockets:
                    found.setdefault(link, []).append(process)
    return found


def processes(hub: Running) -> list[str]:
    """The first process and its workers."""
    first = (hub.folder / "pid").read_text().strip()
    workers = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    return [first, *workers]


def test_the_search_goes_from_old_content_to_new_without_a_failure(
    servers: Servers, hub: Running, publish
) -> None:
    before = processes(hub)
    with visitors(hub.port, QUESTIONS, number=1) as answers:
        wait_for(lambda: answers["200"] > ENOUGH)
        for word in ("zilvervloot", "muiterij"):
            write(hub, word)
            result = publish()
            assert result.returncode == 0, result.stderr
            assert [total(hub, word) for _ in range(ENOUGH)] == [1] * ENOUGH
        asked = answers.total()
        wait_for(lambda: answers.total() > asked + ENOUGH)
        held = holders(hub, servers)
    assert answers.keys() == {"200"}
    # The first process lives on, and has no connection that it could share.
    first, *old = before
    assert processes(hub)[0] == first
    wait_for(lambda: not {*old} & {*processes(hub)})
    assert held
    assert all(len(each) == 1 and each != [first] for each in held.values())


def test_nothing_is_published_that_could_not_be_found(
    servers: Servers, hub: Running, publish
) -> None:
    held = hub.held()
    with visitors(hub.port, QUESTIONS, number=1) as answers:
        with away(servers.primary):
            write(hub, "windjammer")
            result = publish()
            assert result.returncode == 1
            assert "its search index is not there" in result.stderr
            assert hub.held() == held
        assert publish().returncode == 0
        assert total(hub, "windjammer") == 1
    assert answers.keys() == {"200"}
