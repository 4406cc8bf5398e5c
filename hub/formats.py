"""Dates, amounts and numbers as people write them in Flanders, in both languages."""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final, Protocol

from babel.core import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal

from hub.languages import LOCALES, Language
from hub.models.sourced import BRUSSELS

_NO_BREAK = "\u00a0"
_KEPT: Final = 512
"""Dates, and amounts: pages say the same few again and again, and Babel reads its
patterns anew for each."""
_LARGE = {
    "nl": ((10**9, "miljard"), (10**6, "miljoen")),
    "en": ((10**9, "billion"), (10**6, "million")),
}


class Range(Protocol):
    """A number, or a range of which one end may be open."""

    @property
    def value(self) -> Decimal | None: ...
    @property
    def minimum(self) -> Decimal | None: ...
    @property
    def maximum(self) -> Decimal | None: ...


def day(moment: date | datetime, language: Language) -> str:
    """A date in full, with the hour in Brussels where there is one."""
    if not isinstance(moment, datetime):
        return _date(moment, "d MMMM y", language)
    local = moment.astimezone(BRUSSELS)
    return f"{day(local.date(), language)}, {_hours(language, local)}"


def month(moment: date, language: Language) -> str:
    """A month and its year: November 2026."""
    return _date(moment, "LLLL y", language)


def weekday(moment: date, language: Language) -> str:
    """The day of the week, short: wo, Wed."""
    return _date(moment, "ccc", language)


@lru_cache(maxsize=_KEPT)
def _date(moment: date, pattern: str, language: Language) -> str:
    return format_date(moment, pattern, _locale(language))


@lru_cache(maxsize=len(LOCALES))
def _locale(language: Language) -> Locale:
    return Locale.parse(LOCALES[language])


def period(
    start: date | datetime, end: date | datetime | None, language: Language
) -> str:
    """From a first to a last day; one day is named once."""
    if end is None or end == start:
        return day(start, language)
    if not isinstance(start, datetime) and not isinstance(end, datetime):
        return _days(start, end, language)
    if isinstance(start, datetime) and isinstance(end, datetime):
        first, last = start.astimezone(BRUSSELS), end.astimezone(BRUSSELS)
        if first.date() == last.date():
            return f"{day(first.date(), language)}, {_hours(language, first, last)}"
    to = "tot" if language == "nl" else "to"
    return f"{day(start, language)} {to} {day(end, language)}"


def _hours(language: Language, *moments: datetime) -> str:
    """One hour of the day, or two with a dash: 09.00–17.00 uur."""
    pattern = "HH.mm" if language == "nl" else "HH:mm"
    hours = "–".join(format_time(each, pattern, locale="en") for each in moments)
    return f"{hours} uur" if language == "nl" else hours


def _days(start: date, end: date, language: Language) -> str:
    """What both dates share is said once: 12–14 March 2026."""
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end, language)}"
    shape = "d MMMM" if start.year == end.year else "d MMMM y"
    return f"{_date(start, shape, language)} – {day(end, language)}"


@lru_cache(maxsize=_KEPT)
def money(amount: Decimal | int, currency: str, language: Language) -> str:
    """An amount: millions and billions in words, smaller amounts in full."""
    locale = _locale(language)
    for size, name in _LARGE[language]:
        if amount >= size and amount % (size // 1000) == 0:
            number = format_currency(
                Decimal(amount) / size, currency, "¤ #,##0.###", locale, False
            )
            return f"{number} {name}".replace(" ", _NO_BREAK)
    cents = amount % 1 != 0
    pattern = "¤ #,##0.00" if cents else "¤ #,##0"
    text = format_currency(amount, currency, pattern, locale, False)
    return text.replace(" ", _NO_BREAK)


@lru_cache(maxsize=_KEPT)
def number(value: Decimal | int, language: Language) -> str:
    """A number with the separators of the language."""
    return str(format_decimal(value, locale=_locale(language)))


def file_size(size: int, language: Language) -> str:
    """A number of bytes as people say it: 48 kB, 2.1 MB."""
    value, unit = (size / 10**6, "MB") if size >= 10**6 else (size / 1000, "kB")
    pattern = "0.0" if unit == "MB" or value < 10 else "0"
    text = format_decimal(Decimal(value), pattern, _locale(language))
    return f"{text}{_NO_BREAK}{unit}"


def span(of: Range, unit: str, language: Language) -> str:
    """A value or a range with its unit: 'EUR' and such, '%' or 'months'."""
    if of.value is not None:
        return _with_unit(of.value, unit, language)
    if of.minimum is not None and of.maximum is not None:
        if of.minimum == of.maximum:
            return _with_unit(of.minimum, unit, language)
        low = _with_unit(of.minimum, unit, language, is_first=True)
        to = "tot" if language == "nl" else "to"
        return f"{low} {to} {_with_unit(of.maximum, unit, language)}"
    words = {"nl": ("vanaf", "tot"), "en": ("from", "up to")}[language]
    if of.minimum is not None:
        return f"{words[0]} {_with_unit(of.minimum, unit, language)}"
    assert of.maximum is not None  # the model has seen to it
    return f"{words[1]} {_with_unit(of.maximum, unit, language)}"


def _with_unit(
    value: Decimal, unit: str, language: Language, *, is_first: bool = False
) -> str:
    text = number(value, language)
    if unit == "%":
        return text if is_first else f"{text}{_NO_BREAK}%"
    if unit == "months":
        word = _months(value, language)
        return text if is_first else f"{text}{_NO_BREAK}{word}"
    return money(value, unit, language)


def _months(value: Decimal, language: Language) -> str:
    if language == "nl":
        return "maand" if value == 1 else "maanden"
    return "month" if value == 1 else "months"
