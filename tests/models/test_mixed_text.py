"""Words in another language, told apart from the text around them."""

import pickle

import pytest

from hub.models.base import Label
from hub.models.mixed_text import MixedText, Piece, mixed

MARKED = "Zeg [parole du chef]{lang=fr}, niet [Wort]{lang=de}"
WORDS = "Zeg parole du chef, niet Wort"


def test_text_is_its_words_and_knows_their_languages() -> None:
    text = Label(nl=MARKED, en="x")["nl"]
    assert text == WORDS
    assert isinstance(text, MixedText)
    assert text.pieces == (
        Piece("Zeg "),
        Piece("parole du chef", "fr"),
        Piece(", niet "),
        Piece("Wort", "de"),
    )


def test_text_without_marks_is_an_ordinary_text() -> None:
    assert not isinstance(mixed("Zie [hier] {niet}"), MixedText)


@pytest.mark.parametrize(
    "text", ["[a]{lang=la}", '[a]{lang="fr"}', "[ ]{lang=fr}", "a]{lang=fr}", "[a]{fr"]
)
def test_mark_that_says_nothing_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="words in another language are written"):
        mixed(text)


def test_text_keeps_its_pieces_where_it_is_stored() -> None:
    text = mixed(MARKED)
    assert isinstance(text, MixedText)
    stored = pickle.loads(pickle.dumps(text))
    assert (stored, stored.pieces) == (WORDS, text.pieces)
