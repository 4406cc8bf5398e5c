"""The guided path over the real content: every combination of answers is walked."""

from collections.abc import Iterator
from functools import cache, reduce
from itertools import combinations
from operator import and_, or_
from pathlib import Path
from typing import Any

import pytest
import yaml

from hub.config import ROOT
from hub.finder.guided_path.answers import QUESTIONS, Answers, all_answers
from hub.finder.guided_path.people import helpers_in
from hub.languages import LANGUAGES
from hub.models.page import Page
from hub.models.vocabulary import Vocabulary
from tests.conftest import NOW

# Half a million paths: with coverage, which the tests of the parts give, minutes more.
pytestmark = pytest.mark.no_cover

COLLECTIONS = ("instruments", "facilities", "events")
PATHS = {"nl": "/nl/wegwijzer", "en": "/en/find-your-way"}


@pytest.fixture(scope="module")
def guide(site):
    return site.guide


@pytest.fixture(scope="module")
def combinations_of_answers(guide) -> list[Answers]:
    return list(all_answers(guide.rules))


class Naive:
    """The rules read once more, from plain YAML, with sets made page by page."""

    def __init__(self, pages: list[Page], phases: Vocabulary, file: Path) -> None:
        self.rules: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
        self.questions = {each["id"]: each for each in self.rules["questions"]}
        self.pages, self.order = pages, list(phases.ids)
        self.passing = cache(self._passing)
        self.step = cache(self._step)

    def numbers(self, wanted) -> int:
        return sum(1 << n for n, page in enumerate(self.pages) if wanted(page))

    def open_ones(self) -> int:
        return self.numbers(lambda page: said(page, "availability") != ["closed"])

    def _passing(self, question: str, given: tuple[str, ...]) -> int:
        return self.numbers(
            lambda page: self.suits(page, self.questions[question], given)
        )

    def suits(self, page: Page, question: dict[str, Any], given) -> bool:
        answers = [each for each in question["answers"] if each["id"] in given]
        for answer in answers:
            if any(holds(page, each["select"]) for each in answer.get("excludes", [])):
                return False
        kind = page.collection.name
        if not given or kind not in question.get("filters", []):
            return True
        if question["id"] == "phase":
            start = max(self.order.index(given[0]) - 1, 0)
            return bool(set(self.phases(page)) & set(self.order[start:]))
        if "field" in question and not said(page, question["field"]):
            return True
        fits = [fit for answer in answers for fit in answer.get("fits", [])]
        return any(holds(page, fit["select"]) for fit in fits)

    def phases(self, page: Page) -> list[str]:
        if page.collection.name == "facilities":
            return list(self.rules["facility_phases"])
        return said(page, "phases") or self.order

    def _step(self, phase: tuple[str, ...], step: str) -> int:
        """In the first of its phases from here on, or else in the one before."""
        here = self.order.index(phase[0]) if phase else 0

        def stands(page: Page) -> bool:
            places = sorted(self.order.index(each) for each in self.phases(page))
            ahead = [place for place in places if place >= here]
            before = [place for place in places if place == here - 1]
            return [self.order[place] for place in (ahead or before)[:1]] == [step]

        return self.numbers(stands)


def said(page: Page, field: str) -> list[str]:
    value = getattr(page.meta, field, None) or []
    return [value] if isinstance(value, str) else list(value)


def holds(page: Page, selectors: list[dict[str, Any]]) -> bool:
    def one(selector: dict[str, Any]) -> bool:
        own = {"collection": [page.collection.name], "ids": ["/".join(page.key)]}
        return all(
            set(own.get(field) or said(page, field))
            & set(wanted if isinstance(wanted, list) else [wanted])
            for field, wanted in selector.items()
        )

    return any(one(selector) for selector in selectors)


@pytest.fixture(scope="module")
def naive(site) -> Naive:
    pages = [
        page
        for name in COLLECTIONS
        for page in sorted(site.catalogue.list(name, "nl"), key=lambda page: page.id)
    ]
    phases = site.catalogue.vocabularies["phases"]
    return Naive(pages, phases, ROOT / "content" / "guided-path.yaml")


def test_every_combination_equals_a_naive_filter(
    guide, naive, combinations_of_answers
) -> None:
    assert [e.key for e in guide.sieve.entries.all] == [p.key for p in naive.pages]
    everything, open_ones = (1 << len(naive.pages)) - 1, naive.open_ones()
    for answers in combinations_of_answers:
        selection = guide.sieve.select(answers)
        expected = reduce(
            and_, (naive.passing(name, answers[name]) for name in QUESTIONS), open_ones
        )
        assert selection.chosen == expected, answers
        out = [each.chosen for each in selection.left_out]
        assert reduce(or_, out, expected) == everything, answers
        assert sum(each.bit_count() for each in (*out, expected)) == len(naive.pages)


def test_every_step_holds_what_a_naive_filter_puts_there(guide, naive) -> None:
    for phase in ((), *((each,) for each in naive.order)):
        steps = guide.sieve.steps(phase)
        for step in steps:
            assert guide.sieve.in_step(phase, step) == naive.step(phase, step)


def test_nobody_is_left_without_somebody_to_ask(
    guide, site, combinations_of_answers
) -> None:
    for answers in combinations_of_answers:
        here = (*answers.phase, guide.sieve.phases[0])[0]
        asked = helpers_in(here, answers, guide.rules, site.catalogue)
        assert next(asked, None) is not None, answers


@pytest.fixture(scope="module")
def singles(combinations_of_answers) -> list[Answers]:
    """All answers with at most one domain and one need."""
    return [
        answers
        for answers in combinations_of_answers
        if len(answers.domain) <= 1 and len(answers.need) <= 1
    ]


@pytest.fixture(scope="module")
def walked(guide, singles):
    """The whole path for each of them."""

    # Made in the first test that asks for it, where nothing measures coverage.
    @cache
    def walk():
        return [guide.path(answers, NOW) for answers in singles]

    return walk


def test_no_path_is_a_dead_end_and_all_is_said_in_both_languages(
    guide, site, walked
) -> None:
    keys, reasons = set(), set()
    for outcome in walked():
        assert 2 <= len(outcome.next_steps) <= 3, outcome.answers
        assert outcome.next_steps[0].kind == "ask", outcome.answers
        assert len({each.key for each in outcome.next_steps}) == len(outcome.next_steps)
        keys |= {each.key for each in (*outcome.next_steps, *outcome.dates)}
        keys |= {*outcome.undated, *outcome.guides}
        keys |= {each.page for each in outcome.checks}
        for step in outcome.steps:
            reasons |= {item.reason for item in step.items}
            reasons |= {each.reason for each in step.helpers}
            keys |= {item.key for item in step.items}
            keys |= {each.key for each in step.helpers}
            keys |= {key for item in step.items for key, _ in item.prepares}
    for language in LANGUAGES:
        for key in keys:
            assert site.catalogue.get(key, language).meta.title
        for reason in reasons:
            words = guide.in_words(reason, language)
            assert words.endswith(".")
            assert "{" not in words


def test_everything_published_can_be_reached(site, walked) -> None:
    found = {
        item.key for each in walked() for step in each.steps for item in step.items
    }
    for name in ("instruments", "facilities"):
        for page in site.catalogue.list(name, "nl"):
            is_closed = said(page, "availability") == ["closed"]
            assert (page.key in found) != is_closed, page.key


@pytest.fixture(scope="module")
def sample(singles) -> list[Answers]:
    """Few combinations in which each two answers to two questions meet."""
    missing = {pair for answers in singles for pair in pairs(answers)}
    chosen = []
    # A pass for each number of new pairs: first only what brings many.
    for wanted in (10, 8, 6, 4, 1):
        for answers in singles[:: wanted * 7 + 1] if wanted > 1 else singles:
            new = missing.intersection(pairs(answers))
            if len(new) >= wanted:
                chosen.append(answers)
                missing -= new
    return chosen


def pairs(answers: Answers) -> Iterator[tuple[object, ...]]:
    for first, second in combinations(QUESTIONS, 2):
        yield first, answers[first], second, answers[second]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_a_covering_sample_lead_on(client, sample, language) -> None:
    links = set()
    for answers in sample:
        query = [*answers.pairs(), *([] if answers else [("ask", "path")])]
        response = client.get(PATHS[language], query_string=query)
        assert response.status_code == 200, answers
        page = response.text.partition("<main")[2].partition("</main>")[0]
        links |= {part.split('"')[0] for part in page.split('href="/')[1:]}
        assert 'class="notice' not in page
    for link in sorted({link.split("#")[0].replace("&amp;", "&") for link in links}):
        if not f"/{link}".startswith(tuple(PATHS.values())):
            assert client.get(f"/{link}").status_code == 200, link
