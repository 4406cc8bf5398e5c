"""Both engines give the same answers: whole answers are compared."""

from random import Random

import pytest

from hub.languages import LANGUAGES, Language
from hub.models.glossary import Glossary
from hub.search.document import SearchDocument
from hub.search.index import ensure
from hub.search.postgresql.stored import StoredIndex, StoredSearch
from hub.search.results import SearchRequest
from hub.search.searcher import Searcher
from tests.search.test_hostile import FORMS, ODD, SIGNS, WORDS

QUESTIONS = (
    "",
    "subsidie",
    "Vlaams Defensiefonds",
    "VDF",
    "EEN",
    "een",
    "drones",
    "onbemand luchtvaartuig",
    '"onbemand luchtvaartuig"',
    '"cyber security"',
    '"security cyber"',
    "dual use",
    "lening -starters",
    "innovatie subsidie",
    "subsdie",
    "defensiefnds",
    "innovatiesteun",
    "TRL 5",
    "730.000",
    "provider:pmv subsidie",
    "domein:ai lening",
    "mijnenbestrijding",
    "zwembad",
    "startups zwembad",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", QUESTIONS)
def test_answers_are_those_of_the_index_in_files(
    engine: StoredSearch, searcher: Searcher, text: str, language: Language
) -> None:
    request = SearchRequest(text, language)
    assert engine.search(request) == searcher.search(request)


def test_filters_are_those_of_the_index_in_files(
    engine: StoredSearch, searcher: Searcher
) -> None:
    chosen = {"level": frozenset({"flemish"}), "domain": frozenset({"ai", "uav"})}
    request = SearchRequest("drones leningen", "nl", chosen, page=2, size=1)
    assert engine.search(request) == searcher.search(request)
    assert engine.count == searcher.count


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", "d", "de", "def", "fund fl", "een", "DUAL-U"])
def test_completions_are_those_of_the_index_in_files(
    engine: StoredSearch, searcher: Searcher, text: str, language: Language
) -> None:
    assert engine.complete(text, language) == searcher.complete(text, language)


def test_what_nobody_would_ask_is_answered_alike(
    engine: StoredSearch, searcher: Searcher
) -> None:
    random = Random(4)
    for _ in range(40):
        words = random.choices([*WORDS, *SIGNS, *ODD, "'", "\\"], k=5)
        for text in ("".join(words), random.choice(FORMS).format(*words)):
            request = SearchRequest(text, "nl")
            assert engine.search(request) == searcher.search(request), ascii(text)
            assert engine.complete(text, "en") == searcher.complete(text, "en"), text


def test_what_is_not_published_is_not_there(
    stored: StoredIndex,
    searcher: Searcher,
    documents: tuple[SearchDocument, ...],
) -> None:
    published = {each.key for each in documents if each.key[1] != "defence-fund"}
    shown = Searcher.of(searcher.corpus, {}, published)
    hidden = stored.search({}, published)
    for text in ("", "defensiefonds", "VDF", "dual-use", '"dual-use"', "leningen"):
        request = SearchRequest(text, "nl")
        assert hidden.search(request) == shown.search(request), text
        assert hidden.complete(text, "nl") == shown.complete(text, "nl"), text
    assert hidden.count == len(documents) - 1


def test_index_of_nothing_answers(
    url: str, closing, tmp_path, glossary: Glossary
) -> None:
    index = closing(StoredIndex.ensured(url, "empty", list, glossary))
    empty = Searcher.open(ensure(tmp_path, "empty", list, glossary))
    request = SearchRequest("drone", "en")
    assert index.search({}, set()).search(request) == empty.search(request)
