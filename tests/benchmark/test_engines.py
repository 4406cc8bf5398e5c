"""The engines in this process, as their own processes use them."""

from dataclasses import replace
from pathlib import Path

import pytest

from hub import create_app
from hub.benchmark import fts5_engine, hub_engine
from hub.benchmark.dump import read_dump
from hub.benchmark.fts5 import Fts5, write_database
from hub.benchmark.fts5_page import Fts5Engine, open_fts5_page
from hub.benchmark.questions import Question
from hub.benchmark.ways import PAGE, SEARCH, Ways
from hub.config import Config
from hub.content.problems import ContentError
from hub.search.document import SearchDocument
from hub.search.results import SearchRequest
from hub.site import Site


@pytest.fixture(scope="module")
def engines(
    config: Config, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Ways, Ways, Ways]:
    folder = tmp_path_factory.mktemp("engines")
    config = replace(config, search_index=folder / "index")
    reading, indexing = hub_engine.build(create_app, config, folder / "dump.jsonl")
    assert reading > 0
    assert indexing > 0
    fts5_engine.build(folder / "fts5.db", folder / "dump.jsonl")
    return (
        hub_engine.open_hub(create_app, config),
        fts5_engine.open_fts5(folder / "fts5.db"),
        open_fts5_page(create_app, config, folder / "fts5.db"),
    )


def test_both_engines_index_the_same_and_find_it(
    engines: tuple[Ways, Ways, Ways],
) -> None:
    hub, fts5, _ = engines
    question = Question("defensieonderzoek", "nl")
    assert hub[SEARCH](question) > 0
    assert fts5[SEARCH](question) > 0


def test_both_engines_make_the_same_page(engines: tuple[Ways, Ways, Ways]) -> None:
    hub, _, fts5 = engines
    question = Question("defensieonderzoek", "nl")
    assert hub[PAGE](question) > 2000
    assert fts5[PAGE](question) > 2000


def test_a_question_without_an_answer_is_a_page_too(
    engines: tuple[Ways, Ways, Ways],
) -> None:
    assert engines[2][PAGE](Question("xqzzkj", "en")) > 2000


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


def test_fts5_answers_as_the_search_of_a_site(
    config: Config, site: Site, documents: tuple[SearchDocument, ...], tmp_path: Path
) -> None:
    write_database(tmp_path / "fts5.db", documents)
    engine = Fts5Engine(Fts5.open(tmp_path / "fts5.db"), site.searcher)
    assert engine.count == len(documents)
    assert engine.fields == site.searcher.fields
    assert engine.complete("len", "nl") == site.searcher.complete("len", "nl")
    found = engine.search(SearchRequest("lening", "nl"))
    assert found.total > 0
    assert any(fragment.is_match for fragment in found.results[0].snippet)
    kinds = next(facet for facet in found.facets if facet.name == "kind")
    assert sum(value.count for value in kinds.values) == found.total
