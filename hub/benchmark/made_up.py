"""Made-up documents of any number, without files of content to read first."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Final

from hub.benchmark.corpus import SEED, Origin, words_of
from hub.benchmark.prose import Prose
from hub.benchmark.words import Words
from hub.languages import LANGUAGES, Language
from hub.search.document import SearchDocument, SearchText

_FOUND_FOR: Final = 0.3
"""How many of the entries have questions of their own."""


def made_up(origin: Origin, count: int) -> Iterator[SearchDocument]:
    """So many entries with the real words, kinds and facets; the same every time."""
    random = Random(SEED)
    words = {language: words_of(language, origin, count) for language in LANGUAGES}
    for number in range(count):
        like = random.choice(origin.documents)
        yield SearchDocument(
            (like.key[0], f"entry-{number:05}"), _texts(words, random), like.facets
        )


def _texts(
    words: Mapping[Language, Words], random: Random
) -> dict[Language, SearchText]:
    has_question = random.random() < _FOUND_FOR
    return {
        language: _text(Prose(words[language], random), has_question)
        for language in LANGUAGES
    }


def _text(prose: Prose, has_question: bool) -> SearchText:
    return SearchText(
        title=prose.title(),
        summary=prose.summary(),
        synonyms=(prose.name(), prose.name()),
        headings=(prose.name(), prose.name()),
        body=prose.plain(),
        found_for=(prose.name(),) if has_question else (),
    )
