"""Long words in headings."""

import pytest

from hub.models.mixed_text import MixedText
from hub.views.long_words import breakable


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        (
            "Test- en onderzoeksinfrastructuur",
            "Test- en onderzoeks\u00adinfrastructuur",
        ),
        ("Toegankelijkheidsverklaring", "Toegankelijkheids\u00adverklaring"),
        ("Infrastructuur", "Infrastructuur"),
        ("Test and research facilities", "Test and research facilities"),
    ],
)
def test_a_long_word_may_break_between_its_parts(word: str, broken: str) -> None:
    assert breakable(word) == broken


def test_a_text_in_two_languages_stays_whole() -> None:
    mixed = MixedText("onderzoeksinfrastructuur")

    assert breakable(mixed) is mixed
