"""What stands in a new page where its writer has yet to say something."""

import re
from typing import Final

from hub.languages import LANGUAGES
from hub.models.base import Label

TO_FILL_IN: Final = Label(nl="IN TE VULLEN", en="TO FILL IN")
"""In place of a text."""
MARK: Final = Label(nl="# <- vul in", en="# <- fill in")
"""Behind a value that is valid, but nobody's choice."""
ANSWER: Final = Label(nl="Schrijf hier het antwoord.", en="Write the answer here.")
"""Under a heading."""

_STAND_IN: Final = re.compile(
    "|".join(
        re.escape(label[language])
        for label in (TO_FILL_IN, MARK, ANSWER)
        for language in LANGUAGES
    )
)


def stand_ins(text: str) -> tuple[int, ...]:
    """The lines of a file that are still to be written, counted from 1."""
    return tuple(
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if _STAND_IN.search(line)
    )
