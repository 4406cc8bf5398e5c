"""The words of one language's index, each with what it finds and what it is part of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from hub.bits import numbers
from hub.client_search.answers import Answer, answer
from hub.client_search.vocabulary import CAPITALS, Vocabulary, name_key
from hub.languages import LANGUAGES, Language
from hub.search.indexing import QUESTION_NAME, SYNONYM_NAME, TITLE_NAME
from hub.search.matching import kind_of_name
from hub.search.plan import Alternative, Plan
from hub.search.query import Query, parse
from hub.search.searcher import Searcher
from hub.search.tokens import units


@dataclass
class Line:
    """All that is known of one key: a word, or several in a row."""

    answer: Answer | None = None
    """What it finds as a word of a question."""
    stems: tuple[str, str] | None = None
    """Of a word: its stems in both languages."""
    together: dict[Language, Answer] = field(default_factory=dict)
    """Of a row of stems that names a concept: what its other names find."""
    names: dict[Language, dict[int, int]] = field(default_factory=dict)
    """Of a whole name: the entries that bear it, with the class of the answer."""


def lines(
    searcher: Searcher, words: Vocabulary, language: Language
) -> Mapping[str, Line]:
    """A line for every key, in order."""
    found: dict[str, Line] = {}
    made = cache(lambda ways: answer(ways, language, searcher.impacts))
    analyses = searcher.planner.analyses
    for key, term in words.items():
        plan = searcher.planner.plan(Query((term,)), language)
        part = key.removesuffix(CAPITALS)
        stems = (analyses["nl"].stem(part), analyses["en"].stem(part))
        found[key] = Line(made(plan.alternatives) or None, stems)
    for each, key, ways in _concepts(searcher, language):
        if finds := made(ways):
            found.setdefault(key, Line()).together[each] = finds
    for each, key, entry, kind in _names(searcher, language):
        bearers = found.setdefault(key, Line()).names.setdefault(each, {})
        bearers[entry] = max(bearers.get(entry, 0), kind)
    return dict(sorted(found.items()))


def _concepts(
    searcher: Searcher, language: Language
) -> Iterator[tuple[Language, str, tuple[Alternative, ...]]]:
    """The names of concepts of several words, and the ways to say them otherwise."""
    for concept in searcher.corpus.concepts:
        for each in LANGUAGES:
            for name in concept[each]:
                plan = searcher.planner.plan(parse(name), language)
                if ways := _of_all_words(plan):
                    words = tuple(units(name))
                    analysis = searcher.planner.analyses[each]
                    yield each, name_key(analysis, words, telling=True), ways


def _of_all_words(plan: Plan) -> tuple[Alternative, ...]:
    whole = tuple(range(len(plan.clauses)))
    return tuple(
        way
        for way in plan.alternatives
        if len(whole) > 1 and way.clauses == whole and way.via is not None
    )


def _names(
    searcher: Searcher, language: Language
) -> Iterator[tuple[Language, str, int, int]]:
    """Whole titles, questions and synonyms, with entry and class of the answer."""
    corpus = searcher.corpus
    kinds = (TITLE_NAME, QUESTION_NAME, SYNONYM_NAME)
    for entry in numbers(searcher.facets.everything):
        for each, sources in corpus.names[entry].items():
            for weight, texts in zip(kinds, sources, strict=True):
                kind = kind_of_name(weight, is_own=each == language)
                for text in texts:
                    for key in _keys(searcher, each, text, weight):
                        yield each, key, entry, kind


def _keys(
    searcher: Searcher, language: Language, text: str, weight: int
) -> Iterator[str]:
    analysis, words = searcher.planner.analyses[language], tuple(units(text))
    yield name_key(analysis, words, telling=False)
    if weight == QUESTION_NAME:
        yield name_key(analysis, words, telling=True)
    elif joined := analysis.joined_name_of(words):
        yield joined
