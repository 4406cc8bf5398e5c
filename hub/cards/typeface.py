"""The letters of the cards: a font that is shipped, so that every machine has it."""

from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from PIL.ImageFont import FreeTypeFont, Layout, truetype

FONTS: Final = Path(__file__).parent / "fonts"

Weight = Literal["Regular", "Bold"]


# As many as there are sizes in both weights; a font is some kilobytes.
@lru_cache(maxsize=32)
def typeface(weight: Weight, size: int) -> FreeTypeFont:
    """The font in a weight and a size in pixels."""
    # The other layout engine needs a library of the system, and could differ.
    path = FONTS / f"Inter-{weight}.otf"
    return truetype(str(path), size, layout_engine=Layout.BASIC)


def width(text: str, weight: Weight, size: int) -> float:
    """How wide a line is, in pixels."""
    return typeface(weight, size).getlength(text)
