"""The files of an index, written from the entries and the glossary."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

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
from hub.search.indexing import indexed, sections
from hub.search.lexicon import LexiconDraft
from hub.search.memory import Draft
from hub.search.schema import IndexedText, PostingsWriter

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
    register, draft = _Register(), LexiconDraft()
    _write_texts(folder / TEXTS, documents, register, draft)
    for concept in glossary:
        for language in LANGUAGES:
            for name in concept.names(language):
                draft.add_name(language, clean(name))
    lexicon = draft.finish()
    _write_postings(folder, analyses_of(lexicon), hear)
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
    path: Path,
    documents: Iterable[SearchDocument],
    register: _Register,
    draft: LexiconDraft,
) -> None:
    """The plain texts, a line per entry; a line is found by its offset."""
    with path.open("wb") as file:
        for document in documents:
            texts = {
                language: cleaned(text) for language, text in document.texts.items()
            }
            for language, text in texts.items():
                draft.add(language, " ".join(content for content, _ in sections(text)))
                draft.add_name(language, text.title)
            line = {language: asdict(text) for language, text in texts.items()}
            file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            register.keys.append(document.key)
            register.facets.append(dict(document.facets))
            register.priors.append(document.prior)
            end = document.until
            register.ends.append(None if end is None else end.timestamp())
            register.names.append(names_of(texts))
            register.offsets.append(file.tell())


def _write_postings(
    folder: Path, analyses: Mapping[Language, Analysis], hear: Hear | None
) -> None:
    drafts = {language: Draft() for language in analyses}
    with (
        PostingsWriter(folder / POSTINGS) as writer,
        (folder / TEXTS).open("rb") as lines,
    ):
        for line in lines:
            texts = read_texts(line)
            for language, text in texts.items():
                drafts[language].add(text.shown)
            found = {
                name: indexed(text, analyses[name]) for name, text in texts.items()
            }
            writer.add(found)
            if hear is not None:
                hear(found)
    words = {name: drafts[name].finish(analyses[name].read_word) for name in drafts}
    _write_json(folder / WORDS, words)


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
