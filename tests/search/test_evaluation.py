from math import isclose, log2

import pytest

from hub.search.evaluation import (
    Category,
    JudgedQuery,
    Judgement,
    Score,
    Summary,
    by_category,
    dcg,
    fault,
    worst,
)
from hub.search.results import Result, SearchResults

A, B, C, D = (("strategy", name) for name in "abcd")
ANSWERS = (Judgement(A, 3), Judgement(B, 2), Judgement(C, 1))
QUERY = JudgedQuery("fonds", "nl", Category.NEED, ANSWERS)
NOTHING = JudgedQuery("appeltaart", "nl", Category.NO_ANSWER)
# 7 / log2(2) + 3 / log2(3) + 1 / log2(4)
BEST = 7 + 3 / log2(3) + 0.5


def score(*found: tuple[str, str], query: JudgedQuery = QUERY) -> Score:
    return Score(query, found, says_no_answer=not found)


@pytest.mark.parametrize(
    ("grades", "gain"),
    [
        ([], 0),
        ([0, 0], 0),
        ([3], 7),
        ([0, 3], 7 / log2(3)),
        ([3, 2, 1], BEST),
        ([1, 0, 2], 1 + 3 / 2),
        ([0] * 10 + [3], 0),
    ],
)
def test_gain_doubles_with_the_grade_and_falls_with_the_rank(
    grades: list[int], gain: float
) -> None:
    assert isclose(dcg(grades), gain)


def test_best_order_scores_one() -> None:
    assert score(A, B, C).ndcg == 1
    assert score(A, B, C, D).ndcg == 1


@pytest.mark.parametrize(
    ("found", "gain"),
    [
        ((C, B, A), 1 + 3 / log2(3) + 7 / 2),
        ((D, A), 7 / log2(3)),
        ((A, D, B), 7 + 3 / 2),
        ((D,), 0),
        ((), 0),
    ],
)
def test_any_other_order_scores_less(
    found: tuple[tuple[str, str], ...], gain: float
) -> None:
    assert isclose(score(*found).ndcg, gain / BEST)


def test_best_order_holds_no_more_answers_than_are_looked_at() -> None:
    keys = [("about", str(place)) for place in range(12)]
    answers = tuple(Judgement(key, 3) for key in keys)
    query = JudgedQuery("pagina", "nl", Category.NEED, answers)
    assert score(*keys[:10], query=query).ndcg == 1


def test_only_an_exact_answer_is_a_success() -> None:
    assert score(A).succeeds(1)
    assert not score(B, A).succeeds(1)
    assert score(B, A).succeeds(5)
    assert not score(B, C, D).succeeds(5)
    assert not score(*[D] * 5, A).succeeds(5)


def test_honest_is_to_say_that_there_is_no_answer_and_show_none() -> None:
    assert score(query=NOTHING).is_honest
    assert not Score(NOTHING, (), says_no_answer=False).is_honest
    assert not Score(NOTHING, (A,), says_no_answer=True).is_honest


def test_score_looks_at_the_first_ten_results() -> None:
    results = tuple(Result(("about", str(place)), 1.0, (), "nl") for place in range(12))
    answer = SearchResults("fonds", 12, 1, 1, results, ())
    made = Score.of(QUERY, answer)
    assert made.found == tuple(("about", str(place)) for place in range(10))
    assert not made.says_no_answer


def test_summary_is_the_mean_over_the_questions() -> None:
    scores = [score(A, B, C), score(D, A), score(query=NOTHING)]
    summary = Summary.of([*scores, score(A, query=NOTHING)])
    assert summary.count == 4
    assert summary.ndcg is not None
    assert isclose(summary.ndcg, (1 + 7 / log2(3) / BEST) / 2)
    assert summary.success_at_1 == 0.5
    assert summary.success_at_5 == 1
    assert summary.honest == 0.5


def test_summary_of_no_questions_has_no_figures() -> None:
    assert Summary.of([]) == Summary(0, None, None, None, None)


def test_categories_are_summed_up_apart() -> None:
    summaries = by_category([score(A), score(query=NOTHING)])
    assert list(summaries) == [Category.NEED, Category.NO_ANSWER]
    assert summaries[Category.NEED].honest is None
    assert summaries[Category.NO_ANSWER].ndcg is None


def test_worst_leaves_out_what_is_perfect() -> None:
    best, poor, dishonest = score(A, B, C), score(C), score(A, query=NOTHING)
    assert worst([best, poor, dishonest], 5) == (dishonest, poor)
    assert worst([best, poor, dishonest], 1) == (dishonest,)


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (score(A, B, C), ""),
        (score(A, C, B), "weaker or unjudged answers among the best"),
        (score(B, A), "the first exact answer comes at 2"),
        (score(B, C), "no exact answer among the first 10"),
        (score(), "finds nothing"),
        (score(query=NOTHING), ""),
        (score(A, query=NOTHING), "answers, though the hub has no answer"),
    ],
)
def test_fault_says_why_an_answer_is_not_the_best(made: Score, why: str) -> None:
    assert fault(made) == why


def test_rank_counts_from_one() -> None:
    assert score(D, A).rank(A) == 2
    assert score(D, A).rank(B) is None
