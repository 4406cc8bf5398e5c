"""Mending what can be mended without asking: spaces, dates, the order of keys."""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from hub.content.files import content_files, placed
from hub.content.front_matter import FrontMatter, read_front_matter
from hub.content.mending.dates import mend_dates, same_but_for_dates
from hub.content.mending.order import mend_order
from hub.content.mending.spaces import mend_spaces
from hub.content.message import Message, said
from hub.content.problems import Problem
from hub.models.collection import Collection

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Mended:
    """A file with what was wrong in it, and how it should be."""

    file: str
    text: str
    what: tuple[Message, ...]


def mendable(folder: Path) -> Iterator[Mended]:
    """The files of pages in which something can be mended, in order."""
    for file in content_files(folder):
        found = placed(file)
        if not isinstance(found, Problem):
            mended = mend(folder / file, file, found[0])
            if mended is not None:
                yield mended


def untidy(folder: Path) -> Iterator[Problem]:
    """Advice on each file in which something can be mended."""
    for mended in mendable(folder):
        before = (folder / mended.file).read_bytes().decode("utf-8")
        pairs = zip_longest(before.split("\n"), mended.text.split("\n"))
        line = next(at for at, (old, new) in enumerate(pairs, start=1) if old != new)
        what, *others = mended.what
        for each in others:
            what = what + ", " + each
        message = said("`hub check --fix` tidies this file: {what}.", what=what)
        yield Problem(mended.file, line, "H806", message)


def mend(path: Path, file: str, collection: Collection) -> Mended | None:
    """A file mended; None where nothing is wrong, or it is not safe to touch."""
    data = path.read_bytes()
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError:
        return None
    before = read_front_matter(data, file=file)
    what = [said("the mark before the first letter")] if data.startswith(BOM) else []
    what = [] if before.problems else what
    for step in (mend_spaces, mend_dates, mend_order):
        mended, told = step(text, collection)
        if told and _is_same(before, read_front_matter(mended.encode(), file=file)):
            text = mended
            what += told
    return Mended(file, text, tuple(what)) if what else None


def write(folder: Path, mended: Mended) -> None:
    """Put the file in its place whole, or not at all."""
    path = folder / mended.file
    handle, aside = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(mended.text.encode())
        Path(aside).chmod(path.stat().st_mode & 0o777)
        Path(aside).replace(path)
    finally:
        Path(aside).unlink(missing_ok=True)


def _is_same(before: FrontMatter, after: FrontMatter) -> bool:
    """Whether both say the same; what could not be read may be read now."""
    if after.problems:
        return False
    if before.problems:
        return bool(after.values)
    return same_but_for_dates(before.values, after.values) and _lines(before.body) == (
        _lines(after.body)
    )


def _lines(body: str) -> list[str]:
    """The lines as Markdown reads them: two spaces at the end break a line."""
    return [
        line.rstrip() + ("  " if line.endswith("  ") and line.strip() else "")
        for line in body.split("\n")
    ]
