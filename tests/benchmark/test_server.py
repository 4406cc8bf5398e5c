"""One small server, started cold and warm, visited, and reported."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner

from hub.benchmark.starting import ServerFailed, started
from hub.benchmark.usage import family, processor_time, pss
from hub.benchmark.visits import visit
from hub.config import Config
from tests.conftest import FIXTURES


@pytest.mark.skipif(not Path("/proc").exists(), reason="only Linux tells")
def test_what_a_process_takes_is_counted() -> None:
    process = os.getpid()
    assert process in family(process)
    assert 1 < pss([process]) < 100_000
    assert processor_time([process]) > 0


def test_the_command_prints_a_line_of_figures(runner: FlaskCliRunner) -> None:
    folder = str(FIXTURES / "content")
    result = runner.invoke(args=["server", "benchmark", "--content", folder])
    assert result.exit_code == 0, result.output
    head, row = (line.split() for line in result.stdout.splitlines()[-2:])
    assert head[0] == "entries"
    assert row[0] == folder
    assert all(float(figure.replace(",", "")) > 0 for figure in row[1:])


def test_a_server_that_cannot_start_is_reported(tmp_path: Path) -> None:
    (tmp_path / "broken.md").write_text("no front matter", encoding="utf-8")
    config = replace(Config(), content=tmp_path, search_index=tmp_path / "index")
    with pytest.raises(ServerFailed), started(config):
        raise AssertionError


def test_a_page_that_fails_stops_the_visits() -> None:
    with pytest.raises(ServerFailed, match="answered 500"):
        visit(lambda _: (500, b""), 1)


def test_without_a_search_form_nothing_can_be_asked() -> None:
    pages = {"/sitemap.xml": b"<loc>http://a.example/en/?a=1</loc>"}
    with pytest.raises(ServerFailed, match="has no search"):
        visit(lambda path: (200, pages.get(path, b"<loc>/en/</loc>")), 1)
