"""Facilities on the map: a marker per municipality, joined where they would touch."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
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
    def count(self) -> int:
        """How many facilities there are."""
        return sum(len(place.facilities) for place in self.places)

    @property
    def radius(self) -> float:
        """Larger for more, but a finger finds the smallest too."""
        return min(_SMALLEST + self.count / 2 - 0.5, _LARGEST)


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
    return tuple(
        _place(name, catalogue.place_name(name, language), found[name])
        for name in sorted(found)
    )


def _place(
    municipality: str, name: str, facilities: Sequence[tuple[Page, Location]]
) -> Place:
    return Place(
        place_id(municipality),
        name,
        facilities[0][1].province,
        _mean(location.latitude or 0.0 for _, location in facilities),
        _mean(location.longitude or 0.0 for _, location in facilities),
        tuple(page for page, _ in facilities),
    )


def markers(of: Iterable[Place], on: FlandersMap) -> tuple[Marker, ...]:
    """The places as markers that nowhere touch; the nearest are joined first."""
    shown: dict[int, Marker] = {}
    queue: list[_Touching] = []
    numbers = count()

    def add(marker: Marker) -> None:
        number = next(numbers)
        for other, there in shown.items():
            if (apart := _apart(marker, there)) is not None:
                names = sorted((marker.places[0].id, there.places[0].id))
                heappush(queue, (apart, names, number, other))
        shown[number] = marker

    for place in of:
        add(Marker(*on.point(place.latitude, place.longitude), (place,)))
    while queue:
        *_rest, one, other = heappop(queue)
        # Either may have been joined with something nearer since.
        if one in shown and other in shown:
            add(_joined(shown.pop(one), shown.pop(other)))
    return tuple(sorted(shown.values(), key=lambda each: (-each.count, each.x, each.y)))


_Touching = tuple[float, list[str], int, int]
"""How near two markers are; their names, which decide between equals; their numbers."""


def _apart(one: Marker, other: Marker) -> float | None:
    """From middle to middle, where two markers touch."""
    distance = hypot(one.x - other.x, one.y - other.y)
    return distance if distance < one.radius + other.radius + _APART else None


def _joined(one: Marker, other: Marker) -> Marker:
    """In the middle, nearer to where there is more."""
    both = sorted(
        (*one.places, *other.places), key=lambda each: (-len(each.facilities), each.id)
    )
    share = other.count / (one.count + other.count)
    return Marker(
        round(one.x + (other.x - one.x) * share, 1),
        round(one.y + (other.y - one.y) * share, 1),
        tuple(both),
    )


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)
