from pathlib import Path
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.languages import Language
from hub.models.glossary import Glossary
from hub.search.complete import Completer, OfferedCompleter
from hub.search.compounds import Compounds
from hub.search.document import SearchDocument, SearchText
from hub.search.index import ensure
from hub.search.offered import Completion, Offer, Source
from hub.search.searcher import Searcher

LOAN, FUND, DRONES = ("instruments", "loan"), ("organisations", "vdf"), ("a", "b")
OFFERS = (
    Offer("Groeilening", "nl", Source.TITLE, LOAN),
    Offer("Growth loan", "en", Source.TITLE, LOAN),
    Offer("Lening voor starters", "nl", Source.QUESTION),
    Offer("Vlaams Defensiefonds", "nl", Source.TITLE, FUND),
    Offer("Flemish Defence Fund", "en", Source.TITLE, FUND),
    Offer("VDF", "nl", Source.NAME, FUND),
    Offer("VDF", "en", Source.NAME, FUND),
    Offer("E.E.N.", "nl", Source.NAME, ("organisations", "een")),
    Offer("Oriëntatieroadmaps", "nl", Source.TITLE, ("strategy", "roadmaps")),
    Offer("Dual-use goederen", "nl", Source.TITLE, ("guidance", "dual-use")),
    Offer("DronePort", "nl", Source.TITLE, DRONES),
    Offer("DronePort", "nl", Source.TITLE, ("organisations", "droneport")),
    Offer("drone", "nl", Source.NAME),
    Offer("Drones testen", "nl", Source.TITLE, ("facilities", "a"), prior=0.8),
    Offer("Drones bouwen boven zee", "nl", Source.TITLE, ("facilities", "b")),
)


@pytest.fixture(scope="module")
def completer() -> Completer:
    return OfferedCompleter(OFFERS, Compounds(frozenset(["defensie", "fonds"])))


def texts(completer: Completer, typed: str, language: Language = "nl") -> list[str]:
    return [each.text for each in completer.complete(typed, language, 8)]


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("groei", "nl", ["Groeilening"]),
        ("growth", "nl", ["Growth loan"]),
        ("lening", "nl", ["Lening voor starters"]),
        ("starters le", "nl", ["Lening voor starters"]),
        ("een lening voor de st", "nl", ["Lening voor starters"]),
        ("fonds", "nl", ["Vlaams Defensiefonds"]),
        ("fonds vlaa", "nl", ["Vlaams Defensiefonds"]),
        ("vdf", "nl", ["VDF"]),
        ("v", "nl", ["Vlaams Defensiefonds"]),
        ("flem", "nl", ["Flemish Defence Fund"]),
        ("een", "nl", ["E.E.N."]),
        ("E.E", "nl", ["E.E.N."]),
        ("ORIENTATIE", "nl", ["Oriëntatieroadmaps"]),
        ("oriëntatie", "nl", ["Oriëntatieroadmaps"]),
        ("dual u", "nl", ["Dual-use goederen"]),
        ("dual-u", "nl", ["Dual-use goederen"]),
        ("dualus", "nl", ["Dual-use goederen"]),
        ("goederen dual-use", "nl", ["Dual-use goederen"]),
        ("zwembad", "nl", []),
        ("groei zwembad", "nl", []),
        ("", "nl", []),
        ("-- ' \" .", "nl", []),
    ],
)
def test_beginnings_of_words_are_completed(
    completer: Completer, typed: str, language: Language, expected: list[str]
) -> None:
    assert texts(completer, typed, language) == expected


def test_what_is_typed_whole_comes_first_then_the_likelier() -> None:
    completer = OfferedCompleter(OFFERS, Compounds(frozenset()))
    assert texts(completer, "drone") == [
        "drone",
        "DronePort",
        "Drones bouwen boven zee",
        "Drones testen",
    ]


def test_the_name_of_one_entry_leads_to_it(completer: Completer) -> None:
    assert completer.complete("groei", "nl", 8) == (
        Completion("Groeilening", "nl", LOAN),
    )
    assert completer.complete("vdf", "en", 8) == (Completion("VDF", "en", FUND),)


def test_questions_and_shared_names_are_queries(completer: Completer) -> None:
    assert completer.complete("lening v", "nl", 8)[0].key is None
    assert completer.complete("dronep", "nl", 8) == (
        Completion("DronePort", "nl", None),
    )


def test_no_more_than_asked(completer: Completer) -> None:
    assert len(completer.complete("d", "nl", 2)) == 2
    assert completer.complete("d", "nl", 0) == completer.complete("d", "nl", -3) == ()


def test_an_index_completes_names_of_entries_and_concepts(searcher: Searcher) -> None:
    found = searcher.complete("vlaams d", "nl")
    assert found == (
        Completion("Vlaams Defensiefonds", "nl", ("instruments", "defence-fund")),
    )
    assert [each.text for each in searcher.complete("unmanned", "en")] == [
        "unmanned aerial vehicle"
    ]


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from(["d", "dual-", "E.", "een", " ", "'", "ö"])).map(
            "".join
        ),
    )
)
def test_anything_may_be_typed(text: str) -> None:
    found = OfferedCompleter(OFFERS, Compounds(frozenset())).complete(text, "en", 8)
    assert len(found) <= 8
    assert len({each.text for each in found}) == len(found)


def test_completing_is_fast_among_many_names(tmp_path: Path) -> None:
    words = [f"{one}{two}" for one in "abcdefghij" for two in ("la", "mo", "ri", "tu")]
    documents = [
        SearchDocument(
            ("pages", f"{n}"),
            {"nl": SearchText(f"{words[n % 40]} {words[n // 40 % 40]} {n}", "")},
        )
        for n in range(2000)
    ]
    searcher = Searcher.open(ensure(tmp_path, "many", lambda: documents, Glossary()))
    started = thread_time()
    for word in words:
        for end in range(1, len(word) + 1):
            assert len(searcher.complete(word[:end], "nl")) == 8
    # A hundredth of a second each at most; it is a fraction of a thousandth.
    assert thread_time() - started < 0.01 * len(words) * 3
