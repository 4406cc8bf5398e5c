"""The glossary as a thesaurus: what else words are called, in both languages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from hub.languages import LANGUAGES, Language
from hub.search.analysis import Analysis, Forms, acronym
from hub.search.corpus import Names
from hub.search.tokens import Unit, units

_MOST_WORDS: Final = 6
_MOST_NAMES: Final = 24

_Key = tuple[str, ...]
"""A name as its language and its stems, without hyphens and stop words."""


@dataclass(frozen=True)
class OtherName:
    """A name to look for too: one word in its forms, or a phrase of several."""

    language: Language
    name: str
    forms: Forms


class Thesaurus:
    """Finds the concepts that a query names."""

    def __init__(
        self, concepts: Iterable[Names], analyses: Mapping[Language, Analysis]
    ) -> None:
        self._analyses = analyses
        self._concepts = tuple(concepts)
        self._named: dict[_Key, dict[int, None]] = defaultdict(dict)
        for number, names in enumerate(self._concepts):
            for language, name in _all(names):
                for key in self._keys(language, tuple(units(name))):
                    self._named[key][number] = None

    def spans(self, words: tuple[Unit, ...]) -> Iterator[tuple[int, int]]:
        """Where the query names a concept: from word, up to word; longest first."""
        for length in range(min(len(words), _MOST_WORDS), 0, -1):
            for start in range(len(words) - length + 1):
                if self._concepts_of(words[start : start + length]):
                    yield start, start + length

    def other_names(self, words: tuple[Unit, ...]) -> tuple[OtherName, ...]:
        """The other names of the concepts that these words name together."""
        found: dict[tuple[Language, str], OtherName] = {}
        known = {key for language in LANGUAGES for key in self._keys(language, words)}
        for number in self._concepts_of(words):
            for language, name in _all(self._concepts[number]):
                named = tuple(units(name))
                if known.isdisjoint(self._keys(language, named)):
                    forms = self._forms(language, named)
                    found.setdefault(
                        (language, name.casefold()), OtherName(language, name, forms)
                    )
        return tuple(found.values())[:_MOST_NAMES]

    def _concepts_of(self, words: tuple[Unit, ...]) -> dict[int, None]:
        keys = {
            key: None for language in LANGUAGES for key in self._keys(language, words)
        }
        return dict.fromkeys(
            chain.from_iterable(self._named.get(key, ()) for key in keys)
        )

    def _keys(self, language: Language, words: tuple[Unit, ...]) -> tuple[_Key, ...]:
        analysis = self._analyses[language]
        apart = tuple(stem for word in words for stem in analysis.stems(word))
        keys = [apart]
        if len(words) == 1:
            # Also as an acronym, and dual-use as dualuse.
            keys.append(acronym(words[0].joined))
            if len(words[0].parts) > 1:
                keys.append((analysis.stem(words[0].joined),))
        return tuple((language, *key) for key in keys if key)

    def _forms(self, language: Language, name: tuple[Unit, ...]) -> Forms:
        analysis = self._analyses[language]
        if len(name) == 1:
            forms = analysis.forms(name[0])
            # What a synonym is made of would lead too far from the question.
            return Forms(forms.whole, forms.adjacent)
        return Forms(adjacent=analysis.phrase(name))


def _all(names: Names) -> Iterator[tuple[Language, str]]:
    for language in LANGUAGES:
        for name in names[language]:
            yield language, name
