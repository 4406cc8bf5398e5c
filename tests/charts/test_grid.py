import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.charts.drawing import NARROW, WIDE, Link, Rect
from hub.charts.grid import Cell, Grid, Heading, grid_drawing
from tests.charts.layout import check_drawing

WORDS = ("Maritiem", "Autonome systemen", "Geo-intelligentie", "Cyber", "Ruimtevaart")


def grid(rows: int, columns: int, counts: list[int]) -> Grid:
    row_heads = [Heading(f"r{n}", WORDS[n % 5], f"/r{n}/") for n in range(rows)]
    column_heads = [Heading(f"c{n}", WORDS[-n % 5]) for n in range(columns)]
    numbers = iter(counts)
    cells = {}
    for row in row_heads:
        for column in column_heads:
            count = next(numbers)
            href = f"/list/?row={row.id}&column={column.id}" if count else None
            cells[row.id, column.id] = Cell(count, f"{row.label}: {count}", href)
    return Grid(row_heads, column_heads, cells)


@settings(max_examples=40)
@given(st.integers(1, 8), st.integers(1, 6), st.data())
def test_any_grid_is_readable_at_both_widths(rows, columns, data) -> None:
    counts = data.draw(
        st.lists(st.integers(0, 120), min_size=rows * columns, max_size=rows * columns)
    )
    made = grid(rows, columns, counts)
    for width in (NARROW, WIDE):
        drawn = grid_drawing(made, width)
        check_drawing(drawn)
        cells = [link for link in drawn.links if link.href.startswith("/list/")]
        assert len(cells) == sum(count > 0 for count in counts)


@pytest.mark.parametrize(("count", "level"), [(0, 0), (1, 1), (5, 2), (6, 3), (10, 4)])
def test_level_grows_with_the_count(count: int, level: int) -> None:
    assert grid(1, 2, [10, 3]).level(count) == level


def test_nothing_is_no_link_and_the_lightest() -> None:
    drawn = grid_drawing(grid(1, 1, [0]), NARROW)
    assert [each.css for each in drawn.shapes if isinstance(each, Rect)] == [
        "drawing__target",
        "grid__cell grid__cell--0",
    ]
    assert [each.href for each in drawn.shapes if isinstance(each, Link)] == ["/r0/"]
