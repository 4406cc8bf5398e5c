"""When events and calls are: their months, their next moment, and when that changes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Literal

from hub.models.call import Call, CallStatus
from hub.models.event import Event
from hub.models.meta import Meta
from hub.models.sourced import BRUSSELS, begins_at, over_at

When = Literal["upcoming", "undated", "past"]

NOT_OPEN = frozenset({CallStatus.ANNOUNCED, CallStatus.CLOSED, CallStatus.UNKNOWN})


def when_of(meta: Meta, now: datetime) -> When:
    """Whether an event or call is still to come, over, or has no date."""
    if isinstance(meta, Event):
        if meta.takes_place is None:
            return "undated"
        return "past" if meta.is_past(now) else "upcoming"
    if isinstance(meta, Call):
        status = meta.status(now)
        if status is CallStatus.UNKNOWN:
            return "undated"
        return "past" if status is CallStatus.CLOSED else "upcoming"
    return "undated"


def is_open(call: Call, now: datetime) -> bool:
    """Whether one can apply."""
    return call.status(now) not in NOT_OPEN


def next_moment(meta: Meta, now: datetime) -> datetime | None:
    """The first date that is still to come: a deadline before an opening."""
    if isinstance(meta, Event):
        if meta.takes_place is None or meta.is_past(now):
            return None
        return begins_at(meta.takes_place.start)
    if isinstance(meta, Call) and meta.status(now) is not CallStatus.CLOSED:
        deadline = meta.next_deadline(now)
        if deadline is not None:
            return over_at(deadline.at)
        if meta.opens is not None and begins_at(meta.opens.at) > now:
            return begins_at(meta.opens.at)
    return None


def last_moment(meta: Meta) -> datetime | None:
    """When an event began or a call closed."""
    if isinstance(meta, Event) and meta.takes_place is not None:
        return begins_at(meta.takes_place.start)
    if isinstance(meta, Call) and meta.closes is not None:
        return over_at(meta.closes.at)
    return None


def months_of(meta: Meta) -> tuple[str, ...]:
    """The months of an event; of a call those of its deadlines, or of its opening."""
    if isinstance(meta, Event) and meta.takes_place is not None:
        when = meta.takes_place
        first, last = _day(when.start), _day(when.end or when.start)
        return tuple(_months(first, last))
    if isinstance(meta, Call):
        deadlines = (*meta.cut_offs, *((meta.closes,) if meta.closes else ()))
        known = deadlines or ((meta.opens,) if meta.opens else ())
        return tuple(sorted({_month(_day(each.at)) for each in known}))
    return ()


def interval(points: Sequence[datetime], now: datetime) -> tuple[int, int]:
    """A name for the time between two of the sorted points, or for a point itself."""
    return bisect_left(points, now), bisect_right(points, now)


def _day(moment: date | datetime) -> date:
    if isinstance(moment, datetime):
        return moment.astimezone(BRUSSELS).date()
    return moment


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def _months(first: date, last: date) -> Iterator[str]:
    while _month(first) <= _month(last):
        yield _month(first)
        year, month = divmod(first.year * 12 + first.month, 12)
        first = date(year, month + 1, 1)
