"""Made-up prose: titles, summaries and Markdown bodies in one language."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import Final

from hub.benchmark.words import Words

BODY_WORDS: Final = 390
_THEME: Final = 25
_ON_THEME: Final = 4
"""One word in so many is about what the text is about."""


class Prose:
    """The texts of one entry in one language; its words come back, as in real ones."""

    def __init__(self, words: Words, random: Random) -> None:
        self._words = words
        self._random = random
        self._theme = words.theme(random, _THEME)

    def title(self) -> str:
        """Three to six words of what the text is about."""
        words = self._random.sample(self._theme, self._random.randint(3, 6))
        return _fitting(words, 90).capitalize()

    def name(self) -> str:
        """What it is also called."""
        return _fitting(self._random.sample(self._theme, 2), 70)

    def summary(self) -> str:
        """Twenty words at most."""
        return _fitting(self._draw(20), 280).capitalize() + "."

    def body(self, sections: int, numbers: Iterable[str], links: Iterable[str]) -> str:
        """Sections with two paragraphs each; the numbers and links come last."""
        length = round(BODY_WORDS * self._random.uniform(0.6, 1.4))
        blocks = [
            block
            for _ in range(sections)
            for block in self._section(length // sections)
        ]
        linked = ", ".join(f"[{self.name()}]({link})" for link in links)
        return "\n\n".join([*blocks, f"{linked}: {', '.join(numbers)}."]) + "\n"

    def plain(self) -> str:
        """As many words without sections."""
        return self._paragraph(round(BODY_WORDS * self._random.uniform(0.6, 1.4)))

    def _section(self, length: int) -> Iterator[str]:
        yield f"## {_fitting(self._draw(4), 80).capitalize()}"
        yield self._paragraph(length // 2)
        yield self._paragraph(length - length // 2)

    def _paragraph(self, length: int) -> str:
        sentences = []
        while length > 0:
            words = self._draw(min(length, self._random.randint(6, 16)))
            sentences.append(" ".join(words).capitalize() + ".")
            length -= len(words)
        return " ".join(sentences)

    def _draw(self, count: int) -> list[str]:
        on_theme = [self._random.randrange(_ON_THEME) == 0 for _ in range(count)]
        words = self._words.draw(self._random, count)
        return [
            self._random.choice(self._theme) if is_on else word
            for is_on, word in zip(on_theme, words, strict=True)
        ]


def _fitting(words: Sequence[str], limit: int) -> str:
    """As many of the words as a field of this length takes, and one at least."""
    text = words[0]
    for word in words[1:]:
        if len(text) + 1 + len(word) > limit:
            break
        text = f"{text} {word}"
    return text
