"""The figures of an evaluation as text: a table, then the worst answers and why."""

from collections.abc import Iterator, Sequence
from typing import Final

from hub.languages import Language
from hub.search.evaluation import (
    Key,
    Score,
    Summary,
    by_category,
    fault,
    worst,
)

_HEAD: Final = ("queries", "nDCG@10", "success@1", "success@5", "honest")
_SHOWN: Final = 5
"""How many of the results that came are shown."""


def evaluation_report(
    language: Language, scores: Sequence[Score], worst_count: int
) -> str:
    """What a language scores, in all and per category, and its worst answers."""
    lines = [*_table(language, scores)]
    for score in worst(scores, worst_count):
        lines += ["", *_explained(score)]
    return "\n".join([*lines, ""])


def _table(language: Language, scores: Sequence[Score]) -> Iterator[str]:
    yield f"{language:16}" + "".join(f"{name:>11}" for name in _HEAD)
    for category, summary in by_category(scores).items():
        yield _row(category, summary)
    yield _row("all", Summary.of(scores))


def _row(name: str, summary: Summary) -> str:
    figures = (
        summary.ndcg,
        summary.success_at_1,
        summary.success_at_5,
        summary.honest,
    )
    cells = "".join(f"{_figure(each):>11}" for each in figures)
    return f"{name:16}{summary.count:>11}{cells}"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _explained(score: Score) -> Iterator[str]:
    query = score.query
    yield f'{score.value:.3f}  "{query.text}" ({query.category}): {fault(score)}'
    wanted = sorted(query.judgements, key=lambda each: -each.grade)
    if wanted:
        yield "  wanted  " + ", ".join(
            f"{_name(each.key)} ({each.grade}, {_place(score, each.key)})"
            for each in wanted
        )
    came = zip(score.found[:_SHOWN], score.grades, strict=False)
    shown = ", ".join(f"{_name(key)} ({grade})" for key, grade in came)
    yield f"  came    {shown or 'nothing'}"


def _place(score: Score, key: Key) -> str:
    rank = score.rank(key)
    return f"at {rank}" if rank else "not there"


def _name(key: Key) -> str:
    return "/".join(key)
