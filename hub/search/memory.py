"""Remembers which words of texts are indexed as which tokens, from both sides.

A word here is what stands between two spaces, points and brackets included.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Final

MOST: Final = 131_072
_STORED: Final = 3 * MOST // 4

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
        words: Iterable[str] = self._uses
        if len(self._uses) > _STORED:
            words = (word for word, _ in self._uses.most_common(_STORED))
        return {word: " ".join(sorted(read(word))) for word in words}


class Memory:
    """Words as they stand in texts, read once each; may be shared by threads.

    Several words or tokens are one text with spaces between them: as sets and tuples
    they would take four times the room.
    """

    def __init__(
        self, read: Reader, known: Mapping[str, str] | None = None, most: int = MOST
    ) -> None:
        self._read = read
        self._lock = Lock()
        self._known = known or {}
        self._most_learnt = most - len(self._known)
        self._saying_known: dict[str, str] = {}
        for word, tokens in self._known.items():
            _note(self._saying_known, word, tokens)
        self._learnt: dict[str, str] = {}
        self._saying_learnt: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._known) + len(self._learnt)

    def learn(self, words: Mapping[str, str]) -> None:
        """Take over what others read."""
        new = words.keys() - self._known.keys()
        with self._lock:
            for word in new:
                self._learn(word, words[word])

    def tokens(self, word: str) -> tuple[str, ...]:
        """The tokens of a word."""
        found = self._known.get(word)
        if found is None:
            found = self._learnt.get(word)
        if found is None:
            found = " ".join(self._read(word))
            with self._lock:
                self._learn(word, found)
        return tuple(found.split())

    def saying(self, token: str, words: set[str]) -> set[str]:
        """Those of the words that are indexed as the token."""
        # One by one: for two at once, Python would walk over all of the second.
        for word in words.difference(self._known).difference(self._learnt):
            self.tokens(word)
        known = self._saying_known.get(token, "")
        learnt = self._saying_learnt.get(token, "")
        return words.intersection((*known.split(), *learnt.split()))

    def _learn(self, word: str, tokens: str) -> None:
        if word in self._learnt:
            return
        if len(self._learnt) >= self._most_learnt:
            # Who is in the middle of something goes on with what was there.
            self._learnt, self._saying_learnt = {}, {}
        _note(self._saying_learnt, word, tokens)
        self._learnt[word] = tokens


def _note(saying: dict[str, str], word: str, tokens: str) -> None:
    for token in tokens.split():
        before = saying.get(token)
        saying[token] = word if before is None else f"{before} {word}"
