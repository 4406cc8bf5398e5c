from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path

import pytest

from hub.languages import Language
from hub.search.document import SearchDocument
from hub.search.results import SearchRequest, SearchResults
from hub.search.searcher import Searcher

Ask = Callable[..., SearchResults]


def found(results: SearchResults) -> list[str]:
    return [result.key[1] for result in results.results]


@pytest.mark.parametrize(
    ("question", "language", "first"),
    [
        ("subsidie", "nl", "research-grant"),
        ("subsidies", "nl", "research-grant"),
        ("subsidie", "en", "research-grant"),
        ("grant", "nl", "research-grant"),
        ("lening", "en", "loan"),
        ("krediet", "nl", "loan"),
        ("loan", "nl", "loan"),
        ("een", "nl", "een"),
        ("EEN", "nl", "een"),
        ("E.E.N.", "nl", "een"),
        ("een", "en", "een"),
        ("E.E.N", "en", "een"),
        ("enterprise europe network", "nl", "een"),
        ("drone", "nl", "droneport"),
        ("drones", "en", "droneport"),
        ("onbemand luchtvaartuig", "en", "droneport"),
        ("fonds defensie", "nl", "defence-fund"),
        ("defensiefondsen", "nl", "defence-fund"),
        ("VDF", "en", "defence-fund"),
        ("wapen", "nl", "defence-fund"),
        ("havens", "nl", "defence-fund"),
        ("schip", "nl", "basin"),
        ("kmo", "nl", "research-grant"),
        ("SME", "nl", "research-grant"),
        ("TRL 5", "nl", "research-grant"),
        ("trl6", "en", "research-grant"),
        ("730000", "nl", "research-grant"),
        ("730 000", "nl", "research-grant"),
        ("0,73 miljoen", "nl", "research-grant"),
        ("€ 0.73 million", "en", "research-grant"),
        ("dual use", "nl", "defence-fund"),
        ("dual-use", "en", "defence-fund"),
        ("dualuse", "en", "defence-fund"),
        ("counter drone", "en", "droneport"),
        ("counterdrone", "nl", "droneport"),
        ("cyber security opleiding", "nl", "droneport"),
        ("cybersecurity", "nl", "droneport"),
        ("startup", "en", "loan"),
        ("AI", "nl", "ai"),
        ("strategieën", "nl", "strategy"),
        ("orientatieroadmap", "nl", "strategy"),
        ("hoe krijg ik een lening?", "nl", "loan"),
    ],
)
def test_the_page_that_people_want_comes_first(
    ask: Ask, question: str, language: Language, first: str
) -> None:
    assert found(ask(question, language))[0] == first


def test_pages_with_all_words_come_before_pages_with_some(ask: Ask) -> None:
    results = ask("leningen starters")
    assert found(results)[0] == "loan"
    assert [result.score >= 100 for result in results.results][:1] == [True]
    assert all(result.score < 100 for result in results.results[1:])


@pytest.mark.parametrize(
    "question",
    [
        "zwembad",
        "gratis zwembad huren bij subsidie",
        "de het",
        '"defensie fonds"',
        "xyzzy",
    ],
)
def test_junk_is_no_answer(ask: Ask, question: str) -> None:
    results = ask(question)
    assert (results.no_answer, results.total, results.results) == (True, 0, ())


def test_a_phrase_must_stand_side_by_side(ask: Ask) -> None:
    assert found(ask('"cyber security"')) == ["droneport"]
    assert found(ask('"security cyber"')) == []
    assert found(ask('"veiligheid en defensie"')) == ["strategy"]
    assert found(ask('"starters terug"')) == []


def test_a_compound_finds_its_words_and_they_find_it(ask: Ask) -> None:
    assert found(ask("fonds defensie")) == ["defence-fund", "strategy"]
    assert found(ask("defensiefonds")) == ["defence-fund", "strategy"]
    assert found(ask("defensie-innovatie")) == ["strategy"]
    assert found(ask("defensieinnovatie")) == ["strategy"]


def test_a_phrase_is_kept_when_other_words_fail(ask: Ask) -> None:
    assert set(found(ask('"cyber security" subsidie'))) <= {"droneport"}


def test_an_exclusion_removes_pages_in_both_languages(ask: Ask) -> None:
    assert "droneport" in found(ask("cyber"))
    assert found(ask("cyber -luchtruim")) == []
    assert found(ask("cyber -airspace")) == []
    assert "loan" not in found(ask('subsidie -"u betaalt"'))


def test_the_visitors_language_counts_for_more(ask: Ask) -> None:
    english = ask("strategie", "en").results[0].score
    dutch = ask("strategie", "nl").results[0].score
    assert dutch > english


def test_a_result_says_in_which_language_it_was_found(ask: Ask) -> None:
    (dutch,) = ask("munitie", "en").results
    assert (dutch.key[1], dutch.language, dutch.via) == ("defence-fund", "nl", None)
    assert [each.language for each in ask("sleeptank", "en").results] == ["nl"]
    assert ask("machine learning", "nl").results[0].language == "en"


def test_a_result_says_through_which_name_it_was_found(ask: Ask) -> None:
    via = {result.key[1]: result.via for result in ask("krediet").results}
    assert via["loan"] == "lening"
    assert {result.via for result in ask("lening").results} == {None}


def test_a_name_of_two_concepts_finds_both(ask: Ask) -> None:
    assert found(ask("MCM")) == ["basin"]


def test_a_slip_is_forgiven_and_named(ask: Ask) -> None:
    results = ask("subsdie")
    assert found(results)[0] == "research-grant"
    assert results.results[0].via == "subsidie"
    assert results.suggestions == ("subsidie",)


def test_a_beginning_is_enough(ask: Ask) -> None:
    assert found(ask("luchtru")) == ["droneport"]


def test_words_that_are_known_are_not_guessed_at(ask: Ask) -> None:
    assert ask("subsidie").suggestions == ()


@pytest.mark.parametrize(
    ("question", "suggestions"),
    [
        ('"fonds vlaams"', ("fonds vlaams",)),
        ("subsidie zwembad", ("subsidie",)),
        ("zwembad tennisbaan subsidie", ()),
        ("2099", ()),
    ],
)
def test_suggestions_give_results(
    ask: Ask, question: str, suggestions: tuple[str, ...]
) -> None:
    assert ask(question).suggestions == suggestions
    for suggestion in suggestions:
        assert ask(suggestion).total


def test_suggestions_give_results_under_the_same_filters(ask: Ask) -> None:
    assert ask("subsdie", kind="facilities").suggestions == ()


def test_accents_and_case_make_no_difference(ask: Ask) -> None:
    assert found(ask("ORIENTATIEROADMAPS")) == found(ask("oriëntatieroadmap"))


def test_an_empty_question_lists_everything_in_order(
    ask: Ask, documents: tuple[SearchDocument, ...]
) -> None:
    results = ask("")
    assert [result.key for result in results.results] == [
        each.key for each in documents
    ]
    assert {result.score for result in results.results} == {0.0}
    assert not results.no_answer


def test_an_empty_question_with_filters_lists_what_passes(ask: Ask) -> None:
    assert found(ask("", kind="facilities")) == ["droneport", "basin"]


@pytest.mark.parametrize(
    ("page", "size", "shown", "count"),
    [
        (1, 3, 1, 3),
        (3, 3, 3, 2),
        (99, 3, 3, 2),
        (-1, 3, 1, 3),
        (1, 0, 1, 1),
        (1, 999, 1, 8),
    ],
)
def test_pages_stay_within_bounds(
    ask: Ask, page: int, size: int, shown: int, count: int
) -> None:
    results = ask("", page=page, size=size)
    assert (results.page, len(results.results), results.total) == (shown, count, 8)


def test_pages_end_even_without_results(ask: Ask) -> None:
    results = ask("xyzzy", page=7)
    assert (results.page, results.pages) == (1, 0)


def test_no_answer_is_about_the_question_not_the_filters(ask: Ask) -> None:
    results = ask("sleeptank", kind="roadmaps")
    assert (results.total, results.no_answer) == (0, False)


@pytest.mark.parametrize(
    ("question", "marked"), [("subsidies", ["subsidie"]), ("bedrijf", ["bedrijven"])]
)
def test_marks_are_on_whole_words(ask: Ask, question: str, marked: list[str]) -> None:
    result = ask(question).results[0]
    assert [part.text for part in result.snippet if part.is_match] == marked


def test_the_searcher_knows_how_much_it_holds(searcher: Searcher) -> None:
    assert searcher.count == 8


QUESTIONS = (
    "subsidie",
    "drone",
    '"cyber security"',
    "fonds defensie",
    "subsdie",
    "een",
)


def test_threads_share_one_searcher(index: Path) -> None:
    alone = Searcher.open(index)
    requests = [SearchRequest(text, "nl") for text in QUESTIONS] * 20
    expected = [alone.search(request) for request in requests]
    shared = Searcher.open(index)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(shared.search, requests)) == expected


def _answer(searcher: Searcher, answers: "Queue[list[SearchResults]]") -> None:
    answers.put([searcher.search(SearchRequest(text, "nl")) for text in QUESTIONS * 5])


def test_forked_processes_share_one_searcher(index: Path) -> None:
    searcher, fork = Searcher.open(index), get_context("fork")
    answers: Queue[list[SearchResults]] = fork.Queue()
    children = [
        fork.Process(target=_answer, args=(searcher, answers)) for _ in range(4)
    ]
    for child in children:
        child.start()
    given = [answers.get(timeout=30) for _ in children]
    for child in children:
        child.join()
    expected = [searcher.search(SearchRequest(text, "nl")) for text in QUESTIONS * 5]
    assert given == [expected] * 4
