"""Bodies as they were rendered when the content was checked, in a file beside it.

It begins with the place at which each body begins, in the order of the pages, and with
that at which the last one ends; one that was not rendered begins where the next does.
"""

import os
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO, Final
from weakref import finalize

from hub.content.markdown import Name, name_of
from hub.content.own_files import READABLE, opened
from hub.content.rendered import Rendered
from hub.models.page import Page

_FILE: Final = "bodies"
_PLACE: Final = "Q"


class Bodies:
    """Rendered bodies that all processes read where they stand, and none keeps."""

    def __init__(self, file: BinaryIO, pages: Sequence[Page]) -> None:
        """From a file of the bodies of these pages; whoever opened it closes it."""
        self._file = os.dup(file.fileno())
        finalize(self, os.close, self._file)
        self._starts = array(_PLACE)
        self._starts.frombytes(file.read((len(pages) + 1) * self._starts.itemsize))
        self._places = {name_of(page): place for place, page in enumerate(pages)}

    def get(self, page: Page) -> Rendered | None:
        """The body of a page; None where it was not rendered, or cannot be read."""
        place = self._places.get(name_of(page))
        if place is None:
            return None
        start, end = self._starts[place], self._starts[place + 1]
        # Not mapped: who cuts a mapped file off ends every process that reads it.
        found = os.pread(self._file, end - start, start)
        return Rendered.stored(found) if found and len(found) == end - start else None


def write_bodies(
    folder: Path, pages: Iterable[Page], rendered: Mapping[Name, Rendered]
) -> None:
    """Write what was rendered of the pages."""
    names = map(name_of, pages)
    bodies = [rendered[name].storable if name in rendered else b"" for name in names]
    first = (len(bodies) + 1) * array(_PLACE).itemsize
    starts = array(_PLACE, accumulate(map(len, bodies), initial=first))
    path = folder / _FILE
    with path.open("wb") as file:
        starts.tofile(file)
        file.writelines(bodies)
    path.chmod(READABLE)


def read_bodies(folder: Path, pages: Sequence[Page]) -> Bodies | None:
    """What was rendered of these pages; None where others may write it.

    Raises OSError where there is no such file.
    """
    file = opened(folder / _FILE)
    if file is None:
        return None
    with file:
        return Bodies(file, pages)
