"""The glossary: what words mean, and which words mean the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from hub.languages import Language
from hub.models.base import DomainId, Frozen, Id, Label, Text

ADDRESS: Final = Label(nl="woordenlijst", en="glossary")


class ConceptText(Frozen):
    """A concept in one language: its preferred label, other labels, its meaning."""

    label: Text
    synonyms: tuple[Text, ...] = ()
    definition: Text


class Concept(Frozen):
    """One concept with its labels in both languages."""

    id: Id
    nl: ConceptText
    en: ConceptText
    acronyms: tuple[Text, ...] = ()
    domain: DomainId | None = None
    source: Text

    def __getitem__(self, language: Language) -> ConceptText:
        """The texts in one language. Raises KeyError for any other key."""
        return {"nl": self.nl, "en": self.en}[language]

    def names(self, language: Language) -> tuple[str, ...]:
        """All that it is called in one language, acronyms included."""
        text = self[language]
        return (text.label, *text.synonyms, *self.acronyms)


def concept_path(id: str, language: Language) -> str:
    """Where a concept stands in the glossary of a language."""
    return f"/{language}/{ADDRESS[language]}/#{id}"


@dataclass(frozen=True)
class Glossary:
    """All concepts, in the order of the file."""

    concepts: tuple[Concept, ...] = ()

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)

    def __getitem__(self, id: str) -> Concept:
        """The concept with this id. Raises KeyError."""
        return self._by_id[id]

    def sorted(self, language: Language) -> tuple[Concept, ...]:
        """By label, as a dictionary sorts."""
        return tuple(sorted(self, key=lambda concept: concept[language].label.lower()))

    @cached_property
    def _by_id(self) -> dict[str, Concept]:
        return {concept.id: concept for concept in self}

    @cached_property
    def abbreviations(self) -> dict[Language, dict[str, str]]:
        """Per language: acronym -> label, without acronyms of two concepts."""
        return {"nl": self._abbreviations("nl"), "en": self._abbreviations("en")}

    def _abbreviations(self, language: Language) -> dict[str, str]:
        owners: dict[str, list[Concept]] = {}
        for concept in self:
            for acronym in concept.acronyms:
                owners.setdefault(acronym, []).append(concept)
        return {
            acronym: concepts[0][language].label
            for acronym, concepts in owners.items()
            if len(concepts) == 1
        }
