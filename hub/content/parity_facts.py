"""The dates and amounts in a text, in one notation for both languages."""

import re
from collections.abc import Iterator
from typing import Final

from hub.content.links import without_code
from hub.languages import Language
from hub.models.page import Page

_MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni", "juli"),
        *("augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
}
_SPACE: Final = r"[ \u00a0\u202f\n]*"
_DAYS: Final = {
    language: re.compile(
        rf"\b(\d{{1,2}}){_SPACE}({'|'.join(months)})\b(?:{_SPACE}(\d{{4}})\b)?"
    )
    for language, months in _MONTHS.items()
}
_AMOUNT: Final = re.compile(
    rf"(\d[\d.,]*){_SPACE}-?(miljoen|million|miljard|billion|procent|per cent|percent|%)"
)
_UNITS: Final = {
    "miljoen": "million",
    "miljard": "billion",
    "procent": "%",
    "percent": "%",
    "per cent": "%",
}
_ADDRESS: Final = re.compile(r"\]\([^)]*\)|<http[^>]*>")


def days_in(page: Page) -> set[str]:
    """Days such as 23 november 2026, as 2026-11-23; without a year as 11-23."""
    months = _MONTHS[page.text_language]
    return {
        f"{year and f'{year}-'}{months.index(month) + 1:02}-{int(day):02}"
        for day, month, year in _DAYS[page.text_language].findall(_words(page))
    }


def amounts_in(page: Page) -> set[str]:
    """Millions, billions and shares, as 4.5 million or 50 %."""
    return set(_amounts(page))


def _amounts(page: Page) -> Iterator[str]:
    for number, unit in _AMOUNT.findall(_words(page)):
        digits = number.rstrip(".,")
        if page.text_language == "nl":
            digits = digits.replace(".", "").replace(",", ".")
        else:
            digits = digits.replace(",", "")
        yield f"{digits} {_UNITS.get(unit, unit)}"


def _words(page: Page) -> str:
    return _ADDRESS.sub(" ", without_code(page.body))
