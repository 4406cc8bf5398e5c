"""The engines in this process, as their own processes use them."""

from dataclasses import replace
from pathlib import Path

import pytest

from hub import create_app
from hub.benchmark import fts5_engine, hub_engine
from hub.benchmark.dump import read_dump
from hub.benchmark.questions import Question
from hub.benchmark.ways import PAGE, SEARCH, Ways
from hub.config import Config
from hub.content.problems import ContentError
from hub.search.document import SearchDocument


@pytest.fixture(scope="module")
def engines(
    config: Config, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Ways, Ways]:
    folder = tmp_path_factory.mktemp("engines")
    config = replace(config, search_index=folder / "index")
    reading, indexing = hub_engine.build(create_app, config, folder / "dump.jsonl")
    assert reading > 0
    assert indexing > 0
    fts5_engine.build(folder / "fts5.db", folder / "dump.jsonl")
    return (
        hub_engine.open_hub(create_app, config),
        fts5_engine.open_fts5(folder / "fts5.db"),
    )


def test_both_engines_index_the_same_and_find_it(engines: tuple[Ways, Ways]) -> None:
    hub, fts5 = engines
    question = Question("defensieonderzoek", "nl")
    assert hub[SEARCH](question) > 0
    assert fts5[SEARCH](question) > 0


def test_the_hub_makes_a_whole_page(engines: tuple[Ways, Ways]) -> None:
    assert engines[0][PAGE](Question("lening", "en")) > 2000


def test_a_dump_gives_back_what_was_written(
    documents: tuple[SearchDocument, ...], tmp_path: Path
) -> None:
    path = tmp_path / "dump.jsonl"
    handed = list(hub_engine.Handed(documents, path).all())
    assert handed == list(documents)
    for read, written in zip(read_dump(path), documents, strict=True):
        assert (read.key, read.texts, read.facets) == (
            *(written.key, written.texts, written.facets),
        )


def test_broken_content_is_not_measured(config: Config, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    with pytest.raises(ContentError):
        hub_engine.build(create_app, replace(config, content=folder), tmp_path / "dump")
