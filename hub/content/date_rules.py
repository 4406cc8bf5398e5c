"""Whether the dates of an entry can all be true together."""

from collections.abc import Iterator
from datetime import date

from hub.content.message import said
from hub.content.overlay import Entry
from hub.content.problems import Problem
from hub.models.base import KeyPath
from hub.models.call import Call
from hub.models.dates import span_of
from hub.models.event import Event
from hub.models.meta import Meta
from hub.models.sourced import (
    Deadline,
    EarlierDeadline,
    EarlierPeriod,
    Period,
    begins_at,
    over_at,
)

Found = tuple[KeyPath, str, str]
"""Where, the code, and what is wrong and what to do."""


def date_problems(entry: Entry) -> Iterator[Problem]:
    """All that is wrong with the dates of an entry, in its source file."""
    file = entry.pair.source
    if file is None or not entry.pages:
        return
    for path, code, message in _found(entry.pages[0].meta):
        yield Problem(file.file, file.line(path), code, message)


def _found(meta: Meta) -> Iterator[Found]:
    yield from _changes(meta)
    if isinstance(meta, Event) and meta.when is not None:
        yield from _moves(("when",), meta.when, meta.updated)
    if isinstance(meta, Call):
        yield from _order(meta)
        for path, deadline in _deadlines(meta):
            yield from _moves(path, deadline, meta.updated)


def _changes(meta: Meta) -> Iterator[Found]:
    """What changed is told the newest first, up to the day of `updated`."""
    latest = meta.updated
    for place, change in enumerate(meta.changes):
        if change.date > latest:
            message = said(
                "{day} is later than what stands before it ({latest}); put the newest "
                "change first, and none after the day of updated.",
                day=change.date,
                latest=latest,
            )
            yield ("changes", place), "H206", message
        latest = min(latest, change.date)


def _deadlines(call: Call) -> Iterator[tuple[KeyPath, Deadline]]:
    if call.opens is not None:
        yield ("opens",), call.opens
    for place, cut_off in enumerate(call.cut_offs):
        yield ("cut_offs", place), cut_off
    if call.closes is not None:
        yield ("closes",), call.closes


def _order(call: Call) -> Iterator[Found]:
    """A call opens, has its cut-offs, and closes, in that order."""
    opens = begins_at(call.opens.at) if call.opens is not None else None
    closes = over_at(call.closes.at) if call.closes is not None else None
    if call.rolling is not None and closes is not None:
        message = said("a rolling call never closes; keep either rolling or closes.")
        yield ("rolling",), "H207", message
    if opens is not None and closes is not None and closes <= opens:
        message = said("the call closes before it opens; mend one date.")
        yield ("closes",), "H206", message
    for place, cut_off in enumerate(call.cut_offs):
        until = over_at(cut_off.at)
        if opens is not None and until <= opens:
            message = said("this cut-off lies before the call opens; mend one date.")
            yield ("cut_offs", place), "H206", message
        if closes is not None and until > closes:
            message = said("this cut-off lies after the call closes; mend one date.")
            yield ("cut_offs", place), "H206", message


def _moves(path: KeyPath, fact: Deadline | Period, updated: date) -> Iterator[Found]:
    """Each former date differs from the next, and changed after the one before it."""
    earliest = date.min
    dates = [span_of(each) for each in (*fact.previously, fact)]
    moves: tuple[EarlierDeadline | EarlierPeriod, ...] = fact.previously
    for place, old in enumerate(moves):
        where: KeyPath = (*path, "previously", place)
        if dates[place] == dates[place + 1]:
            message = said(
                "this is the date that came after it, so nothing moved; write the date "
                "that was given up, or take this line out."
            )
            yield where, "H207", message
        if not earliest <= old.changed <= updated:
            message = said(
                "changed ({changed}) must lie between the change before it and the "
                "day of updated ({updated}); put the oldest first.",
                changed=old.changed,
                updated=updated,
            )
            yield where, "H206", message
        earliest = old.changed
