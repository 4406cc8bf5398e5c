"""Words for made-up texts: the hub's own, then compounds and inflections of them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice
from random import Random
from typing import Final, Self

from hub.languages import Language

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST_PART: Final = 4
_LONGEST_PART: Final = 12
_COMMONEST: Final = 150
"""As many words as carry no subject: mostly stop words."""
_TRIES: Final = 20

_LINKS: Final[Mapping[Language, Sequence[str]]] = {"nl": ("", "s"), "en": ("-",)}
_ENDINGS: Final[Mapping[Language, Sequence[str]]] = {
    "nl": ("en", "s", "e", "je", "baar", "heid"),
    "en": ("s", "ed", "ing", "er", "less"),
}


class Words:
    """A vocabulary in the order of frequency, drawn from as Zipf's law says."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        weights = [1 / (rank + 2.7) for rank in range(len(words))]
        self._weights = list(accumulate(weights))
        self._telling = list(accumulate(weights[_COMMONEST:]))

    @classmethod
    def of(cls, language: Language, texts: Iterable[str], size: int) -> Self:
        """The words of the texts, and made-up ones until there are enough."""
        real = list(counted(texts))
        words = dict.fromkeys(real)
        made_up = _made_up(language, real, Random(f"{language} {size}"))
        # Of few words not so many can be made: give up in the end.
        for word in islice(made_up, _TRIES * size):
            if len(words) >= size:
                break
            words[word] = None
        return cls(list(words))

    def draw(self, random: Random, count: int) -> list[str]:
        """Words as a text has them, each as often as its rank says."""
        return random.choices(self.words, cum_weights=self._weights, k=count)

    def theme(self, random: Random, count: int) -> list[str]:
        """Words that a text may be about: none of the commonest."""
        words = self.words[_COMMONEST:]
        return random.choices(words, cum_weights=self._telling, k=count)


def counted(texts: Iterable[str]) -> Iterator[str]:
    """The words of the texts, the most frequent first."""
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    return (word for word, _ in counts.most_common())


def _made_up(language: Language, real: Sequence[str], random: Random) -> Iterator[str]:
    """Endless compounds and inflections of words that are long enough."""
    parts = [
        word
        for word in real
        if _SHORTEST_PART <= len(word) <= _LONGEST_PART and word.isalpha()
    ]
    while True:
        first, second = random.choice(parts), random.choice(parts)
        yield f"{first}{random.choice(_LINKS[language])}{second}"
        yield f"{first}{random.choice(_ENDINGS[language])}"
