"""What editors have to look at, gathered from the content, owner by owner."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hub.catalogue import Catalogue
from hub.content.loader import Content
from hub.content.message import Translate, in_language
from hub.content.problems import Problem
from hub.languages import Language
from hub.models.page import Page


class Kind(StrEnum):
    """Why a page is in the report."""

    UNTRANSLATED = "untranslated"
    OUTDATED = "outdated"
    OVERDUE = "overdue"
    UNLINKED = "unlinked"
    HARD = "hard"


_BY_CODE: Final = {
    "H401": Kind.UNTRANSLATED,
    "H402": Kind.OUTDATED,
    "H801": Kind.OVERDUE,
    "H803": Kind.HARD,
}


@dataclass(frozen=True, order=True)
class Row:
    """One thing to look at."""

    kind: Kind
    owner: str
    file: str
    line: int
    title: str
    detail: str


@dataclass(frozen=True)
class Report:
    """The state of the content on a day."""

    day: date
    rows: tuple[Row, ...]
    questions: Mapping[str, int]
    """Questions without an answer, and how often they were asked."""

    def of(self, kind: Kind) -> list[Row]:
        """The rows of one kind, owner by owner."""
        return [row for row in self.rows if row.kind is kind]

    def count(self, kind: Kind, owner: str) -> int:
        """How many rows of a kind an owner has."""
        return sum(row.owner == owner for row in self.of(kind))

    @property
    def owners(self) -> tuple[str, ...]:
        """Everybody who has something to look at."""
        return tuple(sorted({row.owner for row in self.rows}))


def report_of(
    content: Content,
    problems: Iterable[Problem],
    translate: Translate,
    *,
    day: date,
    questions: Mapping[str, int],
) -> Report:
    """The report in a language."""
    pages = {page.file: page for page in content.catalogue.pages if page.is_translated}
    rows = [
        *_from_problems(problems, pages, translate),
        *_unlinked(content.catalogue),
    ]
    return Report(day, tuple(sorted(rows, key=_order)), questions)


def _order(row: Row) -> tuple[int, str, str, int]:
    return list(Kind).index(row.kind), row.owner, row.file, row.line


def _from_problems(
    problems: Iterable[Problem], pages: Mapping[str, Page], translate: Translate
) -> Iterator[Row]:
    for problem in problems:
        kind, page = _BY_CODE.get(problem.code), pages.get(problem.file)
        if kind is not None and page is not None:
            detail = in_language(problem.message, translate)
            yield _row(kind, page, problem.line, detail)


def _unlinked(catalogue: Catalogue) -> Iterator[Row]:
    """Entries that no other entry points at; lists and the search still find them."""
    pointed_at = {key for page in catalogue.pages for key in page.mentioned}
    language: Language = "nl"
    for page in catalogue.in_language(language):
        if page.key not in pointed_at:
            yield _row(Kind.UNLINKED, page, 1, "")


def _row(kind: Kind, page: Page, line: int, detail: str) -> Row:
    return Row(kind, page.meta.owner, page.file, line, page.meta.title, detail)
