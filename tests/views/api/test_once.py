from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

from hub.views.api.once import once


def test_threads_that_ask_together_get_the_same_thing() -> None:
    together = Barrier(2)

    @once
    def make(name: str) -> list[str]:
        # Two makers would meet here; one waits in vain.
        with suppress(BrokenBarrierError):
            together.wait(0.2)
        return [name]

    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(make, ("a", "a"))
    assert one is other
    assert make("b") == ["b"]
