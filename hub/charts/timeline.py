"""A timeline: milestones as bars over the year or quarter in which they fall."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from hub.charts.drawing import Drawing, Link, Path, Rect, Shape, Text, linked
from hub.charts.lettering import LINE, wrapped

_AXIS: Final = 30.0
_BAR: Final = 14.0
_GAP: Final = 8.0
_YEAR_LABEL: Final = 44.0
_TRACK: Final = 34.0
_FEWEST: Final = 3
_ROOM: Final = 600.0
"""From this width on, the words stand beside the bar."""


@dataclass(frozen=True)
class Event:
    """Something on the timeline; without a quarter it may fall anywhere in its year."""

    id: str
    label: str
    track: str
    year: int
    quarter: int | None = None
    href: str | None = None
    is_certain: bool = True

    @property
    def span(self) -> tuple[float, float]:
        """From when to when, in years."""
        if self.quarter is None:
            return float(self.year), self.year + 1.0
        return self.year + (self.quarter - 1) / 4, self.year + self.quarter / 4


def timeline_drawing(
    events: Sequence[Event], width: float, years: tuple[int, int] | None = None
) -> Drawing:
    """Events by track, in the order given; at least one."""
    first, last = years or _years(events)
    scale = _Scale(first, last, width)
    rows: list[Shape | Link] = []
    y = _AXIS
    for track, group in groupby(events, key=lambda each: each.track):
        rows.append(Text(0, y + 22, (track,), "timeline__track", is_bold=True))
        y += _TRACK
        for event in group:
            shapes, height = _row(event, y, scale)
            rows += shapes
            y += height + (_GAP if width >= _ROOM else 2 * _GAP)
    return Drawing(width, y, (*_axis(scale, y), *rows))


def _years(events: Sequence[Event]) -> tuple[int, int]:
    """From the first to the last, and room beside the bars where they are few."""
    years = [each.year for each in events]
    return min(years), max(*years, min(years) + _FEWEST - 1)


@dataclass(frozen=True)
class _Scale:
    first: int
    last: int
    width: float

    @property
    def step(self) -> float:
        """The width of a year."""
        return self.width / (self.last - self.first + 1)

    def x(self, moment: float) -> float:
        """Where a moment lies; the ends of the picture are the ends of time."""
        return round((moment - self.first) * self.step, 1)


def _axis(scale: _Scale, height: float) -> list[Shape]:
    shapes: list[Shape] = []
    every = -int(-_YEAR_LABEL // scale.step)
    for place, year in enumerate(range(scale.first, scale.last + 1)):
        x = scale.x(year)
        shapes.append(Path(f"M{x:g} 4V{height:g}", "timeline__year"))
        label = Text(x + 5, 18, (str(year),), "timeline__label")
        if place % every == 0 and label.bounds.right <= scale.width:
            shapes.append(label)
    shapes.append(Path(f"M0 {_AXIS - 4:g}H{scale.width:g}", "timeline__axis"))
    return shapes


def _row(event: Event, y: float, scale: _Scale) -> tuple[list[Shape | Link], float]:
    left, right = (scale.x(each) for each in event.span)
    certain = "" if event.is_certain else " timeline__bar--uncertain"
    bar = Rect(left + 1, y + 2, right - left - 2, _BAR, f"timeline__bar{certain}")
    text = _beside(event, y, scale) if scale.width >= _ROOM else _below(event, y, scale)
    bottom = max(bar.bounds.bottom, text.bounds.bottom)
    # A finger needs more than the letters of one line.
    area = Rect(
        min(bar.x, text.bounds.left),
        y - 2,
        max(bar.bounds.right, text.bounds.right) - min(bar.x, text.bounds.left),
        max(bottom - y + 4, 24),
        "drawing__target",
    )
    shapes = linked(event.href, event.label, (area, bar, text))
    return shapes, max(bottom - y, LINE)


def _css(event: Event) -> str:
    return f"timeline__words drawing__{'link' if event.href else 'text'}"


def _beside(event: Event, y: float, scale: _Scale) -> Text:
    """To the right of the bar, or to its left where there is more room."""
    left, right = (scale.x(each) for each in event.span)
    after, before = scale.width - right - _GAP, left - _GAP
    lines = wrapped(event.label, max(after, before))
    if after >= before:
        return Text(right + _GAP, y + 14, lines, _css(event))
    return Text(left - _GAP, y + 14, lines, _css(event), anchor="end")


def _below(event: Event, y: float, scale: _Scale) -> Text:
    lines = wrapped(event.label, scale.width)
    return Text(0, y + _BAR + 18, lines, _css(event))
