from math import hypot
from random import Random

import pytest

from hub.charts.drawing import NARROW, WIDE
from hub.charts.facility_map import map_drawing
from hub.charts.flanders import flanders_map
from hub.charts.places import Marker, Place, location_of, markers, place_id, places
from hub.site import Site
from tests.charts.layout import check_drawing

NAMES = ("Gent", "Oostende", "Sint-Genesius-Rode", "Antwerpen", "Mol", "Genk", "As")


def made_up(site: Site, seed: int, number: int) -> list[Place]:
    pages = site.catalogue.list("facilities", "nl")
    dice = Random(seed)
    return [
        Place(
            f"{place_id(NAMES[n % 7])}-{n}",
            NAMES[n % 7],
            "limburg",
            dice.uniform(50.75, 51.35),
            dice.uniform(2.75, 5.75),
            pages * dice.randint(1, 30),
        )
        for n in range(number)
    ]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("number", [1, 8, 60])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_markers_never_touch_and_lose_nothing(site, seed, number, width) -> None:
    given = made_up(site, seed, number)
    found = markers(given, flanders_map(width))
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            apart = hypot(one.x - other.x, one.y - other.y)
            assert apart >= one.radius + other.radius
    shown = sorted(place.id for marker in found for place in marker.places)
    assert shown == sorted(place.id for place in given)


@pytest.mark.parametrize("seed", range(6))
def test_order_of_the_places_does_not_matter(site: Site, seed: int) -> None:
    given = made_up(site, seed, 40)
    turned = list(given)
    Random(seed).shuffle(turned)
    ground = flanders_map(NARROW)
    assert markers(given, ground) == markers(turned, ground)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_any_map_is_readable(site: Site, seed: int, width: float) -> None:
    def words(marker: Marker) -> tuple[str, str]:
        return f"/{marker.places[0].id}/", marker.places[0].name

    check_drawing(map_drawing(made_up(site, seed, 30), words, width))


def test_facilities_of_one_municipality_are_one_place(site: Site) -> None:
    (place,) = places(site.catalogue, "nl")
    assert (place.id, place.name, place.province) == ("genk", "Genk", "limburg")
    assert [page.id for page in place.facilities] == ["dronelab"]
    assert location_of(site.catalogue.list("events", "nl")[0]) is None


def test_place_in_an_address_has_small_letters_and_hyphens() -> None:
    assert place_id("Sint-Genesius-Rode") == "sint-genesius-rode"
    assert place_id("Liège / Luik (haven)") == "liege-luik-haven"
