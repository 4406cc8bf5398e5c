import tempfile
from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner


def test_a_run_prints_the_figures_and_leaves_nothing_behind(
    runner: FlaskCliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    options = ["--entries", "20", "--queries", "5", "--no-real"]
    result = runner.invoke(args=["search", "benchmark", *options])
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Ratios hub / FTS5")
    rows = [line.split() for line in result.stdout.splitlines()]
    engines = [row[1] for row in rows if row[:1] == ["20"]]
    assert engines[1:5] == ["hub,", "hub,", "FTS5,", "FTS5,"]
    assert not [row for row in rows if row[:1] == ["real"]]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("entries", ["many", "0", "20,", "-1"])
def test_sizes_are_numbers_with_commas(runner: FlaskCliRunner, entries: str) -> None:
    result = runner.invoke(args=["search", "benchmark", "--entries", entries])
    assert result.exit_code == 2
    assert f"'{entries}' is no list such as 1000,5000." in result.stderr
