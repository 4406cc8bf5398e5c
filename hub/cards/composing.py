"""A card's words, each set in its place: the design of the social card."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from hub.cards.card import Card
from hub.cards.typeface import Weight, typeface, width
from hub.cards.wrapping import Fitted, Room, fit

WIDTH: Final = 1200
HEIGHT: Final = 630
"""Pixels; the proportion that no platform crops."""

MARGIN: Final = 72
INNER: Final = WIDTH - 2 * MARGIN
GAP: Final = 48
"""Between two facts."""

TOP: Final = 56
MARK: Final = 72
"""The side of the hub's mark."""
BODY: Final = TOP + MARK + 32
"""Where kind and title begin."""
RULE: Final = 468
"""Where the line between title and facts is."""
BOTTOM: Final = HEIGHT - 34

TITLE_SIZES: Final = (88, 80, 72, 66, 60, 56, 52, 48, 44)
VALUE_SIZES: Final = (42, 38, 34, 30, 27)
SMALL: Final = 25

Colour = Literal["ink", "ink-soft"]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Line:
    """One line of text; x is where it begins, y its base line."""

    text: str
    x: int
    y: int
    size: int
    weight: Weight = "Regular"
    colour: Colour = "ink"

    @property
    def box(self) -> Box:
        """What its ink covers: left, top, right and bottom."""
        font = typeface(self.weight, self.size)
        left, top, right, bottom = font.getbbox(self.text, anchor="ls")
        return (self.x + left, self.y + top, self.x + right, self.y + bottom)


def compose(card: Card) -> tuple[Line, ...]:
    """Every line of a card."""
    facts = _facts(card) if card.facts else _note(card.note)
    return (*_head(card), *_body(card), *facts)


def _head(card: Card) -> Iterator[Line]:
    left = MARGIN + MARK + 22
    yield Line(card.hub, left, TOP + 32, 36, "Bold")
    yield Line(card.claim, left, TOP + 64, SMALL, colour="ink-soft")
    right = WIDTH - MARGIN - round(width(card.address, "Regular", SMALL))
    yield Line(card.address, right, TOP + 32, SMALL, colour="ink-soft")


def _body(card: Card) -> Iterator[Line]:
    top = BODY
    if card.kind:
        yield Line(card.kind, MARGIN, top + 26, 28, "Bold", "ink-soft")
        top += 44
    height = RULE - 20 - top
    title = fit(card.title, Room(INNER, height, "Bold", TITLE_SIZES))
    # A short title stands in the middle of its room.
    over = height - title.step * len(title.lines)
    yield from _set(title, MARGIN, top + over // 2, "Bold")


def _note(note: str) -> Iterator[Line]:
    room = Room(INNER, BOTTOM - RULE - 20, "Regular", (32, 30, 28, 26), 1.3)
    yield from _set(fit(note, room), MARGIN, RULE + 20, colour="ink-soft")


def _facts(card: Card) -> Iterator[Line]:
    facts = card.facts[:2]
    share = (INNER - GAP * (len(facts) - 1)) // len(facts)
    top = RULE + 18 + round(SMALL * 1.16)
    room = Room(share, BOTTOM - top, "Bold", VALUE_SIZES, 1.12)
    # Both in the size that suits the longer one.
    size = min(fit(value, room).size for _, value in facts)
    for number, (name, value) in enumerate(facts):
        left = MARGIN + number * (share + GAP)
        named = fit(name, Room(share, SMALL, "Regular", (SMALL,)))
        yield from _set(named, left, RULE + 14, colour="ink-soft")
        yield from _set(fit(value, replace(room, sizes=(size,))), left, top, "Bold")


def _set(
    text: Fitted,
    left: int,
    top: int,
    weight: Weight = "Regular",
    colour: Colour = "ink",
) -> Iterator[Line]:
    """The lines of a text, from the top of its room."""
    first = top + round(text.size * 0.94)
    for number, line in enumerate(text.lines):
        y = first + number * text.step
        yield Line(line, left, y, text.size, weight, colour)
