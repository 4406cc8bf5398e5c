"""The files of an index, opened for reading; texts stay on disk until shown."""

import json
import mmap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from hub.languages import LANGUAGES, Language
from hub.search.analysis import Analysis
from hub.search.document import SearchText
from hub.search.entries import Entry
from hub.search.lexicon import Lexicon
from hub.search.lists import PlacedLists
from hub.search.schema import Postings
from hub.search.word_list import read_words

ENTRIES: Final = "entries.json"
TEXTS: Final = "texts.jsonl"
VOCABULARY: Final = "vocabulary.json"
CONCEPTS: Final = "concepts.json"
POSTINGS: Final = "postings"
WORDS: Final = "words.jsonl"

ConceptNames = Mapping[Language, tuple[str, ...]]
"""All names of a concept, per language; acronyms stand in both."""

Names = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""An entry's title, the questions it is found for, and its synonyms."""


@dataclass(frozen=True)
class Corpus:
    """All that an index folder holds; entries go by their number."""

    keys: tuple[tuple[str, str], ...]
    facets: tuple[Mapping[str, tuple[str, ...]], ...]
    priors: tuple[float, ...]
    ends: tuple[float | None, ...]
    names: tuple[Mapping[Language, Names], ...]
    concepts: tuple[ConceptNames, ...]
    lexicon: Lexicon
    words: Mapping[Language, Mapping[str, str]]
    """The words of texts, and the tokens of each with spaces between them."""
    postings: PlacedLists
    offsets: tuple[int, ...]
    lines: mmap.mmap | bytes

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open an index whose files were verified before."""
        entries = json.loads((folder / ENTRIES).read_bytes())
        concepts = json.loads((folder / CONCEPTS).read_bytes())
        return cls(
            keys=tuple((collection, id) for collection, id in entries["keys"]),
            facets=tuple(
                {name: tuple(values) for name, values in facets.items()}
                for facets in entries["facets"]
            ),
            priors=tuple(entries["priors"]),
            ends=tuple(entries["ends"]),
            names=tuple(
                {
                    language: (tuple(titles), tuple(questions), tuple(synonyms))
                    for language, (titles, questions, synonyms) in names.items()
                }
                for names in entries["names"]
            ),
            concepts=tuple(
                {name: tuple(concept[name]) for name in LANGUAGES}
                for concept in concepts
            ),
            lexicon=_lexicon(folder / VOCABULARY),
            words=read_words(folder / WORDS),
            postings=Postings(folder / POSTINGS),
            offsets=tuple(entries["offsets"]),
            lines=_mapped(folder / TEXTS),
        )

    def __len__(self) -> int:
        return len(self.keys)

    def read(self, wanted: Sequence[int]) -> dict[int, Entry]:
        """These entries, to be shown."""
        return {each: Entry(self.keys[each], self.texts(each)) for each in wanted}

    def texts(self, number: int) -> dict[Language, SearchText]:
        """An entry's texts in the languages that it has."""
        return read_texts(self.lines[self.offsets[number] : self.offsets[number + 1]])


def read_texts(line: bytes) -> dict[Language, SearchText]:
    """The texts of one line of the texts file."""
    return texts_of(json.loads(line))


def texts_of(data: Mapping[str, Any]) -> dict[Language, SearchText]:
    """The texts as they were read from JSON."""
    return {
        language: SearchText(
            title=data[language]["title"],
            summary=data[language]["summary"],
            synonyms=tuple(data[language]["synonyms"]),
            headings=tuple(data[language]["headings"]),
            body=data[language]["body"],
            found_for=tuple(data[language]["found_for"]),
        )
        for language in LANGUAGES
        if language in data
    }


def analyses_of(lexicon: Lexicon) -> dict[Language, Analysis]:
    """An analysis per language; only Dutch writes its compounds as one word."""
    return {
        "nl": Analysis("nl", lexicon.parts, lexicon.uses["nl"].keys()),
        "en": Analysis("en", solid=lexicon.uses["en"].keys()),
    }


def _lexicon(path: Path) -> Lexicon:
    data = json.loads(path.read_bytes())
    return Lexicon(data["uses"], data["spellings"], frozenset(data["parts"]))


def _mapped(path: Path) -> mmap.mmap | bytes:
    # The pages of a mapped file are shared by all worker processes. An empty file
    # cannot be mapped.
    with path.open("rb") as file:
        if not path.stat().st_size:
            return b""
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
