"""Says what goes on, once it takes more than a moment."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Timer


@dataclass(frozen=True)
class Progress:
    """Tells about steps that take longer than `patience`, in seconds."""

    write: Callable[[str], object]
    patience: float = 2.0

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Surrounds a step."""
        timer = Timer(self.patience, self.write, [f"{what} ..."])
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
