"""The search of the exported site answers as the live one, and costs little."""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Response

from hub import create_app
from hub.cli.search import JUDGED
from hub.documents import keys_of
from hub.languages import LANGUAGES, Language
from hub.search.evaluation import JudgedQuery
from hub.search.judgements import read_judgements
from hub.search.results import SearchRequest
from hub.search.searcher import Searcher
from hub.site import Site
from tests.browser.exported import ExportedSite
from tests.conftest import NOW

QUESTIONS: Final = 30
"""Of each language, spread evenly over all kinds of questions."""
LEAST_ALIKE: Final = 54
MOST_BYTES: Final = 40 * 1024
"""All that is loaded before the first answer, as it is sent; the page comes on top."""

PATHS: Final[dict[Language, str]] = {"nl": "zoeken", "en": "search"}

ASK: Final = """async ([questions, now]) => {
  const found = [];
  for (const each of questions) {
    found.push((await hubSearch.search(each, now)).found.slice(0, 3));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def exported(
    site: Site, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ExportedSite]:
    app = create_app(replace(site.config, exported=True), lambda: NOW)
    with ExportedSite(app, tmp_path_factory.mktemp("exported")) as exported:
        yield exported


def questions(site: Site, language: Language) -> tuple[JudgedQuery, ...]:
    judged = read_judgements(JUDGED / f"{language}.yaml", keys_of(site.catalogue))
    # The file goes kind by kind, so that equal steps take as much of each.
    return tuple(judged[n * len(judged) // QUESTIONS] for n in range(QUESTIONS))


def live(site: Site, question: JudgedQuery) -> list[int]:
    """The numbers of the first three answers of the live search."""
    searcher = site.searcher
    assert isinstance(searcher, Searcher)
    request = SearchRequest(question.text, question.language, now=NOW)
    found = searcher.search(request).results[:3]
    return [searcher.corpus.keys.index(each.key) for each in found]


@pytest.mark.browser
def test_the_first_three_answers_are_those_of_the_live_search(
    site: Site, exported: ExportedSite, browser: Browser
) -> None:
    same, other = 0, []
    for language in LANGUAGES:
        page = browser.new_page()
        page.goto(f"{exported.address}/{language}/{PATHS[language]}/")
        asked = questions(site, language)
        texts = [each.text for each in asked]
        answers = page.evaluate(ASK, [texts, NOW.timestamp() * 1000])
        page.close()
        for question, found in zip(asked, answers, strict=True):
            if set(live(site, question)) == set(found):
                same += 1
            else:
                other.append(f"{language}: {question.text}")
    assert same >= LEAST_ALIKE, other


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_costs_few_bytes(
    site: Site, exported: ExportedSite, browser: Browser, language: Language
) -> None:
    costs = {}
    for question in questions(site, language)[::5]:
        page, loaded = browser.new_page(), list[Response]()
        page.on("response", partial(_note, loaded))
        page.goto(
            f"{exported.address}/{language}/{PATHS[language]}/?q={question.text}",
            wait_until="networkidle",
        )
        scripts = [each for each in loaded if each.url.split("?")[0].endswith(".js")]
        costs[question.text] = sum(len(gzip.compress(each.body())) for each in scripts)
        page.close()
    assert max(costs.values()) <= MOST_BYTES, costs


def _note(loaded: list[Response], response: Response) -> None:
    loaded.append(response)


def test_the_index_is_small(exported: ExportedSite) -> None:
    assert sum(path.stat().st_size for path in exported.files) < 6_000_000
    assert (
        max(len(gzip.compress(Path(each).read_bytes())) for each in exported.files)
        < 10_000
    )
