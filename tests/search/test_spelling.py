import pytest

from hub.search.spelling import distance, edits


@pytest.mark.parametrize(
    ("first", "second", "slips"),
    [
        ("drone", "drone", 0),
        ("subsdie", "subsidie", 1),
        ("dorne", "drone", 1),
        ("drones", "drone", 1),
        ("dront", "drone", 1),
        ("baekelnad", "baekeland", 1),
        ("bakelnd", "baekeland", 2),
        ("", "abc", 3),
        ("abc", "", 3),
        ("drone", "bronze", 2),
        ("de", "ed", 1),
    ],
)
def test_distance_counts_slips(first: str, second: str, slips: int) -> None:
    assert distance(first, second, 3) == distance(second, first, 3) == slips
    assert distance(first, second, 1) == min(slips, 2)


def test_edits_are_exactly_what_one_slip_makes() -> None:
    made = set(edits("ab"))
    assert {"a", "b", "ba", "abc", "xab", "axb", "xb", "ax"} <= made
    assert all(distance("ab", word, 2) <= 1 for word in made)
