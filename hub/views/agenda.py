"""Events and calls split by time: what is to come, what has no date, what is over."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from math import inf
from typing import Literal

from hub.models.call import Call, CallStatus
from hub.models.event import Event
from hub.models.page import Page
from hub.models.sourced import begins_at, over_at

When = Literal["coming", "undated", "past", "all"]


def split_by_date(pages: Iterable[Page], now: datetime) -> Mapping[When, list[Page]]:
    """Pages by when they are; pages that no date concerns stay together."""
    groups: dict[When, list[Page]] = {}
    for page in pages:
        groups.setdefault(_when(page, now), []).append(page)
    if "coming" in groups:
        groups["coming"].sort(key=lambda page: _moment(page, now))
    if "past" in groups:
        groups["past"].sort(key=lambda page: _moment(page, now), reverse=True)
    order: tuple[When, ...] = ("all", "coming", "undated", "past")
    return {when: groups[when] for when in order if when in groups}


def _when(page: Page, now: datetime) -> When:
    meta = page.meta
    if isinstance(meta, Event):
        if meta.takes_place is None:
            return "undated"
        return "past" if meta.is_past(now) else "coming"
    if isinstance(meta, Call):
        status = meta.status(now)
        if status is CallStatus.UNKNOWN:
            return "undated"
        return "past" if status is CallStatus.CLOSED else "coming"
    return "all"


def _moment(page: Page, now: datetime) -> float:
    """What the page is sorted by; a call by what comes next, else by its end."""
    meta = page.meta
    if isinstance(meta, Event) and meta.takes_place is not None:
        return begins_at(meta.takes_place.start).timestamp()
    if isinstance(meta, Call):
        known = meta.next_deadline(now) or meta.closes
        return over_at(known.at).timestamp() if known is not None else inf
    return 0.0
