"""The files of an index, written from the entries and the glossary."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

from hub.apart import alongside
from hub.languages import LANGUAGES, Language
from hub.models.glossary import Concept, Glossary
from hub.search.analysis import Analysis
from hub.search.characters import clean
from hub.search.corpus import (
    CONCEPTS,
    ENTRIES,
    POSTINGS,
    TEXTS,
    VOCABULARY,
    WORDS,
    Names,
    analyses_of,
    read_texts,
)
from hub.search.document import SearchDocument, SearchText
from hub.search.gathering import Gathered, IndexedText, Lists
from hub.search.indexing import indexed, sections
from hub.search.lexicon import LexiconDraft, lexicon_of
from hub.search.memory import Draft
from hub.search.schema import PostingsWriter
from hub.search.word_list import write_words

Hear = Callable[[Mapping[Language, IndexedText]], None]
"""Is told what is indexed of an entry."""


@dataclass
class _Register:
    """What is known of all entries together, in their order."""

    keys: list[tuple[str, str]] = field(default_factory=list)
    facets: list[dict[str, tuple[str, ...]]] = field(default_factory=list)
    priors: list[float] = field(default_factory=list)
    ends: list[float | None] = field(default_factory=list)
    names: list[dict[Language, Names]] = field(default_factory=list)
    offsets: list[int] = field(default_factory=lambda: [0])


def build(
    folder: Path,
    documents: Iterable[SearchDocument],
    glossary: Glossary,
    hear: Hear | None = None,
) -> None:
    """Write an index into an empty folder. Reads the documents once, one by one.

    Who wants to hear is told what is indexed of each entry, in their order.
    """
    register = _Register()
    _write_texts(folder / TEXTS, documents, register)
    dutch, english = alongside(
        lambda: _draft("nl", folder / TEXTS, glossary),
        lambda: _draft("en", folder / TEXTS, glossary),
        entries=len(register.keys),
    )
    lexicon = lexicon_of({"nl": dutch, "en": english})
    _write_postings(folder, analyses_of(lexicon), len(register.keys), hear)
    _write_json(folder / ENTRIES, asdict(register))
    _write_json(
        folder / VOCABULARY,
        {
            "uses": lexicon.uses,
            "spellings": lexicon.spellings,
            "parts": sorted(lexicon.parts),
        },
    )
    _write_json(folder / CONCEPTS, [_concept_names(concept) for concept in glossary])


def _write_texts(
    path: Path, documents: Iterable[SearchDocument], register: _Register
) -> None:
    """The plain texts, a line per entry; a line is found by its offset."""
    with path.open("wb") as file:
        for document in documents:
            texts = {
                language: cleaned(text) for language, text in document.texts.items()
            }
            line = {language: asdict(text) for language, text in texts.items()}
            file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            register.keys.append(document.key)
            register.facets.append(dict(document.facets))
            register.priors.append(document.prior)
            end = document.until
            register.ends.append(None if end is None else end.timestamp())
            register.names.append(names_of(texts))
            register.offsets.append(file.tell())


def _draft(language: Language, path: Path, glossary: Glossary) -> LexiconDraft:
    """The words of one language, in texts and glossary."""
    draft = LexiconDraft()
    with path.open("rb") as lines:
        for text in (read_texts(line).get(language) for line in lines):
            if text is not None:
                draft.add(" ".join(content for content, _ in sections(text)))
                draft.add_name(text.title)
    for concept in glossary:
        for name in concept.names(language):
            draft.add_name(clean(name))
    return draft


def _write_postings(
    folder: Path,
    analyses: Mapping[Language, Analysis],
    entries: int,
    hear: Hear | None,
) -> None:
    """Each language for itself, both at the same time unless somebody listens."""
    path = folder / TEXTS
    halves = {name: _Half(name, analyses[name]) for name in LANGUAGES}
    with PostingsWriter(folder / POSTINGS) as writer:
        if hear is None:
            dutch, english = alongside(
                lambda: halves["nl"].read(path),
                lambda: halves["en"].read(path),
                entries=entries,
            )
            made: dict[Language, _Made] = {"nl": dutch, "en": english}
        else:
            made = _heard(path, halves, hear)
        writer.take(
            made["nl"].entries, {name: each.lists for name, each in made.items()}
        )
    write_words(folder / WORDS, {name: each.words for name, each in made.items()})


class _Made(NamedTuple):
    """All that an index holds of one language."""

    entries: int
    lists: Lists
    words: Mapping[str, str]


@dataclass
class _Half:
    """Gathers one language while the entries pass by."""

    language: Language
    analysis: Analysis
    gathered: Gathered = field(default_factory=Gathered)
    draft: Draft = field(default_factory=Draft)

    def add(self, texts: Mapping[Language, SearchText]) -> IndexedText | None:
        """What is indexed of the next entry; None where it lacks the language."""
        text = texts.get(self.language)
        if text is None:
            self.gathered.add(IndexedText())
            return None
        self.draft.add(text.shown)
        found = indexed(text, self.analysis)
        self.gathered.add(found)
        return found

    def made(self) -> _Made:
        """What came of all entries."""
        words = self.draft.finish(self.analysis.read_word)
        return _Made(len(self.gathered), self.gathered.lists(), words)

    def read(self, path: Path) -> _Made:
        """The same, of all entries of the texts file."""
        with path.open("rb") as lines:
            for line in lines:
                self.add(read_texts(line))
        return self.made()


def _heard(
    path: Path, halves: Mapping[Language, _Half], hear: Hear
) -> dict[Language, _Made]:
    with path.open("rb") as lines:
        for line in lines:
            texts = read_texts(line)
            found = {name: half.add(texts) for name, half in halves.items()}
            hear({name: each for name, each in found.items() if each is not None})
    return {name: half.made() for name, half in halves.items()}


def cleaned(text: SearchText) -> SearchText:
    """A text without what no reader sees."""
    return SearchText(
        title=clean(text.title),
        summary=clean(text.summary),
        synonyms=tuple(map(clean, text.synonyms)),
        headings=tuple(map(clean, text.headings)),
        body=clean(text.body),
        found_for=tuple(map(clean, text.found_for)),
    )


def names_of(texts: Mapping[Language, SearchText]) -> dict[Language, Names]:
    """An entry's names in each language."""
    return {
        language: ((text.title,), text.found_for, text.synonyms)
        for language, text in texts.items()
    }


def _concept_names(concept: Concept) -> dict[str, list[str]]:
    return {
        language: list(map(clean, concept.names(language))) for language in LANGUAGES
    }


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
