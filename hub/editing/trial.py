"""What would be wrong with a pair of files, told before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from hub.content.files import Pair
from hub.content.front_matter import read_front_matter
from hub.content.loader import Content
from hub.content.overlay import join
from hub.content.problems import Problem, errors
from hub.content.references import entry_problems, ids_by_collection
from hub.languages import Language
from hub.models.collection import Collection
from hub.models.vocabulary import Vocabulary

Texts = Mapping[Language, str]


@dataclass(frozen=True)
class Known:
    """The ids that a page may name."""

    ids: Mapping[str, frozenset[str]]
    """By collection."""
    vocabularies: Mapping[str, Vocabulary]

    @classmethod
    def of(cls, content: Content) -> Self:
        """What a content folder knows."""
        ids = ids_by_collection(content.entries)
        return cls(ids, content.catalogue.vocabularies)


def file_of(collection: Collection, id: str, language: Language) -> str:
    """Where a page is kept, below the content folder."""
    return f"{collection.folder}/{id}.{language}.md"


def problems_of(
    collection: Collection, id: str, texts: Texts, known: Known
) -> tuple[Problem, ...]:
    """The errors that a pair with these texts would have by itself."""
    files = {
        language: read_front_matter(
            text.encode(), file=file_of(collection, id, language)
        )
        for language, text in texts.items()
    }
    entry = join(Pair(collection, id, files))
    own = (problem for file in files.values() for problem in file.problems)
    found = entry_problems(entry, known.ids, known.vocabularies)
    return errors(sorted({*own, *entry.problems, *found}))
