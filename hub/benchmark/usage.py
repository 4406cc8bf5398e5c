"""What running processes take, memory and processor time, as Linux counts it."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")
_TICKS: Final = os.sysconf("SC_CLK_TCK")


def family(process: int) -> tuple[int, ...]:
    """A process and its children, such as the master and the workers of a server."""
    children = (_PROC / f"{process}/task/{process}/children").read_text("ascii")
    return (process, *map(int, children.split()))


def pss(processes: Sequence[int]) -> float:
    """The memory that they take, in MiB; what they share is counted once."""
    return sum(map(_proportional, processes)) / 1024


def processor_time(processes: Sequence[int]) -> float:
    """The seconds that they and their ended children have worked."""
    return sum(map(_ticks, processes)) / _TICKS


def _proportional(process: int) -> int:
    """What Linux calls the proportional set size, in KiB."""
    rows = (_PROC / f"{process}/smaps_rollup").read_text("ascii").splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("Pss:"))


def _ticks(process: int) -> int:
    # The name of the program stands between brackets and may hold anything.
    row = (_PROC / f"{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return sum(map(int, row[11:15]))
