import os
from collections.abc import Callable

import pytest

from hub.metrics.table import ROWS, Table


def in_a_child(work: Callable[[], None]) -> None:
    """Do it in a process that ends without a word, as one that is killed."""
    if (child := os.fork()) == 0:
        work()
        os._exit(0)
    os.waitpid(child, 0)


def test_what_another_process_wrote_is_summed() -> None:
    table = Table.shared(2)
    first, second = table.free_row(()), table.free_row({1})
    table.add(first, 0, 5)
    in_a_child(lambda: table.add(second, 0, 7))
    assert table.sums() == [12, 0]


def test_the_next_process_goes_on_in_the_row_of_one_that_ended() -> None:
    table = Table.shared(1)
    for _ in range(3):
        row = table.free_row({2})
        assert row == 1
        in_a_child(lambda: table.add(1, 0, 1))
    assert table.sums() == [3]


def test_more_processes_than_rows_share_the_last() -> None:
    table = Table.shared(1)
    assert table.free_row(range(ROWS)) == ROWS - 1


@pytest.mark.parametrize("row", [0, 1, ROWS - 1])
def test_rows_do_not_touch_each_other(row: int) -> None:
    table = Table.shared(3)
    table.free_row(range(ROWS))
    table.add(row, 2, 4)
    table.set(row, 0, 9)
    assert table.sums() == [9, 0, 4]
    table.set(row, 0, 0)
    assert table.sums() == [0, 0, 4]
