"""The gate: how good the answers to the judged questions must be."""

from collections import Counter

import pytest

from hub.cli.search import JUDGED
from hub.documents import keys_of
from hub.languages import LANGUAGES, Language
from hub.search.evaluation import (
    Category,
    JudgedQuery,
    Score,
    Summary,
    by_category,
    fault,
    worst,
)
from hub.search.judgements import read_judgements
from hub.search.results import SearchRequest
from hub.site import Site

Judged = dict[Language, tuple[JudgedQuery, ...]]
Scores = dict[Language, tuple[Score, ...]]

LEAST_QUESTIONS = 160
LEAST_OF_CATEGORY = dict.fromkeys(Category, 8) | {Category.NO_ANSWER: 15}
LEAST_NDCG = 0.90
LEAST_SUCCESS_AT_1 = 0.85
LEAST_NDCG_OF_CATEGORY = 0.75


@pytest.fixture(scope="module")
def judged(site: Site) -> Judged:
    known = keys_of(site.catalogue)
    return {
        language: read_judgements(JUDGED / f"{language}.yaml", known)
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def scores(site: Site, judged: Judged) -> Scores:
    return {
        language: tuple(
            Score.of(query, site.searcher.search(SearchRequest(query.text, language)))
            for query in queries
        )
        for language, queries in judged.items()
    }


def worst_of(scores: tuple[Score, ...]) -> str:
    return "\n".join(
        f"{score.value:.3f} {score.query.text}: {fault(score)}"
        for score in worst(scores, 20)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_is_judged(judged: Judged, language: Language) -> None:
    counts = Counter(query.category for query in judged[language])
    assert counts.total() >= LEAST_QUESTIONS
    assert not [name for name in Category if counts[name] < LEAST_OF_CATEGORY[name]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_come_in_a_good_order(scores: Scores, language: Language) -> None:
    summary = Summary.of(scores[language])
    assert summary.ndcg is not None
    assert summary.ndcg >= LEAST_NDCG, worst_of(scores[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_answer_is_mostly_exact(scores: Scores, language: Language) -> None:
    summary = Summary.of(scores[language])
    assert summary.success_at_1 is not None
    assert summary.success_at_1 >= LEAST_SUCCESS_AT_1, worst_of(scores[language])


@pytest.mark.parametrize(
    "category", [each for each in Category if each is not Category.NO_ANSWER]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_category_is_left_behind(
    scores: Scores, language: Language, category: Category
) -> None:
    of_category = [each for each in scores[language] if each.query.category == category]
    ndcg = Summary.of(of_category).ndcg
    assert ndcg is not None
    assert ndcg >= LEAST_NDCG_OF_CATEGORY, worst_of(tuple(of_category))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_hub_does_not_hold_is_said(scores: Scores, language: Language) -> None:
    summary = by_category(scores[language])[Category.NO_ANSWER]
    assert summary.honest == 1, worst_of(
        tuple(each for each in scores[language] if not each.is_answerable)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_judged_question_is_promised_by_a_page(
    site: Site, judged: Judged, language: Language
) -> None:
    # A page comes first for its own `found_for`: such a question would measure nothing.
    promised = {
        question.casefold()
        for page in site.catalogue.pages
        if page.language == language
        for question in page.meta.found_for
    }
    assert not promised & {query.text.casefold() for query in judged[language]}
