import re

from hub.benchmark.questions import questions
from hub.search.document import SearchDocument, SearchText

DOCUMENT = SearchDocument(
    ("events", "fair"),
    {"nl": SearchText("grote defensiebeurs", "twee hallen vol bedrijven")},
)


def test_questions_take_words_of_the_entries_in_both_languages(
    documents: tuple[SearchDocument, ...],
) -> None:
    asked = questions(documents, 60, seed=1)
    assert [question.language for question in asked[:4]] == ["nl", "en", "nl", "en"]
    known = {
        language: {
            word
            for document in documents
            if (text := document.texts.get(language))
            for word in re.findall(
                r"\w+", f"{text.title} {text.summary} {text.body}".lower()
            )
        }
        for language in ("nl", "en")
    }
    for number, question in enumerate(asked):
        words = question.text.split()
        assert 1 <= len(words) <= 4
        if number % 8:
            assert known[question.language].issuperset(words)


def test_some_questions_have_a_slip() -> None:
    document = SearchDocument(
        DOCUMENT.key, {**DOCUMENT.texts, "en": DOCUMENT.texts["nl"]}
    )
    words = {"grote", "defensiebeurs", "twee", "hallen", "bedrijven"}
    asked = questions([document], 32, seed=1)
    slips = [set(question.text.split()) - words for question in asked]
    assert all(len(each) <= 1 for each in slips)
    assert sum(map(len, slips)) >= 2


def test_the_same_seed_asks_the_same(documents: tuple[SearchDocument, ...]) -> None:
    assert questions(documents, 20, seed=1) == questions(documents, 20, seed=1)
    assert questions(documents, 20, seed=1) != questions(documents, 20, seed=2)
