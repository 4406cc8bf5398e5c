from datetime import UTC, date, datetime, timedelta

import pytest

from hub.models.call import Call, CallStatus
from hub.models.sourced import BRUSSELS, Deadline

META = {
    "title": "Call",
    "summary": "A call.",
    "updated": date(2026, 1, 1),
    "reviewed": date(2026, 1, 1),
    "owner": "hub-editors",
    "instrument": "fsdb",
    "sources": [
        {
            "id": "s",
            "section": "6",
            "checked": date(2026, 1, 1),
            "certainty": "official",
        }
    ],
}


def at(day: int, month: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BRUSSELS)


def call(cut_offs=(), rolling=False, **dates) -> Call:
    deadlines = {name: {"at": moment, "source": "s"} for name, moment in dates.items()}
    extra = {"rolling": {"source": "s"}} if rolling else {}
    cut = tuple({"at": moment, "source": "s"} for moment in cut_offs)
    return Call.model_validate(META | deadlines | extra | {"cut_offs": cut})


SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("turn", "before", "after"),
    [
        (at(1, 2, 0), CallStatus.ANNOUNCED, CallStatus.OPEN),
        # 30 days of 24 hours before the hour of closing, on either side of summer time.
        (at(1, 5, 17), CallStatus.OPEN, CallStatus.CLOSING_SOON),
        (at(31, 5, 17), CallStatus.CLOSING_SOON, CallStatus.CLOSED),
    ],
)
def test_status_turns_on_the_second(turn, before, after) -> None:
    given = call(opens=date(2026, 2, 1), closes=datetime(2026, 5, 31, 17, 0))
    assert given.status(turn - SECOND) is before
    assert given.status(turn) is after
    assert given.status(turn.astimezone(UTC)) is after


@pytest.mark.parametrize(
    ("dates", "now", "status"),
    [
        ({"opens": date(2026, 3, 1)}, at(1, 2), CallStatus.ANNOUNCED),
        ({"closes": date(2026, 9, 1)}, at(1, 2), CallStatus.OPEN),
        ({"cut_offs": [date(2026, 9, 1)]}, at(1, 2), CallStatus.OPEN),
        ({"cut_offs": [date(2026, 9, 1)]}, at(20, 8), CallStatus.CLOSING_SOON),
        ({"cut_offs": [date(2026, 9, 1)]}, at(2, 9, 0), CallStatus.UNKNOWN),
        ({"rolling": True}, at(1, 2), CallStatus.ROLLING),
        (
            {"rolling": True, "opens": date(2026, 3, 1)},
            at(1, 2),
            CallStatus.ANNOUNCED,
        ),
        ({"rolling": True, "opens": date(2026, 1, 1)}, at(1, 2), CallStatus.ROLLING),
        (
            {"rolling": True, "cut_offs": [date(2026, 2, 2)]},
            at(1, 2),
            CallStatus.ROLLING,
        ),
        (
            {"rolling": True, "cut_offs": [date(2026, 2, 2)]},
            at(3, 2, 0),
            CallStatus.UNKNOWN,
        ),
        (
            {"opens": date(2026, 1, 1), "cut_offs": [date(2026, 2, 2)]},
            at(3, 2, 0),
            CallStatus.UNKNOWN,
        ),
    ],
)
def test_status_says_no_more_than_the_dates(dates, now, status) -> None:
    assert call(**dates).status(now) is status


@pytest.mark.parametrize(
    ("closes", "last", "first_after"),
    [
        # The clock goes back on 25 October 2026: 02.30 comes twice, the first is meant.
        (
            datetime(2026, 10, 25, 2, 30),
            datetime(2026, 10, 25, 0, 29, 59, tzinfo=UTC),
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        ),
        # It goes forward on 29 March 2026: that day has 23 hours.
        (
            date(2026, 3, 29),
            datetime(2026, 3, 29, 21, 59, 59, tzinfo=UTC),
            datetime(2026, 3, 29, 22, 0, tzinfo=UTC),
        ),
        (
            date(2026, 3, 28),
            datetime(2026, 3, 28, 22, 59, 59, tzinfo=UTC),
            datetime(2026, 3, 28, 23, 0, tzinfo=UTC),
        ),
    ],
)
@pytest.mark.parametrize("zone", [UTC, BRUSSELS])
def test_calls_close_on_time_when_the_clock_changes(
    closes, last, first_after, zone
) -> None:
    given = call(closes=closes)
    assert given.status(last.astimezone(zone)) is CallStatus.CLOSING_SOON
    assert given.status(first_after.astimezone(zone)) is CallStatus.CLOSED


def test_day_without_an_hour_lasts_until_midnight_in_brussels() -> None:
    given = call(closes=date(2026, 6, 30))
    assert given.status(at(30, 6, 23, 59)) is CallStatus.CLOSING_SOON
    assert given.status(at(1, 7, 0, 0)) is CallStatus.CLOSED


def test_call_without_dates_has_no_known_status() -> None:
    assert call().status(at(1, 1)) is CallStatus.UNKNOWN


def test_call_that_opened_and_names_no_end_is_open() -> None:
    assert call(opens=date(2026, 1, 1)).status(at(1, 2)) is CallStatus.OPEN


def test_next_deadline_is_the_first_to_come() -> None:
    cut_offs = [Deadline(at=date(2026, month, 1), source="s") for month in (4, 3, 2)]
    given = call(closes=date(2026, 5, 1)).model_copy(
        update={"cut_offs": tuple(cut_offs)}
    )
    ahead = given.next_deadline(at(15, 2))
    assert ahead is not None
    assert ahead.at == date(2026, 3, 1)
    assert given.next_deadline(at(2, 5)) is None
