"""The multi-year budget as stacked columns, with a key that names every layer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from hub.charts.drawing import Drawing, Link, Path, Rect, Shape, Text, linked
from hub.charts.lettering import LINE, SIZE, text_width, wrapped
from hub.models.pictures import Budget, BudgetLine

_HEIGHT: Final = 300.0
_TOP: Final = 28.0
_YEARS: Final = 30.0
_KEY_WIDTH: Final = 300.0
_SWATCH: Final = 18.0
_THIN: Final = 17.0
"""A layer below this height has no room for its number."""


@dataclass(frozen=True)
class BudgetWords:
    """What the picture says, in one language."""

    labels: Mapping[str, str]
    """By the id of the budget line."""
    hrefs: Mapping[str, str]
    short: Callable[[int], str]
    """An amount in millions, for inside a layer."""
    full: Callable[[BudgetLine, int], str]
    """A budget line in a year, in full."""


def total(budget: Budget, year: int) -> int:
    """What the lines of a year add up to."""
    return sum(line.amount(year) or 0 for line in budget.lines)


def peak(budget: Budget) -> int:
    """The first year with the largest total."""
    return max(budget.years, key=lambda year: (total(budget, year), -year))


def budget_drawing(budget: Budget, words: BudgetWords, width: float) -> Drawing:
    """Columns with the key beside them, or below where there is no room."""
    is_wide = width > 600
    columns = width - _KEY_WIDTH - 24 if is_wide else width
    shapes = _columns(budget, words, columns)
    bottom = _TOP + _HEIGHT + _YEARS
    left, top = (columns + 24, _TOP) if is_wide else (0.0, bottom + 8)
    key, end = _key(budget, words, left, top, width - left)
    return Drawing(width, max(bottom, end), (*shapes, *key))


def _columns(budget: Budget, words: BudgetWords, width: float) -> list[Shape | Link]:
    step = width / len(budget.years)
    scale = _HEIGHT / max(total(budget, year) for year in budget.years)
    floor = _TOP + _HEIGHT
    shapes: list[Shape | Link] = []
    for place, year in enumerate(budget.years):
        x, y = place * step + 4, floor
        for number, line in enumerate(budget.lines, start=1):
            height = (line.amount(year) or 0) * scale
            if height:
                y -= height
                area = Rect(
                    x, y, step - 8, height, f"budget__layer budget__layer--{number}"
                )
                shapes += _layer(area, number, line, year, words)
        middle = x + (step - 8) / 2
        sum_of_year = words.short(total(budget, year))
        shapes += [
            Text(
                middle, y - 8, (sum_of_year,), "budget__total", "middle", is_bold=True
            ),
            Text(middle, floor + 20, (str(year),), "drawing__text", "middle"),
        ]
    shapes.append(Path(f"M0 {floor:g}H{width:g}", "drawing__axis"))
    return shapes


def _layer(
    area: Rect, number: int, line: BudgetLine, year: int, words: BudgetWords
) -> list[Shape | Link]:
    full = words.full(line, year)
    named = Rect(area.x, area.y, area.width, area.height, area.css, full, number)
    text = words.short(line.amount(year) or 0)
    if area.height < _THIN or text_width(text) > area.width:
        return [named]
    middle = area.x + area.width / 2
    baseline = area.y + area.height / 2 + SIZE * 0.35
    return [named, Text(middle, baseline, (text,), "budget__amount", "middle")]


def _key(
    budget: Budget, words: BudgetWords, x: float, y: float, width: float
) -> tuple[list[Shape | Link], float]:
    """The layers from top to bottom, as they lie on each other."""
    shapes: list[Shape | Link] = []
    for number, line in reversed(list(enumerate(budget.lines, start=1))):
        label = words.labels[line.id]
        lines = wrapped(label, width - _SWATCH - 10)
        height = max(len(lines) * LINE + 8, 28.0)
        href = words.hrefs.get(line.id)
        css = f"budget__layer budget__layer--{number}"
        swatch = Rect(x + 1, y + 4, _SWATCH, _SWATCH, css, pattern=number)
        text_css = "drawing__link" if href else "drawing__text"
        text = Text(x + _SWATCH + 10, y + 18, lines, text_css)
        area = Rect(x, y, width, height - 2, "drawing__target")
        shapes += linked(href, label, (area, swatch, text))
        y += height
    return shapes, y
