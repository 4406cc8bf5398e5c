"""What is made of the models is committed, and up to date."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from flask.testing import FlaskCliRunner

from hub import create_app
from hub.config import ROOT, Config
from hub.content.loader import load
from hub.content.problems import Problem
from hub.content.report import Report
from hub.editing.generated import SCHEMAS, SNIPPETS, tools
from hub.editing.handbook import handbook
from hub.languages import LANGUAGES, Language
from hub.models.collection import COLLECTIONS, Collection
from hub.models.descriptions import is_translatable


@pytest.fixture(scope="module")
def files() -> Mapping[str, str]:
    vocabularies = load(ROOT / "content").catalogue.vocabularies
    return {**tools(vocabularies), **handbook(vocabularies)}


def test_every_made_file_is_up_to_date(files: Mapping[str, str]) -> None:
    stale = [
        name
        for name, text in files.items()
        if not (ROOT / name).exists() or (ROOT / name).read_text("utf-8") != text
    ]
    assert stale == [], "run make docs"


def test_no_made_file_is_left_over(files: Mapping[str, str]) -> None:
    folders = [ROOT / SCHEMAS, *(ROOT / "docs" / "editing").glob("*/kinds")]
    there = {
        path.relative_to(ROOT).as_posix() for each in folders for path in each.iterdir()
    }
    assert there <= set(files)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda row: row.name)
def test_every_field_has_its_heading(
    files: Mapping[str, str], collection: Collection, language: Language
) -> None:
    page = files[f"docs/editing/{language}/kinds/{collection.name}.md"]
    headings = set(re.findall(r"^### (\w+)$", page, re.MULTILINE))
    assert headings == {*collection.model.model_fields, "source_updated"}


def test_the_form_has_every_kind_and_translates_only_texts(
    files: Mapping[str, str],
) -> None:
    form = yaml.safe_load(files["editors/form/config.yml"])
    assert [each["name"] for each in form["collections"]] == [
        collection.name for collection in COLLECTIONS
    ]
    for settings, collection in zip(form["collections"], COLLECTIONS, strict=True):
        assert settings["folder"] == f"content/{collection.folder}"
        translated = {each["name"] for each in settings["fields"] if each["i18n"]}
        assert translated == {"body", "source_updated"} | {
            name
            for name in collection.model.model_fields
            if is_translatable(collection.model, name)
        }


def test_snippets_offer_the_words_of_the_vocabularies(
    files: Mapping[str, str],
) -> None:
    snippets = json.loads(files[SNIPPETS])
    levels = [each["body"] for each in snippets.values() if each["prefix"] == "level"]
    assert levels == ["level: ${1|flemish,federal,european,nato,international|}"]


def test_settings_of_the_editor_name_files_that_are_there() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    for schema, content in settings["yaml.schemas"].items():
        assert (ROOT / schema).exists(), schema
        assert list(ROOT.glob(content)), content


def test_the_editor_finds_file_and_line_in_what_the_check_says() -> None:
    tasks = json.loads((ROOT / ".vscode" / "tasks.json").read_text("utf-8"))
    pattern = tasks["tasks"][0]["problemMatcher"]["pattern"]
    problem = Problem("a/b.nl.md", 7, "H203", '"x" is a fact.')
    report = Report((problem,), "content", str)
    found = re.match(pattern["regexp"], next(report.annotations()))
    assert found is not None
    assert found[pattern["file"]] == "content/a/b.nl.md"
    assert found[pattern["line"]] == "7"
    assert found[pattern["code"]] == "H203 fact-in-translation"


def test_schema_writes_to_a_folder(runner: FlaskCliRunner, tmp_path: Path) -> None:
    result = runner.invoke(args=["schema", "--out", str(tmp_path)])
    assert result.exit_code == 0
    schema = json.loads((tmp_path / "instruments.source.schema.json").read_text())
    assert "title" in schema["required"]


def test_docs_says_whether_all_is_up_to_date() -> None:
    result = create_app(Config()).test_cli_runner().invoke(args=["docs", "--check"])
    assert (result.exit_code, result.stdout) == (0, "")
