"""Text to lines that fit a room: in the largest size, broken where a reader would."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hub.cards.typeface import Weight, width

ELLIPSIS: Final = "…"

# A word, or the part of one up to a hyphen or slash after which a line may end.
_PIECE: Final = re.compile(r"\S*?[^\W\d_][-/–](?=\w)|\S+")


@dataclass(frozen=True)
class Room:
    """The space for a text in pixels, and the sizes to try, the largest first."""

    width: int
    height: int
    weight: Weight
    sizes: Sequence[int]
    leading: float = 1.16
    """From base line to base line, in sizes."""

    def lines(self, size: int) -> int:
        """How many lines have room; always one."""
        return max(1, int(self.height / (size * self.leading)))


@dataclass(frozen=True)
class Fitted:
    """A text as it stands in its room."""

    size: int
    step: int
    """From base line to base line, in pixels."""
    lines: tuple[str, ...]


def fit(text: str, room: Room) -> Fitted:
    """A text in the largest size that has room; in none, the end is cut off."""
    words = _PIECE.findall(text)
    for size in room.sizes:
        lines = _wrapped(text, room, size)
        # A smaller size rather than a broken word; in the smallest it is broken.
        whole = all(width(word, room.weight, size) <= room.width for word in words)
        if len(lines) <= room.lines(size) and (whole or size == room.sizes[-1]):
            break
    else:
        lines = _cut(lines, room, size)
    return Fitted(size, round(size * room.leading), tuple(lines))


def _wrapped(text: str, room: Room, size: int) -> list[str]:
    """The lines of a text, none wider than the room."""
    lines = [""]
    end = 0
    for match in _PIECE.finditer(text):
        space = " " if lines[-1] and match.start() > end else ""
        end = match.end()
        line = lines[-1] + space + match.group()
        if width(line, room.weight, size) <= room.width:
            lines[-1] = line
        else:
            lines += _broken(match.group(), room, size)
    return [line for line in lines if line]


def _broken(word: str, room: Room, size: int) -> Iterator[str]:
    """A word; in parts with hyphens where it is wider than the room."""
    while width(word, room.weight, size) > room.width:
        end = len(word) - 1
        while width(f"{word[:end]}-", room.weight, size) > room.width:
            end -= 1
        yield f"{word[:end]}-"
        word = word[end:]
    yield word


def _cut(lines: Sequence[str], room: Room, size: int) -> list[str]:
    *kept, last = lines[: room.lines(size)]
    while width(last + ELLIPSIS, room.weight, size) > room.width:
        last = last.rpartition(" ")[0] or last[:-1]
    return [*kept, last.rstrip(" ,;:.·") + ELLIPSIS]
