"""The nearest known words to a wrong one, offered in both languages."""

from collections.abc import Iterable
from difflib import get_close_matches


def meant(wrong: str, known: Iterable[str]) -> dict[str, str]:
    """A closing sentence per language that offers the nearest words, or nothing."""
    near = get_close_matches(wrong, list(known), n=2, cutoff=0.6)
    if not near:
        return {"nl": "", "en": ""}
    words = [f"“{word}”" for word in near]
    return {
        "nl": f" Bedoelt u {' of '.join(words)}?",
        "en": f" Did you mean {' or '.join(words)}?",
    }
