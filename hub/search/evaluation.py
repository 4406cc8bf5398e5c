"""How good the search is: its answers, measured against what people judged.

Everything is computed from the values given; nothing is read and nothing is searched.

- DCG@k is the sum over the first k results of (2^grade - 1) / log2(rank + 1). nDCG@k
  divides it by the DCG@k of the best possible order, so that 1 is perfect. K. Järvelin
  and J. Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4),
  2002; the gain 2^grade - 1 is that of C. Burges and others, Learning to rank using
  gradient descent, ICML 2005. An answer that nobody judged has grade 0.
- Success@k is 1 when one of the first k results is exactly what was asked (grade 3). N.
  Craswell and D. Hawking, Overview of the TREC-2004 Web track.
- A question without an answer is handled honestly when the search says so and shows
  no results.

Figures of many questions are means in which each question counts the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import fsum, log2
from statistics import fmean
from typing import Final, Self

from hub.languages import Language
from hub.search.results import SearchResults

DEPTH: Final = 10
EXACT: Final = 3
"""The highest grade: exactly what was asked. 2 is very useful, 1 is related."""

Key = tuple[str, str]


class Category(StrEnum):
    """What makes a question hard."""

    KNOWN_ITEM = "known-item"
    ACRONYM = "acronym"
    NEED = "need"
    INFLECTION = "inflection"
    COMPOUND = "compound"
    TYPO = "typo"
    SYNONYM = "synonym"
    CROSS_LANGUAGE = "cross-language"
    PHRASE = "phrase"
    NUMBER = "number"
    DATE = "date"
    NO_ANSWER = "no-answer"


@dataclass(frozen=True)
class Judgement:
    """How well an entry answers a question, from 1 to 3."""

    key: Key
    grade: int


@dataclass(frozen=True)
class JudgedQuery:
    """A question and its answers; none where the hub has no answer."""

    text: str
    language: Language
    category: Category
    judgements: tuple[Judgement, ...] = ()

    def grade(self, key: Key) -> int:
        """The grade of an entry, 0 where nobody judged it."""
        return next((each.grade for each in self.judgements if each.key == key), 0)


@dataclass(frozen=True)
class Score:
    """What came for one question, and how good that is."""

    query: JudgedQuery
    found: tuple[Key, ...]
    says_no_answer: bool

    @classmethod
    def of(cls, query: JudgedQuery, results: SearchResults) -> Self:
        """The score of the first page of results."""
        found = tuple(result.key for result in results.results[:DEPTH])
        return cls(query, found, results.no_answer)

    @property
    def is_answerable(self) -> bool:
        return self.query.category is not Category.NO_ANSWER

    @property
    def grades(self) -> tuple[int, ...]:
        """The grade of each result, the first result first."""
        return tuple(map(self.query.grade, self.found))

    @cached_property
    def ndcg(self) -> float:
        """How near the order is to the best possible one."""
        best = sorted((each.grade for each in self.query.judgements), reverse=True)
        return dcg(self.grades) / dcg(best) if best else 0.0

    @property
    def is_honest(self) -> bool:
        """It says that there is no answer, and shows none."""
        return self.says_no_answer and not self.found

    @property
    def value(self) -> float:
        """From 0 to 1: nDCG, or honesty where there is no answer."""
        return self.ndcg if self.is_answerable else float(self.is_honest)

    def succeeds(self, depth: int) -> bool:
        """One of the first results is exactly what was asked."""
        return EXACT in self.grades[:depth]

    def rank(self, key: Key) -> int | None:
        """The place at which an entry came, from 1."""
        return self.found.index(key) + 1 if key in self.found else None


def dcg(grades: Sequence[int], depth: int = DEPTH) -> float:
    """The discounted cumulated gain of grades in the order of the results."""
    return fsum(
        (2**grade - 1) / log2(rank + 1)
        for rank, grade in enumerate(grades[:depth], start=1)
    )


@dataclass(frozen=True)
class Summary:
    """The means of some questions; None where no question of the kind is among them."""

    count: int
    ndcg: float | None
    success_at_1: float | None
    success_at_5: float | None
    honest: float | None

    @classmethod
    def of(cls, scores: Iterable[Score]) -> Self:
        """The figures of these questions, with and without an answer."""
        scores = tuple(scores)
        answerable = [score for score in scores if score.is_answerable]
        others = [score for score in scores if not score.is_answerable]
        return cls(
            count=len(scores),
            ndcg=_mean(score.ndcg for score in answerable),
            success_at_1=_mean(score.succeeds(1) for score in answerable),
            success_at_5=_mean(score.succeeds(5) for score in answerable),
            honest=_mean(score.is_honest for score in others),
        )


def by_category(scores: Iterable[Score]) -> dict[Category, Summary]:
    """The figures of each category that has questions."""
    scores = tuple(scores)
    groups = {
        category: [score for score in scores if score.query.category is category]
        for category in Category
    }
    return {category: Summary.of(group) for category, group in groups.items() if group}


def worst(scores: Iterable[Score], count: int) -> tuple[Score, ...]:
    """The questions with most to win, the worst first; perfect ones are left out."""
    faulty = (score for score in scores if score.value < 1)
    return tuple(sorted(faulty, key=lambda score: score.value)[:count])


def fault(score: Score) -> str:
    """What is wrong with the answer, in a few words."""
    if not score.is_answerable:
        return "" if score.is_honest else "answers, though the hub has no answer"
    if not score.found:
        return "finds nothing"
    if not score.succeeds(DEPTH):
        return f"no exact answer among the first {DEPTH}"
    first = score.grades.index(EXACT) + 1
    if first > 1:
        return f"the first exact answer comes at {first}"
    return "" if score.ndcg == 1 else "weaker or unjudged answers among the best"


def _mean(values: Iterable[float]) -> float | None:
    values = tuple(values)
    return fmean(values) if values else None
