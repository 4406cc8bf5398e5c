from dataclasses import replace
from datetime import date, timedelta

import pytest

from hub.feeds.appointment import sequence_of, status_of, uid_of
from hub.models.collection import BY_NAME
from hub.models.dates import dated_facts
from hub.models.page import Page
from hub.models.sourced import EarlierPeriod
from hub.site import Site
from tests.models.test_dates import event

DAY = date(2026, 5, 1)


def revision(status: str, moves: int, updated: date) -> int:
    """The sequence of an event as it stands after an edit."""
    given = event(status, start=DAY)
    assert given.when is not None
    earlier = tuple(
        EarlierPeriod(start=DAY - timedelta(days=back), changed=DAY, source="s")
        for back in range(moves, 0, -1)
    )
    when = given.when.model_copy(update={"previously": earlier})
    meta = given.model_copy(update={"when": when, "updated": updated})
    page = Page(BY_NAME["events"], "x", "nl", "nl", meta, "", "", 1)
    return sequence_of(page, dated_facts(meta)[0])


@pytest.mark.parametrize(
    "edits",
    [
        # On one day: announced, moved, moved again, then cancelled.
        [("confirmed", 0, 0), ("confirmed", 1, 0), ("confirmed", 2, 0)],
        [("confirmed", 0, 0), ("cancelled", 0, 0)],
        [("confirmed", 0, 0), ("postponed", 0, 0), ("confirmed", 1, 0)],
        [("confirmed", 1, 0), ("cancelled", 1, 0)],
        # A later day weighs more, even where a cancellation is taken back.
        [("cancelled", 0, 0), ("confirmed", 0, 1)],
        [("cancelled", 4, 0), ("confirmed", 0, 1)],
        [("confirmed", 0, 0), ("confirmed", 0, 1), ("confirmed", 0, 400)],
    ],
)
def test_sequence_grows_with_every_revision(edits) -> None:
    numbers = [
        revision(status, moves, DAY + timedelta(days=days))
        for status, moves, days in edits
    ]
    assert numbers == sorted(set(numbers))
    assert numbers[0] >= 0


def test_sequence_stays_where_nothing_changes() -> None:
    assert revision("confirmed", 1, DAY) == revision("confirmed", 1, DAY)
    assert revision("confirmed", 0, date(2020, 1, 1)) == 0


@pytest.mark.parametrize(
    ("status", "firmness", "shown"),
    [
        ("confirmed", None, "CONFIRMED"),
        ("confirmed", "estimated", "TENTATIVE"),
        ("announced", None, "TENTATIVE"),
        ("postponed", None, "TENTATIVE"),
        ("cancelled", None, "CANCELLED"),
        ("cancelled", "estimated", "CANCELLED"),
    ],
)
def test_calendar_is_told_how_sure_a_date_is(status, firmness, shown) -> None:
    meta = event(status, start=DAY, firmness=firmness)
    page = Page(BY_NAME["events"], "x", "nl", "nl", meta, "", "", 1)
    assert status_of(page, dated_facts(meta)[0]) == shown


def test_uid_is_made_of_entry_and_date_alone(site: Site) -> None:
    uids: dict[str, set[str]] = {}
    for page in site.catalogue.pages:
        for fact in dated_facts(page.meta):
            uids.setdefault(page.language, set()).add(uid_of(page, fact, "h"))
            renamed = page.meta.model_copy(update={"slug": "anders"})
            other = replace(page, meta=renamed)
            assert uid_of(other, fact, "h") == uid_of(page, fact, "h")
    assert uids["nl"] == uids["en"]
    count = sum(
        len(dated_facts(page.meta)) for page in site.catalogue.in_language("nl")
    )
    assert len(uids["nl"]) == count
