"""Who decides, who carries out and who advises: boxes in groups, lines between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hub.charts.drawing import Drawing, Link, Path, Rect, Shape, Text, linked
from hub.charts.lettering import LINE, wrapped

_PADDING: Final = 10.0
_GAP: Final = 8.0
_ARROW: Final = 56.0
_HEAD: Final = 5.0


@dataclass(frozen=True)
class Box:
    """A body or a role; `links` lead to what it looks after."""

    title: str
    note: str = ""
    href: str | None = None
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Group:
    """Boxes on one level, within a frame or free."""

    id: str
    title: str
    boxes: tuple[Box, ...]
    frame: str | None = None
    href: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Frame:
    """What holds some groups together."""

    title: str
    note: str = ""
    href: str | None = None


@dataclass(frozen=True)
class Line:
    """What a group is to the one above it or below it."""

    start: str
    end: str
    label: str


@dataclass(frozen=True)
class Chart:
    """A whole chart, in one language."""

    groups: Sequence[Group]
    frames: Mapping[str, Frame]
    lines: Sequence[Line]


def governance_drawing(chart: Chart, width: float) -> Drawing:
    """The groups from top to bottom, as wide as the picture allows."""
    shapes: list[Shape | Link] = []
    y = 2.0
    for place, group in enumerate(chart.groups):
        before = chart.groups[place - 1] if place else None
        if before is not None:
            closes = before.frame if before.frame != group.frame else None
            y += _PADDING if closes else 0
            shapes += _arrows(chart, before, group, y, width)
            y += _ARROW
        opens = group.frame if before is None or before.frame != group.frame else None
        if opens:
            end = y + _frame_height(chart, opens, place, width)
            inner, y = _frame(chart.frames[opens], y, end, width)
            shapes += inner
        inner, y = _group(group, y, width)
        shapes += inner
    y += _PADDING if chart.groups[-1].frame else 2
    return Drawing(width, y, tuple(shapes))


def _inset(group: Group) -> float:
    return _PADDING if group.frame else 0.0


def _group(group: Group, y: float, width: float) -> tuple[list[Shape | Link], float]:
    left, room = _inset(group), width - 2 * _inset(group)
    columns = _columns(group, width)
    box_width = (room - (columns - 1) * _GAP) / columns
    title = f"{group.title}, {group.note}" if group.note else group.title
    lines = wrapped(title, room, is_bold=True)
    css = "drawing__link" if group.href else "drawing__text"
    head = Text(left, y + 18, lines, f"{css} governance__group", is_bold=True)
    area = Rect(left, y, room, len(lines) * LINE + 6, "drawing__target")
    shapes = linked(group.href, title, (area, head))
    y += len(lines) * LINE + 10
    for first in range(0, len(group.boxes), columns):
        row = group.boxes[first : first + columns]
        height = max(_box_height(box, box_width) for box in row)
        for place, box in enumerate(row):
            x = left + place * (box_width + _GAP)
            shapes += _box(box, Rect(x, y, box_width, height, "governance__box"))
        y += height + _GAP
    return shapes, y - _GAP


def _columns(group: Group, width: float) -> int:
    if width > 600:
        return min(len(group.boxes), 4)
    return 1 if len(group.boxes) <= 2 else 2


def _box_lines(box: Box, width: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    room = width - 2 * _PADDING
    note = wrapped(box.note, room) if box.note else ()
    return wrapped(box.title, room, is_bold=True), note


def _box_height(box: Box, width: float) -> float:
    title, note = _box_lines(box, width)
    links = sum(
        len(wrapped(label, width - 2 * _PADDING)) * LINE + 8 for label, _ in box.links
    )
    gap = 4 if note or box.links else 0
    return (len(title) + len(note)) * LINE + gap + links + 2 * _PADDING


def _box(box: Box, area: Rect) -> list[Shape | Link]:
    title, note = _box_lines(box, area.width)
    x, y = area.x + _PADDING, area.y + _PADDING + 14
    css = "drawing__link" if box.href else "drawing__text"
    texts: list[Shape] = [Text(x, y, title, f"{css} governance__title", is_bold=True)]
    y += len(title) * LINE + (4 if box.links else 0)
    if note:
        texts.append(Text(x, y + 4, note, "governance__note"))
        y += len(note) * LINE + 4
    label = f"{box.title}: {box.note}" if box.note else box.title
    shapes = linked(box.href, label, (area, *texts))
    for label, href in box.links:
        lines = wrapped(label, area.width - 2 * _PADDING)
        target = Rect(
            area.x, y - 16, area.width, len(lines) * LINE + 7, "drawing__target"
        )
        text = Text(x, y + 2, lines, "drawing__link")
        shapes.append(Link(href, label, (target, text)))
        y += len(lines) * LINE + 8
    return shapes


def _frame(
    frame: Frame, y: float, end: float, width: float
) -> tuple[list[Shape | Link], float]:
    area = Rect(1, y, width - 2, end - y, "governance__frame")
    room = width - 2 * _PADDING
    title = wrapped(frame.title, room, is_bold=True)
    css = "drawing__link" if frame.href else "drawing__text"
    head = Text(_PADDING, y + 24, title, f"{css} governance__title", is_bold=True)
    height = len(title) * LINE + 10
    target = Rect(_PADDING, y + 4, room, height, "drawing__target")
    shapes: list[Shape | Link] = [
        area,
        *linked(frame.href, frame.title, (target, head)),
    ]
    if frame.note:
        note = wrapped(frame.note, room)
        shapes.append(Text(_PADDING, y + height + 14, note, "governance__note"))
        height += len(note) * LINE
    return shapes, y + height + 8


def _frame_height(chart: Chart, frame: str, first: int, width: float) -> float:
    """From the top of a frame to below the last of its groups."""
    held = [group for group in chart.groups[first:] if group.frame == frame]
    _, inside = _frame(chart.frames[frame], 0.0, 0.0, width)
    groups = sum(_group(group, 0.0, width)[1] for group in held)
    return inside + groups + (len(held) - 1) * _ARROW + _PADDING


def _arrows(
    chart: Chart, upper: Group, lower: Group, y: float, width: float
) -> list[Shape]:
    """The lines between two neighbours, side by side, each with its words."""
    pair = {upper.id, lower.id}
    lines = [line for line in chart.lines if {line.start, line.end} == pair]
    shapes: list[Shape] = []
    for place, line in enumerate(lines):
        room = width / len(lines)
        x = room * place + (room / 2 if width > 600 else 20.0)
        label = wrapped(line.label, room * place + room - x - 16)
        top, bottom = y + 6, y + _ARROW - 6
        points = (
            _arrow(x, top, bottom) if line.start == upper.id else _arrow(x, bottom, top)
        )
        first = y + _ARROW / 2 + 5 - (len(label) - 1) * LINE / 2
        shapes += [
            Path(points, "governance__line"),
            Text(x + 12, first, label, "governance__label"),
        ]
    return shapes


def _arrow(x: float, start: float, end: float) -> str:
    back = _HEAD * 1.6 if end < start else -_HEAD * 1.6
    tip = f"M{x - _HEAD:g} {end + back:g}L{x:g} {end:g}L{x + _HEAD:g} {end + back:g}"
    return f"M{x:g} {start:g}V{end:g}{tip}"
