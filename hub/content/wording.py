"""Messages in the language of an editor, from the catalogues of the interface."""

from gettext import translation
from pathlib import Path

from hub.content.message import Translate
from hub.languages import Language


def translator(translations: Path, language: Language) -> Translate:
    """Says English messages in a language; in English where there is no other text."""
    found = translation("messages", str(translations), [language], fallback=True)
    return found.gettext
