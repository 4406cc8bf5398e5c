"""An appointment: one date of a page, as a calendar keeps it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from hub.models.dates import DatedFact, Span, dated_facts
from hub.models.event import Event
from hub.models.page import Page
from hub.models.sourced import Firmness

Status = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]

_FIRST_DAY: Final = date(2025, 1, 1)
_STEPS: Final = 10
_OFF: Final = {"postponed", "cancelled"}


@dataclass(frozen=True)
class Appointment:
    """What a calendar shows of one date."""

    uid: str
    sequence: int
    updated: date
    span: Span
    status: Status
    is_busy: bool
    """Whether it fills the time; a deadline does not."""
    summary: str
    description: str
    url: str
    location: str = ""
    categories: tuple[str, ...] = ()


def calendar_path(page: Page) -> str:
    """Where the calendar of an event or call stands, beside its page."""
    return f"{page.path.removesuffix('/')}.ics"


def calendar_of(page: Page) -> str | None:
    """The path of a page's calendar; None where it has no date."""
    return calendar_path(page) if dated_facts(page.meta) else None


def uid_of(page: Page, fact: DatedFact, host: str) -> str:
    """The same for ever: made of the entry and the date, not of slug or language."""
    return f"{page.collection.name}-{page.id}-{fact.name}@{host}"


def sequence_of(page: Page, fact: DatedFact) -> int:
    """A number that grows with each revision, though nothing remembers the last one.

    A later `updated` always weighs more than what can happen to a date on one day:
    moving, being postponed or cancelled.
    """
    is_off = isinstance(page.meta, Event) and page.meta.status in _OFF
    steps = min(2 * len(fact.moves) + is_off, _STEPS - 1)
    days = max((page.meta.updated - _FIRST_DAY).days, 0)
    return days * _STEPS + steps


def status_of(page: Page, fact: DatedFact) -> Status:
    """How a calendar should take the date."""
    state = page.meta.status if isinstance(page.meta, Event) else None
    if state == "cancelled":
        return "CANCELLED"
    if state == "postponed" or fact.firmness is not Firmness.CONFIRMED:
        return "TENTATIVE"
    return "CONFIRMED"


def is_busy(page: Page, fact: DatedFact) -> bool:
    """An event that goes on at an hour fills time; a deadline or a day does not."""
    is_on = isinstance(page.meta, Event) and page.meta.status not in _OFF
    return is_on and isinstance(fact.span.start, datetime)
