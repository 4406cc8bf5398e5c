"""Events: when, where and by whom, and whether that was moved or called off."""

from datetime import date, datetime
from typing import Final

from hub.linked_data.node import SCHEMA, Json, Node, known, node
from hub.linked_data.organisations import organisation_named
from hub.linked_data.publication import Publication
from hub.models.dates import DatedFact, dated_facts
from hub.models.event import Event
from hub.models.page import Page
from hub.models.sourced import BRUSSELS, Certainty, Firmness

_STATUS: Final = {
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
}


def event(page: Page, publication: Publication) -> Node:
    """An event as its page shows it; a series while it has no date.

    Nothing where its date or its place is not known for certain: programs drop every
    caveat, and an event without either is none to them.
    """
    meta = page.meta
    assert isinstance(meta, Event)  # the caller knows the collection
    when = next(iter(dated_facts(meta)), None)
    if when is None:
        return _series(page, meta, publication) if meta.recurrence else {}
    if not _is_certain(when) or not (meta.place or meta.online):
        return {}
    return {**_told("Event", page, meta, publication), **_times(when, meta)}


def _is_certain(when: DatedFact) -> bool:
    is_official = when.certainty is Certainty.OFFICIAL
    return is_official and when.firmness is Firmness.CONFIRMED


def _series(page: Page, meta: Event, publication: Publication) -> Node:
    return _told("EventSeries", page, meta, publication)


def _told(type: str, page: Page, meta: Event, publication: Publication) -> Node:
    return node(
        type,
        publication.subject(page),
        name=meta.title,
        description=meta.summary,
        url=publication.address(page),
        sameAs=meta.url,
        location=_locations(meta, publication),
        eventAttendanceMode=_attendance(meta),
        organizer=[
            *(
                organisation_named(publication.entry("organisations", id), publication)
                for id in meta.organisers
            ),
            *([node("Organization", name=meta.organiser)] if meta.organiser else []),
        ],
        audience=[
            node("Audience", audienceType=publication.term("audiences", id))
            for id in meta.audiences
        ],
    )


def _times(when: DatedFact, meta: Event) -> Node:
    """A postponed event keeps its old date until there is a new one."""
    moved_from = when.moves[-1].was.start if when.moves else None
    rescheduled = "EventRescheduled" if when.moves else "EventScheduled"
    status = _STATUS.get(meta.status, rescheduled)
    return known(
        startDate=_iso(when.span.start),
        endDate=_iso(when.span.end) if when.span.end else None,
        previousStartDate=_iso(moved_from) if moved_from else None,
        eventStatus=f"{SCHEMA}{status}",
    )


def _locations(meta: Event, publication: Publication) -> Json:
    found = []
    if meta.place is not None:
        place = meta.place[publication.language]
        found.append(node("Place", name=place, address=place))
    if meta.online:
        found.append(node("VirtualLocation", name=publication.words.online))
    return found


def _attendance(meta: Event) -> str:
    if meta.place is None and not meta.online:
        return ""
    mode = "Mixed" if meta.place and meta.online else "Online"
    return f"{SCHEMA}{mode if meta.online else 'Offline'}EventAttendanceMode"


def _iso(moment: date | datetime) -> str:
    """A day; an hour with what the clock in Brussels is ahead of the world's."""
    if isinstance(moment, datetime):
        return moment.astimezone(BRUSSELS).isoformat()
    return moment.isoformat()
