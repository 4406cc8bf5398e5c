"""One folder per code: files laid over the fixture hub, and what must be said of it."""

import shutil
from pathlib import Path

import pytest

from hub.content.check import check
from hub.content.loader import load
from hub.content.problems import CODES, did_you_mean
from hub.content.resolution import renderer_of
from tests.conftest import FIXTURES

CASES = sorted((FIXTURES / "problems").iterdir())


def problems_of(folder: Path) -> list[str]:
    content = load(folder)
    return [str(each) for each in check(content, renderer_of(content.catalogue))]


@pytest.fixture(scope="module")
def sound() -> set[str]:
    """What is said of the fixture hub itself: two warnings that it is there to show."""
    return set(problems_of(FIXTURES / "content"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_problem_is_told_with_file_line_and_remedy(
    case: Path, sound: set[str], tmp_path: Path
) -> None:
    shutil.copytree(FIXTURES / "content", tmp_path / "content")
    shutil.copytree(case, tmp_path / "content", dirs_exist_ok=True)
    (tmp_path / "content" / "expected.txt").unlink()
    removals = tmp_path / "content" / "remove.txt"
    if removals.exists():
        for file in (*removals.read_text().split(), "remove.txt"):
            (tmp_path / "content" / file).unlink()
    told = [each for each in problems_of(tmp_path / "content") if each not in sound]
    expected = (case / "expected.txt").read_text("utf-8").splitlines()
    assert told == expected
    code, _, name = case.name.partition("-")
    assert any(f" {code} {name}: " in line for line in expected)


def test_every_code_has_its_case() -> None:
    cases = {case.name for case in CASES}
    assert cases == {f"{code}-{each.name}" for code, each in CODES.items()}


def test_suggestions_name_the_nearest_words() -> None:
    assert did_you_mean("pvm", ["pmv", "fwo"]) == ' Did you mean "pmv"?'
    assert did_you_mean("xyz", ["pmv", "fwo"]) == ""
