"""Texts for the ear: words of another language say so where a page shows them."""

from markupsafe import Markup, escape

from hub.models.mixed_text import MixedText


def spoken(text: str) -> str:
    """The text with its words of another language marked in HTML.

    Not for attributes, titles of documents or other formats: there the words suffice.
    """
    if not isinstance(text, MixedText):
        return text
    return Markup().join(
        Markup('<span lang="{}">{}</span>').format(piece.language, piece.text)
        if piece.language
        else escape(piece.text)
        for piece in text.pieces
    )
