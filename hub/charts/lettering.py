"""How wide a text is drawn, guessed on the safe side, and where it is broken."""

from functools import lru_cache
from typing import Final

SIZE: Final = 14.0
"""The size of every text, in units of the drawing; never below 12 pixels."""
LINE: Final = 18.0
"""From one line of text to the next."""

# Widths in parts of the size, after DejaVu Sans: the widest font that a visitor is
# likely to have as the system's.
_WIDTHS: Final = {
    **dict.fromkeys("iIjJl|.,:;'’ \u00a0", 0.34),
    **dict.fromkeys("frt()[]-!·/", 0.42),
    **dict.fromkeys("cksvxyz", 0.6),
    **dict.fromkeys("mwMWOQ%+×@", 0.99),
}
_SMALL: Final = 0.64
_CAPITAL: Final = 0.78
_BOLD: Final = 1.13


def text_width(text: str, *, is_bold: bool = False) -> float:
    """The width of one line."""
    width = sum(map(_letter_width, text)) * SIZE
    return width * _BOLD if is_bold else width


# A drawing asks for thousands of letters, of which few differ.
@lru_cache(maxsize=512)
def _letter_width(letter: str) -> float:
    return _WIDTHS.get(letter, _CAPITAL if letter.isupper() else _SMALL)


def wrapped(text: str, width: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """The text in lines that fit; a single piece that is wider stands alone."""
    lines: list[str] = []
    for piece in _pieces(text):
        longer = lines[-1] + piece if lines else piece
        if lines and text_width(longer.rstrip(), is_bold=is_bold) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return tuple(line.strip() for line in lines)


def longest_piece(text: str, *, is_bold: bool = False) -> float:
    """The width below which the text can no longer be broken."""
    return max(text_width(each.strip(), is_bold=is_bold) for each in _pieces(text))


def _pieces(text: str) -> list[str]:
    """Where a line may end: after a space, and after a hyphen inside a long word."""
    pieces: list[str] = []
    for word in text.split(" "):
        head, hyphen, tail = word.partition("-")
        if len(head) > 2 and len(tail) > 2:
            pieces += [head + hyphen, tail + " "]
        else:
            pieces.append(word + " ")
    return pieces
