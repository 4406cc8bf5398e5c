"""The schemas take what the hub takes, and refuse what editors get wrong."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from hub.config import ROOT
from hub.content.files import read_pairs
from hub.content.located_yaml import parse_yaml
from hub.models.collection import BY_FOLDER
from tests.conftest import FIXTURES

SCHEMAS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8"))
    for path in (ROOT / "editors" / "schemas").glob("*.json")
}
DATA = {
    "vocabulary": "vocabularies/*.yaml",
    "glossary": "glossary.yaml",
    "finder": "finders/*.yaml",
    "guided-path": "guided-path.yaml",
    "budget": "pictures/budget.yaml",
    "governance": "pictures/governance.yaml",
    "timeline": "pictures/timeline.yaml",
}
REFUSED = {
    "H105-needs-quotes",
    "H201-missing-key",
    "H202-unknown-key",
    "H203-fact-in-translation",
    "H204-wrong-value",
    "H302-unknown-term",
}


def as_json(value: Any) -> Any:
    """YAML as an editor reads it: dates are texts."""
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_json(inner) for inner in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value


def wrong(schema: str, value: object) -> list[str]:
    validator = Draft7Validator(SCHEMAS[schema])
    return [
        f"{list(each.path)}: {each.message}"
        for each in validator.iter_errors(as_json(value))
    ]


def wrong_pages(folder: Path) -> Iterator[str]:
    for pair in read_pairs(folder)[0]:
        for language, file in pair.files.items():
            role = "source" if language == pair.source_language else "translation"
            yield from wrong(f"{pair.collection.name}.{role}", file.values)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_sound(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])


def test_every_published_page_is_taken() -> None:
    assert list(wrong_pages(ROOT / "content")) == []


@pytest.mark.parametrize(("schema", "files"), DATA.items())
def test_every_published_list_is_taken(schema: str, files: str) -> None:
    for path in (ROOT / "content").glob(files):
        found = parse_yaml(path.read_text("utf-8"), file=path.name)
        assert wrong(schema, found.value) == [], path.name


@pytest.mark.parametrize("case", sorted(REFUSED))
def test_the_mistakes_of_the_fixtures_are_refused(case: str) -> None:
    folder = FIXTURES / "problems" / case
    pages = [path for path in folder.rglob("*.md") if _has_folder(path, folder)]
    assert pages
    assert list(wrong_pages(folder)), case


def _has_folder(path: Path, folder: Path) -> bool:
    return path.parent.relative_to(folder).as_posix() in BY_FOLDER
