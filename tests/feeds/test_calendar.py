from datetime import UTC, date, datetime
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from hub.feeds.appointment import Appointment
from hub.feeds.brussels import brussels_timezone
from hub.feeds.calendar import calendar
from hub.models.dates import Span
from hub.models.sourced import BRUSSELS
from tests.feeds.schemas import read_events

LONG = (
    "Geïnteresseerde kmo's; dual-usebeleid, €-bedragen \\ en 🛰️ satellieten\nregel " * 9
)


def made(start, end=None, **changes) -> bytes:
    values: dict[str, Any] = {
        "uid": "events-x-when@hub.example",
        "sequence": 7,
        "updated": date(2026, 2, 1),
        "span": Span(start, end),
        "status": "CONFIRMED",
        "is_busy": True,
        "summary": "Infodag",
        "description": LONG,
        "url": "https://hub.example/nl/evenementen/x/",
        "location": "Brussel, zaal 2; links",
        "categories": ("Agenda", "Ruimte, lucht"),
    }
    appointment = Appointment(**values | changes)
    return calendar("Agenda", [appointment], "nl", "https://hub.example/nl/x.ics")


def brussels(*parts: int, fold: int = 0) -> datetime:
    return datetime(*parts, fold=fold, tzinfo=BRUSSELS)  # type: ignore[misc,arg-type]


HOURS = [
    brussels(2026, 3, 28, 22, 0),
    brussels(2026, 3, 29, 1, 59),
    brussels(2026, 3, 29, 3, 0),
    brussels(2026, 3, 29, 12, 0),
    brussels(2026, 7, 1, 17, 0),
    brussels(2026, 10, 25, 1, 59),
    brussels(2026, 10, 25, 2, 30),
    brussels(2026, 10, 25, 2, 30, fold=1),
    brussels(2026, 10, 25, 3, 0),
    brussels(2026, 12, 1, 9, 0),
    datetime(2026, 7, 1, 12, 0, tzinfo=UTC),
]


@pytest.mark.parametrize("moment", HOURS, ids=str)
def test_hour_is_right_on_both_sides_of_both_changes(moment: datetime) -> None:
    text = made(moment)
    (event,) = read_events(text)
    assert event.start.astimezone(UTC) == moment.astimezone(UTC)
    # A second reader, which reckons with the VTIMEZONE of the file itself.
    other = vobject.readOne(text.decode()).vevent.dtstart.value
    assert other.astimezone(UTC) == moment.astimezone(UTC)


@pytest.mark.parametrize("moment", [each for each in HOURS if not each.fold], ids=str)
def test_time_zone_in_the_file_agrees_with_the_clock(moment: datetime) -> None:
    wall = moment.astimezone(BRUSSELS)
    zone = brussels_timezone().to_tz(lookup_tzid=False)
    read = wall.replace(tzinfo=None)
    assert zone.utcoffset(read) == wall.utcoffset()


def test_survives_a_round_trip() -> None:
    text = made(brussels(2026, 3, 28, 22), brussels(2026, 3, 29, 4))
    read = Calendar.from_ical(text)
    assert read.to_ical(sorted=False) == text
    (event,) = read_events(text)
    assert event["SUMMARY"] == "Infodag"
    assert str(event["DESCRIPTION"]) == LONG
    assert str(event["LOCATION"]) == "Brussel, zaal 2; links"
    assert event.categories == ["Agenda", "Ruimte, lucht"]
    assert event["SEQUENCE"] == 7
    assert event["STATUS"] == "CONFIRMED"
    assert event["DTSTAMP"].dt == datetime(2026, 2, 1, tzinfo=UTC)
    hours = event.end.astimezone(UTC) - event.start.astimezone(UTC)
    assert hours.total_seconds() == 5 * 3600, "the night has an hour less"
    other = vobject.readOne(text.decode()).vevent
    assert other.description.value == LONG
    assert other.location.value == "Brussel, zaal 2; links"


def test_lines_are_folded_by_octets_and_never_inside_a_character() -> None:
    text = made(date(2026, 5, 1), summary="é🛰️" * 200)
    assert b"\r\n" in text
    assert b"\n" not in text.replace(b"\r\n", b"")
    for each in text.split(b"\r\n"):
        assert len(each) <= 75
        each.decode()


@pytest.mark.parametrize(
    ("start", "end", "last"),
    [
        (date(2026, 5, 1), None, date(2026, 5, 2)),
        (date(2026, 5, 1), date(2026, 5, 3), date(2026, 5, 4)),
        (date(2026, 2, 28), None, date(2026, 3, 1)),
        (date(2026, 5, 1), brussels(2026, 5, 3, 12), date(2026, 5, 4)),
        (brussels(2026, 5, 1, 9), date(2026, 5, 1), date(2026, 5, 2)),
    ],
)
def test_whole_days_end_on_the_day_after(start, end, last) -> None:
    (event,) = read_events(made(start, end))
    assert event["DTSTART"].dt == date(2026, start.month, start.day)
    assert event["DTEND"].dt == last
    assert event["DTSTART"].params["VALUE"] == "DATE"


def test_deadline_is_a_moment_without_a_length() -> None:
    text = made(brussels(2026, 5, 1, 17), is_busy=False)
    (event,) = read_events(text)
    assert "DTEND" not in event
    assert event["TRANSP"] == "TRANSPARENT"


def test_calendar_without_appointments_is_a_calendar() -> None:
    text = calendar("Agenda", [], "nl", "https://hub.example/nl/x.ics")
    read = Calendar.from_ical(text)
    assert [each.name for each in read.subcomponents] == ["VTIMEZONE"]
    assert read["PRODID"]
    assert read["VERSION"] == "2.0"


def test_same_content_makes_the_same_bytes() -> None:
    assert made(date(2026, 5, 1)) == made(date(2026, 5, 1))
