"""Which files of a folder are how old: looked at often, so without reading them."""

import os
from collections.abc import Iterator
from pathlib import Path

Stamps = dict[str, tuple[int, int, int]]
"""File -> when it was written, how long it is, and which file it is."""


def stamps_of(folder: Path) -> Stamps:
    """Every file below a folder. What vanishes meanwhile is left out."""
    return dict(_stamps(os.fspath(folder)))


def _stamps(folder: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        try:
            if entry.is_dir():
                yield from _stamps(entry.path)
                continue
            status = entry.stat()
        except FileNotFoundError:
            continue
        yield entry.path, (status.st_mtime_ns, status.st_size, status.st_ino)
