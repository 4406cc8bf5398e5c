"""The documents keep step with the code."""

import dataclasses
import re

import pytest
from click import Group
from flask import Flask

from hub.config import ROOT, Config
from hub.content.problems import CODES
from hub.languages import LANGUAGES, Language
from hub.models.collection import COLLECTIONS

PROBLEMS = {
    language: (ROOT / "docs/editing" / language / "problems.md").read_text("utf-8")
    for language in LANGUAGES
}
WRITING = (ROOT / "docs" / "editing" / "writing.md").read_text("utf-8")
DEPLOYMENT = (ROOT / "docs" / "developing" / "running.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_problem_has_cause_example_and_remedy(
    code: str, language: Language
) -> None:
    heading = f"### {code} {CODES[code].name}\n"
    assert heading in PROBLEMS[language]
    part = re.split(r"\n##", PROBLEMS[language].split(heading)[1])[0]
    cause, *_, remedy = part.strip().split("\n\n")
    assert not cause.startswith("    ")
    assert not remedy.startswith("    ")
    assert re.search(rf"^    content/\S+:\d+: {code} ", part, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_heading_is_left_of_a_code_that_went(language: Language) -> None:
    headings = re.findall(r"^### (H\d+)", PROBLEMS[language], re.MULTILINE)
    assert set(headings) == set(CODES)


def test_every_example_is_what_the_check_says() -> None:
    said = {
        f"    content/{line}"
        for case in (ROOT / "tests/fixtures/problems").glob("*/expected.txt")
        for line in case.read_text("utf-8").splitlines()
    }
    examples = re.findall(r"^    content/\S+:\d+: H.*$", PROBLEMS["en"], re.MULTILINE)
    assert set(examples) <= said


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda row: row.name)
def test_every_field_is_in_the_writing_guide(collection) -> None:
    for field in collection.model.model_fields:
        assert re.search(rf"\b{field}\b", WRITING), field


@pytest.mark.parametrize(
    "field", dataclasses.fields(Config), ids=lambda field: field.name
)
def test_every_setting_is_documented(field) -> None:
    # Only a preview shows what is not published; it takes no setting for that.
    if field.name != "unpublished":
        assert f"`HUB_{field.name.upper()}`" in DEPLOYMENT


def test_every_command_is_documented(app: Flask) -> None:
    documents = README + DEPLOYMENT + WRITING
    for name in (
        *("check", "count", "finder", "index", "links", "preview", "readability"),
        *("report", "search", "urls"),
    ):
        assert name in app.cli.commands
        assert f"hub {name}" in documents, name


def test_every_command_on_the_search_is_documented(app: Flask) -> None:
    group = app.cli.commands["search"]
    assert isinstance(group, Group)
    for name in ("benchmark", "evaluate"):
        assert name in group.commands
        assert f"hub search {name}" in DEPLOYMENT, name


def test_every_make_target_explains_itself() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    for target in phony[1].split():
        assert re.search(rf"^{target}:.*## \S", makefile, re.MULTILINE), target


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(
        path.name[:4] for path in (ROOT / "docs" / "decisions").glob("0*.md")
    )
    assert numbers == [f"{place:04}" for place in range(1, len(numbers) + 1)]
