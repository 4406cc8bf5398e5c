"""`hub check`: languages, formats, what changed, and mending."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner

from hub.cli.check import language_of
from tests.cli.conftest import runner_for

PAGE = "organisations/pmv.nl.md"


def spoil(folder: Path, file: str = PAGE) -> Path:
    """Name a level that is not there, on line 12."""
    page = folder / file
    page.write_text(page.read_text().replace("level: flemish", "level: flemisch"))
    return page


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@hub.example")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    git(folder.parent, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "Start")
    return folder


def test_check_lists_warnings_and_passes(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["check"])
    assert result.exit_code == 0
    assert result.stdout.count("warning H") == 2
    assert "H401 missing-translation" in result.stdout
    assert "0 errors, 2 warnings." in result.stderr


def test_strict_check_fails_on_warnings(runner: FlaskCliRunner) -> None:
    assert runner.invoke(args=["check", "--strict"]).exit_code == 1


def test_check_of_sound_content_says_so(folder: Path) -> None:
    (folder / "instruments" / "only-dutch.nl.md").unlink()
    english = folder / "pages" / "strategy" / "visie.en.md"
    english.write_text(english.read_text().replace("2026-01-01", "2026-02-01"))
    result = runner_for(folder).invoke(args=["check", "--strict"])
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No problems.\n")


def test_check_names_the_file_where_one_stands(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    page = folder / "organisations" / "pmv.nl.md"
    page.write_text(page.read_text().replace("type: investor\n", ""))
    result = runner_for(folder).invoke(args=["check"])
    assert result.exit_code == 1
    assert (
        "content/organisations/pmv.nl.md: 1 problem\n"
        '  1: error H201 missing-key: the key "type" is missing' in result.stdout
    )
    assert "1 error, 2 warnings." in result.stderr


def test_problems_stand_under_their_file_with_a_count(folder: Path) -> None:
    spoil(folder)
    result = runner_for(folder).invoke(args=["check", "--lang", "en"])
    assert f"{folder}/{PAGE}: 1 problem\n" in result.stdout
    assert (
        '  11: error H302 unknown-term: "flemisch" is no term of '
        'vocabularies/levels.yaml. Did you mean "flemish"?\n' in result.stdout
    )
    assert result.stderr == "1 error, 2 warnings.\n"
    assert result.exit_code == 1


def test_check_speaks_dutch(folder: Path) -> None:
    spoil(folder)
    result = runner_for(folder).invoke(args=["check", "--lang", "nl"])
    assert "1 probleem\n" in result.stdout
    assert "fout H302 unknown-term: “flemisch” staat niet in" in result.stdout
    assert "Bedoelde u “flemish”?" in result.stdout
    assert result.stderr == "1 fout, 2 waarschuwingen.\n"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "nl_BE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "fr_BE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_language_is_that_of_the_terminal(environment, language: str) -> None:
    assert language_of(environment) == language


def test_json_gives_all_that_the_text_says(folder: Path) -> None:
    spoil(folder)
    options = ["check", "--format", "json", "--lang", "nl"]
    told = json.loads(runner_for(folder).invoke(args=options).stdout)
    assert told["counts"] == {"error": 1, "warning": 2, "advice": 0}
    row = next(row for row in told["problems"] if row["severity"] == "error")
    assert row["file"] == f"{folder}/{PAGE}"
    assert (row["line"], row["code"], row["name"]) == (11, "H302", "unknown-term")
    assert "Bedoelde u “flemish”?" in row["message"]


def test_annotations_are_escaped(folder: Path) -> None:
    page = folder / PAGE
    body = page.read_text() + "\nZie <b 100%,:>\n"
    page.write_text(body)
    options = ["check", "--format", "github", "--lang", "en"]
    result = runner_for(folder).invoke(args=options)
    assert (
        f"::error file={folder}/{PAGE},line=16,title=H501 raw-html::<b 100%25,:> is "
        "HTML; write plain Markdown.\n" in result.stdout
    )
    assert "::warning file=" in result.stdout


def test_advice_is_given_when_asked_for_and_fails_nothing(folder: Path) -> None:
    (folder / "instruments" / "only-dutch.nl.md").unlink()
    english = folder / "pages" / "strategy" / "visie.en.md"
    english.write_text(english.read_text().replace("2026-01-01", "2026-02-01"))
    page = folder / PAGE
    page.write_text(page.read_text() + "\nDe XYZ helpt.\n")
    runner = runner_for(folder)
    assert runner.invoke(args=["check", "--strict"]).stdout == ""
    result = runner.invoke(args=["check", "--strict", "--advice", "--lang", "en"])
    assert "advice H802 unexplained-acronym" in result.stdout
    assert result.exit_code == 0


def test_only_changed_entries_are_told(repository: Path) -> None:
    spoil(repository, "organisations/fwo.nl.md")
    git(repository, "commit", "--quiet", "-am", "Spoil one")
    spoil(repository)
    result = runner_for(repository).invoke(args=["check", "--since", "HEAD"])
    assert PAGE in result.stdout
    assert "organisations/fwo.nl.md" not in result.stdout
    assert "3 in files that did not change." in result.stderr


def test_a_new_file_has_changed_and_its_pair_too(repository: Path) -> None:
    (repository / "organisations" / "pmv.en.md").unlink()
    result = runner_for(repository).invoke(args=["check", "--since", "HEAD"])
    assert f"{PAGE}: 1 problem" in result.stdout
    assert "H401 missing-translation" in result.stdout


@pytest.mark.parametrize("reference", ["nowhere", "--output=/tmp/x", "HEAD; ls"])
def test_unknown_commit_is_told(repository: Path, reference: str) -> None:
    options = ["check", f"--since={reference}", "--lang", "en"]
    result = runner_for(repository).invoke(args=options)
    assert result.exit_code == 2
    assert f'git knows no commit "{reference}".' in result.stderr


def test_without_git_nothing_is_known_of_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    result = runner_for(folder).invoke(
        args=["check", "--since", "HEAD", "--lang", "en"]
    )
    assert result.exit_code == 2
    assert "is no git checkout" in result.stderr


def test_fix_mends_tells_and_leaves_the_rest(folder: Path) -> None:
    page = folder / PAGE
    sound = page.read_bytes()
    page.write_bytes(sound.replace(b"2026-02-02", b"23/2/2026").replace(b"\n", b"\r\n"))
    before = {path: path.read_bytes() for path in folder.rglob("*.md") if path != page}
    runner: FlaskCliRunner = runner_for(folder)
    result = runner.invoke(args=["check", "--fix", "--lang", "en"])
    assert (
        f"{page}: mended: ends of lines as Windows writes them, 23/2/2026 is now "
        "2026-02-23" in result.stderr
    )
    assert page.read_text().count("2026-02-23") == 1
    after = {path: path.read_bytes() for path in before}
    changed = {path for path in before if before[path] != after[path]}
    assert all(b"\r" not in data for data in after.values())
    again = runner_for(folder).invoke(args=["check", "--fix", "--lang", "en"])
    assert "mended" not in again.stderr
    assert page not in changed
