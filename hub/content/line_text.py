"""The words of a body line by line: without code, marks, addresses and headings."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from hub.content.links import without_code
from hub.models.page import Page

_ADDRESS: Final = re.compile(r"\]\([^)]*\)|\]\[[^\]]*\]|<https?:[^>]*>|https?://\S+")
_MARK: Final = re.compile(r"(?<=\])\{lang=\w+\}")
_NOTE: Final = re.compile(r"\[\^[^\]]*\]:?")
_LIST_MARK: Final = re.compile(r"^\s*(?:[-*+]|\d+\.|:|>|!!!.*)\s*")
_EMPHASIS: Final = re.compile(r"[*_\[\]|]+")


class Line(NamedTuple):
    """A line of running text, or what follows a list's mark; its number in the file."""

    number: int
    text: str


def lines_of(page: Page) -> Iterator[Line]:
    """The lines with words, each cell of a table apart."""
    for offset, raw in enumerate(without_code(page.body).split("\n")):
        if raw.startswith("#") or not raw.strip():
            continue
        cells = raw.split("|") if raw.lstrip().startswith("|") else [raw]
        for cell in cells:
            text = _ADDRESS.sub("]", _MARK.sub("", _LIST_MARK.sub("", cell)))
            text = _NOTE.sub("", text)
            text = " ".join(_EMPHASIS.sub(" ", text).split())
            if text:
                yield Line(page.body_line + offset, text)
