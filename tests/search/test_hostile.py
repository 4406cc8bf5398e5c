"""Fifty thousand questions that nobody in his right mind would ask."""

from collections.abc import Callable, Iterator
from itertools import islice
from random import Random
from time import thread_time
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hub.languages import LANGUAGES
from hub.search.results import FACETS, SearchRequest
from hub.search.searcher import Searcher
from tests.search.caches import filled

HOW_MANY: Final = 48_000
BY_PROPERTY: Final = 2_000
SECONDS: Final = 1.0

_WORDS: Final = """
    subsidie subsidies defensiefonds drone drones dual-use dualuse EEN E.E.N. een kmo's
    TRL O&O R&D lening haven schepen cyber security fonds the of strategieën 730.000
    innovatiesubsidie onbemand luchtvaartuig network Flemish zwembad subsdie dronen
    provider:pmv kind:instruments soort: voor:kmo x:y domain:"ai" level:flemish miljoen
"""
WORDS: Final = tuple(_WORDS.split())
SIGNS: Final = [*'"""---***()[]{}<>~^?!:;.,&|/\\\'`$€%#@_+= \t\n', "“", "’", "–", "…"]
ODD: Final = [*"éïßﬁİıſ½²Ω漢字ﷺ🚀\u200b\u202e\u0301\x00\x7f\ud800\udfff\ufeff"]

FORMS: Final = (
    '"{} {}"',
    "-{}",
    "-({} {})",
    "({} AND {})",
    "({} OR {} OR {})",
    "NOT {}",
    "[{} TO {}]",
    "{}^99~2",
    "{}*",
    "*{}*",
    "provider:{}",
    'kind:"{} {}"',
    "+{} +{}",
    "{} NEAR/3 {}",
    "TRL 4-{}",
    "{} {} {}",
)

Make = Callable[[Random], str]


def sentence(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(0, 14)))


def grammar(random: Random, depth: int = 0) -> str:
    """Queries of the languages that other engines speak, well and badly formed."""
    if depth > 4 or random.random() < 0.2:
        return random.choice(WORDS)
    form = random.choice(FORMS)
    return form.format(*(grammar(random, depth + 1) for _ in range(form.count("{}"))))


def noise(random: Random) -> str:
    alphabet: list[str] = random.choice((SIGNS, ODD, [*SIGNS, *ODD, *WORDS]))
    return "".join(random.choices(alphabet, k=random.randint(0, 60)))


def slip(random: Random) -> str:
    """A known word with letters lost, doubled and swapped, or two run together."""
    letters = [*random.choice(WORDS), *random.choice(WORDS)]
    for _ in range(random.randint(1, 4)):
        place = random.randrange(len(letters))
        letters[place : place + 1] = random.choice(
            ([], letters[place] * 2, [random.choice("abcdexyz")], [" "])
        )
        letters = letters or ["x"]
    return "".join(letters)


def endless(random: Random) -> str:
    piece: str = random.choice([*WORDS, *SIGNS, *ODD])
    return piece * random.choice((50, 300, 3000))


def digits(random: Random) -> str:
    marks = random.choices("0123456789.,'€ kmM%-/", k=random.randint(1, 30))
    return "".join(marks) + random.choice(("", " miljoen", " billion", "k", " TRL"))


KINDS: Final[tuple[Make, ...]] = (
    sentence,
    sentence,
    grammar,
    grammar,
    noise,
    slip,
    slip,
    digits,
)


def questions(random: Random) -> Iterator[str]:
    while True:
        # The endless ones cost the most to make and to clean; a few say enough.
        make = endless if random.random() < 0.01 else random.choice(KINDS)
        yield make(random)


def request(random: Random, text: str) -> SearchRequest:
    filters = {}
    if random.random() < 0.2:
        filters[random.choice(FACETS)] = frozenset(["flemish", "x", "instruments"])
    page, size = random.choice((1, 1, 1, 2, 99, -1)), random.choice((1, 10, 10, 500))
    return SearchRequest(text, random.choice(LANGUAGES), filters, page, size)


def slowest(searcher: Searcher, asked: Iterator[SearchRequest]) -> tuple[float, str]:
    worst = (0.0, "")
    for each in asked:
        started = thread_time()
        results = searcher.search(each)
        searcher.complete(each.text, each.language)
        worst = max(worst, (thread_time() - started, each.text[:200]))
        assert len(results.results) <= min(results.total, 100)
    return worst


# Measuring coverage would triple its time, and find no line that others do not.
@pytest.mark.no_cover
def test_hostile_questions_are_answered_at_once_and_fill_no_memory(
    searcher: Searcher,
) -> None:
    random = Random(7)
    asked = (request(random, text) for text in questions(random))
    worst, text = slowest(searcher, islice(asked, HOW_MANY))
    # Processor time: how busy the machine is does not matter. The slowest takes a
    # twentieth of this.
    assert worst < SECONDS, text
    caches = filled(searcher)
    assert len(caches) >= 10
    for name, (size, limit) in caches.items():
        assert limit is not None, f"{name} may grow for ever"
        assert size <= limit


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_typed_is_answered_at_once(searcher: Searcher, language) -> None:
    worst = 0.0

    @settings(
        max_examples=BY_PROPERTY // len(LANGUAGES),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.text(max_size=1000))
    def ask(text: str) -> None:
        nonlocal worst
        started = thread_time()
        searcher.search(SearchRequest(text, language))
        worst = max(worst, thread_time() - started)

    ask()
    assert worst < SECONDS
