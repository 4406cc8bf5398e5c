"""The finders over the real content: every count by brute force, every sentence."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from hub.models.finder import ADDRESSES, finder_path
from hub.site import Site
from tests.conftest import NOW, GetPage, text
from tests.finder.brute_force import BruteForce

# Thousands of choices, through code of which tests/finder covers every line.
pytestmark = pytest.mark.no_cover

SECOND = timedelta(seconds=1)


@pytest.fixture(params=ADDRESSES)
def brute_force(request: pytest.FixtureRequest, site: Site) -> BruteForce:
    return BruteForce(site.finders[request.param], site.catalogue, NOW)


def test_every_single_value_is_counted_as_by_hand(brute_force: BruteForce) -> None:
    for filters in brute_force.single_values():
        brute_force.check(filters)


def test_combinations_are_counted_as_by_hand(brute_force: BruteForce) -> None:
    for filters in brute_force.combinations(1000, seed=5):
        brute_force.check(filters)


@pytest.mark.parametrize("id", ["agenda", "instruments"])
def test_counts_are_right_at_any_moment(site: Site, id: str) -> None:
    finder = site.finders[id]
    points = finder._timeline._points
    moments = [points[0] - SECOND, points[-1] + SECOND]
    for point in points[:: len(points) // 6]:
        moments += [point - SECOND, point, point + SECOND]
    for place, moment in enumerate(moments):
        brute_force = BruteForce(finder, site.catalogue, moment)
        for filters in brute_force.combinations(30, seed=place):
            brute_force.check(filters)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", ADDRESSES)
def test_every_value_has_a_sound_page_with_its_count(
    get_page: GetPage, client: FlaskClient, id: str, language
) -> None:
    path = finder_path(id, language)
    start = get_page(path)
    for box in start.select(".facet input")[::6]:
        address = f"{path}?{box['name']}={box['value']}"
        counted = text(box.find_parent("label")).rpartition(" ")[2]
        if client.get(address).status_code == 302:
            continue  # the default of the agenda, which the address leaves out
        page = get_page(address)
        assert text(page.select_one("#results")).split()[0] == counted, address


SENTENCES = [
    (
        "/nl/instrumenten/?support=grant&support=loan&audience=startup&trl=4-6&domain=cyber",
        "Subsidies en leningen voor een start-up, TRL 4 tot 6, cyber",
    ),
    (
        "/en/instruments/?support=grant&support=loan&audience=startup&trl=4-6&domain=cyber",
        "Grants and loans for a start-up, TRL 4 to 6, cyber",
    ),
    (
        "/nl/instrumenten/?level=european&level=nato&amount=100000-500000",
        "Financiering en steun, van Europa of de NAVO, € 100.000 tot € 500.000",
    ),
    (
        "/en/instruments/?audience=sme&audience=university&provider=pmv&trl=5",
        "Funding and support for an SME or a university, from PMV, TRL 5",
    ),
    (
        "/nl/infrastructuur/?domain=maritime&province=antwerpen",
        "Infrastructuur voor maritiem in Antwerpen",
    ),
    ("/en/facilities/?operator=ugent", "Facilities, at UGent"),
    ("/nl/agenda/?kind=calls&when=past", "Voorbije oproepen"),
    (
        "/en/agenda/?kind=events&domain=space&month=2026-03&online=yes",
        "Upcoming events, space, in March 2026, online",
    ),
    ("/nl/roadmaps/?type=technology", "Roadmaps van technologiedomeinen"),
    (
        "/en/organisations/?type=cluster&level=flemish",
        "Clusters and federations, from Flanders",
    ),
    (
        "/nl/instrumenten/?audience=cluster&audience=mid-cap&audience=scale-up"
        "&audience=sme&audience=startup",
        "Financiering en steun voor een cluster, een mid-cap, een scale-up of nog 2",
    ),
]


@pytest.mark.parametrize(("path", "sentence"), SENTENCES)
def test_sentence_says_the_choice(get_page: GetPage, path: str, sentence: str) -> None:
    page = get_page(path)
    assert text(page.h1).replace("\u00a0", " ") == sentence
    assert text(page.title).replace("\u00a0", " ").startswith(sentence)
