"""Messages in the language of an editor, from the catalogues of the interface."""

from functools import lru_cache
from gettext import translation
from pathlib import Path

from hub.content.message import Translate
from hub.languages import Language


# A preview says problems on every page, and each look for the file costs.
@lru_cache(maxsize=8)
def translator(translations: Path, language: Language) -> Translate:
    """Says English messages in a language; in English where there is no other text."""
    found = translation("messages", str(translations), [language], fallback=True)
    return found.gettext
