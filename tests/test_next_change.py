"""The next moment at which the hub says something else, against brute force."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from hub.catalogue import Catalogue
from hub.models.call import Call
from hub.models.collection import BY_NAME
from hub.models.event import Event
from hub.models.page import Page
from hub.models.sourced import BRUSSELS
from hub.site import Site
from tests.models.test_call import call
from tests.models.test_dates import event

STEP = timedelta(hours=1)
"""Every date of these hubs lies on a whole hour."""
TICK = timedelta(microseconds=1)


def said(catalogue: Catalogue, now: datetime) -> list[object]:
    """All that depends on the date, in a few lines of their own."""
    return [
        (page.meta.status(now), page.meta.next_deadline(now))
        if isinstance(page.meta, Call)
        else page.meta.is_past(now)
        for page in catalogue.pages
        if isinstance(page.meta, Call | Event)
    ]


def check_hour_by_hour(catalogue: Catalogue, first: datetime, hours: int) -> int:
    turns = 0
    expected = catalogue.next_change(first - TICK)
    for count in range(hours):
        now = first + count * STEP
        changes = said(catalogue, now - TICK) != said(catalogue, now)
        assert changes == (expected == now), now
        if changes:
            turns += 1
            expected = catalogue.next_change(now)
        assert catalogue.next_change(now) == expected
        assert expected is None or expected > now
    return turns


def test_every_change_of_a_year_is_foreseen(site: Site) -> None:
    first = datetime(2025, 12, 31, 23, tzinfo=UTC)
    assert check_hour_by_hour(site.catalogue, first, 366 * 24) > 10


def test_after_the_last_date_nothing_changes(site: Site) -> None:
    assert site.catalogue.next_change(datetime(2100, 1, 1, tzinfo=UTC)) is None


def test_the_moment_is_the_same_in_any_zone(site: Site) -> None:
    now = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert site.catalogue.next_change(now) == site.catalogue.next_change(
        now.astimezone(BRUSSELS)
    )
    assert site.catalogue.next_change(now) == datetime(2026, 3, 29, 2, tzinfo=UTC)


days = st.dates(date(2026, 3, 20), date(2026, 4, 5))
hours = st.datetimes(
    datetime(2026, 3, 30), datetime(2026, 4, 5), timezones=st.none()
).map(lambda moment: moment.replace(minute=0, second=0, microsecond=0))
moments = st.one_of(days, hours)


@st.composite
def hubs(draw: st.DrawFn) -> Catalogue:
    """Calls and events with any dates, sensible or not."""
    metas: list[Call | Event] = []
    for _ in range(draw(st.integers(0, 4))):
        dates = draw(
            st.fixed_dictionaries({}, optional={"opens": moments, "closes": moments})
        )
        cut_offs = draw(st.lists(moments, max_size=3))
        metas.append(call(cut_offs, rolling=draw(st.booleans()), **dates))
    metas += [event(start=day) for day in draw(st.lists(days, max_size=2))]
    return Catalogue(
        tuple(
            Page(
                BY_NAME["calls" if isinstance(meta, Call) else "events"],
                f"page-{place}",
                "nl",
                "nl",
                meta,
                "",
                "",
                1,
            )
            for place, meta in enumerate(metas)
        ),
        {},
    )


@settings(max_examples=40, deadline=None)
@given(hubs())
def test_any_dates_are_foreseen(catalogue: Catalogue) -> None:
    check_hour_by_hour(catalogue, datetime(2026, 2, 17, tzinfo=UTC), 52 * 24)


@settings(max_examples=40, deadline=None)
@given(hubs(), st.lists(st.integers(0, 52 * 24), min_size=2, max_size=6))
def test_what_is_to_come_is_never_that_of_another_moment(
    catalogue: Catalogue, hours: list[int]
) -> None:
    first = datetime(2026, 2, 17, tzinfo=UTC)
    for now in (first + count * STEP for count in hours):
        # Compared with one that was never asked before.
        assert catalogue.upcoming("nl", now) == replace(catalogue).upcoming("nl", now)
