"""Words brought back to the form that their inflections share, per language."""

import re
from collections.abc import Mapping
from functools import lru_cache
from threading import Lock
from typing import Final

import Stemmer

from hub.languages import Language

# Longer "words" are rubbish, and the stemmer's time grows with their length.
_LONGEST: Final = 40
# Up to three letters a word is mostly an acronym (UAS, EDF), which has no inflections.
_SHORTEST: Final = 4

# Snowball stems these apart from their plural or adjective. Each line was reviewed:
# word -> word whose stem it gets.
_DUTCH_OVERRIDES: Final = {
    "adressen": "adres",
    "algoritmen": "algoritme",
    "autonome": "autonoom",
    "bases": "basis",
    "bedragen": "bedrag",
    "crises": "crisis",
    "fasen": "fase",
    "fases": "fase",
    "kmos": "kmo",
    "leden": "lid",
    "musea": "museum",
    "oceanen": "oceaan",
    "processen": "proces",
    "quantum": "kwantum",
    "schepen": "schip",
    "steden": "stad",
    "uavs": "uav",
}
_ENGLISH_OVERRIDES: Final = {
    "analyses": "analysis",
    "center": "centre",
    "centers": "centres",
    "crises": "crisis",
    "defense": "defence",
    "kmos": "kmo",
    "licence": "license",
    "licences": "licenses",
    "program": "programme",
    "programs": "programmes",
    "smes": "sme",
    "uavs": "uav",
}

# What Snowball's Dutch leaves apart in a regular way; the words are folded by then.
_DUTCH_ENDINGS: Final = (
    (re.compile(r"(?<=..[^aeiou]en)s$"), ""),  # havens, wapens, ketens
    (re.compile(r"(?<=.[rs]t|[bl]ot|.ll|.pp|que)s$"), ""),  # tests, pilots, calls
    (re.compile(r"ieen$"), "ie"),  # strategieën
    (re.compile(r"eeen$"), "ee"),  # ideeën
    (re.compile(r"(?:ieel|ielen?)$"), "iel"),  # industrieel, industriële, mobiele
    (re.compile(r"iaal$"), "ial"),  # materiaal, materialen
    (re.compile(r"(?<=..[st])oren$"), "or"),  # sensoren, motoren
    (re.compile(r"(?<=..[np])ese$"), "ees"),  # Europese, Chinese
    (re.compile(r"(?<=..[lmnrt])se$"), "s"),  # Vlaamse, Duitse
    (re.compile(r"(?<=[dlnr])[sz]en$"), "s"),  # fondsen, kansen, grenzen
    (re.compile(r"(?<=[aeiou]l)den$"), "d"),  # velden, schilden
    (re.compile(r"oorden$"), "oord"),  # antwoorden
    (re.compile(r"(?<=ie[km])e$"), ""),  # kritieke, maritieme
    (re.compile(r"bare$"), "baar"),  # weerbare
    (re.compile(r"(?<=cent)ra$"), "rum"),  # onderzoekscentra
    (re.compile(r"(?<=...[rt])ia$"), "ium"),  # laboratoria, consortia
    (re.compile(r"logische?$"), "logie"),  # technologische
)
_ENGLISH_ENDINGS: Final = (
    (re.compile(r"(?<=...i)z(?=(?:e[ds]?|ing|ations?)$)"), "s"),  # organization
)

_ALGORITHMS: Final = {"nl": "dutch", "en": "english"}
_OVERRIDES: Final[Mapping[Language, Mapping[str, str]]] = {
    "nl": _DUTCH_OVERRIDES,
    "en": _ENGLISH_OVERRIDES,
}
_ENDINGS: Final = {"nl": _DUTCH_ENDINGS, "en": _ENGLISH_ENDINGS}


class Stem:
    """Gives the stem of a folded lower-case word; may be shared by threads."""

    def __init__(self, language: Language) -> None:
        self._overrides = _OVERRIDES[language]
        self._endings = _ENDINGS[language]
        self._snowball = Stemmer.Stemmer(_ALGORITHMS[language], 0)
        # PyStemmer's objects must not be called by two threads at once.
        self._lock = Lock()
        self._remembered = lru_cache(maxsize=65536)(self._stem)

    def __call__(self, word: str) -> str:
        return self._remembered(word)

    def _stem(self, word: str) -> str:
        word = self._overrides.get(word, word)
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
            return word[:_LONGEST]
        for ending, replacement in self._endings:
            word = ending.sub(replacement, word)
        with self._lock:
            return str(self._snowball.stemWord(word))
