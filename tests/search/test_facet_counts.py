"""The counts of facets are those of brute force, whatever is asked and chosen."""

from pathlib import Path
from random import Random

import pytest

from hub.languages import LANGUAGES
from hub.models.glossary import Glossary
from hub.search.document import SearchDocument, SearchText
from hub.search.index import ensure
from hub.search.results import FACETS, SearchRequest, SearchResults
from hub.search.searcher import Searcher

ENTRIES = 200
COMBINATIONS = 1000
WORDS = ("drone", "lening", "haven", "fonds")
VALUES = "abcde"

Filters = dict[str, frozenset[str]]


@pytest.fixture(scope="module")
def documents() -> dict[tuple[str, str], SearchDocument]:
    random = Random(4)
    documents = {}
    for number in range(ENTRIES):
        words = " ".join(random.sample(WORDS, random.randint(1, 3)))
        facets = {
            name: tuple(value for value in VALUES if random.random() < 0.3)
            for name in FACETS
            if random.random() < 0.9
        }
        key = ("pages", str(number))
        texts = {each: SearchText(words, "") for each in LANGUAGES}
        documents[key] = SearchDocument(key, texts, facets)
    return documents


@pytest.fixture(scope="module")
def searcher(
    documents: dict[tuple[str, str], SearchDocument],
    tmp_path_factory: pytest.TempPathFactory,
) -> Searcher:
    folder: Path = tmp_path_factory.mktemp("facets")
    return Searcher.open(ensure(folder, "one", documents.values, Glossary()))


def combination(random: Random) -> tuple[str, Filters]:
    chosen = random.sample(FACETS, random.randint(0, len(FACETS)))
    filters = {
        name: frozenset(random.choices(VALUES, k=random.randint(1, 3)))
        for name in chosen
    }
    return " ".join(random.sample(WORDS, random.randint(0, 2))), filters


def passes(document: SearchDocument, filters: Filters) -> bool:
    return all(
        chosen.intersection(document.facets.get(name, ()))
        for name, chosen in filters.items()
    )


def expected(
    found: list[SearchDocument], filters: Filters
) -> dict[str, dict[str, int]]:
    """Per facet and value, how many of the entries found pass the other filters."""
    counts: dict[str, dict[str, int]] = {}
    for name in FACETS:
        others = {each: filters[each] for each in filters if each != name}
        left = [document for document in found if passes(document, others)]
        counts[name] = {
            value: count
            for value in VALUES
            if (count := sum(value in each.facets.get(name, ()) for each in left))
            or value in filters.get(name, ())
        }
    return counts


def counted(results: SearchResults) -> dict[str, dict[str, int]]:
    return {
        facet.name: {value.id: value.count for value in facet.values}
        for facet in results.facets
    }


def found(
    searcher: Searcher, text: str, filters: Filters
) -> tuple[list[tuple[str, str]], SearchResults]:
    first = searcher.search(SearchRequest(text, "nl", filters, 1, 100))
    pages = [
        searcher.search(SearchRequest(text, "nl", filters, page, 100))
        for page in range(2, first.pages + 1)
    ]
    return [each.key for one in (first, *pages) for each in one.results], first


def test_counts_equal_brute_force(
    searcher: Searcher, documents: dict[tuple[str, str], SearchDocument]
) -> None:
    random = Random(5)
    unfiltered = {}
    for _ in range(COMBINATIONS):
        text, filters = combination(random)
        if text not in unfiltered:
            unfiltered[text] = found(searcher, text, {})[0]
        matching = [documents[key] for key in unfiltered[text]]
        keys, results = found(searcher, text, filters)
        assert set(keys) == {each.key for each in matching if passes(each, filters)}
        assert results.total == len(keys) == len(set(keys))
        assert counted(results) == expected(matching, filters), (text, filters)
