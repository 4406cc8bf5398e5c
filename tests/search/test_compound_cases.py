"""Compounds, hyphens and spaces: a reviewed table of questions and texts."""

import csv
from pathlib import Path

import pytest

from hub.languages import LANGUAGES, Language
from hub.models.glossary import Glossary
from hub.search.document import SearchDocument, SearchText
from hub.search.index import ensure
from hub.search.results import SearchRequest
from hub.search.searcher import Searcher

TABLE = Path(__file__).with_name("compounds.tsv")
ALL_WORDS = 100
"""From this score on, an entry answers the whole question."""


def rows() -> list[tuple[str, ...]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            tuple(row)
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            if not row[0].startswith("#")
        ]


def documents() -> list[SearchDocument]:
    """Every text of the table once."""
    return [
        SearchDocument(("texts", text), {each: SearchText("...", text)})
        for each in LANGUAGES
        for text in dict.fromkeys(row[2] for row in rows() if row[0] == each)
    ]


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    folder = tmp_path_factory.mktemp("compounds")
    return Searcher.open(ensure(folder, "one", documents, Glossary()))


@pytest.mark.parametrize(("name", "question", "text", "expected"), rows())
def test_the_text_is_found_or_not(
    searcher: Searcher, name: str, question: str, text: str, expected: str
) -> None:
    language: Language = "nl" if name == "nl" else "en"
    results = searcher.search(SearchRequest(question, language, size=100))
    # What is found via another word was guessed at.
    found = {
        each.key[1]
        for each in results.results
        if each.score >= ALL_WORDS and each.via is None
    }
    assert (text in found) == (expected == "found")


def test_the_table_is_large_enough() -> None:
    assert len(rows()) >= 150
    assert sum(row[3] == "not" for row in rows()) >= 40
