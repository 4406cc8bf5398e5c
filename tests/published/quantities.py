"""Numbers, days and hours as people spell them, in Dutch and English."""

import re
from datetime import date, time
from decimal import Decimal
from typing import Final

Value = Decimal | date | time

_UNITS: Final = {
    10**3: ("k", "duizend", "thousand"),
    10**6: ("m", "mln", "miljoen", "million"),
    10**9: ("bn", "miljard", "billion"),
}
_FACTORS: Final = {unit: factor for factor, units in _UNITS.items() for unit in units}
_NUMBER: Final = re.compile(
    rf"(?<![\w.,])(\d+(?:[.,]\d+)*)(?:\s*({'|'.join(_FACTORS)})\b)?", re.IGNORECASE
)
_GROUPED: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_MONTHS: Final = (
    *("january|januari", "february|februari", "march|maart", "april", "may|mei"),
    *("june|juni", "july|juli", "august|augustus", "september", "october|oktober"),
    *("november", "december"),
)


def says(text: str, value: Value) -> bool:
    """Whether a text names a number, a day or an hour."""
    if isinstance(value, date):
        return _names_day(text.lower(), value)
    if isinstance(value, time):
        return _names_hour(text, value)
    return value in numbers(text)


def numbers(text: str) -> frozenset[Decimal]:
    """Every number of a text, in each way that it may be meant.

    `1.500.000`, `1,5 miljoen` and `1.5 m` hold the same number; `200 m` is both 200
    metres and 200 million.
    """
    return frozenset(
        reading * factor
        for digits, unit in _NUMBER.findall(text)
        for reading in _readings(digits)
        for factor in {1, _FACTORS.get(unit.lower(), 1)}
    )


def _readings(digits: str) -> set[Decimal]:
    readings = set()
    if _GROUPED.fullmatch(digits):
        readings.add(Decimal(re.sub("[.,]", "", digits)))
    if len(re.split("[.,]", digits)) <= 2:
        readings.add(Decimal(digits.replace(",", ".")))
    return readings


def _names_day(text: str, day: date) -> bool:
    """Alone, or as an end of a range within one month: 26-28 March 2026."""
    month = _MONTHS[day.month - 1]
    spelled = rf"\b{day.day}(?: ?[-–] ?\d+)? (?:{month})\b|\b(?:{month}) {day.day}\b"
    return day.isoformat() in text or (
        str(day.year) in text and re.search(spelled, text) is not None
    )


def _names_hour(text: str, hour: time) -> bool:
    spelled = rf"\b0?{hour.hour}[:.hu]{hour.minute:02}\b"
    return re.search(spelled, text) is not None
