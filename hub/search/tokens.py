"""Text cut into units: words, abbreviations, numbers and readiness levels (TRL)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from hub.search.characters import fold
from hub.search.numbers import GROUPED, SCALED, grouped, scaled

_LONGEST_WORD: Final = 64
_MOST_PARTS: Final = 8

_L: Final = r"[^\W\d_]"
# Where two alternatives could start at one place, the first wins.
_UNIT: Final = re.compile(
    rf"""
    (?P<dotted>(?<![\w.]){_L}(?:\.{_L})+(?!\w))  # E.E.N.
  | (?P<joined>(?<!\w)(?:{_L}(?:[ ]?&[ ]?{_L})+|{_L}{{1,3}}(?:&{_L}{{1,3}})+)(?!\w))
  | (?<!\w)(?i:TRL)(?i:'?s)?[ -]?(?i:(?:levels?|niveaus?|range)[ -])?
      (?P<low>[1-9])
      (?:[ ]?(?i:-|/|t/m|tot[ ]en[ ]met|tot|to|through|and|en)[ ]?(?i:TRL[ -]?)?
         (?P<high>[1-9]))?
      (?![.,]?\d|\w)
  | {SCALED}
  | (?<![\w.,])(?P<grouped>{GROUPED})(?:[.,]\d\d?(?!\d))?
  | (?P<decimal>(?<!\w)\d+(?:[.,]\d+)+(?!\w))
  | (?P<word>[^\W_]+(?:['-][^\W_]+)*)
    """,
    re.VERBOSE,
)
_CLITIC: Final = re.compile(r"'s?$", re.IGNORECASE)
_PLURAL_ACRONYM: Final = re.compile(r"[A-Z]{2,7}s")
_ACRONYM: Final = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z0-9]{2,8}")
_SHOUTED: Final = re.compile(r"[A-Z]{7,} | [A-Z]{7,}|\S+ \S+ \S+ \S")
_CAPITALS: Final = re.compile(r"[A-Z]{2}")


class Kind(Enum):
    """What a unit is."""

    WORD = auto()
    ABBREVIATION = auto()
    LEVEL = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a text; `parts` are folded, in lower case and without clitics."""

    kind: Kind
    start: int
    end: int
    parts: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    """What in it is written as an acronym, in lower case."""

    @property
    def width(self) -> int:
        """How many places it takes in a text."""
        return len(self.parts) if self.kind is Kind.WORD else 1

    @property
    def joined(self) -> str:
        """Its parts written as one word."""
        return "".join(self.parts)


def units(text: str) -> Iterator[Unit]:
    """The units of a clean text, in order."""
    shouted = is_shouted(text)
    for found in _UNIT.finditer(fold(text)):
        yield _unit(found, shouted)


def is_shouted(text: str) -> bool:
    """Whether capitals tell nothing about acronyms in it. NATO DIANA does not shout."""
    return text.isupper() and _SHOUTED.search(fold(text)) is not None


def _unit(found: re.Match[str], is_shouted: bool) -> Unit:
    start, end = found.span()
    if found.lastgroup == "word":
        text = found[0]
        # Most words: nothing in them to split, strip or take for an acronym.
        if text.isalnum() and not _CAPITALS.search(text):
            return Unit(Kind.WORD, start, end, (text.lower()[:_LONGEST_WORD],))
        return _word(text, start, is_shouted)
    if found["low"]:
        low, high = int(found["low"]), int(found["high"] or found["low"])
        levels = range(min(low, high), max(low, high) + 1)
        return Unit(Kind.LEVEL, start, end, tuple(f"trl{level}" for level in levels))
    if found["grouped"]:
        digits = grouped(found["grouped"])
        return Unit(Kind.NUMBER, start, end, (digits[:_LONGEST_WORD],))
    if found["amount"]:
        digits = scaled(found["amount"], found["scale"] or found["letter"])
        return Unit(Kind.NUMBER, start, end, (digits[:_LONGEST_WORD],))
    if found["decimal"]:
        number = found[0].replace(",", ".")[:_LONGEST_WORD]
        return Unit(Kind.NUMBER, start, end, (number,))
    letters = re.sub(r"[.& ]", "", found[0]).lower()[:_LONGEST_WORD]
    # The point that closes E.E.N. belongs to it, but may also end the sentence.
    return Unit(Kind.ABBREVIATION, start, end, (letters,), (letters,))


def _word(text: str, start: int, is_shouted: bool) -> Unit:
    stripped = _CLITIC.sub("", text)
    written = [
        part[:-1] if _PLURAL_ACRONYM.fullmatch(part) else part
        for part in re.split("['-]", stripped)[:_MOST_PARTS]
    ]
    parts = tuple(part.lower()[:_LONGEST_WORD] for part in written)
    acronyms: dict[str, None] = {}
    if not is_shouted and _CAPITALS.search(text):
        candidates = [*written, "".join(written)]
        acronyms = {
            word.lower(): None for word in candidates if _ACRONYM.fullmatch(word)
        }
    return Unit(Kind.WORD, start, start + len(text), parts, tuple(acronyms))
