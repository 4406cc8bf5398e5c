from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from hub.models.dates import Span, dated_facts
from hub.models.event import Event
from hub.models.sourced import (
    BRUSSELS,
    Certainty,
    Deadline,
    Firmness,
    Period,
    begins_at,
    over_at,
)
from hub.site import Site
from tests.models.test_call import META, call


def event(status: str = "confirmed", certainty: str | None = None, **when) -> Event:
    period = {"source": "s", "certainty": certainty, **when}
    values = META | {"level": "flemish", "status": status, "when": period}
    del values["instrument"]
    return Event.model_validate(values)


@pytest.mark.parametrize(
    ("status", "certainty", "written", "firmness"),
    [
        ("confirmed", None, None, Firmness.CONFIRMED),
        ("cancelled", None, None, Firmness.CONFIRMED),
        ("announced", None, None, Firmness.ANNOUNCED),
        ("confirmed", "secondary", None, Firmness.ANNOUNCED),
        ("confirmed", "conflicting", None, Firmness.ANNOUNCED),
        ("confirmed", "secondary", "estimated", Firmness.ESTIMATED),
        ("announced", None, "confirmed", Firmness.CONFIRMED),
    ],
)
def test_date_is_as_firm_as_its_event_and_its_source(
    status, certainty, written, firmness
) -> None:
    given = event(status, certainty, start=date(2026, 5, 1), firmness=written)
    (fact,) = dated_facts(given)
    assert fact.firmness is firmness
    assert fact.certainty is Certainty(certainty or "official")


def test_cut_offs_keep_their_names_when_others_come_and_go() -> None:
    days = [date(2026, month, 1) for month in (2, 5, 9)]
    whole = {fact.name for fact in dated_facts(call(cut_offs=days))}
    fewer = {fact.name for fact in dated_facts(call(cut_offs=days[1:]))}
    assert fewer < whole
    twice = [fact.name for fact in dated_facts(call(cut_offs=[days[0], days[0]]))]
    assert twice == ["cut-off-2026-02-01", "cut-off-2026-02-01-2"]


def test_cut_off_that_moves_keeps_its_name() -> None:
    old = {"at": date(2026, 2, 1), "changed": date(2026, 1, 1), "source": "s"}
    moved = Deadline.model_validate(
        {"at": date(2026, 3, 1), "source": "s", "previously": [old]}
    )
    given = call().model_copy(update={"cut_offs": (moved,)})
    (fact,) = dated_facts(given)
    assert fact.name == "cut-off-2026-02-01"
    assert [move.was for move in fact.moves] == [Span(date(2026, 2, 1))]


def test_dates_stand_in_the_order_of_the_call() -> None:
    given = call(
        opens=date(2026, 1, 1), closes=date(2026, 9, 1), cut_offs=[date(2026, 3, 1)]
    )
    kinds = [fact.kind for fact in dated_facts(given)]
    assert kinds == ["opens", "cut-off", "closes"]
    assert dated_facts(call()) == ()


def test_other_pages_have_no_dates(site: Site) -> None:
    dated = {page.collection.name for page in site.catalogue.pages if page.meta}
    assert {"events", "calls"} < dated
    for page in site.catalogue.pages:
        if page.collection.name not in {"events", "calls"}:
            assert dated_facts(page.meta) == ()
            assert not list(page.meta.turning_points())


def test_postponed_event_waits_for_a_date_and_is_never_over() -> None:
    given = event("postponed", start=date(2020, 1, 1))
    assert given.takes_place is None
    assert not given.is_past(datetime(2026, 1, 1, tzinfo=BRUSSELS))
    assert not list(given.turning_points())


@pytest.mark.parametrize(
    ("when", "over"),
    [
        ({"start": date(2026, 3, 29)}, datetime(2026, 3, 29, 22, tzinfo=UTC)),
        (
            {"start": datetime(2026, 3, 28, 22), "end": datetime(2026, 3, 29, 4)},
            datetime(2026, 3, 29, 2, tzinfo=UTC),
        ),
        # With a first hour only, the whole day may still be of use to somebody.
        ({"start": datetime(2026, 5, 4, 9)}, datetime(2026, 5, 4, 22, tzinfo=UTC)),
        (
            {"start": date(2026, 10, 24), "end": date(2026, 10, 25)},
            datetime(2026, 10, 25, 23, tzinfo=UTC),
        ),
    ],
)
def test_period_is_over_on_the_second(when, over) -> None:
    period = Period(source="s", **when)
    assert period.over_at == over
    assert period.last_instant <= over
    given = event(**when)
    assert given.is_past(over)
    assert not given.is_past(over.replace(hour=over.hour - 1, minute=59, second=59))


def test_hour_that_the_clock_skips_is_refused() -> None:
    with pytest.raises(ValidationError, match="does not exist in Brussels"):
        Deadline(at=datetime(2026, 3, 29, 2, 30), source="s")


def test_day_lasts_from_midnight_to_midnight() -> None:
    short = date(2026, 3, 29)
    assert (over_at(short) - begins_at(short)).total_seconds() == 23 * 3600
    long = date(2026, 10, 25)
    assert (over_at(long) - begins_at(long)).total_seconds() == 25 * 3600
