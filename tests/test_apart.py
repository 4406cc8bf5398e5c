import os
import threading

from hub.apart import apart


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
