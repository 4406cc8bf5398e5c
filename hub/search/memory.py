"""Remembers which words of texts are indexed as which tokens, from both sides.

A word here is what stands between two spaces, points and brackets included.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from sys import intern
from threading import Lock
from typing import Final

MOST: Final = 131_072
_STORED: Final = 3 * MOST // 4
_NONE: Final[frozenset[str]] = frozenset()

Reader = Callable[[str], Iterable[str]]
"""From a word to its tokens."""


class Draft:
    """Gathers the words while the entries pass by, for the index to keep."""

    def __init__(self) -> None:
        self._uses: Counter[str] = Counter()

    def add(self, text: str) -> None:
        """Count the words of an entry's text once."""
        self._uses.update(set(text.split(" ")))

    def finish(self, read: Reader) -> dict[str, str]:
        """The most used words, each with its tokens."""
        words = (word for word, _ in self._uses.most_common(_STORED))
        return {word: " ".join(sorted(read(word))) for word in words}


class Memory:
    """Words as they stand in texts, read once each; may be shared by threads."""

    def __init__(
        self, read: Reader, known: Mapping[str, str] | None = None, most: int = MOST
    ) -> None:
        self._read = read
        self._most = most
        self._lock = Lock()
        self._tokens: dict[str, tuple[str, ...]] = {}
        self._saying: dict[str, set[str]] = {}
        for word, tokens in (known or {}).items():
            self._learn(word, tokens.split())

    def __len__(self) -> int:
        return len(self._tokens)

    def learn(self, words: Mapping[str, str]) -> None:
        """Take over what others read."""
        new = [word for word in words if word not in self._tokens]
        with self._lock:
            for word in new:
                self._learn(word, words[word].split())

    def tokens(self, word: str) -> tuple[str, ...]:
        """The tokens of a word."""
        found = self._tokens.get(word)
        if found is None:
            tokens = self._read(word)
            with self._lock:
                found = self._learn(word, tokens)
        return found

    def saying(self, token: str, words: set[str]) -> set[str]:
        """Those of the words that are indexed as the token."""
        for word in words.difference(self._tokens):
            self.tokens(word)
        # Both sides of this are sets of text, so no other thread comes in between.
        return words & self._saying.get(token, _NONE)

    def _learn(self, word: str, tokens: Iterable[str]) -> tuple[str, ...]:
        if len(self._tokens) >= self._most:
            # Who is in the middle of something goes on with what was there.
            self._tokens, self._saying = {}, {}
        found = tuple(map(intern, tokens))
        for token in found:
            self._saying.setdefault(token, set()).add(word)
        self._tokens[word] = found
        return found
