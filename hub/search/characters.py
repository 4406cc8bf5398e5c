"""Characters as people type and paste them, brought to one comparable form."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Soft hyphens, zero-width characters, directional marks and byte order marks: they
# come along when text is pasted and split words that look whole.
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# Lone surrogates cannot be written as UTF-8, so they may reach neither index nor file.
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LIGATURE: Final = re.compile("[\ufb00-\ufb06\u0132\u0133]")

_ALIKE: Final = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("‘’‚‛ʼ´`′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "ł": "l",
    "Ł": "L",
}


def clean(text: str) -> str:
    """Text on one line as it may be shown: nothing invisible, no double spaces."""
    text = unicodedata.normalize("NFC", _CONTROL.sub(" ", _INVISIBLE.sub("", text)))
    text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """Clean text without accents, in which every character keeps its place."""
    if text.isascii():
        return text
    return "".join(map(_fold_character, text))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    decomposed = unicodedata.normalize("NFKD", character)
    base = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    # A character that falls apart (…, ½) stays whole: snippets count on the places.
    return base if len(base) == 1 else character
