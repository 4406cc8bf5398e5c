"""Every page comes first for the questions that its front matter says it answers."""

from collections import Counter

import pytest

from hub.languages import LANGUAGES, Language
from hub.models.page import Page
from hub.search.results import SearchRequest
from hub.site import Site


def promised(site: Site, language: Language) -> list[tuple[str, Page]]:
    return [
        (question, page)
        for page in site.catalogue.pages
        if page.language == language and page.is_translated
        for question in page.meta.found_for
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_come_first_for_the_questions_that_they_answer(
    site: Site, language: Language
) -> None:
    wrong = {}
    for question, page in promised(site, language):
        for typed in (question, f"{question.upper()}?"):
            request = SearchRequest(typed, language, now=site.now())
            first = site.searcher.search(request).results[0]
            if first.key != page.key:
                wrong[typed] = (page.file, first.key)
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_are_proposed_while_somebody_types(
    site: Site, language: Language
) -> None:
    wrong = {
        question: page.file
        for question, page in promised(site, language)
        if question
        not in [each.text for each in site.searcher.complete(question[:-1], language)]
    }
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_belongs_to_one_page(site: Site, language: Language) -> None:
    found = Counter(question.casefold() for question, _ in promised(site, language))
    assert len(found) >= 50
    assert {question for question, count in found.items() if count > 1} == set()
