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
    fts5_page: Serving
    search_again: Spread
    hits: tuple[float, float]


def ask_both(
    open_hub: Callable[[], Ways],
    open_fts5: Callable[[], Ways],
    open_fts5_page: Callable[[], Ways],
    asked: Sequence[Question],
    warm_up: Sequence[Question],
) -> Answers:
    """Ask everything twice; then the searches of both without a page."""
    with (
        served(open_hub, PAGE, warm_up[0]) as hub,
        served(open_fts5, SEARCH, warm_up[0]) as fts5,
        served(open_fts5_page, PAGE, warm_up[0]) as fts5_page,
    ):
        engines = ((hub, PAGE), (fts5, SEARCH), (fts5_page, PAGE))
        _round(engines, warm_up)
        first, again = (_round(engines, asked) for _ in range(2))
        alone = [hub.ask(SEARCH, question) for question in asked]
        found = [fts5.ask(SEARCH, question) for question in asked]
        return Answers(
            Serving(hub.start, first[0], again[0], hub.peak()),
            Serving(fts5.start, first[1], again[1], fts5.peak()),
            Serving(fts5_page.start, first[2], again[2], fts5_page.peak()),
            Spread.of([spent for spent, _ in alone]),
            (median(size for _, size in alone), median(size for _, size in found)),
        )


def _round(
    engines: Sequence[tuple[Served, str]], asked: Sequence[Question]
) -> tuple[Spread, ...]:
    """How long each engine took for all questions, asked in its way."""
    spent = [
        [engine.ask(way, question)[0] for engine, way in engines] for question in asked
    ]
    return tuple(Spread.of(times) for times in zip(*spent, strict=True))
