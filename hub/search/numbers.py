"""Numbers as people write them, brought to their digits: 0,73 miljoen is 730000."""

import re
from decimal import Decimal
from typing import Final

_SCALES: Final = {
    "k": 3,
    "duizend": 3,
    "thousand": 3,
    "m": 6,
    "mio": 6,
    "mln": 6,
    "miljoen": 6,
    "million": 6,
    "bn": 9,
    "mld": 9,
    "miljard": 9,
    "billion": 9,
}
_SPELLED: Final = {
    "a": Decimal(1),
    "anderhalf": Decimal("1.5"),
    "een": Decimal(1),
    "half": Decimal("0.5"),
    "one": Decimal(1),
}
SCALE: Final = "|".join(sorted((word for word in _SCALES if len(word) > 1), key=len))

GROUPED: Final = r"\d{1,3}(?:[ .,']\d{3})+(?!\d)"
"""Digits with a mark between the thousands: 730.000, 730 000."""

SCALED: Final = rf"""
    (?<![\w.,])(?P<euro>(?<=€)|(?<=€[ ]))?
    (?P<amount>(?:{GROUPED}|\d{{1,12}}(?!\d))(?:[.,]\d{{1,3}}(?!\d))?
      |(?i:{"|".join(_SPELLED)})(?=[ ]))
    (?:[ -]?(?P<scale>(?i:{SCALE}))|(?P<letter>(?(euro)[kKmM]|[kK])))
    (?!\w)
"""
"""A number and how many zeros it stands for; verbose, three groups."""

_NOT_DIGIT: Final = re.compile(r"\D")
_GROUPED: Final = re.compile(rf"(?P<whole>{GROUPED})(?:[.,](?P<rest>\d+))?")


def grouped(text: str) -> str:
    """The digits of a number with marks between its thousands."""
    return _NOT_DIGIT.sub("", text)


def scaled(amount: str, scale: str) -> str:
    """The digits of an amount in thousands, millions or billions."""
    value = _SPELLED.get(amount.lower())
    if value is None:
        found = _GROUPED.fullmatch(amount)
        if found:
            value = Decimal(f"{grouped(found['whole'])}.{found['rest'] or 0}")
        else:
            value = Decimal(amount.replace(",", "."))
    whole = value.scaleb(_SCALES[scale.lower()])
    digits = f"{whole:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
