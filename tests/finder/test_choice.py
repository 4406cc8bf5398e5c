import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.finder.choice import MOST_OWN, Ignored, canonical
from hub.finder.finder import Finder
from hub.site import Site
from tests.conftest import NOW


@pytest.fixture
def instruments(site: Site) -> Finder:
    return site.finders["instruments"]


def pairs_of(query: str) -> list[tuple[str, str]]:
    parts = (each.partition("=") for each in query.split("&") if each)
    return [(name, value) for name, _, value in parts]


def address(finder: Finder, *pairs: tuple[str, str]) -> str:
    choice = finder.ask(pairs, NOW).choice
    found = canonical(finder.declaration, choice)
    return "&".join(f"{name}={value}" for name, value in found)


WRITTEN = [
    ("trl=5&trl=4&trl=6", "trl=4-6"),
    ("trl=9&trl=1-2&trl=2", "trl=1-2&trl=9"),
    ("trl=5-5", "trl=5"),
    (
        "domain=cyber&support=loan&support=grant",
        "support=grant&support=loan&domain=cyber",
    ),
    ("amount=100000-100000", "amount=100000"),
    ("amount=-0500", "amount=0-500"),
    (
        "amount=unknown&amount=900-&amount=100-200",
        "amount=100-200&amount=900-&amount=unknown",
    ),
    ("page=2&sort=date&trl=&amount=", "sort=date&page=2"),
    ("sort=title&page=1", ""),
    ("support=grant&support=grant", "support=grant"),
]


@pytest.mark.parametrize(("asked", "written"), WRITTEN)
def test_address_is_written_in_one_order(instruments, asked: str, written: str) -> None:
    pairs = pairs_of(asked)
    for seed in range(5):
        random.Random(seed).shuffle(pairs)
        assert address(instruments, *pairs) == written


@pytest.mark.parametrize(("asked", "written"), WRITTEN)
def test_canonical_address_means_the_same(
    instruments, asked: str, written: str
) -> None:
    again = instruments.ask(pairs_of(written), NOW)
    assert instruments.ask(pairs_of(asked), NOW) == again


def test_default_goes_unsaid(site: Site) -> None:
    agenda = site.finders["agenda"]
    assert address(agenda, ("when", "upcoming")) == ""
    assert address(agenda, ("when", "upcoming"), ("when", "past")) == (
        "when=past&when=upcoming"
    )


UNKNOWN = [
    ("foo", "1", None),
    ("support", "grnat", "grnat"),
    ("trl", "0", "0"),
    ("trl", "6-4", "6-4"),
    ("trl", "1-10", "1-10"),
    ("trl", "٤", "٤"),
    ("amount", "-", "-"),
    ("amount", "500-100", "500-100"),
    ("amount", "1e5", "1e5"),
    ("amount", "9" * 14, "9" * 14),
    ("sort", "size", "size"),
    ("page", "0", "0"),
    ("page", "-1", "-1"),
    ("page", "99999999", "99999999"),
    ("open", "no", "no"),
]


@pytest.mark.parametrize(("name", "value", "told"), UNKNOWN)
def test_what_means_nothing_is_told_and_ignored(instruments, name, value, told) -> None:
    asked = instruments.ask([("support", "loan"), (name, value)], NOW)
    assert asked.ignored == (Ignored(name, told),)
    assert asked.choice == instruments.ask([("support", "loan")], NOW).choice


@pytest.mark.parametrize("month", ["2026-13", "2026-00", "0000-01", "2026-1", "202603"])
def test_month_must_exist(site: Site, month: str) -> None:
    asked = site.finders["agenda"].ask([("month", month)], NOW)
    assert asked.ignored == (Ignored("month", month),)


def test_ranges_of_ones_own_are_few(instruments) -> None:
    pairs = [("amount", f"{least}-") for least in range(100, 150)]
    asked = instruments.ask([*pairs, ("amount", "0-100000")], NOW)
    assert len(asked.choice.filters["amount"]) == MOST_OWN + 1
    assert asked.ignored == tuple(Ignored(*pair) for pair in pairs[MOST_OWN:])


NAMES = st.sampled_from(
    ["support", "trl", "amount", "open", "domain", "page", "sort", "x", ""]
)
VALUES = st.text(max_size=12) | st.from_regex(r"\d{0,4}-?\d{0,4}", fullmatch=True)


@given(st.lists(st.tuples(NAMES, VALUES), max_size=8))
def test_nothing_that_is_asked_does_harm(site: Site, pairs) -> None:
    finder = site.finders["instruments"]
    choice = finder.ask(pairs, NOW).choice
    written = list(canonical(finder.declaration, choice))
    assert finder.ask(written, NOW).choice == choice
    assert finder.ask(written, NOW).ignored == ()
    assert finder.find(choice, "nl", NOW).total <= len(finder.pages)
