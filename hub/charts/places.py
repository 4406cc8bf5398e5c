"""Facilities on the map: a marker per municipality, joined where they would touch."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final

from hub.catalogue import Catalogue
from hub.charts.flanders import FlandersMap
from hub.languages import Language
from hub.models.facility import Facility, Location
from hub.models.page import Page

_SMALLEST: Final = 14.0
_LARGEST: Final = 22.0
_APART: Final = 4.0


@dataclass(frozen=True)
class Place:
    """A municipality with its facilities, in the middle of where they are."""

    id: str
    name: str
    province: str
    latitude: float
    longitude: float
    facilities: tuple[Page, ...]


@dataclass(frozen=True)
class Marker:
    """One or more places, drawn as one circle with their number of facilities."""

    x: float
    y: float
    places: tuple[Place, ...]
    """The one with most facilities first."""

    @property
    def facilities(self) -> tuple[Page, ...]:
        """All that the marker stands for."""
        return tuple(page for place in self.places for page in place.facilities)

    @property
    def radius(self) -> float:
        """Larger for more, but a finger finds the smallest too."""
        return min(_SMALLEST + len(self.facilities) / 2 - 0.5, _LARGEST)


def place_id(municipality: str) -> str:
    """The municipality in an address: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", municipality).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")


def location_of(page: Page) -> Location | None:
    """Where a facility is, if that is known to lie at one place."""
    location = page.meta.location if isinstance(page.meta, Facility) else None
    if location is None or location.latitude is None or location.longitude is None:
        return None
    return location


def places(catalogue: Catalogue, language: Language) -> tuple[Place, ...]:
    """Every municipality with a facility on the map, by name."""
    found: dict[str, list[tuple[Page, Location]]] = {}
    for page in catalogue.list("facilities", language):
        location = location_of(page)
        if location is not None:
            found.setdefault(location.municipality, []).append((page, location))
    return tuple(_place(name, found[name]) for name in sorted(found))


def _place(name: str, facilities: Sequence[tuple[Page, Location]]) -> Place:
    return Place(
        place_id(name),
        name,
        facilities[0][1].province,
        _mean(location.latitude or 0.0 for _, location in facilities),
        _mean(location.longitude or 0.0 for _, location in facilities),
        tuple(page for page, _ in facilities),
    )


def markers(of: Iterable[Place], on: FlandersMap) -> tuple[Marker, ...]:
    """The places as markers that nowhere touch; the nearest are joined first."""
    found = [Marker(*on.point(each.latitude, each.longitude), (each,)) for each in of]
    while (pair := _nearest(found)) is not None:
        found = [each for each in found if each not in pair] + [_joined(*pair)]
    return tuple(
        sorted(found, key=lambda each: (-len(each.facilities), each.x, each.y))
    )


def _nearest(found: Sequence[Marker]) -> tuple[Marker, Marker] | None:
    """Of all that touch, the two that lie nearest; the names decide between equals."""
    touching = [
        (hypot(one.x - other.x, one.y - other.y), one.places[0].id, one, other)
        for place, one in enumerate(found)
        for other in found[place + 1 :]
        if hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius + _APART
    ]
    if not touching:
        return None
    _, _, one, other = min(touching, key=lambda each: each[:2])
    return one, other


def _joined(one: Marker, other: Marker) -> Marker:
    """In the middle, nearer to where there is more."""
    weight, counter = len(one.facilities), len(other.facilities)
    both = sorted(
        (*one.places, *other.places), key=lambda each: (-len(each.facilities), each.id)
    )
    share = counter / (weight + counter)
    return Marker(
        round(one.x + (other.x - one.x) * share, 1),
        round(one.y + (other.y - one.y) * share, 1),
        tuple(both),
    )


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)
