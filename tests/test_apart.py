import os
import threading
from contextlib import nullcontext

import pytest

from hub.apart import apart


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
