"""The glossary as a thesaurus: what else words are called, in both languages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from hub.languages import LANGUAGES, Language
from hub.search.analysis import Analysis, Forms, acronym
from hub.search.corpus import ConceptNames
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
    keys: frozenset[_Key]


class Thesaurus:
    """Finds the concepts that a query names."""

    def __init__(
        self, concepts: Iterable[ConceptNames], analyses: Mapping[Language, Analysis]
    ) -> None:
        self._analyses = analyses
        self._concepts = tuple(
            tuple(
                self._read(language, name)
                for language in LANGUAGES
                for name in names[language]
            )
            for names in concepts
        )
        self._named: dict[_Key, dict[int, None]] = {}
        for number, names in enumerate(self._concepts):
            for name in names:
                for key in name.keys:
                    self._named.setdefault(key, {})[number] = None

    def spans(self, words: tuple[Unit, ...]) -> Iterator[tuple[int, int]]:
        """Where the query names a concept: from word, up to word; longest first."""
        stems = {
            language: [self._analyses[language].stems(word) for word in words]
            for language in LANGUAGES
        }
        for length in range(min(len(words), _MOST_WORDS), 0, -1):
            for start in range(len(words) - length + 1):
                end = start + length
                # Names of one word have more forms; those of several are their stems.
                if length == 1:
                    is_name = bool(self._concepts_of(words[start:end]))
                else:
                    is_name = any(
                        (language, *chain(*stems[language][start:end])) in self._named
                        for language in LANGUAGES
                    )
                if is_name:
                    yield start, end

    def other_names(self, words: tuple[Unit, ...]) -> tuple[OtherName, ...]:
        """The other names of the concepts that these words name together."""
        found: dict[tuple[Language, str], OtherName] = {}
        known = self._keys_in_both(words)
        for number in self._concepts_of(words):
            for other in self._concepts[number]:
                if known.isdisjoint(other.keys):
                    found.setdefault((other.language, other.name.casefold()), other)
        return tuple(found.values())[:_MOST_NAMES]

    def _concepts_of(self, words: tuple[Unit, ...]) -> dict[int, None]:
        named = (self._named.get(key, ()) for key in self._keys_in_both(words))
        return dict.fromkeys(sorted(set(chain.from_iterable(named))))

    def _keys_in_both(self, words: tuple[Unit, ...]) -> set[_Key]:
        return {key for language in LANGUAGES for key in self._keys(language, words)}

    def _read(self, language: Language, name: str) -> OtherName:
        words = tuple(units(name))
        keys = frozenset(self._keys(language, words))
        return OtherName(language, name, self._forms(language, words), keys)

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
