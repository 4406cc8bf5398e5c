"""Words brought back to the form that their inflections share, per language."""

import re
from functools import lru_cache
from threading import Lock
from typing import Final

import Stemmer

from hub.languages import Language
from hub.search.word_forms import ENDINGS, OVERRIDES, WHOLE

# Longer "words" are rubbish, and the stemmer's time grows with their length.
_LONGEST: Final = 40
# Up to three letters a word is mostly an acronym (UAS, EDF), which has no inflections.
_SHORTEST: Final = 4

_ALGORITHMS: Final = {"nl": "dutch", "en": "english"}
_VOWELS: Final = frozenset("aeiouy")
_SYLLABLES: Final = re.compile(r"[aeiouy][^aeiouy]+[aeiouy]")
_BEFORE_E: Final = frozenset(a + b for a in "aeiou" for b in "aeiou") | {"ij"}
_LONG: Final = frozenset(["aa", "ee", "oo", "uu"])
_HARD: Final = {"v": "f", "z": "s"}


class Stem:
    """Gives the stem of a folded lower-case word; may be shared by threads."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._overrides = OVERRIDES[language]
        self._whole = WHOLE[language]
        self._endings = ENDINGS[language]
        self._snowball = Stemmer.Stemmer(_ALGORITHMS[language], 0)
        # PyStemmer's objects must not be called by two threads at once.
        self._lock = Lock()
        self._remembered = lru_cache(maxsize=65536)(self._stem)

    def __call__(self, word: str) -> str:
        return self._remembered(word)

    def _stem(self, word: str) -> str:
        word = self._overrides.get(word, word)
        if word in self._whole or not word.isalpha():
            return word[:_LONGEST]
        if not _SHORTEST <= len(word) <= _LONGEST:
            return word[:_LONGEST]
        word = self._without_ending(word)
        with self._lock:
            stem = str(self._snowball.stemWord(word))
        return _evened_out(stem) if self._language == "nl" else stem

    def _without_ending(self, word: str) -> str:
        for ending, replacement in self._endings.get(word[-1], ()):
            if ending.search(word):
                return ending.sub(replacement, word)
        return word


def _evened_out(stem: str) -> str:
    """One spelling for what open and closed syllables spell in two ways.

    Of words with one syllable the length of the vowel is all that tells them apart:
    taak and tak, vloot and vlot. Those forms are left to Snowball and the overrides.
    """
    # Of `zone` and `dive` too little would be left.
    if len(stem) <= _SHORTEST or not _SYLLABLES.search(stem):
        return stem
    if stem[-1] == "e" and (stem[-2] not in _VOWELS or stem[-3:-1] in _BEFORE_E):
        stem = stem[:-1]
    last = _HARD.get(stem[-1], stem[-1])
    stem = stem[:-1] + last
    if last in _VOWELS:
        return stem
    if stem[-3:-1] in _LONG and _SYLLABLES.search(stem):
        return stem[:-2] + last
    return stem[:-1] if stem[-2] == last else stem
