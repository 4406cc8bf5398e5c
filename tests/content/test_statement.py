"""What is said of a statement that cannot be read or contradicts itself."""

from pathlib import Path

import pytest

from hub.content.statement import read_statement, statement_problems
from tests.conftest import FIXTURES

STATEMENT = (FIXTURES / "content" / "accessibility.yaml").read_text("utf-8")
IDS = {"about": frozenset({"privacy"})}


def told(folder: Path, text: str) -> list[str]:
    (folder / "accessibility.yaml").write_text(text, "utf-8")
    statement, located, problems = read_statement(folder)
    problems += statement_problems(statement, located, IDS)
    return [str(each) for each in problems]


def test_sound_statement_has_no_problem(tmp_path: Path) -> None:
    assert told(tmp_path, STATEMENT) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("reviewed: 2026-11-23", "reviewed: 2026-11-22", 'H206 .*"reviewed" lies'),
        ("about/privacy", "about/privacie", "H301 .*Did you mean"),
        ("id: documents-of-others", "id: words-in-another-language", "H205 .*two"),
        ("reason: non-compliance", "reason: outside-scope", 'H704 .*"partial"'),
        ("reason: outside-scope", "reason: non-compliance", "H704 .*fails a criterion"),
        ("status: partial", "status: mostly", 'H204 .*"status"'),
        ("status: partial", "status: partial\nmood: good", "H202 .*no key"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert old in STATEMENT
    found = "\n".join(told(tmp_path, STATEMENT.replace(old, new)))
    code, _, words = said.partition(" .*")
    assert code in found
    assert words in found


@pytest.mark.parametrize(("text", "code"), [("- a\n", "H204"), ("a: [\n", "H103")])
def test_file_of_another_shape_is_refused(tmp_path: Path, text: str, code: str) -> None:
    assert code in told(tmp_path, text)[0]


def test_no_file_is_no_statement(tmp_path: Path) -> None:
    statement, located, problems = read_statement(tmp_path)
    assert (statement, problems) == (None, [])
    assert list(statement_problems(statement, located, IDS)) == []
