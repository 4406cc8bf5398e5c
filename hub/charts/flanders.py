"""The map of Flanders: provinces as SVG paths, and places as points on it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import cos, radians
from pathlib import Path
from typing import Final

from hub.models.base import Label

# Boundaries: Natural Earth 1:10m, public domain.
_BOUNDARIES: Final = Path(__file__).with_name("flanders-provinces.geojson")
_WIDTH: Final = 400.0

Position = tuple[float, float]
"""Degrees east and degrees north in WGS 84, in the order of GeoJSON."""


@dataclass(frozen=True)
class Province:
    """One province, or Brussels, as the `d` of an SVG path."""

    name: Label
    path: str


@dataclass(frozen=True)
class FlandersMap:
    """A map in a box of `width` by `height` units, north up."""

    width: float
    height: float
    provinces: tuple[Province, ...]
    west: float
    north: float
    scale: float
    """Units to a degree of latitude."""

    def point(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a place lies in the box: to the right, and down."""
        return _placed((longitude, latitude), self.west, self.north, self.scale)


@cache
def flanders_map(width: float = _WIDTH) -> FlandersMap:
    """The map in a box of some width, drawn from the boundaries once."""
    features = json.loads(_BOUNDARIES.read_text("utf-8"))["features"]
    shapes = [(each["properties"], list(_rings(each["geometry"]))) for each in features]
    corners = [corner for _, rings in shapes for ring in rings for corner in ring]
    west, east = (pick(corner[0] for corner in corners) for pick in (min, max))
    south, north = (pick(corner[1] for corner in corners) for pick in (min, max))
    scale = width / ((east - west) * _narrowing(north))
    provinces = tuple(
        Province(
            Label(nl=properties["name_nl"], en=properties["name_en"]),
            "".join(_ring_path(ring, west, north, scale) for ring in rings),
        )
        for properties, rings in shapes
    )
    height = round((north - south) * scale, 1)
    return FlandersMap(width, height, provinces, west, north, scale)


def _rings(geometry: dict[str, object]) -> Iterator[list[Position]]:
    coordinates = geometry["coordinates"]
    assert isinstance(coordinates, list)
    polygons = [coordinates] if geometry["type"] == "Polygon" else coordinates
    for polygon in polygons:
        yield from polygon


def _ring_path(ring: list[Position], west: float, north: float, scale: float) -> str:
    """The ring as a closed line, corners that fall together written once."""
    corners = dict.fromkeys(_placed(corner, west, north, scale) for corner in ring)
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in corners) + "Z"


def _placed(
    position: Position, west: float, north: float, scale: float
) -> tuple[float, float]:
    longitude, latitude = position
    x = (longitude - west) * _narrowing(north) * scale
    return round(x, 1), round((north - latitude) * scale, 1)


def _narrowing(latitude: float) -> float:
    """How much shorter a degree of longitude is than one of latitude."""
    return cos(radians(latitude))
