from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner

from hub.languages import LANGUAGES
from tests.cli.conftest import runner_for

PMV = """
- {query: pmv, category: acronym, answers: {organisations/pmv: 3}}
- {query: fonds, category: known-item, answers: {about/privacy: 3}}
- {query: xyzzyq, category: no-answer}
- {query: defensie, category: no-answer}
"""


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    folder = tmp_path / "judged"
    folder.mkdir()
    for language in LANGUAGES:
        (folder / f"{language}.yaml").write_text(PMV)
    return folder


def test_index_counts_what_it_holds(runner: FlaskCliRunner) -> None:
    assert "22 entries are indexed." in runner.invoke(args=["index"]).stdout


def test_index_refuses_broken_content(folder: Path) -> None:
    page = folder / "organisations" / "pmv.en.md"
    page.write_text(page.read_text() + "\n[nowhere](nowhere.en.md)\n")
    result = runner_for(folder).invoke(args=["index"])
    assert result.exit_code == 1
    assert "organisations/pmv.en.md:9: H304 broken-link" in result.stderr
    assert not list((folder.parent / "search_index").glob("*/manifest.json"))


@pytest.mark.parametrize(
    ("temporary", "said"),
    [
        ("there", "No index is kept in"),
        ("nowhere", "The search index can be written neither to"),
    ],
)
def test_index_fails_where_none_can_be_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch, temporary: str, said: str
) -> None:
    (folder.parent / "there").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder.parent / temporary))
    # No folder for anybody, root included.
    (folder.parent / "search_index").write_bytes(b"")
    result = runner_for(folder).invoke(args=["index"])
    assert result.exit_code == 1
    assert said in result.stderr
    assert "are indexed" not in result.stdout


@pytest.mark.parametrize("command", [["index"], ["search", "evaluate"]])
def test_commands_list_what_is_wrong_and_stop(folder: Path, command: list[str]) -> None:
    (folder / "organisations" / "pmv.nl.md").write_text("nothing")
    result = runner_for(folder).invoke(args=command)
    assert result.exit_code == 1
    assert "organisations/pmv.nl.md:1: H102 no-front-matter" in result.stderr


def test_evaluation_shows_a_table_for_each_language(
    runner: FlaskCliRunner, judged: Path
) -> None:
    result = runner.invoke(args=["search", "evaluate", "--judged", str(judged)])
    assert result.exit_code == 0
    rows = [line.split() for line in result.stdout.splitlines()]
    figures = ["queries", "nDCG@10", "success@1", "success@5", "honest"]
    for language in LANGUAGES:
        assert [language, *figures] in rows
    assert rows.count(["acronym", "1", "1.000", "1.000", "1.000", "-"]) == 2
    assert rows.count(["no-answer", "2", "-", "-", "-", "0.500"]) == 2


def test_evaluation_explains_the_worst_answers(
    runner: FlaskCliRunner, judged: Path
) -> None:
    options = ["--judged", str(judged), "--language", "nl", "--worst", "2"]
    lines = runner.invoke(args=["search", "evaluate", *options]).stdout.splitlines()
    assert not [line for line in lines if line.startswith("en ")]
    known = lines.index(
        '0.000  "fonds" (known-item): no exact answer among the first 10'
    )
    assert lines[known + 1] == "  wanted  about/privacy (3, not there)"
    assert lines[known + 2].startswith("  came    ")
    false = lines.index(
        '0.000  "defensie" (no-answer): answers, though the hub has no answer'
    )
    assert lines[false + 1].startswith("  came    ")


def test_evaluation_refuses_a_judged_set_that_names_no_entry(
    runner: FlaskCliRunner, judged: Path
) -> None:
    (judged / "nl.yaml").write_text(PMV.replace("pmv: 3", "nobody: 3"))
    result = runner.invoke(args=["search", "evaluate", "--judged", str(judged)])
    assert result.exit_code == 1
    assert "organisations/nobody does not exist" in result.stderr
