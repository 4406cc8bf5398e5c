"""A grid of counts: what two lists have in common, a cell for each pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hub.charts.drawing import Drawing, Link, Rect, Shape, Text, linked
from hub.charts.lettering import LINE, SIZE, longest_piece, text_width, wrapped

_GAP: Final = 2.0
_PADDING: Final = 6.0
_CELL_HEIGHT: Final = 44.0
_LEVELS: Final = 4
_WIDE_HEAD: Final = 0.255
"""The part of a wide grid that the heads of its rows take."""


@dataclass(frozen=True)
class Heading:
    """What a row or a column stands for."""

    id: str
    label: str
    href: str | None = None


@dataclass(frozen=True)
class Cell:
    """How many there are, where they stand, and both in words."""

    count: int
    label: str
    href: str | None = None


@dataclass(frozen=True)
class Grid:
    """Counts by row and column."""

    rows: Sequence[Heading]
    columns: Sequence[Heading]
    cells: Mapping[tuple[str, str], Cell]

    @property
    def most(self) -> int:
        """The largest count."""
        return max((each.count for each in self.cells.values()), default=0)

    def level(self, count: int) -> int:
        """How dark a cell is: 0 for nothing, then four even steps."""
        return -(-count * _LEVELS // self.most) if count else 0


def grid_drawing(grid: Grid, width: float) -> Drawing:
    """The grid; column heads are turned where they would not fit."""
    head = min(
        max(longest_piece(each.label) for each in grid.rows) + _PADDING, width * 0.58
    )
    if width > 600:
        head = max(head, width * _WIDE_HEAD)
    step = (width - head) / len(grid.columns)
    turned = max(longest_piece(each.label) for each in grid.columns) > step - _GAP
    top = _head_height(grid, step, turned)
    shapes: list[Shape | Link] = []
    for place, column in enumerate(grid.columns):
        left = head + place * step
        shapes += _column_head(column, left, step, top, turned)
    for place, row in enumerate(grid.rows):
        y = top + place * (_CELL_HEIGHT + _GAP)
        shapes += _row_head(row, y, head)
        for number, column in enumerate(grid.columns):
            cell = grid.cells[row.id, column.id]
            shapes += _cell(cell, grid.level(cell.count), head + number * step, y, step)
    height = top + len(grid.rows) * (_CELL_HEIGHT + _GAP)
    return Drawing(width, height, tuple(shapes))


def _head_lines(label: str, step: float, turned: bool) -> tuple[str, ...]:
    if not turned:
        return wrapped(label, step - _GAP)
    return wrapped(label, 130) if step >= 2 * LINE + 4 else (label,)


def _head_height(grid: Grid, step: float, turned: bool) -> float:
    heads = [_head_lines(each.label, step, turned) for each in grid.columns]
    if turned:
        return max(text_width(line) for lines in heads for line in lines) + 16
    return max(max(len(lines) for lines in heads) * LINE + 12, 28)


def _column_head(
    column: Heading, left: float, step: float, top: float, turned: bool
) -> list[Shape | Link]:
    lines = _head_lines(column.label, step, turned)
    area = Rect(left, 0, step - _GAP, top - _GAP, "drawing__target")
    middle = left + (step - _GAP) / 2
    css = "drawing__link" if column.href else "drawing__text"
    if turned:
        x = middle - (len(lines) - 1) * LINE / 2 + SIZE * 0.3
        text = Text(x, top - 10, lines, css, is_turned=True)
    else:
        y = top - 10 - (len(lines) - 1) * LINE
        text = Text(middle, y, lines, css, anchor="middle")
    return linked(column.href, column.label, (area, text))


def _row_head(row: Heading, y: float, width: float) -> list[Shape | Link]:
    lines = wrapped(row.label, width - _PADDING)
    area = Rect(0, y, width - _GAP, _CELL_HEIGHT, "drawing__target")
    css = "drawing__link" if row.href else "drawing__text"
    text = Text(0, _middle(y, len(lines)), lines, css)
    return linked(row.href, row.label, (area, text))


def _cell(
    cell: Cell, level: int, x: float, y: float, step: float
) -> list[Shape | Link]:
    css = f"grid__cell grid__cell--{level}"
    area = Rect(x, y, step - _GAP, _CELL_HEIGHT, css)
    number = "grid__number" if cell.count else "grid__number grid__number--none"
    middle = x + (step - _GAP) / 2
    text = Text(
        middle, _middle(y, 1), (str(cell.count),), number, "middle", is_bold=True
    )
    return linked(cell.href, cell.label, (area, text))


def _middle(y: float, lines: int) -> float:
    """The baseline of the first of some lines in the middle of a cell."""
    return y + (_CELL_HEIGHT - (lines - 1) * LINE) / 2 + SIZE * 0.35
