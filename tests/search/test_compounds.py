from time import thread_time

import pytest

from hub.search.compounds import Compounds, parts_of
from hub.search.stemming import Stem

PARTS = frozenset(
    [
        "defensie",
        "fonds",
        "innovatie",
        "subsidie",
        "steun",
        "onderzoek",
        "centrum",
        "veiligheid",
        "beleid",
        "haven",
        "lucht",
        "kennis",
        "instelling",
        "werking",
        "zoek",
        "project",
        "bedrijven",
        "energie",
    ]
)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("defensiefonds", "defensie fonds"),
        ("defensiefondsen", "defensie fondsen"),
        ("innovatiesubsidies", "innovatie subsidies"),
        ("innovatiesteunfonds", "innovatie steun fonds"),
        ("onderzoekscentrum", "onderzoek centrum"),
        ("veiligheidsbeleid", "veiligheid beleid"),
        ("bedrijvencentrum", "bedrijven centrum"),
        ("kennisinstellingen", "kennis instellingen"),
        ("projectenfonds", "project fonds"),
        ("luchthaven", "lucht haven"),
    ],
)
def test_a_compound_falls_into_known_words(word: str, parts: str) -> None:
    assert Compounds(PARTS).split(word) == tuple(parts.split())


@pytest.mark.parametrize(
    "word",
    ["subsidies", "defensie", "havens", "samenwerking", "platform", "defensiexyz"],
)
def test_other_words_stay_whole(word: str) -> None:
    assert Compounds(PARTS | {"plat", "form"}).split(word) == ()


def test_a_word_seen_once_is_no_part_unless_it_is_sure() -> None:
    assert parts_of({"haven": 2, "slip": 1}, {"fonds"}, Stem("nl")) == {
        "haven",
        "fonds",
    }


def test_inflections_count_together() -> None:
    uses = {"fonds": 1, "fondsen": 1, "slip": 1}
    assert parts_of(uses, (), Stem("nl")) == {"fonds", "fondsen"}


def test_a_compound_is_no_part_so_that_longer_ones_fall_apart_wholly() -> None:
    uses = dict.fromkeys(["steunfonds", "steun", "fonds", "innovatie"], 2)
    assert parts_of(uses, (), Stem("nl")) == {"steun", "fonds", "innovatie"}


@pytest.mark.parametrize("word", ["voor", "samen", "heid", "ab", "trl4"])
def test_stop_words_adverbs_and_endings_are_no_parts(word: str) -> None:
    assert parts_of({word: 9}, (), Stem("nl")) == frozenset()


def test_splitting_never_explodes() -> None:
    compounds = Compounds(frozenset(["aaaa", "aaaaa", "aaaaaa"]))
    started = thread_time()
    assert compounds.split("a" * 38 + "x") == ()
    assert compounds.split("a" * 10_000) == ()
    assert thread_time() - started < 0.5
