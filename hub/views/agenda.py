"""The agenda by month: dates that follow each other stand under one name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from hub import formats
from hub.languages import Language
from hub.models.call import Call
from hub.models.event import Event
from hub.models.meta import Meta
from hub.models.page import Page
from hub.models.sourced import BRUSSELS


@dataclass(frozen=True)
class Day:
    """A page and the day that counts now; none where no date is known."""

    page: Page
    at: date | None
    language: Language

    @property
    def weekday(self) -> str:
        """The day of the week, short."""
        return formats.weekday(self.at, self.language) if self.at else ""

    @property
    def month(self) -> str:
        """The month and its year; empty where no date is known."""
        return formats.month(self.at, self.language).capitalize() if self.at else ""


@dataclass(frozen=True)
class Month:
    """The days of a month, in the order of the list."""

    title: str
    days: Sequence[Day]


def agenda_months(
    pages: Sequence[Page], now: datetime, language: Language
) -> Iterator[Month]:
    """The pages, which are in the order of their dates, in groups."""
    days = (Day(page, day_of(page.meta, now), language) for page in pages)
    for title, found in groupby(days, lambda day: day.month):
        yield Month(title, tuple(found))


def day_of(meta: Meta, now: datetime) -> date | None:
    """The first day of an event; of a call its next deadline, end or opening."""
    moment: date | datetime | None = None
    if isinstance(meta, Event) and meta.takes_place is not None:
        moment = meta.takes_place.start
    if isinstance(meta, Call):
        fact = meta.next_deadline(now) or meta.closes or meta.opens
        moment = fact.at if fact else None
    if isinstance(moment, datetime):
        return moment.astimezone(BRUSSELS).date()
    return moment
