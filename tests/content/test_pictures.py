"""Mistakes in the facts of the pictures, each told with its line."""

import shutil
from pathlib import Path

import pytest

from hub.content.loader import load
from tests.conftest import FIXTURES


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))


def told(content: Path) -> list[str]:
    problems = [str(problem) for problem in load(content).problems]
    return [each for each in problems if each.startswith("pictures/")]


def test_sound_files_are_the_facts_of_the_catalogue(content: Path) -> None:
    catalogue = load(content).catalogue
    assert told(content) == []
    assert catalogue.pictures is not None
    assert catalogue.pictures.budget.years == (2025, 2026)


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (
            "budget",
            "instruments/fsdb",
            "instruments/fsbd",
            '10: H301 unknown-reference: there is no page "instruments/fsbd". '
            'Did you mean "instruments/fsdb" or "instruments/only-dutch"?',
        ),
        (
            "governance",
            "organisations/fwo",
            "strategie/visie",
            '11: H301 unknown-reference: there is no page "strategie/visie". '
            'Did you mean "strategy/visie"?',
        ),
        (
            "timeline",
            "track: research",
            "track: studies",
            '6: H302 unknown-term: "studies" is no term of '
            'vocabularies/milestone-tracks.yaml.',
        ),
        (
            "timeline",
            "page: strategy/visie, source: s1",
            "page: strategy/visie, source: s2",
            '6: H303 unknown-source: no source of this page has the id "s2".',
        ),
        (
            "budget",
            "year: 2025, amount: 4000000",
            "year: 2027, amount: 4000000",
            "13: H702 picture-facts-disagree: the totals have no year 2027.",
        ),
        (
            "governance",
            "boxes_of: programme-manager-domains, ",
            "",
            "12: H702 picture-facts-disagree: give either boxes or boxes_of.",
        ),
        (
            "budget",
            "amount: 500000",
            "amount: half",
            '20: H204 wrong-value: "lines > 2 > figures > 1 > amount": this must be a '
            "whole number.",
        ),
    ],
)
def test_mistake_is_told(content: Path, file, old, new, problem) -> None:
    path = content / "pictures" / f"{file}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    assert f"pictures/{file}.yaml:{problem}" in told(content)


def test_file_that_is_missing_or_no_mapping_is_told(content: Path) -> None:
    (content / "pictures" / "budget.yaml").unlink()
    (content / "pictures" / "timeline.yaml").write_text("[1, 2]\n")
    (content / "pictures" / "governance.yaml").write_text("")
    (content / "pictures" / "buget.yaml").write_text("")
    assert [each.split(":")[0] for each in told(content)] == [
        "pictures/budget.yaml",
        "pictures/buget.yaml",
        "pictures/governance.yaml",
        "pictures/timeline.yaml",
    ]
    assert load(content).catalogue.pictures is None
