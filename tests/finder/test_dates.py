from datetime import date, datetime, timedelta

import pytest

from hub.finder.dates import months_of, next_moment, when_of
from hub.models.sourced import BRUSSELS
from hub.site import Site
from tests.conftest import NOW


def meta(site: Site, collection: str, id: str):
    return site.catalogue.get((collection, id), "nl").meta


@pytest.mark.parametrize(
    ("collection", "id", "months"),
    [
        ("events", "infodag", ("2026-03",)),
        ("events", "dif-days", ()),
        ("calls", "oproep-2026", ("2026-03",)),
        ("calls", "oproep-2025", ("2025-06",)),
        ("instruments", "fsdb", ()),
    ],
)
def test_months(site: Site, collection, id, months) -> None:
    assert months_of(meta(site, collection, id)) == months


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2025, 11, 30), date(2026, 1, 1), ("2025-11", "2025-12", "2026-01")),
        (date(2026, 1, 31), date(2026, 2, 1), ("2026-01", "2026-02")),
        # Half past eleven in the evening in London is the next month in Brussels.
        (datetime.fromisoformat("2026-03-31T23:30+00:00"), None, ("2026-04",)),
    ],
)
def test_event_is_in_each_month_that_it_touches(site: Site, start, end, months) -> None:
    event = meta(site, "events", "infodag")
    when = event.when.model_copy(update={"start": start, "end": end})
    assert months_of(event.model_copy(update={"when": when})) == months


def test_call_without_a_deadline_is_in_the_month_in_which_it_opens(site: Site) -> None:
    call = meta(site, "calls", "oproep-2026")
    bare = call.model_copy(update={"closes": None, "cut_offs": ()})
    assert months_of(bare) == ("2026-02",)
    before = datetime(2026, 1, 1, tzinfo=BRUSSELS)
    assert next_moment(bare, before) == datetime(2026, 2, 1, tzinfo=BRUSSELS)
    assert next_moment(bare, NOW) is None


def test_call_without_dates_has_none(site: Site) -> None:
    call = meta(site, "calls", "oproep-2026")
    bare = call.model_copy(update={"opens": None, "closes": None, "cut_offs": ()})
    assert when_of(bare, NOW) == "undated"
    assert list(bare.turning_points()) == []


def test_every_change_is_a_turning_point(site: Site) -> None:
    """From hour to hour, nothing changes but at a turning point."""
    for page in (
        *site.catalogue.list("events", "nl"),
        *site.catalogue.list("calls", "nl"),
    ):
        points = set(page.meta.turning_points())
        hour = datetime(2025, 4, 1, tzinfo=BRUSSELS)
        while hour.year < 2027:
            after = hour + timedelta(hours=1)
            if when_of(page.meta, hour) != when_of(page.meta, after):
                assert any(hour <= point <= after for point in points), page.id
            hour = after
