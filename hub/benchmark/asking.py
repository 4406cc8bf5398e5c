"""The same questions to both engines, in turn, so that both meet the same noise."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from hub.benchmark.figures import Serving, Spread
from hub.benchmark.processes import Served, served
from hub.benchmark.questions import Question
from hub.benchmark.ways import PAGE, SEARCH, Ways


@dataclass(frozen=True)
class Answers:
    """What came of the questions."""

    hub: Serving
    fts5: Serving
    search_again: Spread
    hits: tuple[float, float]


def ask_both(
    open_hub: Callable[[], Ways],
    open_fts5: Callable[[], Ways],
    asked: Sequence[Question],
    warm_up: Sequence[Question],
) -> Answers:
    """Ask everything twice; then the hub's search without its page."""
    with (
        served(open_hub, PAGE, warm_up[0]) as hub,
        served(open_fts5, SEARCH, warm_up[0]) as fts5,
    ):
        _round(hub, fts5, warm_up)
        first, again = (_round(hub, fts5, asked) for _ in range(2))
        alone = [hub.ask(SEARCH, question) for question in asked]
        found = [fts5.ask(SEARCH, question) for question in asked]
        return Answers(
            Serving(hub.start, first[0], again[0], hub.peak()),
            Serving(fts5.start, first[1], again[1], fts5.peak()),
            Spread.of([spent for spent, _ in alone]),
            (median(size for _, size in alone), median(size for _, size in found)),
        )


def _round(
    hub: Served, fts5: Served, asked: Sequence[Question]
) -> tuple[Spread, Spread]:
    spent = [
        (hub.ask(PAGE, question)[0], fts5.ask(SEARCH, question)[0])
        for question in asked
    ]
    return Spread.of([each for each, _ in spent]), Spread.of(
        [each for _, each in spent]
    )
