"""A run: a corpus, both engines built on it, and the same questions to both."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hub.benchmark import fts5_engine, hub_engine
from hub.benchmark.asking import ask_both
from hub.benchmark.corpus import Origin, write_corpus
from hub.benchmark.dump import read_dump
from hub.benchmark.figures import Building, Comparison, Engine
from hub.benchmark.fts5_page import open_fts5_page
from hub.benchmark.hub_engine import Factory
from hub.benchmark.processes import in_child
from hub.benchmark.progress import Progress
from hub.benchmark.questions import questions
from hub.config import Config

_SEED: Final = 7
_WARM_UP: Final = 24
"""Questions asked before the clock counts: templates are compiled by then."""


@dataclass(frozen=True)
class Benchmark:
    """What all runs have in common."""

    factory: Factory
    config: Config
    queries: int
    progress: Progress

    def real(self) -> Comparison:
        """Both engines on the content as it is."""
        return self._compare("real", self.config.content)

    def generated(self, origin: Origin, count: int) -> Comparison:
        """Both engines on so many made-up entries."""
        name = f"{count:,}"
        with TemporaryDirectory(prefix="hub-corpus-") as folder:
            with self.progress.step(f"{name}: writing the entries"):
                write_corpus(Path(folder), origin, count)
            return self._compare(name, Path(folder))

    def _compare(self, name: str, content: Path) -> Comparison:
        step = self.progress.step
        with TemporaryDirectory(prefix="hub-benchmark-") as temporary:
            index, dump, database = (
                Path(temporary) / each for each in ("index", "dump.jsonl", "fts5.db")
            )
            # Every question is worked out, as when nobody asked it before.
            config = replace(
                self.config, content=content, search_index=index, cache_mib=0
            )
            with step(f"{name}: building the hub's index"):
                job = in_child(hub_engine.build, self.factory, config, dump)
                (reading, indexing), hub_peak = job
            with step(f"{name}: building the FTS5 database"):
                seconds, fts5_peak = in_child(fts5_engine.build, database, dump)
            documents = list(read_dump(dump))
            with step(f"{name}: asking {self.queries} questions"):
                answers = ask_both(
                    partial(hub_engine.open_hub, self.factory, config),
                    partial(fts5_engine.open_fts5, database),
                    partial(open_fts5_page, self.factory, config, database),
                    asked=questions(documents, self.queries, _SEED),
                    warm_up=questions(documents, _WARM_UP, _SEED + 1),
                )
            return Comparison(
                name=name,
                documents=len(documents),
                questions=self.queries,
                reading=reading,
                hub=Engine(Building(indexing, _size(index), hub_peak), answers.hub),
                fts5=Engine(
                    Building(seconds, _size(database), fts5_peak), answers.fts5
                ),
                fts5_page=answers.fts5_page,
                search_again=answers.search_again,
                hits=answers.hits,
            )


def _size(path: Path) -> float:
    """What a file, or all files of a folder, take, in MB."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(each.stat().st_size for each in files if each.is_file()) / 1e6
