"""Processes of a hub that are killed, and content that breaks beneath them."""

import os
import shutil
import signal
from collections import Counter
from collections.abc import Iterator

import pytest

from hub.benchmark.usage import family
from tests.drills.conftest import Lay
from tests.drills.looking import asked, finds
from tests.publishing.load import visitors
from tests.publishing.running import Running, serving, wait_for

VISITORS = 4
ROUNDS = 3


@pytest.fixture(scope="module")
def running(lay: Lay) -> Iterator[tuple[Running, int]]:
    """A hub, and the number of its first process."""
    hub = lay("processes")
    with serving(hub) as process:
        wait_for(lambda: len(workers(process.pid)) == 2)
        yield hub, process.pid


def workers(master: int) -> set[int]:
    return set(family(master)[1:])


def replaced(master: int, gone: set[int]) -> bool:
    there = workers(master)
    return len(there) == 2 and not there & gone


def go_on(answers: Counter[str]) -> None:
    """Until the visitors have had some more answers."""
    enough = answers["200"] + 20
    wait_for(lambda: answers["200"] >= enough)


def test_a_killed_worker_costs_its_own_requests_only(running) -> None:
    hub, master = running
    killed: set[int] = set()
    with visitors(hub.port, "/nl/instrumenten/", VISITORS) as answers:
        for number in range(1, ROUNDS + 1):
            go_on(answers)
            worker = min(workers(master))
            os.kill(worker, signal.SIGKILL)
            killed.add(worker)
            wait_for(lambda: replaced(master, killed))
            assert hub.log.count("SIGKILL") == number
        go_on(answers)
    # A visitor asks one thing at a time: no more can have been in flight.
    assert answers.total() - answers["200"] <= ROUNDS * VISITORS
    assert not any(status.isdigit() for status in answers.keys() - {"200"})
    assert int((hub.folder / "pid").read_text()) == master


def test_when_all_workers_are_killed_visitors_wait_a_moment(running) -> None:
    hub, master = running
    killed = workers(master)
    for worker in killed:
        os.kill(worker, signal.SIGKILL)
    # Asked at once: the first process holds the socket.
    assert asked(hub, "/nl/")[0] == 200
    wait_for(lambda: replaced(master, killed))


def test_content_and_index_that_go_are_not_missed_by_who_serves(running) -> None:
    hub, master = running
    shutil.rmtree(hub.folder / "content")
    shutil.rmtree(hub.folder / "index")
    # A worker of now is made of what the first process has read.
    killed = workers(master)
    for worker in killed:
        os.kill(worker, signal.SIGKILL)
    wait_for(lambda: replaced(master, killed))
    assert finds(hub, "groeilening")
    assert asked(hub, "/en/roadmaps/cyber-security/")[0] in {200, 404}
    assert asked(hub, "/readyz")[0] == 200


def test_a_killed_hub_can_be_started_again_at_once(hub: Running) -> None:
    with serving(hub) as process:
        orphans = workers(process.pid)
        process.kill()
        process.wait(20)
        # They notice that they are alone, and free the address.
        wait_for(lambda: not any(map(is_alive, orphans)))
    with serving(hub):
        assert finds(hub)


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
