"""What changed, and which dates moved: computed from the pages, newest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from hub.models.dates import DatedFact, Move, Span, dated_facts, span_of
from hub.models.page import Page


@dataclass(frozen=True)
class PageChange:
    """A page that changed on a day, and what changed where the editor says it."""

    page: Page
    day: date
    text: str | None


@dataclass(frozen=True)
class MovedDate:
    """A date of a page that moved: from where, to where, on which day."""

    page: Page
    fact: DatedFact
    move: Move
    now: Span
    """What it became by this move."""
    count: int
    """Which move of this date it is, the first being 1."""


def page_changes(pages: Iterable[Page]) -> tuple[PageChange, ...]:
    """Every change of pages, the newest first."""
    found = [change for page in pages for change in _changes(page)]
    return tuple(sorted(found, key=_newest_change))


def moved_dates(pages: Iterable[Page]) -> tuple[MovedDate, ...]:
    """Every move of every date, the newest first."""
    found = [moved for page in pages for moved in _moves(page)]
    return tuple(sorted(found, key=_newest_move))


def _changes(page: Page) -> Iterator[PageChange]:
    """What the editor says per day; the last day also without words."""
    told = {change.date for change in page.meta.changes}
    if page.meta.updated not in told:
        yield PageChange(page, page.meta.updated, None)
    for change in page.meta.changes:
        yield PageChange(page, change.date, change[page.language])


def _moves(page: Page) -> Iterator[MovedDate]:
    for fact in dated_facts(page.meta):
        became = [*map(span_of, fact.fact.previously), fact.span][1:]
        for count, (move, now) in enumerate(
            zip(fact.moves, became, strict=True), start=1
        ):
            yield MovedDate(page, fact, move, now, count)


def _newest_change(change: PageChange) -> tuple[int, str, str]:
    return (-change.day.toordinal(), change.page.meta.title.casefold(), change.page.id)


def _newest_move(moved: MovedDate) -> tuple[int, str, str, int]:
    title = moved.page.meta.title.casefold()
    return (-moved.move.changed.toordinal(), title, moved.fact.name, -moved.count)
