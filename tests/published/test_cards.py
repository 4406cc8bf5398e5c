"""The social cards of the real content: every title whole and inside its room."""

import pytest
from flask import Flask
from PIL.ImageFont import FreeTypeFont

from hub.cards.composing import Line, compose
from hub.cards.typeface import typeface
from hub.languages import LANGUAGES
from hub.site import Site
from hub.views.card_words import words_of
from tests.cards.test_cards import check_boxes

# Every card there is: measured line by line, it takes twice as long.
pytestmark = pytest.mark.no_cover


@pytest.fixture(scope="module", params=LANGUAGES)
def cards(request, app: Flask, site: Site) -> dict[str, tuple[Line, ...]]:
    language = request.param
    with app.test_request_context(f"/{language}/"):
        return {
            page.meta.title: compose(words_of(page.path, language)[1])
            for page in site.catalogue.in_language(language)
        }


def test_no_line_leaves_a_card_or_covers_another(cards) -> None:
    for lines in cards.values():
        check_boxes(lines)


def test_no_title_is_cut(cards) -> None:
    for title, lines in cards.items():
        shown = "".join(line.text for line in lines).replace(" ", "")
        assert "".join(title.split()) in shown, title


def test_the_font_has_every_letter(cards) -> None:
    missing = drawing_of("\U0010fffd", typeface("Bold", 40))
    letters = {
        letter for lines in cards.values() for line in lines for letter in line.text
    }
    letters -= {" ", "\u00a0"}
    for weight in ("Regular", "Bold"):
        font = typeface(weight, 40)
        lost = [each for each in letters if drawing_of(each, font) == missing]
        assert lost == []


def drawing_of(letter: str, font: FreeTypeFont) -> bytes:
    return bytes(font.getmask(letter))
