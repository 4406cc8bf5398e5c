import re

import pytest

from hub.charts.flanders import flanders_map


def test_map_has_five_provinces_and_brussels() -> None:
    names = {province.name["en"] for province in flanders_map().provinces}
    assert names == {
        "Antwerp",
        "Brussels-Capital Region",
        "East Flanders",
        "Flemish Brabant",
        "Limburg",
        "West Flanders",
    }


def test_every_corner_lies_in_the_box() -> None:
    drawn = flanders_map()
    for province in drawn.provinces:
        corners = re.findall(r"[ML]([\d.]+) ([\d.]+)", province.path)
        assert len(corners) > 10
        assert all(float(x) <= drawn.width for x, _ in corners)
        assert all(float(y) <= drawn.height for _, y in corners)
        assert province.path.startswith("M")
        assert province.path.endswith("Z")


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "west_of"),
    [
        ("Ostend", 51.2, 2.9, "Ghent"),
        ("Ghent", 51.05, 3.7, "Genk"),
        ("Genk", 50.9, 5.5, ""),
    ],
)
def test_places_lie_where_people_expect_them(
    place: str, latitude: float, longitude: float, west_of: str
) -> None:
    drawn = flanders_map()
    x, y = drawn.point(latitude, longitude)
    assert 0 < x < drawn.width
    assert 0 < y < drawn.height
    others = {"Ghent": (51.05, 3.7), "Genk": (50.9, 5.5)}
    if west_of:
        assert x < drawn.point(*others[west_of])[0]


def test_north_is_up() -> None:
    drawn = flanders_map()
    assert drawn.point(51.3, 4.4)[1] < drawn.point(50.8, 4.4)[1]
