import os
import threading
from contextlib import nullcontext
from pathlib import Path

import pytest

from hub.apart import alongside, apart
from hub.publishing.asking import wait_until

MANY = 1000


def test_work_is_done_in_another_process() -> None:
    # Where threads run, there is no copy: then the work is left to the caller.
    process = apart(os.getpid, LookupError)
    assert process != os.getpid()
    assert (process is None) == (threading.active_count() > 1)


def test_work_that_ends_early_gives_nothing() -> None:
    assert apart(lambda: os._exit(3), LookupError) is None


def test_what_work_raises_is_raised_here() -> None:
    def work() -> None:
        raise LookupError("no room")

    # Where threads run nothing is done, and so nothing raised.
    is_alone = threading.active_count() == 1
    with pytest.raises(LookupError, match="no room") if is_alone else nullcontext():
        assert apart(work, LookupError) is None


def test_beside_other_threads_nothing_is_copied() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert apart(os.getpid, LookupError) is None
    finally:
        over.set()
        thread.join()


def test_two_works_are_done_at_the_same_time() -> None:
    first, second = alongside(os.getpid, os.getpid, MANY)
    assert first == os.getpid()
    assert (second == first) == (threading.active_count() > 1)


def test_for_a_few_entries_nothing_is_copied() -> None:
    assert alongside(os.getpid, os.getpid, 1) == (os.getpid(), os.getpid())


def test_what_a_copy_does_not_give_is_worked_out_here() -> None:
    here = os.getpid()

    def end_elsewhere() -> str:
        if os.getpid() != here:
            os._exit(3)
        return "here"

    assert alongside(lambda: "first", end_elsewhere, MANY) == ("first", "here")


def test_when_the_one_fails_nobody_waits_for_the_other() -> None:
    with pytest.raises(ZeroDivisionError):
        alongside(lambda: 1 // 0, threading.Event().wait, MANY)


def test_a_copy_whose_reader_dies_ends_too(tmp_path: Path) -> None:
    begun = tmp_path / "process"

    def work() -> bytes:
        begun.write_text(str(os.getpid()))
        return bytes(1 << 20)  # more than a pipe takes without a reader

    def die() -> None:
        assert wait_until(lambda: begun.exists() and begun.read_text() != "", 30)
        os._exit(3)

    assert apart(lambda: alongside(die, work, MANY), LookupError) is None
    if threading.active_count() == 1:
        status = Path(f"/proc/{begun.read_text()}/status")
        assert wait_until(lambda: has_ended(status), 30)


def has_ended(status: Path) -> bool:
    # Where nobody fetches what became of it, it stays in the list of processes.
    return not status.exists() or "State:\tZ" in status.read_text()
