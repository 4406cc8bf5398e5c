"""The documents keep step with the code."""

import dataclasses
import re
from pathlib import Path

import pytest
from click import Context, Group
from flask import Flask

from hub.config import BY_CODE, ROOT, Config
from hub.content.problems import CODES
from hub.languages import LANGUAGES, Language
from hub.models.collection import COLLECTIONS

PROBLEMS: dict[str, str] = {
    language: (ROOT / "docs/editing" / language / "problems.md").read_text("utf-8")
    for language in LANGUAGES
}
EDITING: dict[str, str] = {
    language: "\n".join(
        path.read_text("utf-8")
        for path in sorted((ROOT / "docs" / "editing" / language).rglob("*.md"))
    )
    for language in LANGUAGES
}
DEPLOYMENT = (ROOT / "docs" / "developing" / "running.md").read_text("utf-8")
DOCUMENTS = ("*.md", "docs/**/*.md", "editors/*.md")
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_linked_from_the_guides(language: str) -> None:
    for collection in COLLECTIONS:
        link = f"(kinds/{collection.name}.md)"
        for guide in ("README.md", "writing.md"):
            path = ROOT / "docs" / "editing" / language / guide
            assert link in path.read_text("utf-8"), (guide, collection.name)


def test_documents_for_editors_are_there_in_both_languages() -> None:
    names = [
        {
            path.relative_to(ROOT / "docs" / "editing" / language).as_posix()
            for path in (ROOT / "docs" / "editing" / language).rglob("*.md")
        }
        for language in LANGUAGES
    ]
    assert names[0] == names[1]


@pytest.mark.parametrize(
    "path",
    sorted(
        [*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md"), *ROOT.glob("editors/*.md")]
    ),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_links_of_documents_lead_to_files(path: Path) -> None:
    text = re.sub(r"(?ms)^```.*?^```$|^    .*?$|`[^`\n]*`", "", path.read_text("utf-8"))
    for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (path.parent / link).exists(), link


@pytest.mark.parametrize(
    "field", dataclasses.fields(Config), ids=lambda field: field.name
)
def test_every_setting_is_documented(field) -> None:
    if field.name not in BY_CODE:
        assert f"`HUB_{field.name.upper()}`" in DEPLOYMENT


def test_every_command_is_documented(app: Flask) -> None:
    documents = README + DEPLOYMENT + EDITING["en"]
    for name in (
        *("benchmark", "check", "count", "finder", "index", "links", "preview"),
        *("publish", "readability", "report", "search", "urls"),
    ):
        assert app.cli.get_command(Context(app.cli), name)
        assert f"hub {name}" in documents, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_for_editors_is_documented_in_both(
    app: Flask, language: str
) -> None:
    for name in ("check", "export", "import", "new", "readability", "schema"):
        assert app.cli.get_command(Context(app.cli), name)
        assert f"hub {name}" in EDITING[language], name


def test_every_command_on_the_search_is_documented(app: Flask) -> None:
    group = app.cli.get_command(Context(app.cli), "search")
    assert isinstance(group, Group)
    for name in ("benchmark", "evaluate", "scale"):
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
