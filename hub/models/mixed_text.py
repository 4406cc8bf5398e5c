"""Texts with words in another language: `[words]{lang=fr}`, as Pandoc writes it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, Self

from hub.languages import WRITTEN_LANGUAGES, WrittenLanguage, noted

MARKED: Final = (
    r"\[(?P<words>[^\[\]\s](?:[^\[\]\n]|\n(?!\n))*)\]"
    rf"\{{lang=(?P<lang>{'|'.join(WRITTEN_LANGUAGES)})\}}"
)
"""Words between brackets, and their language."""
HOW_TO_MARK: Final = noted(
    "words in another language are written [words]{{lang=fr}}: nl, en, fr or de, no "
    "quotation marks, and no link inside"
)

_MARKED: Final = re.compile(MARKED)
_BEGUN: Final = re.compile(r"\]\{")
_WRITTEN: Final[dict[str, WrittenLanguage]] = {each: each for each in WRITTEN_LANGUAGES}


class Piece(NamedTuple):
    """Words of one language; None where it is that of the text."""

    text: str
    language: WrittenLanguage | None = None


class MixedText(str):
    """The words alone, as any text has them; `pieces` says what language each is in."""

    pieces: tuple[Piece, ...]

    def __new__(cls, text: str, pieces: tuple[Piece, ...] = ()) -> Self:
        mixed = super().__new__(cls, text)
        mixed.pieces = pieces or (Piece(text),)
        return mixed


def mixed(text: str) -> str:
    """The text without its marks, which stay known. Raises ValueError."""
    if "]{" not in text:
        return text
    if next(badly_marked(text), None) is not None:
        raise ValueError(HOW_TO_MARK)
    pieces = tuple(_pieces(text))
    return MixedText("".join(piece.text for piece in pieces), pieces)


def badly_marked(text: str) -> Iterator[int]:
    """Where marks begin that say nothing."""
    marked = {match.end("words") for match in _MARKED.finditer(text)}
    for match in _BEGUN.finditer(text):
        if match.start() not in marked:
            yield match.start()


def _pieces(text: str) -> Iterator[Piece]:
    at = 0
    for match in _MARKED.finditer(text):
        if match.start() > at:
            yield Piece(text[at : match.start()])
        yield Piece(match["words"], _WRITTEN[match["lang"]])
        at = match.end()
    if text[at:]:
        yield Piece(text[at:])
