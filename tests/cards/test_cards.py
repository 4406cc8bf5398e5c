"""Social cards: every word inside its room, whatever the words are."""

from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from hub.assets import DRAWN
from hub.cards.card import Card
from hub.cards.composing import BOTTOM, HEIGHT, MARGIN, WIDTH, Line, compose
from hub.cards.drawing import BAND, draw, drawn_by
from hub.cards.typeface import typeface, width
from hub.cards.wrapping import Room, fit
from hub.palette import palette

COMPOUND = "hoogspanningslaboratoriumtestfaciliteitenbeheersovereenkomst"

TITLES = (
    "VISD",
    "Fonds Strategisch Defensiegerelateerd Basisonderzoek (FSDB)",
    COMPOUND,
    f"{COMPOUND}/{COMPOUND}-{COMPOUND} {COMPOUND}",
    "een lange naam die maar niet ophoudt " * 20,
    "Één ÅÄÖ – “aanhaling” ’t œuvre, 3–7 %",
)


def card(title: str, **words: str) -> Card:
    fact = "€ 1,5 miljoen (nog te bevestigen) · Budget (2029): € 12 miljoen"
    return Card(
        hub="VISD-hub",
        claim="Innovatie voor veiligheid en defensie in Vlaanderen",
        kind=words.get("kind", "Financiering en steun"),
        title=title,
        facts=() if "note" in words else (("Bedragen", fact), (COMPOUND, COMPOUND)),
        note=words.get("note", ""),
        address="hub.example",
    )


def check_boxes(lines: tuple[Line, ...]) -> None:
    for line in lines:
        left, top, right, bottom = line.box
        assert MARGIN - 2 <= left < right <= WIDTH - MARGIN + 2, line.text
        assert 0 <= top < bottom <= HEIGHT - BAND - 8, line.text
    for one, other in combinations(lines, 2):
        assert not overlap(one.box, other.box), (one.text, other.text)


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("words", [{}, {"kind": ""}, {"note": "Geld en raad. " * 40}])
@pytest.mark.parametrize("title", TITLES)
def test_no_line_leaves_the_card_or_covers_another(title: str, words) -> None:
    check_boxes(compose(card(title, **words)))


@pytest.mark.parametrize("title", TITLES)
def test_the_drawn_margins_are_empty(title: str) -> None:
    picture = Image.open(BytesIO(drawn(title))).convert("RGB")
    paper = picture.getpixel((0, 0))
    for box in (
        (0, 0, MARGIN - 2, HEIGHT - BAND - 1),
        (WIDTH - MARGIN + 2, 0, WIDTH, HEIGHT - BAND - 1),
        (0, BOTTOM + 12, WIDTH, HEIGHT - BAND - 1),
    ):
        assert picture.crop(box).getcolors() == [
            ((box[2] - box[0]) * (box[3] - box[1]), paper)
        ]


def drawn(title: str) -> bytes:
    return draw(card(title), palette().light, DRAWN / "mark.png")


def test_a_card_is_a_png_of_the_size_that_platforms_ask() -> None:
    png = drawn("Kaart")
    with Image.open(BytesIO(png)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert len(png) < 60_000


def test_a_card_is_the_same_every_time() -> None:
    assert drawn(TITLES[1]) == drawn(TITLES[1])


def test_a_card_has_the_colours_of_the_stylesheet() -> None:
    with Image.open(BytesIO(drawn("Kaart"))) as picture:
        shown = picture.convert("RGB")
        corner = shown.crop((0, 0, 1, 1)).tobytes()
        assert f"#{corner.hex()}" == palette().light["paper"]
        low = shown.crop((0, HEIGHT - 2, 1, HEIGHT - 1)).tobytes()
        assert f"#{low.hex()}" == palette().light["ink"]


def test_another_mark_is_another_design(tmp_path: Path) -> None:
    mark = tmp_path / "mark.png"
    mark.write_bytes(b"another")
    assert drawn_by(mark) != drawn_by(DRAWN / "mark.png")


def test_a_text_takes_the_largest_size_that_fits() -> None:
    room = Room(400, 100, "Bold", (40, 30, 20), 1.2)
    assert fit("Kort", room).size == 40
    assert fit("Een tekst die over meer dan twee regels zou lopen", room).size < 40


def test_what_fits_in_no_size_is_cut_with_an_ellipsis() -> None:
    room = Room(200, 30, "Regular", (24,))
    assert fit("Een zin, die nooit in een regel past", room).lines == ("Een zin, die…",)


def test_a_word_is_set_smaller_rather_than_broken() -> None:
    fitted = fit("Participatiemaatschappij", Room(400, 200, "Bold", (60, 30)))
    assert (fitted.size, len(fitted.lines)) == (30, 1)


def test_a_word_wider_than_the_room_is_broken_with_a_hyphen() -> None:
    fitted = fit(COMPOUND, Room(300, 300, "Regular", (24,)))
    assert all(line.endswith("-") for line in fitted.lines[:-1])
    assert "".join(fitted.lines).replace("-", "") == COMPOUND
    assert all(width(line, "Regular", 24) <= 300 for line in fitted.lines)


def test_a_line_may_end_after_a_hyphen_but_not_within_figures() -> None:
    fitted = fit("Zuid-Oost-Vlaanderen 2025–2030", Room(170, 300, "Regular", (24,)))
    assert fitted.lines == ("Zuid-Oost-", "Vlaanderen", "2025–2030")


def test_both_weights_are_there() -> None:
    assert width("Kaart", "Bold", 40) > width("Kaart", "Regular", 40)
    assert typeface("Bold", 40).getname() == ("Inter", "Bold")
