"""Both engines of the hub at several sizes: how long they take, what they keep."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

from hub.benchmark.corpus import Origin
from hub.benchmark.figures import Spread
from hub.benchmark.made_up import made_up
from hub.benchmark.processes import in_child
from hub.benchmark.progress import Progress
from hub.benchmark.questions import Question, questions
from hub.search.engine import Engine
from hub.search.postgresql import trial
from hub.search.results import SearchRequest
from hub.search.searcher import Searcher

_SEED: Final = 7
_WARM_UP: Final = 24
_SAMPLE: Final = 1000
"""Questions are about so many of the entries."""
_ROLLUP: Final = Path("/proc/self/smaps_rollup")

Opening = Callable[[], Engine]


@dataclass(frozen=True)
class Asked:
    """What a process that asks an engine sees of it."""

    opened: float
    """Seconds until it can answer."""
    memory: float
    """What the process has for itself because of the engine, in MB."""
    first: Spread
    """Milliseconds that pass, each question asked for the first time."""
    again: Spread
    processor: Spread
    """Milliseconds of its own CPU time, again."""


@dataclass(frozen=True)
class Scaled:
    """Both engines on so many entries."""

    entries: int
    built: trial.Built
    files: Asked
    stored: Asked
    is_equal: bool
    """Whether both found as many entries for every question."""


def measure(
    url: str, origin: Origin, count: int, asked: int, progress: Progress
) -> Scaled:
    """Build both, and ask both the same questions, each in a process of its own."""
    sample = list(made_up(origin, min(count, _SAMPLE)))
    warm_up, wanted = (
        questions(sample, *each) for each in ((_WARM_UP, _SEED + 1), (asked, _SEED))
    )
    schema = f"trial{count}"
    with TemporaryDirectory(prefix="hub-scale-") as temporary:
        folder = Path(temporary)
        try:
            with progress.step(f"{count:,}: building both"):
                job = partial(_build, url, schema, folder)
                built, _ = in_child(job, origin, count)
            with progress.step(f"{count:,}: asking {asked} questions"):
                files, stored = (
                    in_child(_ask, opening, warm_up, wanted)[0]
                    for opening in (
                        partial(Searcher.open, folder),
                        partial(trial.opened, url, schema),
                    )
                )
        finally:
            trial.remove(url, schema)
    return Scaled(count, built, files[0], stored[0], files[1] == stored[1])


def _build(
    url: str, schema: str, folder: Path, origin: Origin, count: int
) -> trial.Built:
    return trial.build(
        url, schema, folder, made_up(origin, count), origin.catalogue.glossary
    )


def _ask(
    opening: Opening, warm_up: Sequence[Question], asked: Sequence[Question]
) -> tuple[Asked, list[int]]:
    before, began = _own_memory(), perf_counter()
    engine = opening()
    engine.search(SearchRequest("", "nl"))
    opened = perf_counter() - began
    for question in warm_up:
        _total(engine, question)
    first = [_timed(engine, question) for question in asked]
    again = [_timed(engine, question) for question in asked]
    return (
        Asked(
            opened,
            _own_memory() - before,
            Spread.of([passed for passed, _, _ in first]),
            Spread.of([passed for passed, _, _ in again]),
            Spread.of([spent for _, spent, _ in again]),
        ),
        [total for _, _, total in again],
    )


def _timed(engine: Engine, question: Question) -> tuple[float, float, int]:
    passed, spent = perf_counter(), process_time()
    total = _total(engine, question)
    spent, passed = process_time() - spent, perf_counter() - passed
    return passed * 1000, spent * 1000, total


def _total(engine: Engine, question: Question) -> int:
    return engine.search(SearchRequest(question.text, question.language)).total


def _own_memory() -> float:
    """What this process has for itself, without files that others map too, in MB."""
    for line in _ROLLUP.read_text("ascii").splitlines():
        if line.startswith("Private_Dirty:"):
            return int(line.split()[1]) / 1024
    return 0.0
