"""Long Dutch words, which a heading may break between their parts."""

import re
from typing import Final

from hub.models.mixed_text import MixedText

# Browsers without Dutch hyphenation break such a word anywhere on a narrow screen.
_JOINT: Final = re.compile(
    r"(?<=[^\W\d_]{7})(?=financiering|gerelateerd|infrastructuur|investering"
    r"|machtiging|maatschappij|onderdelen|opdrachten|project|verklaring|versneller"
    r"|vliegtuigen|wetenschappen)"
)
_SOFT_HYPHEN: Final = "\u00ad"


def breakable(text: str) -> str:
    """The text with soft hyphens: they show only where a line ends on one."""
    if isinstance(text, MixedText):
        return text
    return _JOINT.sub(_SOFT_HYPHEN, text)
