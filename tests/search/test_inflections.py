"""Words in all their forms: a reviewed table, from the hub and its field."""

import csv
from pathlib import Path

import pytest

from hub.languages import LANGUAGES
from hub.search.analysis import Analysis
from hub.search.tokens import units

TABLE = Path(__file__).with_name("inflections.tsv")
ANALYSES = {language: Analysis(language) for language in LANGUAGES}


def rows() -> list[tuple[str, ...]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            tuple(row)
            for row in csv.reader(file, delimiter="\t")
            if not row[0].startswith("#")
        ]


def tokens(analysis: Analysis, word: str) -> set[str]:
    (unit,) = units(word)
    # A part of `start-up` is shared by much else: the word as a whole is meant.
    return {token.text for token in analysis.tokens(unit)} & {
        analysis.stem(unit.joined)
    }


@pytest.mark.parametrize(("language", "one", "other", "expected"), rows())
def test_forms_of_a_word_share_a_token_and_other_words_do_not(
    language: str, one: str, other: str, expected: str
) -> None:
    analysis = {str(name): each for name, each in ANALYSES.items()}[language]
    shared = tokens(analysis, one) & tokens(analysis, other)
    assert bool(shared) == (expected == "same")


def test_the_table_is_large_enough() -> None:
    kinds = [(language, expected) for language, _, _, expected in rows()]
    assert kinds.count(("nl", "same")) + kinds.count(("en", "same")) >= 300
    assert min(kinds.count((each, "same")) for each in LANGUAGES) >= 100
    assert sum(expected == "apart" for _, expected in kinds) >= 40
