"""The files of an index: scripts that hand data over, named by what is in them.

A browser loads no other data from a folder on a disk, and our policy allows scripts of
the site itself everywhere.
"""

import json
from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Final

from hub.client_search.words import Line
from hub.languages import LANGUAGES

NAME: Final = 7
"""How many letters the name of a file has; 1-index.js knows it too."""

MOST_FILES: Final = 1024
LEAST_BYTES: Final = 5_000
"""A file of words holds about so much, or more when there would be too many files."""


@dataclass(frozen=True)
class Folder:
    """Where the files of one language go; knows what it wrote."""

    path: Path
    written: list[Path] = field(default_factory=list)

    def write(self, data: object) -> str:
        """Write a file under a name made of its content, and say that name."""
        text = compact(data)
        digest = sha256(text.encode()).digest()
        # Small letters only: some disks do not tell them from capitals.
        name = b32encode(digest).decode().lower()[:NAME]
        self.put(f"{name}.js", f'hubSearch.take("{name}",{text});\n')
        return name

    def put(self, name: str, text: str) -> None:
        """Write a file under a name; what already says this stays untouched."""
        path = self.path / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, encoding="utf-8")
        self.written.append(path)

    def remove_others(self) -> None:
        """Take away what was written by an earlier export, and no longer belongs."""
        for path in set(self.path.glob("*.js")).difference(self.written):
            path.unlink()


def compact(data: object) -> str:
    """Data as a script may hold it, on one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def shards(lines: Mapping[str, Line]) -> Iterator[tuple[str, dict[str, object]]]:
    """The lines in pieces, each with where in the alphabet it begins."""
    sizes = {key: len(compact(_shard({key: line}))) for key, line in lines.items()}
    size = max(LEAST_BYTES, sum(sizes.values()) // MOST_FILES)
    piece: dict[str, Line] = {}
    filled, start, last = 0, "", ""
    for key, line in lines.items():
        if filled >= size:
            yield start, _shard(piece)
            piece, filled, start = {}, 0, _between(last, key)
        piece[key], last = line, key
        filled += sizes[key]
    if piece:
        yield start, _shard(piece)


def _between(last: str, first: str) -> str:
    """The shortest text after one key that is not beyond the next."""
    for length in range(1, len(first)):
        if first[:length] > last:
            return first[:length]
    return first


def _shard(lines: Mapping[str, Line]) -> dict[str, object]:
    """What is written of some lines; equal answers are written once."""
    answers: dict[int, int] = {}
    written: list[list[object]] = []

    def number(line: Line) -> int:
        if line.answer is None:
            return -1
        if id(line.answer) not in answers:
            answers[id(line.answer)] = len(written)
            written.append(line.answer.encoded())
        return answers[id(line.answer)]

    words = {
        key: [number(line), *(_shortened(stem, key) for stem in line.stems)]
        for key, line in lines.items()
        if line.stems is not None
    }
    return {
        "words": words,
        "answers": written,
        "together": {
            each: {
                key: line.together[each].encoded()
                for key, line in lines.items()
                if each in line.together
            }
            for each in LANGUAGES
        },
        "names": {
            each: {
                key: [part for pair in line.names[each].items() for part in pair]
                for key, line in lines.items()
                if each in line.names
            }
            for each in LANGUAGES
        },
    }


def _shortened(stem: str, word: str) -> str | int:
    """A stem that is a beginning of its word as a length."""
    return len(stem) if word.startswith(stem) else stem


def distances(numbers: Sequence[int]) -> list[int]:
    """Rising numbers as the distance of each from the one before."""
    return [after - before for before, after in pairwise((0, *numbers))]


def grouped(items: Sequence[object], size: int) -> Iterable[Sequence[object]]:
    """Items in groups of one size; the last may be smaller."""
    return (items[start : start + size] for start in range(0, len(items), size))
