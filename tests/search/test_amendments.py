"""An index with changes laid over it answers as one that was built with them."""

from dataclasses import replace

import pytest

from hub.languages import LANGUAGES, Language
from hub.models.glossary import Glossary
from hub.search.amendments import Amendments
from hub.search.corpus import Corpus
from hub.search.document import SearchDocument
from hub.search.index import ensure
from hub.search.results import SearchRequest
from hub.search.searcher import Searcher

OLD = "vliegende schotel"


@pytest.fixture(scope="module")
def amendments(
    tmp_path_factory: pytest.TempPathFactory,
    documents: tuple[SearchDocument, ...],
    glossary: Glossary,
) -> Amendments:
    """An older index: one entry was called otherwise, one is new, one is gone."""
    changed, _, *rest = documents
    texts = {
        name: replace(text, title=f"{OLD} {name}")
        for name, text in changed.texts.items()
    }
    gone = replace(changed, key=("instruments", "gone"))
    older = [*rest, replace(changed, texts=texts), gone]
    path = ensure(tmp_path_factory.mktemp("older"), "older", lambda: older, glossary)
    return Amendments(Corpus.open(path))


@pytest.fixture(scope="module")
def amended(amendments: Amendments, documents: tuple[SearchDocument, ...]) -> Searcher:
    """The older index with the changes laid over it."""
    labels = {"provider": {"vlaio": ("VLAIO",)}}
    keys = {each.key for each in documents}
    return amendments.searcher(documents[:2], labels, keys)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("", "nl"),
        ("subsidie", "nl"),
        ("lening", "en"),
        ("onbemand luchtvaartuig", "en"),
        ("enterprise europe network", "nl"),
        ('"dual use"', "nl"),
        ("counter drone", "en"),
        ("trl6", "en"),
        ("drone -fonds", "nl"),
    ],
)
def test_answers_as_the_new_index_does(
    amended: Searcher, searcher: Searcher, question: str, language: Language
) -> None:
    asked = SearchRequest(question, language, size=100)
    found, expected = amended.search(asked), searcher.search(asked)
    assert {each.key for each in found.results} == {
        each.key for each in expected.results
    }
    assert found.total == expected.total
    if question:
        assert found.results[0].key == expected.results[0].key
        assert found.results[0].snippet == expected.results[0].snippet


def test_old_words_of_a_changed_entry_and_what_is_gone_are_not_found(
    amended: Searcher,
) -> None:
    assert amended.search(SearchRequest(OLD, "nl")).no_answer
    assert not any("schotel" in each.text for each in amended.complete("vlie", "nl"))


def test_changed_and_new_entries_are_completed_to(
    amended: Searcher, documents: tuple[SearchDocument, ...]
) -> None:
    for document in documents[:2]:
        title = document.texts["nl"].title
        assert document.key in {each.key for each in amended.complete(title, "nl")}


def test_completions_after_several_saves_are_those_of_a_new_index(
    amendments: Amendments,
    searcher: Searcher,
    documents: tuple[SearchDocument, ...],
) -> None:
    first, second = documents[0], documents[1]
    named = {name: replace(text, title=OLD) for name, text in first.texts.items()}
    keys = {each.key for each in documents}
    # The next one makes use of what each of these knew.
    amendments.searcher([replace(first, texts=named), second], {}, keys)
    amendments.searcher([first, replace(second, texts=named)], {}, keys)
    amended = amendments.searcher([first, second], {}, keys)
    typed = {
        text[:length]
        for document in documents
        for each in document.texts.values()
        for text in (each.title, *each.synonyms)
        for length in (2, 4, len(text))
    }
    for text in (*typed, OLD):
        for language in LANGUAGES:
            expected = searcher.complete(text, language)
            assert amended.complete(text, language) == expected, text
