"""What a picture is made of: shapes with classes, texts and links, in a box."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Final, Literal

from hub.charts.lettering import LINE, SIZE, text_width

NARROW: Final = 328.0
"""As wide as the text on a phone of 360 pixels, so that a unit is a pixel there."""
WIDE: Final = 720.0
"""For a column of text, a desk and a sheet of A4."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Bounds:
    """A rectangle that holds something, on the safe side."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Bounds") -> bool:
        """Whether both share a part of the drawing."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True)
class Rect:
    """A rectangle; the title is shown on it and read out where it is not hidden."""

    kind: ClassVar[str] = "rect"
    x: float
    y: float
    width: float
    height: float
    css: str
    title: str = ""
    pattern: int = 0
    """The number of a hatching, besides the colour of the class."""

    @property
    def bounds(self) -> Bounds:
        """What it covers."""
        return Bounds(self.x, self.y, self.x + self.width, self.y + self.height)


@dataclass(frozen=True)
class Circle:
    """A circle."""

    kind: ClassVar[str] = "circle"
    x: float
    y: float
    radius: float
    css: str

    @property
    def bounds(self) -> Bounds:
        """What it covers."""
        r = self.radius
        return Bounds(self.x - r, self.y - r, self.x + r, self.y + r)


@dataclass(frozen=True)
class Path:
    """Lines, as the `d` of an SVG path, moved to the right and down."""

    kind: ClassVar[str] = "path"
    d: str
    css: str
    right: float = 0.0
    down: float = 0.0


@dataclass(frozen=True)
class Text:
    """Lines of text; `y` is the baseline of the first."""

    kind: ClassVar[str] = "text"
    x: float
    y: float
    lines: tuple[str, ...]
    css: str = "drawing__text"
    anchor: Anchor = "start"
    is_bold: bool = False
    is_turned: bool = False
    """Whether it is read from bottom to top."""
    line: ClassVar[float] = LINE

    # Asked for each side in turn, and each letter counts.
    @cached_property
    def bounds(self) -> Bounds:
        """What it covers, at the most."""
        width = max(text_width(each, is_bold=self.is_bold) for each in self.lines)
        start = {"start": 0.0, "middle": -width / 2, "end": -width}[self.anchor]
        over, under = SIZE * 0.8, LINE * (len(self.lines) - 1) + SIZE * 0.25
        if self.is_turned:
            return Bounds(
                self.x - over, self.y - start - width, self.x + under, self.y - start
            )
        return Bounds(
            self.x + start, self.y - over, self.x + start + width, self.y + under
        )


Shape = Rect | Circle | Path | Text


@dataclass(frozen=True)
class Link:
    """Shapes that lead somewhere; the label says where, in words."""

    kind: ClassVar[str] = "link"
    href: str
    label: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Drawing:
    """A picture in a box of `width` by `height` units."""

    width: float
    height: float
    shapes: tuple[Shape | Link, ...]

    @property
    def links(self) -> tuple[Link, ...]:
        """Where one can go from here."""
        return tuple(each for each in self.shapes if isinstance(each, Link))

    @property
    def patterns(self) -> tuple[int, ...]:
        """The hatchings that it uses."""
        rects = (each for each in self.flat() if isinstance(each, Rect))
        return tuple(sorted({each.pattern for each in rects if each.pattern}))

    def flat(self) -> Iterator[Shape]:
        """Every shape, those inside links too."""
        return _flat(self.shapes)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text."""
        return tuple(each for each in self.flat() if isinstance(each, Text))


def _flat(shapes: Iterable[Shape | Link]) -> Iterator[Shape]:
    for each in shapes:
        if isinstance(each, Link):
            yield from each.shapes
        else:
            yield each


def linked(
    href: str | None, label: str, shapes: tuple[Shape, ...]
) -> list[Shape | Link]:
    """The shapes as a link, or as they are where there is nowhere to go."""
    return [Link(href, label, shapes)] if href else [*shapes]
