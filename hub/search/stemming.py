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
_VOWELS: Final = re.compile(r"[aeiouy]+")
_FINAL_E: Final = re.compile(r"(?<=[^aeiouy])e$|(?<=[aeiou]{2}|ij)e$")
_LONG: Final = re.compile(r"([aeou])\1(?=[^aeiouy]$)")
_DOUBLE: Final = re.compile(r"([^aeiouy])\1$")
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
        for ending, replacement in self._endings:
            word = ending.sub(replacement, word)
        with self._lock:
            stem = str(self._snowball.stemWord(word))
        return _evened_out(stem) if self._language == "nl" else stem


def _evened_out(stem: str) -> str:
    """One spelling for what open and closed syllables spell in two ways.

    Of words with one syllable the length of the vowel is all that tells them apart:
    taak and tak, vloot and vlot. Those forms are left to Snowball and the overrides.
    """
    if len(_VOWELS.findall(stem)) < 2:
        return stem
    if len(stem) <= _SHORTEST:
        # Of `zone` and `dive` too little would be left.
        return stem
    stem = _FINAL_E.sub("", stem)
    stem = stem[:-1] + _HARD.get(stem[-1:], stem[-1:])
    if len(_VOWELS.findall(stem)) > 1:
        stem = _LONG.sub(r"\1", stem)
    return _DOUBLE.sub(r"\1", stem)
