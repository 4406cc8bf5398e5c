"""What was fetched last, up to a number of bytes."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Final, Generic, TypeVar

Value = TypeVar("Value")

_EACH: Final = 300
"""What keeping anything costs besides."""


class Kept(Generic[Value]):
    """Forgets what was used longest ago; shared by threads."""

    def __init__(self, most: int, nothing: Value, size: Callable[[Value], int]) -> None:
        self._most = most
        self._nothing = nothing
        self._size = size
        self._lock = Lock()
        self._values: OrderedDict[str, Value] = OrderedDict()
        self._bytes = 0

    def get(self, key: str, fetch: Callable[[], None]) -> Value:
        """The value of a key; when it is not kept, fetching keeps it."""
        while True:
            with self._lock:
                if key in self._values:
                    self._values.move_to_end(key)
                    return self._values[key]
            fetch()

    def lacking(self, keys: Iterable[str]) -> list[str]:
        """Those of the keys that are not kept."""
        return [key for key in dict.fromkeys(keys) if key not in self._values]

    def keep(self, keys: Iterable[str], values: Mapping[str, Value]) -> None:
        """Keep the values of these keys; those without one have nothing."""
        with self._lock:
            for key in keys:
                if key not in self._values:
                    value = values.get(key, self._nothing)
                    self._values[key] = value
                    self._bytes += self._size(value) + len(key) + _EACH
            while self._bytes > self._most and len(self._values) > 1:
                key, value = self._values.popitem(last=False)
                self._bytes -= self._size(value) + len(key) + _EACH
