"""The headings of a body as they are typed, without rendering it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from hub.content.links import without_code

_HEADING: Final = re.compile(r"^(#{1,6})[ \t]*([^#\s].*?)[ \t]*#*$", re.MULTILINE)


class TypedHeading(NamedTuple):
    """A heading: how many signs, its text, and where it begins."""

    level: int
    text: str
    offset: int


def headings_of(body: str) -> Iterator[TypedHeading]:
    """Every line of a body that begins with # and is no code."""
    if "#" in body:
        for match in _HEADING.finditer(without_code(body)):
            yield TypedHeading(len(match[1]), match[2], match.start())
