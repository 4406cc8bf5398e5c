"""The two languages of the hub."""

from typing import Final, Literal, get_args

Language = Literal["nl", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
SOURCE_LANGUAGE: Final[Language] = "nl"
"""The language in which a page is first written, unless its front matter says so."""

WrittenLanguage = Literal["nl", "en", "fr", "de"]
"""What a title or a few words may be written in: the two, and Belgium's other two."""
WRITTEN_LANGUAGES: Final[tuple[WrittenLanguage, ...]] = get_args(WrittenLanguage)

LOCALES: Final[dict[Language, str]] = {"nl": "nl_BE", "en": "en_IE"}
"""The conventions by which dates, numbers and amounts are written.

Irish English: euros as well, but 4.5 million. Belgian English writes 4,5, which readers
from elsewhere take for another number (docs/decisions/0006).
"""


def other(language: Language) -> Language:
    """The language that a page in this language is switched to."""
    return "en" if language == "nl" else "nl"


def noted(text: str) -> str:
    """A text that is gathered for translation here and translated where it is shown."""
    return text
