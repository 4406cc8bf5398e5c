"""The map of Flanders with a marker for each place that has facilities."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from hub.charts.drawing import Bounds, Circle, Drawing, Link, Path, Shape, Text
from hub.charts.flanders import flanders_map
from hub.charts.lettering import SIZE
from hub.charts.places import Marker, Place, markers

_MARGIN: Final = 16.0

Words = Callable[[Marker], tuple[str, str]]
"""The address that a marker leads to, and what it says."""


def map_drawing(places: Sequence[Place], words: Words, width: float) -> Drawing:
    """Provinces, markers, and names where there is room for them."""
    ground = flanders_map(width - 2 * _MARGIN)
    shown = [
        Marker(each.x + _MARGIN, each.y + _MARGIN, each.places)
        for each in markers(places, ground)
    ]
    height = ground.height + 2 * _MARGIN
    box = Bounds(0, 0, width, height)
    provinces = [
        Path(each.path, "map__province", _MARGIN, _MARGIN) for each in ground.provinces
    ]
    names = _names(shown, box)
    links = [_link(each, words) for each in shown]
    return Drawing(width, height, (*provinces, *names, *links))


def _link(marker: Marker, words: Words) -> Link:
    href, label = words(marker)
    shapes: tuple[Shape, ...] = (
        Circle(marker.x, marker.y, marker.radius, "map__marker"),
        Text(
            marker.x,
            marker.y + SIZE * 0.35,
            (str(marker.count),),
            "map__count",
            "middle",
            is_bold=True,
        ),
    )
    return Link(href, label, shapes)


def _names(shown: Sequence[Marker], box: Bounds) -> list[Text]:
    """The name of the first place of each marker, largest first, where it is free."""
    taken = [Circle(each.x, each.y, each.radius, "").bounds for each in shown]
    names: list[Text] = []
    for marker in shown:
        name = _free(_candidates(marker), taken, box)
        if name is not None:
            names.append(name)
            taken.append(name.bounds)
    return names


def _free(
    candidates: Iterable[Text], taken: Sequence[Bounds], box: Bounds
) -> Text | None:
    for text in candidates:
        own = text.bounds
        inside = own.left >= box.left and own.right <= box.right
        if inside and own.top >= box.top and own.bottom <= box.bottom:
            if not any(own.meets(other) for other in taken):
                return text
    return None


def _candidates(marker: Marker) -> Iterable[Text]:
    """Right of the marker, left, below and above it."""
    lines = (marker.places[0].name,)
    beside, css = marker.radius + 4, "map__name"
    middle = marker.y + SIZE * 0.35
    yield Text(marker.x + beside, middle, lines, css)
    yield Text(marker.x - beside, middle, lines, css, "end")
    yield Text(marker.x, marker.y + marker.radius + SIZE, lines, css, "middle")
    yield Text(marker.x, marker.y - marker.radius - 5, lines, css, "middle")
