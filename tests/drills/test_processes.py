"""Processes of a hub that are killed, and content that breaks beneath them."""

import os
import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from hub.benchmark.usage import family
from tests.drills.conftest import Lay
from tests.drills.hardship import PERMISSIONS
from tests.drills.looking import asked, done, finds
from tests.publishing.load import visitors
from tests.publishing.running import Running, serving, started, wait_for

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
    told = hub.log.count("SIGKILL")
    with visitors(hub.port, "/nl/instrumenten/", VISITORS) as answers:
        for number in range(1, ROUNDS + 1):
            go_on(answers)
            worker = min(workers(master))
            os.kill(worker, signal.SIGKILL)
            killed.add(worker)
            wait_for(lambda: replaced(master, killed))
            assert hub.log.count("SIGKILL") == told + number
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
    hub.page.write_bytes(b"\xff\x00 broken")
    assert done(hub, "publish")[0] == 1
    assert asked(hub, "/nl/over/privacy/")[0] == 200
    shutil.rmtree(hub.folder / "index")
    shutil.rmtree(hub.folder / "content")
    (hub.folder / "content").mkdir()
    # A worker of now is made of what the first process has read.
    killed = workers(master)
    for worker in killed:
        os.kill(worker, signal.SIGKILL)
    wait_for(lambda: replaced(master, killed))
    assert finds(hub, "groeilening")
    assert asked(hub, "/nl/over/privacy/")[0] == 200
    assert asked(hub, "/readyz")[0] == 200
    # Who would start now is told why not.
    status, said = done(hub, "index")
    assert (status, "H107 missing-file" in said, "Traceback" in said) == (
        1,
        True,
        False,
    )


def test_content_that_may_not_be_read_stops_a_start_in_plain_words(
    hub: Running,
) -> None:
    hub.page.chmod(0)
    with (
        (hub.folder / "log").open("ab") as log,
        started(hub, log, *PERMISSIONS) as process,
    ):
        assert process.wait(120) != 0
    assert f"This user may not open {hub.page}: the hub does not start." in hub.log
    assert "Traceback" not in hub.log
    status, said = done(hub, "index", under=PERMISSIONS)
    assert (status, said) == (1, f"This user may not open {hub.page}.\n")


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
        text = Path(f"/proc/{process}/stat").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return False
    # What has ended may stay in the list: not every first process looks after orphans.
    return text.rpartition(")")[2].split()[0] != "Z"
