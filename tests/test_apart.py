import os
import threading

import pytest

from hub.apart import alongside, apart


def test_work_is_done_in_another_process() -> None:
    # Where threads run, there is no copy: then the work is left to the caller.
    process = apart(os.getpid)
    assert process != os.getpid()
    assert (process is None) == (threading.active_count() > 1)


def test_work_that_ends_early_gives_nothing() -> None:
    assert apart(lambda: os._exit(3)) is None


def test_beside_other_threads_nothing_is_copied() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert apart(os.getpid) is None
    finally:
        over.set()
        thread.join()


def test_two_works_are_done_at_the_same_time() -> None:
    first, second = alongside(os.getpid, os.getpid)
    assert first == os.getpid()
    assert (second == first) == (threading.active_count() > 1)


def test_what_a_copy_does_not_give_is_worked_out_here() -> None:
    here = os.getpid()

    def end_elsewhere() -> str:
        if os.getpid() != here:
            os._exit(3)
        return "here"

    assert alongside(lambda: "first", end_elsewhere) == ("first", "here")


def test_when_the_one_fails_nobody_waits_for_the_other() -> None:
    with pytest.raises(ZeroDivisionError):
        alongside(lambda: 1 // 0, threading.Event().wait)
