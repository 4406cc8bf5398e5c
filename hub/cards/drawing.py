"""A composed card as a PNG, in the colours it is given."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from hub.cards.card import Card
from hub.cards.composing import HEIGHT, MARGIN, MARK, RULE, TOP, WIDTH, compose
from hub.cards.typeface import typeface

COLOURS: Final = ("paper", "ink", "ink-soft", "line")
"""What a palette must name."""

SHADES: Final = 48
"""Text on paper needs no more; the file is a third of that in full colour."""

BAND: Final = 14
"""The ink along the lower edge."""

SPECIMEN: Final = Card(
    hub="Abcdef 0123",
    claim="Abcdefghijklm",
    kind="Abcdefghijklm",
    title="Abcdefghijklm nopqrstuvwxyz 0123456789",
    facts=(("Abcdef", "€ 0123"), ("Ghijkl", "4567")),
    address="abcdefghijklm",
)
"""Words enough to show every colour of a card, and every shade of its letters."""

Palette = Mapping[str, str]


def draw(card: Card, palette: Palette, mark: Path) -> bytes:
    """The picture of a card: 15 to 30 kB, in about forty milliseconds."""
    colours = tuple(palette[name] for name in COLOURS)
    few = _drawn(card, palette, mark).quantize(
        palette=_shades(colours, mark), dither=Image.Dither.NONE
    )
    kept = BytesIO()
    few.save(kept, "PNG")
    return kept.getvalue()


@cache
def _shades(colours: tuple[str, ...], mark: Path) -> Image.Image:
    """The few colours of every card: to choose them for each took half its time."""
    palette = dict(zip(COLOURS, colours, strict=True))
    specimen = _drawn(SPECIMEN, palette, mark)
    return specimen.quantize(
        SHADES, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    )


def _drawn(card: Card, palette: Palette, mark: Path) -> Image.Image:
    image = Image.new("RGB", (WIDTH, HEIGHT), palette["paper"])
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, HEIGHT - BAND, WIDTH, HEIGHT), palette["ink"])
    canvas.rectangle((MARGIN, RULE, WIDTH - MARGIN - 1, RULE + 1), palette["line"])
    for line in compose(card):
        font = typeface(line.weight, line.size)
        place = (line.x, line.y)
        canvas.text(place, line.text, palette[line.colour], font, anchor="ls")
    with Image.open(mark) as drawn:
        small = drawn.convert("RGBA").resize((MARK, MARK), Image.Resampling.LANCZOS)
    image.paste(small, (MARGIN, TOP), small)
    return image


def drawn_by(mark: Path) -> str:
    """A digest of all that draws: the code, the font and the mark."""
    here = Path(__file__).parent
    files = (*here.glob("*.py"), *here.glob("fonts/*.otf"), mark)
    digest = sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()
