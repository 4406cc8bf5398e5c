"""A vocabulary: a short list of terms that front matter may choose from."""

from dataclasses import dataclass
from functools import cached_property

from hub.models.base import Id, Label


class VocabularyTerm(Label):
    """One choice, named in both languages."""

    id: Id
    description: Label | None = None


@dataclass(frozen=True)
class Vocabulary:
    """Terms in the order in which they are shown."""

    name: str
    terms: tuple[VocabularyTerm, ...]

    @cached_property
    def _by_id(self) -> dict[str, VocabularyTerm]:
        return {term.id: term for term in self.terms}

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def __getitem__(self, id: str) -> VocabularyTerm:
        return self._by_id[id]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(self._by_id)
