"""Reads what is saved; a file that is broken stays as it was when it was last good."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from hub.content.check import domain_problems
from hub.content.files import is_data
from hub.content.kept import Kept, Versions
from hub.content.loader import Content, load
from hub.content.problems import Problem, errors
from hub.content.stamps import Stamps


class Stand(StrEnum):
    """How a file is shown that is not shown as it is now."""

    BEFORE = "before"
    SHARED = "shared"
    """As it was before, on all pages."""
    ABSENT = "absent"


@dataclass(frozen=True)
class Reading:
    """What can be shown of the files of one moment."""

    shown: Content | None = None
    """Content without errors in its front matter; None: there was none yet."""
    files: Versions = field(default_factory=dict)
    """What is shown: of each file the newest, or else the last good one."""
    held: frozenset[str] = frozenset()
    """The files that are not shown as they are now."""
    problems: tuple[Problem, ...] = ()
    """What keeps them from being shown."""

    def stands(self) -> Iterator[tuple[str, Stand]]:
        """The files that are held, and what is shown of each."""
        for file in sorted(self.held):
            if file not in self.files:
                yield file, Stand.ABSENT
            else:
                yield file, Stand.SHARED if is_data(file) else Stand.BEFORE


@dataclass(frozen=True)
class Reader:
    """Reads a folder again and again, and shows all of it that can be shown."""

    folder: Path
    kept: Kept

    def read(self, stamps: Stamps, before: Reading) -> Reading:
        """What to show, where this was shown before."""
        now = self.kept.read(self.folder, stamps)
        content = self._load(now)
        wrong = _wrong(content)
        if not wrong:
            return Reading(content, now)
        changed = _changed(now, before.files)
        held = frozenset[str]()
        for more in _ways(now, before, changed, _files(wrong)):
            if more <= held:
                continue
            found, held = self._without(held | more, now, before, changed)
            if found is not None:
                files = _mixed(now, before.files, held)
                return Reading(found, files, held, wrong)
        return Reading(before.shown, before.files, changed, wrong)

    def _without(
        self, held: frozenset[str], now: Versions, before: Reading, changed: Set[str]
    ) -> tuple[Content | None, frozenset[str]]:
        """The content without some changes, and without those that lean on them."""
        while True:
            content = self._load(_mixed(now, before.files, held))
            wrong = _files(_wrong(content))
            if not wrong:
                return content, held
            if wrong & changed <= held:
                return None, held
            held |= wrong & changed

    def _load(self, files: Versions) -> Content:
        return load(self.folder, with_drafts=True, kept=self.kept, files=files)


def _ways(
    now: Versions, before: Reading, changed: frozenset[str], wrong: frozenset[str]
) -> Iterator[frozenset[str]]:
    """Which changes to leave out, the likeliest to be to blame first."""
    yield wrong & changed
    if before.shown is not None:
        # An error may stand in a file that nobody touched: what it names is to blame.
        yield before.held & changed
        yield changed - now.keys()
        yield frozenset(filter(is_data, changed))


def _wrong(content: Content) -> tuple[Problem, ...]:
    """What keeps content from being shown."""
    roadmaps = {page.id for page in content.catalogue.list("roadmaps", "nl")}
    domains = content.catalogue.vocabularies["domains"].ids
    found = [*errors(content.problems)]
    if not roadmaps.issuperset(domains):
        # Every page leads to the roadmaps of all domains.
        found += domain_problems(content)
    return tuple(found)


def _files(problems: tuple[Problem, ...]) -> frozenset[str]:
    return frozenset(problem.file for problem in problems)


def _changed(now: Versions, before: Versions) -> frozenset[str]:
    return frozenset(
        file
        for file in now.keys() | before.keys()
        if now.get(file) is not before.get(file)
    )


def _mixed(now: Versions, before: Versions, held: Set[str]) -> Versions:
    """The files as they are now, but some as they were before; in order."""
    mixed = {file: each for file, each in now.items() if file not in held}
    mixed |= {file: before[file] for file in held & before.keys()}
    return dict(sorted(mixed.items(), key=lambda item: item[0].split("/")))
