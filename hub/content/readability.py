"""How hard a text is to read: LIX in both languages, Flesch-Douma in Dutch."""

import re
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:['’&.,/-][^\W_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?:](?=\s|$)")
_LONG: Final = 7

# The longest spelling first: each of these sounds as one vowel.
_VOWEL: Final = re.compile(
    "aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou"
    "|[aeiouyàáâäèéêëìíîïòóôöùúûü]"
)


@dataclass(frozen=True)
class Readability:
    """What was counted in a text, and the scores that follow from it."""

    words: int
    sentences: int
    long_words: int
    syllables: int

    @property
    def lix(self) -> float:
        """Words a sentence, plus the share of words of more than six letters.

        LIX = words / sentences + 100 * long words / words. C.H. Björnsson,
        Läsbarhet, Stockholm 1968; a colon ends a sentence there too. Below 30 is easy,
        40 to 50 is a newspaper, above 60 is very hard.
        """
        if not self.words:
            return 0.0
        return self._sentence_length + 100 * self.long_words / self.words

    @property
    def flesch_douma(self) -> float:
        """The reading ease of a Dutch text; the higher, the easier.

        206.83 - 77 * syllables / words - 0.93 * words / sentences. W.H. Douma, De
        leesbaarheid van landbouwbladen, Wageningen 1960, after Flesch for English.
        Above 60 is plain, below 30 is very hard.
        """
        if not self.words:
            return 0.0
        return 206.83 - 77 * self.syllables / self.words - 0.93 * self._sentence_length

    @property
    def _sentence_length(self) -> float:
        return self.words / self.sentences


def measure(text: str) -> Readability:
    """Count a plain text."""
    words = _WORD.findall(text)
    parts = (part for part in _SENTENCE_END.split(text) if _WORD.search(part))
    return Readability(
        words=len(words),
        sentences=sum(1 for _ in parts),
        long_words=sum(_letters(word) >= _LONG for word in words),
        syllables=sum(map(dutch_syllables, words)),
    )


def dutch_syllables(word: str) -> int:
    """The vowels that a Dutch reader hears; a number or abbreviation counts as one."""
    return max(1, len(_VOWEL.findall(word.lower())))


def _letters(word: str) -> int:
    return sum(map(str.isalpha, word))
