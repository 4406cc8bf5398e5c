"""What comes first among answers of one class: best bets, kind and date."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hub.languages import Language
from hub.models.glossary import Glossary
from hub.search.document import SearchDocument, SearchText
from hub.search.index import ensure
from hub.search.priors import Priors
from hub.search.results import SearchRequest
from hub.search.searcher import Searcher

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)

First = Callable[..., list[str]]


def _document(
    id: str,
    title: str,
    body: str = "",
    *,
    found_for: tuple[str, ...] = (),
    prior: float = 1.0,
    until: datetime | None = None,
) -> SearchDocument:
    texts: dict[Language, SearchText] = {
        "nl": SearchText(title, "", body=body, found_for=found_for),
        "en": SearchText(f"{id} page", "", found_for=("shared question",)),
    }
    return SearchDocument(("pages", id), texts, prior=prior, until=until)


DOCUMENTS = (
    _document("concept", "Baekeland-mandaat", prior=0.8),
    _document("page", "Baekeland-mandaten", "Een doctoraat in een bedrijf. " * 20),
    _document("past", "Infodag drones", until=NOW - DAY),
    _document("coming", "Infodag over onze drones", until=NOW + DAY),
    _document("title", "Geld voor een prototype"),
    _document(
        "bet", "Project", found_for=("geld voor een prototype", "Vraag die kwam")
    ),
    _document("other", "Vraag", found_for=("shared question",)),
)


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> First:
    folder: Path = tmp_path_factory.mktemp("priors")
    searcher = Searcher.open(ensure(folder, "one", lambda: DOCUMENTS, Glossary()))

    def ask(text: str, language: Language = "nl", now: datetime = NOW) -> list[str]:
        request = SearchRequest(text, language, now=now)
        return [result.key[1] for result in searcher.search(request).results]

    return ask


@pytest.mark.parametrize(
    "text",
    [
        "geld voor een prototype",
        "Geld voor prototypes?",
        "GELD VOOR HET PROTOTYPE",
        "geld prototype",
    ],
)
def test_a_page_comes_first_for_the_questions_it_is_found_for(
    ask: First, text: str
) -> None:
    assert ask(text)[:2] == ["bet", "title"]


def test_other_questions_with_these_words_only_find_it(ask: First) -> None:
    assert ask("prototype")[0] == "title"
    assert "bet" in ask("prototype")


def test_a_best_bet_of_the_visitors_language_comes_before_the_others(
    ask: First,
) -> None:
    assert ask("shared question", "nl")[0] == "other"
    assert ask("shared question", "en")[0] != "other"


def test_a_page_comes_before_the_concept_of_its_name(ask: First) -> None:
    assert ask("baekeland-mandaat") == ["page", "concept"]


def test_what_is_past_comes_lower_but_is_found(ask: First) -> None:
    assert ask("drones", now=NOW) == ["coming", "past"]
    assert ask("drones", now=NOW - 2 * DAY) == ["past", "coming"]


def test_the_exact_name_of_what_is_past_still_comes_first(ask: First) -> None:
    assert ask("infodag drones", now=NOW)[0] == "past"


def test_factors_change_when_something_ends() -> None:
    moment = NOW.timestamp()
    priors = Priors((1.0, 0.5, 1.0), (moment, moment, None))
    assert list(priors.at(None)) == list(priors.at(NOW)) == [1.0, 0.5, 1.0]
    after = priors.at(NOW + DAY)
    assert after[0] < 1.0
    assert after[1] < 0.5
    assert after[2] == 1.0
