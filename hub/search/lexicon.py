"""The words that the hub uses: for cutting compounds, for slips and beginnings."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final

from hub.languages import LANGUAGES, Language, other
from hub.search.analysis import lexical
from hub.search.compounds import FIELD, parts_of
from hub.search.spelling import distance, edits
from hub.search.stemming import Stem
from hub.search.tokens import units

_SHORTEST_NEAR: Final = 4
_SHORTEST_FAR: Final = 8
_MOST: Final = 3
_SHORTEST_HALF: Final = 3


@dataclass(frozen=True)
class Lexicon:
    """Per language, how many entries use a word; words are folded, in lower case."""

    uses: Mapping[Language, Mapping[str, int]]
    spellings: Mapping[str, str] = field(default_factory=dict)
    """Folded word -> as it is written, where that differs."""
    parts: frozenset[str] = frozenset()
    """The Dutch words that compounds may be made of."""

    def knows(self, word: str) -> bool:
        """Whether the word occurs, in either language."""
        return word in self._known

    def known_of(self, words: Iterable[str]) -> frozenset[str]:
        """Those of the words that occur."""
        return self._known.intersection(words)

    def spelled(self, word: str) -> str:
        """The word with its accents."""
        return self.spellings.get(word, word)

    def near(self, word: str, language: Language) -> tuple[str, ...]:
        """Known words that this one may be a slip for, the likeliest first."""
        if len(word) < _SHORTEST_NEAR or not word.isalpha():
            return ()
        near = self.known_of(edits(word))
        if len(word) < _SHORTEST_FAR:
            # In a short word another beginning makes another word.
            beginnings = (word[0], word[1::-1])
            near = frozenset(edit for edit in near if edit.startswith(beginnings))
        if not near and len(word) >= _SHORTEST_FAR:
            near = self._two_slips_away(word)
        return self._best(near, language)

    def starting_with(self, prefix: str, language: Language) -> tuple[str, ...]:
        """The known words that begin so, the most used first."""
        start = bisect_left(self._sorted, prefix)
        end = bisect_left(self._sorted, prefix + "\U0010ffff")
        return self._best(self._sorted[start:end], language)

    def halves(self, word: str) -> tuple[str, str] | None:
        """The two known words that this one is when written apart."""
        pairs = [
            (word[:cut], word[cut:])
            for cut in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1)
            if self.knows(word[:cut]) and self.knows(word[cut:])
        ]
        return max(pairs, key=lambda pair: min(map(self._count, pair)), default=None)

    def _two_slips_away(self, word: str) -> frozenset[str]:
        # The first letter is taken to be right: it seldom is what people get wrong.
        letters = frozenset(word)
        start = bisect_left(self._sorted, word[0])
        end = bisect_left(self._sorted, chr(ord(word[0]) + 1))
        return frozenset(
            known
            for known in self._sorted[start:end]
            if abs(len(known) - len(word)) <= 2
            and len(letters.symmetric_difference(known)) <= 4
            and distance(word, known, most=2) <= 2
        )

    def _best(self, words: Iterable[str], language: Language) -> tuple[str, ...]:
        own, foreign = self.uses[language], self.uses[other(language)]

        def rank(word: str) -> tuple[int, int, str]:
            return (-own.get(word, 0), -foreign.get(word, 0), word)

        return tuple(sorted(words, key=rank)[:_MOST])

    def _count(self, word: str) -> int:
        return sum(self.uses[language].get(word, 0) for language in LANGUAGES)

    @cached_property
    def _sorted(self) -> Sequence[str]:
        return sorted(self._known)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset().union(*(self.uses[language] for language in LANGUAGES))


class LexiconDraft:
    """Gathers the words of one language while the entries pass by."""

    def __init__(self) -> None:
        self.uses = Counter[str]()
        self.spellings: dict[str, str] = {}
        self.sure: set[str] = set()
        """Certain to be words."""

    def add(self, text: str) -> None:
        """Count the words of an entry's clean text once."""
        self.uses.update(self._words(text))

    def add_name(self, name: str) -> None:
        """Take the words of a title or a concept as certain to be words."""
        words = self._words(name)
        for word in words:
            self.uses.setdefault(word, 1)
        self.sure.update(words)

    def _words(self, text: str) -> set[str]:
        found = [_written(each) for each in dict.fromkeys(text.split(" "))]
        for _, spellings in found:
            for word, written in spellings:
                self.spellings.setdefault(word, written)
        return set[str]().union(*(words for words, _ in found))


def lexicon_of(drafts: Mapping[Language, LexiconDraft]) -> Lexicon:
    """What both languages use; a word with two spellings is written as in Dutch."""
    dutch = drafts["nl"]
    return Lexicon(
        uses={language: draft.uses for language, draft in drafts.items()},
        spellings={**drafts["en"].spellings, **dutch.spellings},
        parts=parts_of(dutch.uses, dutch.sure | FIELD, Stem("nl")),
    )


@lru_cache(maxsize=65536)
def _written(text: str) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """The words of what stands between spaces, and those written with accents."""
    found, spellings = set[str](), []
    for unit in units(text):
        words = lexical(unit)
        found.update(words)
        written = text[unit.start : unit.end].lower()
        if len(words) == 1 and len(written) == len(words[0]) and written != words[0]:
            spellings.append((words[0], written))
    return frozenset(found), tuple(spellings)
