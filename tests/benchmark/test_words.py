from collections import Counter
from random import Random

import pytest

from hub.benchmark.words import Words, counted
from hub.languages import LANGUAGES, Language

TEXTS = ("de haven en de drone", "de haven, 12 dual-use drones", "onderzoek")
REAL = ["de", "haven", "en", "drone", "dual-use", "drones", "onderzoek"]


def test_words_are_ordered_by_how_often_they_occur() -> None:
    assert list(counted(TEXTS)) == REAL


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vocabulary_begins_with_real_words_and_is_filled_up(
    language: Language,
) -> None:
    words = Words.of(language, TEXTS, size=30).words
    assert list(words[: len(REAL)]) == REAL
    assert len(set(words)) == 30


def test_a_few_words_make_what_they_can() -> None:
    assert 30 < len(Words.of("en", TEXTS, size=400).words) < 400


def test_dutch_compounds_are_joined_with_and_without_an_s() -> None:
    words = Words.of("nl", TEXTS, size=400).words
    assert {"droneonderzoek", "havensdrone", "havens"} <= set(words)


def test_frequent_words_are_drawn_more_often() -> None:
    words = Words([f"w{number}" for number in range(400)])
    counts = Counter(words.draw(Random(1), 5000))
    assert counts["w0"] > counts["w10"] > counts["w300"]


def test_a_theme_has_none_of_the_commonest_words() -> None:
    words = Words([f"w{number}" for number in range(400)])
    assert not {"w0", "w1", "w149"} & set(words.theme(Random(1), 2000))
