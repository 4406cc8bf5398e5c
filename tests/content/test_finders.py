"""What the check says of a finder's file that cannot be read as one."""

import shutil
from pathlib import Path

import pytest

from hub.content.loader import load
from tests.conftest import FIXTURES

FILE = "finders/organisations.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(FIXTURES / "content", tmp_path / "content")
    return tmp_path / "content"


def problems(content: Path) -> list[str]:
    return [str(each) for each in load(content).problems if "finders/" in each.file]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "label: {nl: Soort, en: Kind}, ",
            "",
            f'{FILE}:7: H201 missing-key: the key "facets > 1 > label" is missing; add it.',
        ),
        (
            "label: {nl: Soort, en: Kind}",
            "label: {nl: Soort}",
            f'{FILE}:7: H201 missing-key: the key "facets > 1 > label > en" is missing; '
            "add it.",
        ),
        (
            "source: type,",
            "veld: type,",
            f'{FILE}:7: H202 unknown-key: "facets > 1 > veld" is no key here.',
        ),
        (
            "formats: [json, csv, plain.csv, atom, feed.json]",
            "formats: [xls]",
            f"{FILE}:12: H204 wrong-value: \"formats > 1\": this must be one of 'json', "
            "'csv', 'plain.csv', 'geojson', 'atom', 'feed.json' or 'ics'.",
        ),
        (
            "source: type,",
            "source: type, source: level,",
            f'{FILE}:7: H104 doubled-key: "source" stands here twice (line 7); keep one.',
        ),
    ],
)
def test_mistake_is_told_with_file_and_line(content, old, new, told) -> None:
    path = content / FILE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    assert problems(content) == [told]


def test_finder_that_is_missing_or_unknown(content: Path) -> None:
    (content / FILE).rename(content / "finders" / "organisation.yaml")
    assert problems(content) == [
        "finders/organisation.yaml:1: H106 unexpected-file: the hub has no such finder. "
        'Did you mean "organisations"?',
        f"{FILE}:1: H107 missing-file: this file is missing; the hub needs it.",
    ]


def test_file_that_is_no_mapping(content: Path) -> None:
    (content / FILE).write_text("- a list\n", "utf-8")
    assert problems(content) == [
        f"{FILE}:1: H204 wrong-value: this file has keys: collections, title, facets "
        "and so on."
    ]


def test_collection_is_listed_by_one_finder(content: Path) -> None:
    path = content / "finders" / "agenda.yaml"
    text = path.read_text("utf-8").replace("[events, calls]", "[events, calls, roadmaps]")
    text = text.replace("calls: instrument.level}", "calls: instrument.level, roadmaps: x}")
    path.write_text(text.replace("roadmaps: x", "roadmaps: title"), "utf-8")
    assert problems(content) == [
        'finders/agenda.yaml:1: H701 broken-finder: the finder "roadmaps" lists '
        '"roadmaps" already.'
    ]
