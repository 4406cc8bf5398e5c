from datetime import datetime, timedelta

import pytest

from hub.finder.finder import Finder
from hub.languages import LANGUAGES
from hub.models.finder import ADDRESSES
from hub.models.sourced import BRUSSELS
from hub.site import Site
from tests.conftest import NOW
from tests.finder.brute_force import BruteForce


@pytest.fixture(params=ADDRESSES)
def brute_force(request: pytest.FixtureRequest, site: Site) -> BruteForce:
    return BruteForce(site.finders[request.param], site.catalogue, NOW)


def test_every_single_value_is_counted_as_by_hand(brute_force: BruteForce) -> None:
    for filters in brute_force.single_values():
        brute_force.check(filters)


def test_combinations_are_counted_as_by_hand(brute_force: BruteForce) -> None:
    for filters in brute_force.combinations(1000, seed=5):
        brute_force.check(filters)


def keys(finder: Finder, now: datetime, *pairs: tuple[str, str]) -> list[str]:
    choice = finder.ask(pairs, now).choice
    return [page.id for page in finder.find(choice, "nl", now).entries]


LATER = ["oproep-2026", "doorlopend", "verschoven"]
AGENDA = [
    # The last second before something ends, and the one in which it is over.
    ("2026-03-12T16:59:59", ["infodag", "zomeruur", *LATER]),
    ("2026-03-12T17:00:00", ["zomeruur", *LATER]),
    ("2026-03-29T03:59:59", ["zomeruur", *LATER]),
    ("2026-03-29T04:00:00", LATER),
    ("2026-03-31T16:59:59", LATER),
    ("2026-03-31T17:00:00", ["doorlopend", "verschoven"]),
    ("2026-09-09T23:59:59", ["doorlopend"]),
    ("2026-09-10T00:00:00", []),
]


@pytest.mark.parametrize(("at", "upcoming"), AGENDA)
def test_agenda_changes_to_the_second(site: Site, at: str, upcoming) -> None:
    now = datetime.fromisoformat(at).replace(tzinfo=BRUSSELS)
    assert keys(site.finders["agenda"], now) == upcoming


def test_what_holds_is_worked_out_once_per_interval(site: Site) -> None:
    timeline = site.finders["agenda"]._timeline
    first = timeline.at(NOW)
    assert timeline.at(NOW + timedelta(hours=1)) is first
    assert timeline.at(NOW + timedelta(days=12)) is not first


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-01-15T12:00", ["pmv-lening"]),
        ("2026-03-01T12:00", ["fsdb", "pmv-lening"]),
        ("2026-04-01T12:00", ["pmv-lening"]),
    ],
)
def test_instrument_is_open_while_one_of_its_calls_is(site: Site, at, expected) -> None:
    now = datetime.fromisoformat(at).replace(tzinfo=BRUSSELS)
    assert keys(site.finders["instruments"], now, ("open", "yes")) == expected


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("title", ["fsdb", "pmv-lening", "only-dutch"]),
        ("date", ["fsdb", "pmv-lening", "only-dutch"]),
        ("amount", ["fsdb", "pmv-lening", "only-dutch"]),
    ],
)
def test_entries_stand_in_the_order_asked(site: Site, sort: str, expected) -> None:
    assert keys(site.finders["instruments"], NOW, ("sort", sort)) == expected


def test_agenda_lists_what_is_past_the_latest_first(site: Site) -> None:
    everything = [("when", each) for each in ("past", "undated", "upcoming")]
    found = keys(site.finders["agenda"], NOW, *everything)
    assert found == [
        *("oproep-2026", "infodag", "zomeruur", "doorlopend", "verschoven"),
        *("dif-days", "oproep-2025", "voorbij"),
    ]


def test_what_states_a_value_comes_before_what_states_none(site: Site) -> None:
    finder = site.finders["instruments"]
    found = keys(finder, NOW, ("domain", "cyber"), ("sort", "title"))
    assert found == ["fsdb", "pmv-lening", "only-dutch"]
    found = keys(finder, NOW, ("trl", "4"), ("domain", "maritime"))
    assert found == ["fsdb", "pmv-lening", "only-dutch"][1:]


def test_offers_lead_to_what_they_count(site: Site) -> None:
    for id, finder in site.finders.items():
        brute_force = BruteForce(finder, site.catalogue, NOW)
        for filters in brute_force.combinations(300, seed=8):
            pairs = [(name, each) for name, found in filters.items() for each in found]
            choice = finder.ask(pairs, NOW).choice
            for offer in finder.find(choice, "nl", NOW).offers:
                wider = finder.find(offer.choice, "nl", NOW)
                assert wider.total == offer.count > 0, (id, pairs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_together_hold_everything_once(site: Site, language) -> None:
    finder = site.finders["instruments"]
    one = finder.ask([], NOW).choice
    whole = finder.find(one, language, NOW, size=None).entries
    parts = [
        entry
        for page in (1, 2, 3)
        for entry in finder.find(
            finder.ask([("page", str(page))], NOW).choice, language, NOW, size=1
        ).entries
    ]
    assert parts == list(whole)
    assert {page.language for page in whole} == {language}
