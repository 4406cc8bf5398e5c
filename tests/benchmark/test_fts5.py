import re
from collections import Counter
from pathlib import Path

import pytest

from hub.benchmark.fts5 import SIZE, Fts5, write_database
from hub.benchmark.questions import questions
from hub.search.characters import fold
from hub.search.document import SearchDocument, SearchText
from hub.search.results import FACETS

SMALL = (
    SearchDocument(
        ("events", "fair"),
        {
            "nl": SearchText("Défensiebeurs", "Twee hallen", synonyms=("beurs",)),
            "en": SearchText("Defence fair", "Two halls", body="Loans are explained."),
        },
        {"level": ("flemish",), "domain": ("cyber", "space")},
    ),
    SearchDocument(
        ("instruments", "loan"),
        {"en": SearchText("Loans", "For companies", body="A fair interest in loans.")},
        {"level": ("flemish",)},
    ),
)


@pytest.fixture
def small(tmp_path: Path) -> Fts5:
    write_database(tmp_path / "small.db", SMALL)
    return Fts5.open(tmp_path / "small.db")


def test_titles_come_before_bodies_and_snippets_mark_the_words(small: Fts5) -> None:
    found = small.search("loans", "en")
    assert found.total == 2
    assert [row.key for row in found.rows] == [
        ("instruments", "loan"),
        ("events", "fair"),
    ]
    assert found.rows[0].score > found.rows[1].score
    assert "<mark>Loans</mark>" in found.rows[1].snippet


def test_accents_are_optional(small: Fts5) -> None:
    assert small.search("defensiebeurs", "nl").total == 1


def test_few_entries_with_all_words_let_those_with_any_follow(small: Fts5) -> None:
    found = small.search("fair halls", "en")
    assert [row.key[1] for row in found.rows] == ["fair", "loan"]


def test_facets_are_counted_once_an_entry(small: Fts5) -> None:
    assert small.search("loans", "en").counts == {
        "level": {"flemish": 2},
        "domain": {"cyber": 1, "space": 1},
    }


@pytest.mark.parametrize("text", ["", "?!", "xyzzyq", 'AND "OR" NEAR('])
def test_nothing_and_its_own_operators_find_nothing(small: Fts5, text: str) -> None:
    found = small.search(text, "nl")
    assert (found.total, found.rows, found.counts) == (0, (), {})


def test_totals_and_facets_equal_brute_force(
    documents: tuple[SearchDocument, ...], tmp_path: Path
) -> None:
    write_database(tmp_path / "fts5.db", documents)
    fts5 = Fts5.open(tmp_path / "fts5.db")
    for question in questions(documents, 40, seed=3):
        found = fts5.search(question.text, question.language)
        expected = matching(documents, question.text.split())
        assert found.total == len(expected), question
        assert len(found.rows) == min(SIZE, len(expected))
        for facet in FACETS:
            counts = Counter(
                value for each in expected for value in set(each.facets.get(facet, ()))
            )
            assert found.counts.get(facet, {}) == counts, question


def matching(
    documents: tuple[SearchDocument, ...], asked: list[str]
) -> list[SearchDocument]:
    """The entries with all words; with any of them where those are few."""
    words = {document.key: words_of(document) for document in documents}
    folded = [fold(word).lower() for word in asked]
    every = [each for each in documents if words[each.key].issuperset(folded)]
    if len(every) >= 3 or len(folded) == 1:
        return every
    return [each for each in documents if not words[each.key].isdisjoint(folded)]


def words_of(document: SearchDocument) -> set[str]:
    parts = [
        part
        for text in document.texts.values()
        for field in vars(text).values()
        for part in ([field] if isinstance(field, str) else field)
    ]
    return set(re.findall(r"[^\W_]+", fold(" ".join(parts)).lower()))
