"""What editors have to look at, gathered from the content, owner by owner."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import fmean
from typing import Final

from hub.catalogue import Catalogue
from hub.content.advice import FEWEST_WORDS
from hub.content.loader import Content
from hub.content.markdown import Renderer
from hub.content.message import Translate, in_language
from hub.content.problems import Problem
from hub.content.readability import measure
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
class Text:
    """How hard the body of a page is to read."""

    owner: str
    file: str
    title: str
    lix: float
    words: int


@dataclass(frozen=True)
class Report:
    """The state of the content on a day."""

    day: date
    rows: tuple[Row, ...]
    questions: Mapping[str, int]
    """Questions without an answer, and how often they were asked."""
    texts: tuple[Text, ...]
    """Every text, the hardest first."""

    def of(self, kind: Kind) -> list[Row]:
        """The rows of one kind, owner by owner."""
        return [row for row in self.rows if row.kind is kind]

    def count(self, kind: Kind, owner: str) -> int:
        """How many rows of a kind an owner has."""
        return sum(row.owner == owner for row in self.of(kind))

    def average(self, owner: str) -> float | None:
        """The LIX of an owner's texts on average; None where all are too short."""
        found = [
            each.lix
            for each in self.texts
            if each.owner == owner and each.words >= FEWEST_WORDS
        ]
        return fmean(found) if found else None

    @property
    def owners(self) -> tuple[str, ...]:
        """Everybody who has something to look at, or who wrote something."""
        rows, texts = self.rows, self.texts
        owners = {row.owner for row in rows} | {text.owner for text in texts}
        return tuple(sorted(owners))


def report_of(
    content: Content,
    problems: Iterable[Problem],
    translate: Translate,
    *,
    renderer: Renderer,
    day: date,
    questions: Mapping[str, int],
) -> Report:
    """The report in a language."""
    pages = {page.file: page for page in content.catalogue.pages if page.is_translated}
    rows = [
        *_from_problems(problems, pages, translate),
        *_unlinked(content.catalogue),
    ]
    texts = sorted(_texts(pages.values(), renderer), key=lambda each: -each.lix)
    return Report(day, tuple(sorted(rows, key=_order)), questions, tuple(texts))


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


def _texts(pages: Iterable[Page], renderer: Renderer) -> Iterator[Text]:
    for page in pages:
        found = measure(renderer.render(page).text)
        yield Text(
            page.meta.owner,
            page.file,
            page.meta.title,
            round(found.lix, 1),
            found.words,
        )


def _row(kind: Kind, page: Page, line: int, detail: str) -> Row:
    return Row(kind, page.meta.owner, page.file, line, page.meta.title, detail)
