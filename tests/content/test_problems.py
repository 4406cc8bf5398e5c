"""One folder per code: files laid over the fixture hub, and what must be said of it."""

import re
import shutil
from pathlib import Path

import pytest

from hub.config import Config
from hub.content.advice import advise
from hub.content.check import check
from hub.content.loader import load
from hub.content.mending.mend import untidy
from hub.content.message import Message, in_language, parts_of
from hub.content.problems import CODES, Problem, did_you_mean
from hub.content.references import term_message
from hub.content.resolution import renderer_of
from hub.content.wording import translator
from hub.models.vocabulary import Vocabulary, VocabularyTerm
from tests.conftest import FIXTURES, NOW

CASES = sorted((FIXTURES / "problems").iterdir())


def problems_of(folder: Path) -> list[str]:
    return [str(each) for each in found_in(folder)]


def lay(case: Path, folder: Path) -> None:
    """The fixture hub with the files of a case over it."""
    shutil.copytree(FIXTURES / "content", folder)
    shutil.copytree(case, folder, dirs_exist_ok=True)
    (folder / "expected.txt").unlink(missing_ok=True)
    removals = folder / "remove.txt"
    if removals.exists():
        for file in (*removals.read_text().split(), "remove.txt"):
            (folder / file).unlink()


def assert_is_said_in_dutch(message: str) -> None:
    dutch = translator(Config.translations, "nl")
    for text, values in parts_of(message):
        # What has no words of its own is the same in both languages.
        if re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", text)):
            assert dutch(text) != text, text
        for value in values.values():
            if isinstance(value, Message):
                assert_is_said_in_dutch(value)
    assert in_language(message, str) == message


def found_in(folder: Path) -> list[Problem]:
    content = load(folder)
    renderer = renderer_of(content.catalogue)
    return [*check(content, renderer), *advise(content, renderer, NOW.date())]


@pytest.fixture(scope="module")
def sound() -> set[str]:
    """What is said of the fixture hub itself: two warnings that it is there to show."""
    return set(problems_of(FIXTURES / "content"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_problem_is_told_with_file_line_and_remedy(
    case: Path, sound: set[str], tmp_path: Path
) -> None:
    lay(case, tmp_path / "content")
    found = [each for each in found_in(tmp_path / "content") if str(each) not in sound]
    if case.name.startswith("H806"):
        # The other cases are not about how they are written.
        known = {str(each) for each in untidy(FIXTURES / "content")}
        tidied = untidy(tmp_path / "content")
        found += [each for each in tidied if str(each) not in known]
    expected = (case / "expected.txt").read_text("utf-8").splitlines()
    assert [str(each) for each in found] == expected
    code, _, name = case.name.partition("-")
    assert any(f" {code} {name}: " in line for line in expected)
    for each in found:
        assert_is_said_in_dutch(each.message)


def test_every_code_has_its_case() -> None:
    cases = {case.name for case in CASES}
    assert cases == {f"{code}-{each.name}" for code, each in CODES.items()}


def test_suggestions_name_the_nearest_words() -> None:
    assert did_you_mean("pvm", ["pmv", "fwo"]) == ' Did you mean "pmv"?'
    assert did_you_mean("PMV", ["pmv", "fwo"]) == ' Did you mean "pmv"?'
    assert did_you_mean("xyz", ["pmv", "fwo"]) == ""


def test_what_a_term_is_called_leads_to_its_id() -> None:
    terms = (VocabularyTerm(id="sme", nl="Kmo", en="SME"),)
    message = term_message("kmo", Vocabulary("audiences", terms))
    assert message.endswith('Did you mean "sme"?')
