"""Numbers in memory that all processes of a server share.

Each process writes in a row of its own, so that none waits for another and one that is
killed leaves no lock behind. The next process goes on counting in its row.
"""

from collections.abc import Collection, Sequence
from mmap import mmap
from typing import Final, Self

ROWS: Final = 64
"""That of the first process, and of workers: old ones end while new ones begin."""
_BYTES: Final = 8
_USED: Final = 0
"""Where the number of rows stands that anybody has written in."""


class Table:
    """Whole numbers, a row a process; made before the processes part."""

    def __init__(self, cells: memoryview, columns: int) -> None:
        self._cells = cells
        self._columns = columns
        self._cells[_USED] = 1

    @classmethod
    def shared(cls, columns: int) -> Self:
        """In memory without a file, which goes when the last process ends."""
        numbers = 1 + ROWS * columns
        return cls(memoryview(mmap(-1, numbers * _BYTES)).cast("Q"), columns)

    def free_row(self, taken: Collection[int]) -> int:
        """A row for a new process; only the first process gives them out."""
        free = (row for row in range(1, ROWS) if row not in taken)
        # With more processes than rows two may lose a count to each other, no more.
        row = next(free, ROWS - 1)
        self._cells[_USED] = max(self._cells[_USED], row + 1)
        return row

    def add(self, row: int, column: int, amount: int) -> None:
        """Only the process whose row it is may, and one thread at a time."""
        self._cells[self._at(row) + column] += amount

    def set(self, row: int, column: int, value: int) -> None:
        """Likewise; the first process clears what a dead one said of itself."""
        self._cells[self._at(row) + column] = value

    def sums(self) -> Sequence[int]:
        """Each column over all rows; one that nobody wrote in takes no memory."""
        wide, used = self._columns, self._cells[_USED]
        rows = (self._cells[self._at(row) :][:wide].tolist() for row in range(used))
        return [sum(column) for column in zip(*rows, strict=True)]

    def _at(self, row: int) -> int:
        return 1 + row * self._columns
