"""Makes types once, also when several threads ask for the first one together."""

from collections.abc import Callable
from functools import cache, wraps
from threading import RLock
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


def once(make: Callable[Given, Made]) -> Callable[Given, Made]:
    """Remember what was made of the same arguments.

    `cache` alone lets two threads make it twice: two types of one name, where the
    schemas know only one of them.
    """
    lock, remembered = RLock(), cache(make)

    @wraps(make)
    def made(*args: Given.args, **keywords: Given.kwargs) -> Made:
        with lock:
            # Typed as if it took only what can be hashed, whatever that is.
            return remembered(*args, **keywords)  # type: ignore[arg-type]

    return made
