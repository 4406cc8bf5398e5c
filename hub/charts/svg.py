"""Shapes as SVG. Not in a template: a picture has some hundred, and pages two of it."""

from collections.abc import Iterable
from typing import Final

from markupsafe import Markup, escape

from hub.charts.drawing import Circle, Link, Path, Rect, Shape, Text

_NO_WIDTH: Final = '<tspan font-size="0"> </tspan>'


def svg(shapes: Iterable[Shape | Link], id: str) -> Markup:
    """The elements of a drawing, whose hatchings are named after its id."""
    # Every text and address in it is escaped.
    return Markup("".join(_element(each, id) for each in shapes))


def _element(shape: Shape | Link, id: str) -> str:
    match shape:
        case Rect():
            return _rect(shape, id)
        case Circle():
            x, y = round(shape.x, 1), round(shape.y, 1)
            css = escape(shape.css)
            return f'<circle class="{css}" cx="{x}" cy="{y}" r="{shape.radius}"/>\n'
        case Path():
            moved = f' transform="translate({shape.right} {shape.down})"'
            move = moved if shape.right or shape.down else ""
            return f'<path class="{escape(shape.css)}" d="{escape(shape.d)}"{move}/>\n'
        case Text():
            return _text(shape)
        case Link():
            inner = svg(shape.shapes, id)
            href, label = escape(shape.href), escape(shape.label)
            return f'  <a href="{href}" aria-label="{label}">{inner}</a>\n'


def _rect(rect: Rect, id: str) -> str:
    place = (
        f'x="{round(rect.x, 1)}" y="{round(rect.y, 1)}" '
        f'width="{round(rect.width, 1)}" height="{round(rect.height, 1)}"'
    )
    title = f"<title>{escape(rect.title)}</title>" if rect.title else ""
    drawn = f'<rect class="{escape(rect.css)}" {place}>{title}</rect>\n'
    if not rect.pattern:
        return drawn
    fill = f"url(#{escape(id)}--{rect.pattern})"
    return f'{drawn}<rect class="drawing__hatched" {place} fill="{fill}"/>'


def _text(text: Text) -> str:
    bold = " drawing__text--bold" if text.is_bold else ""
    css = f"{escape(text.css)} drawing__text--{text.anchor}{bold}"
    x, y = round(text.x, 1), round(text.y, 1)
    turn = f' transform="translate({x} {y}) rotate(-90)"' if text.is_turned else ""
    return f'<text class="{css}"{turn}>{"".join(_lines(text))}</text>\n'


def _lines(text: Text) -> Iterable[str]:
    x, top = (0, 0.0) if text.is_turned else (round(text.x, 1), text.y)
    last = len(text.lines) - 1
    for place, line in enumerate(text.lines):
        y = round(top + place * text.line, 1)
        yield f'<tspan x="{x}" y="{y}">{escape(line)}</tspan>'
        if place < last and not line.endswith("-"):
            # Between lines, for who copies or hears them. After a line that ends at a
            # place it may have no width.
            yield " " if text.anchor == "start" else _NO_WIDTH
