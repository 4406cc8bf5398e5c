"""Questions as people may type them: a few words of an entry, some with a slip."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from hub.languages import LANGUAGES, Language
from hub.search.document import SearchDocument, SearchText

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_MOST_WORDS: Final = 4
_SLIPS: Final = 8
"""One question in so many has a slip."""


@dataclass(frozen=True)
class Question:
    """What is asked, and in which language."""

    text: str
    language: Language


def questions(
    documents: Sequence[SearchDocument], count: int, seed: int
) -> tuple[Question, ...]:
    """Each about one entry; the languages in turn."""
    random = Random(seed)
    asked: list[Question] = []
    while len(asked) < count:
        language = LANGUAGES[len(asked) % len(LANGUAGES)]
        text = random.choice(documents).texts.get(language)
        words = _words(text, random) if text is not None else []
        if words:
            if len(asked) % _SLIPS == 0:
                words[0] = _slipped(words[0], random)
            asked.append(Question(" ".join(words), language))
    return tuple(asked)


def _words(text: SearchText, random: Random) -> list[str]:
    """Half of the questions are about what stands on top, half about any words."""
    shown = f"{text.title} {text.summary}"
    if random.random() < 0.5:
        shown = f"{shown} {text.body}"
    words = list(dict.fromkeys(_WORD.findall(shown.lower())))
    return random.sample(words, min(len(words), random.randint(1, _MOST_WORDS)))


def _slipped(word: str, random: Random) -> str:
    """Two letters changed places, or one is left out."""
    place = random.randrange(1, len(word) - 1)
    if random.random() < 0.5:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + word[place + 1 :]
