from datetime import date, time
from decimal import Decimal

import pytest

from tests.published.quantities import numbers, says
from tests.published.strategy import section_text, sections


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("about 1.7 million euro", "1700000"),
        ("ongeveer 1,7 miljoen", "1700000"),
        ("€ 1.7 M.", "1700000"),
        ("4.0 M€", "4000000"),
        ("1 bn euro", "1000000000"),
        ("7.953 billion", "7953000000"),
        ("€730.000 voor personeel", "730000"),
        ("1,500,000", "1500000"),
        ("140.000 euro x 8", "8"),
        ("5731.26 a month", "5731.26"),
        ("24-30 maanden", "30"),
        ("at most 20%", "20"),
    ],
)
def test_number_is_read_however_it_is_spelled(text: str, number: str) -> None:
    assert Decimal(number) in numbers(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1.700 million", "17"), ("v2.5", "2.5"), ("120 km", "120000"), ("1200", "12")],
)
def test_number_is_not_read_into_a_text(text: str, number: str) -> None:
    assert Decimal(number) not in numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-12",
        "12 March 2026",
        "12 maart 2026",
        "12-14 March 2026",
        "March 12, 2026",
        "12 maart tot 14 april 2026",
    ],
)
def test_day_is_read_however_it_is_spelled(text: str) -> None:
    assert says(text, date(2026, 3, 12))


@pytest.mark.parametrize("text", ["12 March 2025", "2 March 2026", "12 May 2026"])
def test_another_day_is_not_taken_for_it(text: str) -> None:
    assert not says(text, date(2026, 3, 12))


@pytest.mark.parametrize("text", ["8h30", "08:30", "8.30 uur", "8u30"])
def test_hour_is_read_however_it_is_spelled(text: str) -> None:
    assert says(text, time(8, 30))
    assert not says(text, time(18, 30))


def test_strategy_is_cut_at_headings_and_not_at_footnotes() -> None:
    text = "S\n 1 Inleiding \na\n1 Een voetnoot (2024). X\n1.1 Visie\nb\n2 Kader\nc\n"
    found = sections(text + "Bijlage 1 – Wie\nd")
    assert list(found) == ["summary", "1", "1.1", "2", "annex-1"]
    assert section_text(found, "1").split() == [
        *("1", "Inleiding", "a", "1", "Een", "voetnoot", "(2024).", "X"),
        *("1.1", "Visie", "b"),
    ]
    assert section_text(found, "https://x.example") == ""
