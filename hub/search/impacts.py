"""How strongly a token speaks for an entry: BM25 over the weights of the index."""

from array import array
from functools import lru_cache
from typing import Final

from hub.languages import LANGUAGES, Language
from hub.search.analysis import Phrase
from hub.search.corpus import Corpus

# A word repeated for ever counts (1 + this) times as much as a word said once.
_SATURATION: Final = 1.2
# 0: long texts count as short ones; 1: a word in a text of twice the length is half.
# Little: a definition is short and a guide is long, whatever they are about.
_LENGTH_MATTERS: Final = 0.2
_REMEMBERED: Final = 4096

Hits = dict[int, float]
"""Entry -> how strongly it was hit."""


class Impacts:
    """Looks tokens up; remembers what it read, as the same words come back."""

    def __init__(self, corpus: Corpus) -> None:
        self._postings = corpus.postings
        self._norms = {
            language: _norms(corpus.lengths[language]) for language in LANGUAGES
        }
        # Arrays, not dictionaries: a tenth of the memory.
        self._words = lru_cache(maxsize=_REMEMBERED)(self._read_word)
        self._phrases = lru_cache(maxsize=_REMEMBERED)(self._read_phrase)

    def __len__(self) -> int:
        return self._postings.count

    def knows(self, language: Language, token: str) -> bool:
        """Whether any entry holds the token."""
        return self._postings.has("words", language, token)

    def word(self, language: Language, token: str) -> Hits:
        """The entries with this token."""
        return dict(zip(*self._words(language, token), strict=True))

    def all_of(self, language: Language, tokens: tuple[str, ...]) -> Hits:
        """The entries with all these tokens, as strong as the weakest."""
        found = sorted((self.word(language, token) for token in tokens), key=len)
        rarest, *others = found
        return {
            entry: min(impact, *(hits[entry] for hits in others)) if others else impact
            for entry, impact in rarest.items()
            if all(entry in hits for hits in others)
        }

    def phrase(self, language: Language, phrase: Phrase) -> Hits:
        """The entries with these tokens side by side."""
        if len(phrase) == 1:
            return self.word(language, phrase[0][0])
        return dict(zip(*self._phrases(language, phrase), strict=True))

    def named(self, language: Language, name: str) -> Hits:
        """The entries that bear exactly this name, with the weight of the name."""
        return dict(zip(*self._postings.weights("names", language, name), strict=True))

    def _read_word(
        self, language: Language, token: str
    ) -> "tuple[array[int], array[float]]":
        entries, weights = self._postings.weights("words", language, token)
        norms = self._norms[language]
        top = _SATURATION + 1
        impacts = (
            weight * top / (weight + norms[entry])
            for entry, weight in zip(entries, weights, strict=True)
        )
        return entries, array("f", impacts)

    def _read_phrase(
        self, language: Language, phrase: Phrase
    ) -> "tuple[array[int], array[float]]":
        hits = self.all_of(language, tuple(token for token, _ in phrase))
        if hits:
            places = [
                (self._postings.places(language, token), offset)
                for token, offset in phrase
            ]
            hits = {
                entry: impact
                for entry, impact in hits.items()
                if set.intersection(
                    *(
                        {place - offset for place in found.get(entry, ())}
                        for found, offset in places
                    )
                )
            }
        return array("I", hits.keys()), array("f", hits.values())


def _norms(lengths: tuple[int, ...]) -> "array[float]":
    present = [length for length in lengths if length]
    average = sum(present) / len(present) if present else 1.0
    return array(
        "f",
        (
            _SATURATION * (1 - _LENGTH_MATTERS + _LENGTH_MATTERS * length / average)
            for length in lengths
        ),
    )
