from datetime import date, datetime

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


def call(**dates) -> Call:
    deadlines = {name: {"at": moment, "source": "s"} for name, moment in dates.items()}
    return Call.model_validate(META | deadlines)


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (at(31, 1, 23, 59), CallStatus.ANNOUNCED),
        (at(1, 2, 0, 0), CallStatus.OPEN),
        (at(1, 4), CallStatus.OPEN),
        (at(2, 5), CallStatus.CLOSING_SOON),
        (at(31, 5, 16, 59), CallStatus.CLOSING_SOON),
        (at(31, 5, 17, 1), CallStatus.CLOSED),
    ],
)
def test_status_follows_the_dates_to_the_hour(
    now: datetime, status: CallStatus
) -> None:
    given = call(opens=date(2026, 2, 1), closes=datetime(2026, 5, 31, 17, 0))
    assert given.status(now) is status


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
