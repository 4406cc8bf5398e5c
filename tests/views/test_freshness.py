from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from hub.models.sourced import BRUSSELS
from hub.validity import LONGEST, seconds_left

CLOSES = datetime(2026, 3, 31, 17, 0, tzinfo=BRUSSELS)
NIGHT_ENDS = datetime(2026, 3, 29, 4, 0, tzinfo=BRUSSELS)


class Watch:
    """A clock that the test sets; it may run on while a question is answered."""

    def __init__(self) -> None:
        self.now = CLOSES
        self.step = timedelta()

    def __call__(self) -> datetime:
        now = self.now
        self.now += self.step
        return now


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch()


@pytest.fixture(scope="module")
def timed(config: Config, watch: Watch) -> Flask:
    return create_app(config, watch)


@pytest.fixture
def timed_client(timed: Flask, watch: Watch) -> Iterator[FlaskClient]:
    yield timed.test_client()
    watch.step = timedelta()


def max_age(client: FlaskClient, path: str) -> int:
    response = client.get(path)
    control = response.cache_control
    assert control.public
    assert control.must_revalidate
    assert control.max_age is not None
    return control.max_age


PATHS = [
    "/nl/",
    "/en/agenda/",
    "/nl/oproepen/oproep-2026/",
    "/en/calls/oproep-2026.ics",
    "/nl/agenda.ics",
    "/nl/gewijzigd.atom",
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("turn", [CLOSES, NIGHT_ENDS], ids=["deadline", "summer time"])
@pytest.mark.parametrize(
    ("before", "seconds"),
    [
        (timedelta(hours=2), 300),
        (timedelta(seconds=301), 300),
        (timedelta(seconds=300), 300),
        (timedelta(seconds=299), 299),
        (timedelta(seconds=1), 1),
        (timedelta(milliseconds=999), 0),
        (timedelta(0), 300),
        (timedelta(seconds=-1), 300),
    ],
)
def test_answers_are_kept_until_the_next_change_at_most(
    timed_client: FlaskClient, watch: Watch, path, turn, before, seconds
) -> None:
    watch.now = (turn.astimezone(UTC) - before).astimezone(BRUSSELS)
    assert max_age(timed_client, path) == seconds


def test_no_cache_shows_a_closed_call_as_open(
    timed_client: FlaskClient, watch: Watch
) -> None:
    """Whatever is still fresh says what a new answer would say."""
    for before in (900, 301, 300, 299, 60, 2, 1, 0):
        watch.now = CLOSES - timedelta(seconds=before)
        response = timed_client.get("/en/calls/oproep-2026/")
        age = response.cache_control.max_age
        assert age is not None
        watch.now = CLOSES - timedelta(seconds=before) + timedelta(seconds=age)
        # A cache keeps it while its age is less than max-age.
        watch.now -= timedelta(microseconds=1)
        later = timed_client.get("/en/calls/oproep-2026/")
        if age:
            assert later.data == response.data
    assert b"Closed" in response.data


def test_change_while_the_answer_is_made_leaves_nothing_to_keep(
    timed_client: FlaskClient, watch: Watch
) -> None:
    watch.now = CLOSES - timedelta(seconds=1)
    watch.step = timedelta(seconds=2)
    assert max_age(timed_client, "/nl/oproepen/oproep-2026/") == 0


def test_night_event_is_over_on_the_second_in_summer_time(
    timed_client: FlaskClient, watch: Watch
) -> None:
    watch.now = datetime(2026, 3, 29, 1, 59, 59, tzinfo=UTC)
    assert (
        "voorbij"
        not in timed_client.get("/nl/evenementen/zomeruur/")
        .text.split("<main")[1]
        .split("Bronnen")[0]
    )
    watch.now = datetime(2026, 3, 29, 2, tzinfo=UTC)
    assert (
        "Dit evenement is voorbij" in timed_client.get("/nl/evenementen/zomeruur/").text
    )


@pytest.mark.parametrize(
    ("left", "seconds"),
    [(None, LONGEST), (timedelta(days=9), LONGEST), (timedelta(seconds=-5), 0)],
)
def test_seconds_left_are_never_negative_nor_too_many(left, seconds) -> None:
    change = None if left is None else CLOSES + left
    assert seconds_left(change, CLOSES) == seconds


def test_errors_and_files_with_a_bound_of_their_own_are_left_alone(
    client: FlaskClient,
) -> None:
    assert "Cache-Control" not in client.get("/nl/niets/").headers
    assert client.get("/favicon.svg").cache_control.max_age == 86400
