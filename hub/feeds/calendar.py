"""Appointments as iCalendar (RFC 5545), through the library `icalendar`."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from icalendar import Calendar, vText
from icalendar import Event as VEvent

from hub.feeds.appointment import Appointment
from hub.feeds.brussels import brussels_timezone
from hub.feeds.plain import line, lines
from hub.languages import Language
from hub.models.dates import Span
from hub.models.sourced import BRUSSELS

MEDIA_TYPE: Final = "text/calendar"
PRODUCT: Final = "-//VISD hub//NONSGML Agenda//EN"
REFRESH: Final = timedelta(hours=12)


def calendar(
    name: str, appointments: Iterable[Appointment], language: Language, address: str
) -> bytes:
    """A calendar of appointments, the same bytes for the same content."""
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", PRODUCT)
    made.add("method", "PUBLISH")
    made.add("name", _text(line(name), language))
    made.add("x-wr-calname", vText(line(name)))
    made.add("x-wr-timezone", "Europe/Brussels")
    made.add("url", address)
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add_component(brussels_timezone())
    for appointment in appointments:
        made.add_component(_event(appointment, language))
    written: bytes = made.to_ical(sorted=False)
    return written


def _event(appointment: Appointment, language: Language) -> VEvent:
    event = VEvent()
    event.add("uid", appointment.uid)
    event.add("dtstamp", _stamp(appointment.updated))
    event.add("last-modified", _stamp(appointment.updated))
    event.add("sequence", appointment.sequence)
    _add_span(event, appointment.span)
    event.add("summary", _text(line(appointment.summary), language))
    event.add("description", _text(lines(appointment.description), language))
    if appointment.location:
        event.add("location", _text(line(appointment.location), language))
    if appointment.categories:
        event.add("categories", [line(each) for each in appointment.categories])
    event.add("status", appointment.status)
    event.add("transp", "OPAQUE" if appointment.is_busy else "TRANSPARENT")
    event.add("url", appointment.url)
    return event


def _text(text: str, language: Language) -> vText:
    return vText(text, params={"LANGUAGE": language})


def _stamp(day: date) -> datetime:
    """A revision is known to the day; its stamp is that day, at midnight."""
    return datetime.combine(day, time.min, UTC)


def _add_span(event: VEvent, span: Span) -> None:
    """Hours where both ends have them; else whole days, the end exclusive."""
    if isinstance(span.start, datetime) and span.end is None:
        event.add("dtstart", _moment(span.start))
    elif isinstance(span.start, datetime) and isinstance(span.end, datetime):
        event.add("dtstart", _moment(span.start))
        event.add("dtend", _moment(span.end))
    else:
        event.add("dtstart", _day(span.start))
        event.add("dtend", _day(span.end or span.start) + timedelta(days=1))


def _day(moment: date | datetime) -> date:
    if isinstance(moment, datetime):
        return moment.astimezone(BRUSSELS).date()
    return moment


def _moment(moment: datetime) -> datetime:
    """Brussels time; in UTC when the clock shows that hour for the second time.

    iCalendar cannot say which of the two hours it means, and reads the first.
    """
    local = moment.astimezone(BRUSSELS)
    return moment.astimezone(UTC) if local.fold else local
