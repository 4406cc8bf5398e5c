from collections.abc import Callable
from time import thread_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hub.search.query import MOST_CHARACTERS, parse
from hub.search.results import Ignored, SearchRequest, SearchResults
from hub.search.searcher import Searcher

Ask = Callable[..., SearchResults]

HOSTILE = [
    "",
    "   ",
    "-",
    "--- --",
    '"',
    '""',
    '"" "" -""',
    "*",
    "***",
    "d*e",
    "?",
    "AND OR NOT",
    "NOT NOT NOT x",
    "date:[foo to bar]",
    "field:value^4~2",
    "(((((",
    "\x00\x01\x02",
    "\ud800",
    "a" * 10_000,
    "a " * 10_000,
    '"' * 10_000,
    "-" * 10_000,
    "1.000" * 2_000,
    "a&b" * 3_000,
    "e.e." * 3_000,
    "x-" * 5_000,
    "trl 1 tot " * 1_000,
    "' OR 1=1; --",
    "<script>alert(1)</script>",
    "国防 безопасность أمن",
    "🚀🚀🚀",
    "İıſßﬁ½²",
    "e\u0301" * 300,
    "^een ^^ {nl}",
]


@pytest.mark.parametrize(
    ("text", "query", "ignored"),
    [
        ("subsidie voor drones", "subsidie voor drones", ()),
        ("wat is EDF?", "wat is EDF", ()),
        ('"dual use" -drone', '"dual use" -drone', ()),
        ("„dual use” –drone", '"dual use" -drone', ()),
        ('-"dual use" fonds', '-"dual use" fonds', ()),
        ("R & D - O&O", "R & D O&O", ()),
        ("dron*", "dron", (Ignored.WILDCARD,)),
        ('drone "test zone', "drone test zone", (Ignored.UNBALANCED_QUOTE,)),
        ("drone {x}", "drone x", (Ignored.SYMBOLS,)),
        ("!!!", "", (Ignored.SYMBOLS,)),
        ("-drone", "", (Ignored.ONLY_EXCLUSIONS,)),
        ("   ", "", ()),
        ("e.e.n. netwerk", "e.e.n netwerk", ()),
        ("€ 730.000 (max)", "730.000 max", ()),
    ],
)
def test_a_question_is_words_phrases_and_exclusions(
    text: str, query: str, ignored: tuple[Ignored, ...]
) -> None:
    parsed = parse(text)
    assert (str(parsed), parsed.ignored) == (query, ignored)


def test_a_hyphen_inside_a_word_excludes_nothing() -> None:
    assert not parse("counter-drone dual-use").unwanted


def test_a_long_question_is_cut() -> None:
    parsed = parse("woord " * 100)
    assert len(str(parsed)) <= MOST_CHARACTERS
    assert Ignored.TOO_LONG in parsed.ignored


def test_many_words_are_limited() -> None:
    parsed = parse(" ".join("abcdefghijklmnop"))
    assert (len(parsed.terms), parsed.ignored) == (12, (Ignored.TOO_MANY_WORDS,))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_question_gets_a_normal_answer_at_once(ask: Ask, text: str) -> None:
    started = thread_time()
    results = ask(text)
    assert thread_time() - started < 0.5
    assert results.total >= len(results.results)
    assert len(results.query) <= 2 * MOST_CHARACTERS


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    text=st.one_of(
        st.text(max_size=300),
        st.lists(
            st.sampled_from(
                [
                    "drone",
                    '"',
                    "-",
                    "*",
                    "TRL 4-6",
                    "een",
                    "&",
                    "O&O",
                    "dual-use",
                    "é",
                    ".",
                ]
            ),
            max_size=30,
        ).map("".join),
        st.lists(
            st.sampled_from(
                [
                    "fonds",
                    "defensie",
                    '"dual use"',
                    "-drone",
                    "subsdie",
                    "EEN",
                    "of",
                    "x",
                ]
            ),
            max_size=14,
        ).map(" ".join),
    )
)
def test_any_question_gets_an_answer_that_holds_together(
    searcher: Searcher, text: str
) -> None:
    results = searcher.search(SearchRequest(text, "en", size=50))
    assert results.total == len(results.results)
    assert results.no_answer == (bool(results.query) and results.total == 0)
    scores = [result.score for result in results.results]
    assert scores == sorted(scores, reverse=True)
    for result in results.results:
        assert all(fragment.text for fragment in result.snippet)
    # What was understood is understood the same when asked again.
    assert str(parse(results.query)) == results.query
