"""A generated content folder in both languages, the same for the same seed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from hub.benchmark.facts import PATTERN, TODAY, Choices, Facts, facts_of
from hub.benchmark.originals import copy_originals
from hub.benchmark.prose import Prose
from hub.benchmark.words import Words
from hub.catalogue import Catalogue
from hub.languages import LANGUAGES, Language
from hub.models.collection import BY_NAME
from hub.models.page import Key
from hub.search.document import SearchDocument

SEED: Final = 4
_MOST_PROVIDERS: Final = 60
_LINKS: Final = 3
_FOUND_FOR: Final = 0.3
"""How many of the entries have questions of their own."""


@dataclass(frozen=True)
class Origin:
    """The content that a corpus takes its words and vocabularies from."""

    folder: Path
    catalogue: Catalogue
    documents: Sequence[SearchDocument]


def write_corpus(folder: Path, origin: Origin, count: int, seed: int = SEED) -> None:
    """Write so many made-up entries, beside the roadmaps and what those need."""
    copied = copy_originals(origin.folder, origin.catalogue, folder)
    made = [
        (PATTERN[number % len(PATTERN)], f"entry-{number:05}")
        for number in range(count)
    ]
    for name in PATTERN:
        (folder / BY_NAME[name].folder).mkdir(parents=True, exist_ok=True)
    writer = _Writer(
        folder=folder,
        words={language: words_of(language, origin, count) for language in LANGUAGES},
        choices=Choices(
            random=Random(seed),
            vocabularies=origin.catalogue.vocabularies,
            providers=_ids("organisations", [*copied, *made])[:_MOST_PROVIDERS],
            instruments=_ids("instruments", made),
        ),
        made=made,
    )
    for key in made:
        writer.write(key)


def _ids(collection: str, keys: Sequence[Key]) -> list[str]:
    return [id for name, id in keys if name == collection]


def words_of(language: Language, origin: Origin, count: int) -> Words:
    """More entries have more words, as Heaps' law says."""
    found = (each.texts.get(language) for each in origin.documents)
    texts = [
        " ".join((text.title, *text.synonyms, text.summary, *text.headings, text.body))
        for text in found
        if text is not None
    ]
    return Words.of(language, texts, size=4000 + 5 * count)


@dataclass(frozen=True)
class _Writer:
    """Writes made-up entries, one after the other."""

    folder: Path
    words: Mapping[Language, Words]
    choices: Choices
    made: Sequence[Key]
    titles: set[tuple[str, Language, str]] = field(default_factory=set)
    """Those so far: two entries of a collection never share one."""

    def write(self, key: Key) -> None:
        """Both files of an entry: the same structure, links and numbers."""
        random = self.choices.random
        sections, linked = random.randint(3, 6), random.choices(self.made, k=_LINKS)
        numbers = [random.randint(1000, 999_999) for _ in range(_LINKS)]
        has_question = random.random() < _FOUND_FOR
        for language in LANGUAGES:
            prose = Prose(self.words[language], random)
            values = self._texts(key[0], language, prose)
            if has_question:
                values["found_for"] = [prose.name()]
            if language == "nl":
                values |= facts_of(key[0], self.choices, prose.name())
            else:
                values["source_updated"] = TODAY
            links = [_link(key[0], other, language) for other in linked]
            body = prose.body(sections, _numerals(numbers, language), links)
            path = self.folder / _file(key, language)
            path.write_text(f"---\n{''.join(_lines(values))}---\n\n{body}", "utf-8")

    def _texts(self, collection: str, language: Language, prose: Prose) -> Facts:
        title = prose.title()
        while (collection, language, title) in self.titles:
            title = prose.title()
        self.titles.add((collection, language, title))
        return {
            "title": title,
            "summary": prose.summary(),
            "synonyms": [prose.name(), prose.name()],
        }


def _file(key: Key, language: Language) -> str:
    return f"{BY_NAME[key[0]].folder}/{key[1]}.{language}.md"


def _link(collection: str, key: Key, language: Language) -> str:
    """From a file of a collection to the entry."""
    return "../" * (BY_NAME[collection].folder.count("/") + 1) + _file(key, language)


def _numerals(numbers: Sequence[int], language: Language) -> list[str]:
    """The numbers as each language groups their digits."""
    mark = {"nl": ".", "en": ","}[language]
    return [f"{number:,}".replace(",", mark) for number in numbers]


def _lines(values: Facts) -> Iterator[str]:
    """The front matter; JSON is YAML too, but for dates, which have no quotes."""
    for key, value in values.items():
        if not isinstance(value, date):
            value = json.dumps(value, ensure_ascii=False, default=str)
        yield f"{key}: {value}\n"
