"""What must hold of every drawing, whatever it shows."""

from itertools import combinations

from hub.charts.drawing import Bounds, Circle, Drawing, Link, Rect
from hub.charts.lettering import SIZE

SLACK = 0.5
"""Half a unit, for rounding."""


def check_drawing(drawn: Drawing) -> None:
    """Everything lies in the box, no text on another, each link found by a finger."""
    for shape in (*drawn.texts, *_shapes(drawn)):
        assert _is_inside(shape.bounds, drawn), shape
    for one, other in combinations(drawn.texts, 2):
        assert not one.bounds.meets(other.bounds), (one, other)
    for link in drawn.links:
        target = _target(link)
        assert min(target.right - target.left, target.bottom - target.top) >= 24, link
        assert link.label
        assert link.href.startswith("/")
    # Squares around circles may share a corner; test_places.py looks closer.
    square = [each for each in drawn.links if not isinstance(each.shapes[0], Circle)]
    for one_link, other_link in combinations(square, 2):
        assert not _shrunk(_target(one_link)).meets(_shrunk(_target(other_link)))
    # A phone of 360 pixels shows a narrow drawing at its own size, and a column of 40
    # rem the wide one at more than eight tenths.
    assert SIZE * (1 if drawn.width < 600 else 640 / drawn.width) >= 12


def _shapes(drawn: Drawing) -> list[Rect | Circle]:
    return [each for each in drawn.flat() if isinstance(each, Rect | Circle)]


def _is_inside(bounds: Bounds, drawn: Drawing) -> bool:
    return (
        bounds.left >= -SLACK
        and bounds.top >= -SLACK
        and bounds.right <= drawn.width + SLACK
        and bounds.bottom <= drawn.height + SLACK
    )


def _target(link: Link) -> Bounds:
    every = [each.bounds for each in link.shapes if isinstance(each, Rect | Circle)]
    return Bounds(
        min(each.left for each in every),
        min(each.top for each in every),
        max(each.right for each in every),
        max(each.bottom for each in every),
    )


def _shrunk(bounds: Bounds) -> Bounds:
    return Bounds(bounds.left + 1, bounds.top + 1, bounds.right - 1, bounds.bottom - 1)
