"""Whatever goes wrong in a valid file is told with its file and line, or is harmless."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from hub.content.check import check
from hub.content.links import split_name
from hub.content.loader import Content, load
from hub.content.problems import Problem
from hub.content.resolution import renderer_of
from hub.models.page import Page
from tests.conftest import FIXTURES

CONTENT: Final = FIXTURES / "content"
FILES: Final = sorted(
    path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.*") if path.is_file()
)
JUNK: Final = (
    *("", "no", "[]", "{}", "[a, b]", "{a: b}", "2026-13-45", "23/11/2026", "- -", "007"),
    *("12:30", "xyz", '"', "'", "&a", "*a", "!!python/object:x", "|", "# weg", "null", "é"),
    *("\t", "%", "@x", "]{", "[a]{lang=fr}", "`", "https://", "../x.nl.md", "1e9", "-1", ": :", "\x07", "<b>"),
)

OF_THE_BODY: Final = {"H404", "H405", "H406", "H408", "H409", "H504", "H505"}

Lines = list[str]
Change = Callable[[Lines, int, str], Lines]


def drop(lines: Lines, at: int, _: str) -> Lines:
    return lines[:at] + lines[at + 1 :]


def double(lines: Lines, at: int, _: str) -> Lines:
    return [*lines[: at + 1], *lines[at:]]


def revalue(lines: Lines, at: int, junk: str) -> Lines:
    key, colon, _ = lines[at].partition(":")
    return [*lines[:at], f"{key}{colon} {junk}", *lines[at + 1 :]]


def rename_key(lines: Lines, at: int, _: str) -> Lines:
    return [*lines[:at], lines[at].replace(":", "s:", 1), *lines[at + 1 :]]


def insert(lines: Lines, at: int, junk: str) -> Lines:
    middle = len(lines[at]) // 2
    return [*lines[:at], lines[at][:middle] + junk + lines[at][middle:], *lines[at + 1 :]]


def cut(lines: Lines, at: int, _: str) -> Lines:
    return [*lines[:at], lines[at][: len(lines[at]) // 2], *lines[at + 1 :]]


def indent(lines: Lines, at: int, _: str) -> Lines:
    return [*lines[:at], f"  {lines[at]}", *lines[at + 1 :]]


def stop(lines: Lines, at: int, _: str) -> Lines:
    return lines[:at]


def swap(lines: Lines, at: int, _: str) -> Lines:
    return [*lines[:at], *reversed(lines[at : at + 2]), *lines[at + 2 :]]


CHANGES: Final[tuple[Change, ...]] = (
    *(drop, double, revalue, rename_key, insert, cut, indent, stop, swap),
)


@dataclass(frozen=True)
class Mutation:
    file: str
    change: Change
    at: int
    junk: str

    def __repr__(self) -> str:
        return f"{self.change.__name__} {self.file}:{self.at + 1} {self.junk!r}"


@st.composite
def mutations(draw: st.DrawFn) -> Mutation:
    file = draw(st.sampled_from(FILES))
    count = len((CONTENT / file).read_text("utf-8").splitlines())
    at = draw(st.integers(0, count - 1))
    return Mutation(
        file, draw(st.sampled_from(CHANGES)), at, draw(st.sampled_from(JUNK))
    )


@dataclass(frozen=True, repr=False)
class Hub:
    """The fixture hub in a folder of its own, and what is said of it when sound."""

    folder: Path
    content: Content
    told: frozenset[Problem]


def found_in(folder: Path) -> tuple[Content, frozenset[Problem]]:
    content = load(folder)
    return content, frozenset(check(content, renderer_of(content.catalogue)))


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Hub:
    folder = tmp_path_factory.mktemp("mutations") / "content"
    shutil.copytree(CONTENT, folder)
    return Hub(folder, *found_in(folder))


# The whole content 200 times over: its lines are measured by the tests of each part.
@pytest.mark.no_cover
@given(mutation=mutations())
@settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_mutation_is_told_where_it_is_or_is_harmless(
    hub: Hub, mutation: Mutation
) -> None:
    path = hub.folder / mutation.file
    sound = path.read_bytes()
    lines = sound.decode().split("\n")
    mutated = mutation.change(lines, mutation.at, mutation.junk)
    path.write_bytes("\n".join(mutated).encode())
    try:
        content, told = found_in(hub.folder)
    finally:
        path.write_bytes(sound)
    new = sorted(told - hub.told)
    event("told" if new else "harmless")
    if new:
        named = [problem for problem in new if is_near(problem, mutation, lines)]
        assert named or all_elsewhere_explained(hub, new, mutation), new
    else:
        assert set(changed(hub.content, content)) <= may_change(hub, mutation)


def is_near(problem: Problem, mutation: Mutation, lines: Lines) -> bool:
    """In the mutated file: in the key of the mutated line, or beside what it parts."""
    if split_name(problem.file)[0] != split_name(mutation.file)[0]:
        return False
    if problem.file != mutation.file:
        # The two languages no longer agree, which is told of the translation.
        return True
    if problem.line == 1 or mutation.change is stop or problem.code in OF_THE_BODY:
        # A missing key has no line of its own, nor has what a text does not say.
        return True
    first, last = block_of(lines, mutation.at)
    return first <= problem.line <= last + 1


def block_of(lines: Lines, at: int) -> tuple[int, int]:
    """The lines, from 1, of the outermost key in which a line stands, and its neighbour."""
    starts = [place for place, line in enumerate(lines) if line[:1].strip(" \t")]
    first = max((place for place in starts if place <= at), default=0)
    later = [place for place in starts if place > at + 1]
    return first + 1, (later[0] if later else len(lines)) + 1


def all_elsewhere_explained(
    hub: Hub, new: list[Problem], mutation: Mutation
) -> bool:
    """What others say because they point at what stood here."""
    stem = split_name(Path(mutation.file).name)[0].removesuffix(".yaml")
    pointing = {page.file for page in hub.content.catalogue.pages if points(page, stem)}
    is_shared = mutation.file.endswith(".yaml")
    return all(problem.file in pointing or is_shared for problem in new)


def points(page: Page, id: str) -> bool:
    return any(id == target for _, target in page.links) or id in str(page.meta)


def changed(before: Content, after: Content) -> Iterator[str]:
    old = {(page.key, page.language): page for page in before.catalogue.pages}
    new = {(page.key, page.language): page for page in after.catalogue.pages}
    for key in old.keys() | new.keys():
        if key not in old or key not in new or bare(old[key]) != bare(new[key]):
            yield split_name((old.get(key) or new[key]).file)[0]


def bare(page: Page) -> Page:
    """The page without the place of its text, which any line above it moves."""
    return replace(page, body_line=0)


def may_change(hub: Hub, mutation: Mutation) -> set[str]:
    return {split_name(mutation.file)[0]}
