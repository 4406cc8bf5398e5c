from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from hub import formats
from hub.models.base import Label
from hub.models.sourced import BRUSSELS, Duration, Rate


@pytest.mark.parametrize(
    ("moment", "nl", "en"),
    [
        (date(2026, 11, 23), "23 november 2026", "23 November 2026"),
        (
            datetime(2026, 7, 1, 15, 0, tzinfo=UTC),
            "1 juli 2026, 17.00 uur",
            "1 July 2026, 17:00",
        ),
        (
            datetime(2026, 1, 1, 15, 0, tzinfo=UTC),
            "1 januari 2026, 16.00 uur",
            "1 January 2026, 16:00",
        ),
    ],
)
def test_days_are_in_full_and_hours_in_brussels(moment, nl: str, en: str) -> None:
    assert formats.day(moment, "nl") == nl
    assert formats.day(moment, "en") == en


def test_hours_of_one_day_say_the_day_once() -> None:
    start = datetime(2026, 3, 12, 9, 0, tzinfo=BRUSSELS)
    end = datetime(2026, 3, 12, 17, 0, tzinfo=BRUSSELS)
    assert formats.period(start, end, "nl") == "12 maart 2026, 09.00–17.00 uur"
    assert formats.period(start, end, "en") == "12 March 2026, 09:00–17:00"
    later = datetime(2026, 3, 13, 17, 0, tzinfo=BRUSSELS)
    assert formats.period(start, later, "en") == (
        "12 March 2026, 09:00 to 13 March 2026, 17:00"
    )


@pytest.mark.parametrize(
    ("start", "end", "nl"),
    [
        (date(2026, 3, 12), None, "12 maart 2026"),
        (date(2026, 3, 12), date(2026, 3, 12), "12 maart 2026"),
        (date(2026, 3, 12), date(2026, 3, 14), "12–14 maart 2026"),
        (date(2026, 3, 30), date(2026, 4, 1), "30 maart – 1 april 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 december 2025 – 2 januari 2026"),
    ],
)
def test_periods_say_once_what_both_ends_share(start, end, nl: str) -> None:
    assert formats.period(start, end, "nl") == nl


@pytest.mark.parametrize(
    ("amount", "nl", "en"),
    [
        (Decimal(50000), "€ 50.000", "€ 50,000"),
        (Decimal(4_500_000), "€ 4,5 miljoen", "€ 4.5 million"),
        (Decimal(10**9), "€ 1 miljard", "€ 1 billion"),
        (Decimal(676_000_000), "€ 676 miljoen", "€ 676 million"),
        (Decimal(1_234_567), "€ 1.234.567", "€ 1,234,567"),
        (Decimal("12.5"), "€ 12,50", "€ 12.50"),
    ],
)
def test_amounts_read_as_people_say_them(amount: Decimal, nl: str, en: str) -> None:
    assert formats.money(amount, "EUR", "nl").replace("\u00a0", " ") == nl
    assert formats.money(amount, "EUR", "en").replace("\u00a0", " ") == en


@pytest.mark.parametrize(
    ("size", "nl", "en"),
    [
        (940, "0,9 kB", "0.9 kB"),
        (47_594, "48 kB", "48 kB"),
        (2_023_676, "2,0 MB", "2.0 MB"),
    ],
)
def test_sizes_of_files_read_as_people_say_them(size: int, nl: str, en: str) -> None:
    assert formats.file_size(size, "nl").replace("\u00a0", " ") == nl
    assert formats.file_size(size, "en").replace("\u00a0", " ") == en


LABEL = Label(nl="x", en="x")


def rate(**numbers: int) -> Rate:
    return Rate.model_validate({"label": LABEL, "source": "s", **numbers})


def duration(**numbers: int) -> Duration:
    return Duration.model_validate({"source": "s", **numbers})


@pytest.mark.parametrize(
    ("of", "unit", "nl", "en"),
    [
        (rate(maximum=50), "%", "tot 50 %", "up to 50 %"),
        (rate(minimum=25, maximum=50), "%", "25 tot 50 %", "25 to 50 %"),
        (rate(minimum=25), "EUR", "vanaf € 25", "from € 25"),
        (duration(value=1), "months", "1 maand", "1 month"),
        (duration(minimum=6, maximum=6), "months", "6 maanden", "6 months"),
    ],
)
def test_ranges_read_as_people_say_them(of, unit: str, nl: str, en: str) -> None:
    assert formats.span(of, unit, "nl").replace("\u00a0", " ") == nl
    assert formats.span(of, unit, "en").replace("\u00a0", " ") == en
