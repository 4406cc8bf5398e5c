"""Ten thousand abusive queries through nginx: nobody else notices them."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.crowd.abuse import abuse
from tests.crowd.replica import children
from tests.deploy.conftest import Front, fronted
from tests.export.serving import nginx
from tests.publishing.load import visitors
from tests.publishing.running import Running, running, wait_for

pytestmark = pytest.mark.drill

NUMBER = 10_000
SOURCES = tuple(f"127.0.0.{each}" for each in range(2, 6))
"""Addresses of this machine, as nginx sees them; the honest visitor has another."""
QUESTION = "/nl/zoeken?q=subsidie"
GROWTH = 64
"""MiB that a worker may take more, of which 16 are for answers that it keeps."""


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    nginx()
    with ExitStack() as stack:
        # Limits as a public hub has them, if nothing else is set.
        limits = {"HUB_REQUESTS_PER_MINUTE": "", "HUB_QUESTIONS_PER_MINUTE": ""}
        folder = tmp_path_factory.mktemp("abuse")
        hub = stack.enter_context(running(folder, HUB_PROXIES="1", **limits))
        yield stack.enter_context(fronted(hub, tmp_path_factory.mktemp("nginx")))


def workers(hub: Running) -> list[int]:
    return children(int((hub.folder / "pid").read_text("ascii")))


def memory(worker: int) -> float:
    """MiB that a process has for itself."""
    lines = Path(f"/proc/{worker}/smaps_rollup").read_text("ascii").splitlines()
    own = (line.split() for line in lines if line.startswith("Private_"))
    return sum(int(line[1]) for line in own) / 1024


def test_abusive_queries_are_refused_and_leave_no_trace(front: Front) -> None:
    before, tag = workers(front.hub), front.get(QUESTION)[0].headers["ETag"]
    # What a hub takes once, whoever asks.
    abuse(front.port, ("127.0.0.10",), 200)
    was = {each: memory(each) for each in before}
    with visitors(front.port, number=1) as answers:
        abused = abuse(front.port, SOURCES, NUMBER)
        wait_for(lambda: answers["200"] > 10)
    grown = {each: round(memory(each) - was[each], 1) for each in before}
    sys.stdout.write(f"{dict(abused)}, honest {dict(answers)}, MiB more {grown}\n")
    assert abused.keys() <= {"200", "308", "400", "404", "414", "429 wait"}
    assert abused["429 wait"] > NUMBER / 10
    assert answers.keys() <= {"200"}
    assert all(each < GROWTH for each in grown.values())
    # All is as before, for the abusers too, after a minute.
    assert workers(front.hub) == before
    assert front.get(QUESTION)[0].headers["ETag"] == tag
    wait_for(lambda: abuse(front.port, SOURCES[:1], 1)["429 wait"] == 0, seconds=90)
