"""Remembers which words of texts are indexed as which tokens, from both sides."""

from collections.abc import Callable
from threading import Lock
from typing import Final

MOST: Final = 131_072
_NONE: Final[frozenset[str]] = frozenset()


class Memory:
    """Words as they stand in texts, read once each; may be shared by threads."""

    def __init__(self, read: Callable[[str], frozenset[str]], most: int = MOST) -> None:
        self._read = read
        self._most = most
        self._lock = Lock()
        self._tokens: dict[str, frozenset[str]] = {}
        self._saying: dict[str, set[str]] = {}

    def __len__(self) -> int:
        return len(self._tokens)

    def tokens(self, word: str) -> frozenset[str]:
        """The tokens of a word."""
        found = self._tokens.get(word)
        if found is None:
            found = self._read(word)
            with self._lock:
                self._learn(word, found)
        return found

    def saying(self, token: str, words: set[str]) -> set[str]:
        """Those of the words that are indexed as the token."""
        for word in words.difference(self._tokens):
            self.tokens(word)
        # Both sides of this are sets of text, so no other thread comes in between.
        return words & self._saying.get(token, _NONE)

    def _learn(self, word: str, tokens: frozenset[str]) -> None:
        if len(self._tokens) >= self._most:
            # Who is in the middle of something goes on with what was there.
            self._tokens, self._saying = {}, {}
        self._tokens[word] = tokens
        for token in tokens:
            self._saying.setdefault(token, set()).add(word)
