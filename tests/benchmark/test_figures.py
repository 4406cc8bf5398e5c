import pytest

from hub.benchmark.figures import Spread, percentile


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [
        ([7], 50, 7),
        ([7], 99, 7),
        ([1, 2, 3, 4], 50, 2),
        ([1, 2, 3, 4], 95, 4),
        ([1, 2, 3, 4, 5], 50, 3),
        (range(1, 101), 50, 50),
        (range(1, 101), 95, 95),
        (range(1, 101), 99, 99),
        (range(1, 241), 95, 228),
    ],
)
def test_percentiles(values, percent: int, expected: float) -> None:
    assert percentile(values, percent) == expected


def test_a_spread_takes_values_in_any_order() -> None:
    assert Spread.of([30.0, 10.0, 20.0]) == Spread(20.0, 30.0, 30.0)
