"""With which questions a page is found, and how high it stands among the answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from flask import current_app

from hub.current import current_site
from hub.documents import keys_of
from hub.languages import LANGUAGES, Language
from hub.models.organisation import Organisation
from hub.models.page import Page
from hub.search.judgements import JudgementError, read_judgements
from hub.search.results import SearchRequest

JUDGED: Final = "hub-preview-judged"
"""Under this name the app keeps the folder with judged questions, or nothing."""
LOOKED_AT: Final = 100


class Kind(StrEnum):
    """Why a question is asked."""

    TITLE = "title"
    QUESTION = "question"
    SYNONYM = "synonym"
    JUDGED = "judged"


@dataclass(frozen=True)
class Question:
    """A question, and the place of the page among its answers."""

    text: str
    language: Language
    kind: Kind
    rank: int | None
    """None: not among the first hundred."""


def questions_of(page: Page) -> Iterator[Question]:
    """The page's own words and the judged questions, in both languages."""
    asked: set[tuple[str, Language]] = set()
    for text, language, kind in (*_own_words(page), *_judged(page)):
        if (text.casefold(), language) not in asked:
            asked.add((text.casefold(), language))
            yield Question(text, language, kind, rank_of(page, text, language))


def rank_of(page: Page, text: str, language: Language) -> int | None:
    """The place of a page among the answers to a question, from 1."""
    site = current_site()
    request = SearchRequest(text, language, size=LOOKED_AT, now=site.now())
    found = [result.key for result in site.searcher.search(request).results]
    return found.index(page.key) + 1 if page.key in found else None


def _own_words(page: Page) -> Iterator[tuple[str, Language, Kind]]:
    for language in LANGUAGES:
        each = current_site().catalogue.get(page.key, language)
        if not each.is_translated:
            continue
        meta = each.meta
        yield meta.title, language, Kind.TITLE
        for text in meta.found_for:
            yield text, language, Kind.QUESTION
        acronym = meta.acronym if isinstance(meta, Organisation) else None
        for text in (*meta.synonyms, *((acronym,) if acronym else ())):
            yield text, language, Kind.SYNONYM


def _judged(page: Page) -> Iterator[tuple[str, Language, Kind]]:
    folder = current_app.extensions.get(JUDGED)
    if not isinstance(folder, Path):
        return
    for language in LANGUAGES:
        try:
            known = keys_of(current_site().catalogue)
            queries = read_judgements(folder / f"{language}.yaml", known)
        except JudgementError:
            # They judge other content than this.
            continue
        for query in queries:
            if any(each.key == page.key and each.grade for each in query.judgements):
                yield query.text, language, Kind.JUDGED
