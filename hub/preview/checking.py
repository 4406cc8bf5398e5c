"""The full check, a few entries at a time, and only of what may have changed."""

from collections.abc import Iterator, Set

from hub.content.check import problems_between, problems_within
from hub.content.loader import Content
from hub.content.markdown import Renderer
from hub.content.overlay import Entry
from hub.content.problems import Problem
from hub.models.page import Key


class Checking:
    """What is wrong with each entry, so far as it was looked at."""

    def __init__(self) -> None:
        self._found: dict[Key, tuple[Problem, ...]] = {}
        self._waiting: dict[Key, Entry] = {}
        # Until they are looked at again, those of before stand.
        self._between: tuple[Problem, ...] = ()
        self._is_compared = False
        self._content: Content | None = None
        self._renderer: Renderer | None = None

    def renew(self, content: Content, renderer: Renderer, stale: Set[Key]) -> None:
        """Take over new content; look at stale entries at once, at others later."""
        self._content, self._renderer = content, renderer
        self._is_compared = False
        entries = {entry.pair.key: entry for entry in content.entries}
        self._found = {
            key: self._found[key]
            for key in entries
            if key in self._found and key not in stale
        }
        self._waiting = {key: entries[key] for key in entries if key not in self._found}
        for key in sorted(stale & self._waiting.keys()):
            self._look_at(key)

    def go_on(self, count: int) -> None:
        """Look at some entries more."""
        for key in list(self._waiting)[:count]:
            self._look_at(key)
        if not self._waiting and not self._is_compared and self._content is not None:
            self._is_compared = True
            self._between = tuple(problems_between(self._content))

    def is_done(self) -> bool:
        """Whether every entry was looked at, and all beside each other."""
        return not self._waiting and self._is_compared

    def problems(self) -> tuple[Problem, ...]:
        """All that is known to be wrong."""
        return tuple(sorted(set(self._all())))

    def _all(self) -> Iterator[Problem]:
        if self._content is not None:
            yield from self._content.problems
        yield from self._between
        for found in self._found.values():
            yield from found

    def _look_at(self, key: Key) -> None:
        assert self._content is not None
        assert self._renderer is not None
        found = problems_within(self._waiting.pop(key), self._content, self._renderer)
        self._found[key] = tuple(found)
