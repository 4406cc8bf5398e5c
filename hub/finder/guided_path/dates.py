"""Which date comes first: deadlines of calls, and events."""

from collections.abc import Iterator
from datetime import datetime

from hub.catalogue import Catalogue
from hub.finder.guided_path.answers import Answers
from hub.finder.guided_path.entries import Bits, Entries
from hub.finder.guided_path.outcome import Dated
from hub.models.call import Call, CallStatus
from hub.models.event import Event
from hub.models.page import Key
from hub.models.sourced import end_of, start_of


def calls_to_come(
    catalogue: Catalogue, instruments: frozenset[str], answers: Answers, now: datetime
) -> Iterator[Dated]:
    """The next date of each call of these instruments that is not over."""
    for page in catalogue.list("calls", "nl"):
        call = page.meta
        if not isinstance(call, Call) or call.instrument not in instruments:
            continue
        if answers.domain and call.domains:
            if not set(answers.domain) & set(call.domains):
                continue
        if call.status(now) is CallStatus.ANNOUNCED and call.opens is not None:
            yield Dated(page.key, call.opens.at, start_of(call.opens.at))
        elif (deadline := call.next_deadline(now)) is not None:
            yield Dated(page.key, deadline.at, end_of(deadline.at))


def events_to_come(entries: Entries, chosen: Bits, now: datetime) -> Iterator[Dated]:
    """The events of a set with a date that is still to come."""
    for entry in entries.in_set(chosen):
        event = entry.meta
        if isinstance(event, Event) and event.when and not event.is_past(now):
            if event.status != "cancelled":
                yield Dated(entry.key, event.when.start, start_of(event.when.start))


def undated_events(entries: Entries, chosen: Bits, answers: Answers) -> tuple[Key, ...]:
    """Events that come back, those for the domain and of Flanders first."""
    ranked = [
        (
            not set(answers.domain) & set(event.domains),
            event.level != "flemish",
            not event.named_in_strategy,
            entry.key,
        )
        for entry in entries.in_set(chosen)
        if isinstance(event := entry.meta, Event)
        and event.when is None
        and event.status != "cancelled"
    ]
    return tuple(key for *_, key in sorted(ranked))
