"""From units of text to the tokens that are indexed and looked up, per language."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from hub.languages import Language
from hub.search.compounds import Compounds
from hub.search.pieces import stretches
from hub.search.stemming import Stem
from hub.search.stopwords import STOP_WORDS
from hub.search.tokens import Kind, Unit, units

PART_WEIGHT: Final = 0.5
"""How much a part of a compound counts beside the whole word."""

_ACRONYM: Final = "^"
_LONGEST_ACRONYM: Final = 8
_MOST_JOINED: Final = 3
_REMEMBERED: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Token:
    """What a unit is indexed as; `place` counts from the start of the unit."""

    text: str
    weight: float = 1.0
    place: int | None = 0
    """None for a part of a compound: quoted phrases are about whole words."""


class Reading(NamedTuple):
    """A unit of a stretch of text as it is indexed."""

    start: int
    end: int
    width: int
    word: str
    """Its only word, which may also be written as one with its neighbour."""
    tokens: tuple[tuple[str, float, int | None], ...]
    """Text, weight and place of each token."""


Phrase = tuple[tuple[str, int], ...]
"""Tokens that stand together, each with its distance from the first."""


@dataclass(frozen=True, slots=True)
class Forms:
    """What a word of a query may stand as in the index, the surest first."""

    whole: tuple[str, ...] = ()
    """Any of these is the word itself."""
    adjacent: Phrase = ()
    """These side by side are the word written apart."""
    scattered: tuple[str, ...] = ()
    """All of these say in separate words what the compound says in one."""


@dataclass(frozen=True)
class Sought:
    """What to mark: words wherever they stand, phrases only where they are whole."""

    words: frozenset[str] = frozenset()
    phrases: frozenset[Phrase] = frozenset()

    @cached_property
    def tokens(self) -> frozenset[str]:
        """All that may be marked."""
        return self.words.union(token for phrase in self.phrases for token, _ in phrase)

    @cached_property
    def is_within_words(self) -> bool:
        """Whether none of it can run over a space, as numbers and levels do."""
        return all(map(str.isalpha, self.tokens))


class Analysis:
    """The analysis of one language, the same for texts and queries."""

    def __init__(
        self,
        language: Language,
        parts: Set[str] = frozenset(),
        solid: Set[str] = frozenset(),
    ) -> None:
        self.language = language
        self.stem = Stem(language)
        self._stop_words = STOP_WORDS[language]
        self._compounds = Compounds(parts)
        # Words that the hub writes as one somewhere, and maybe apart elsewhere.
        self.solid = solid
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._tokens)
        self._readings = lru_cache(maxsize=_REMEMBERED)(self._read)

    def is_stop(self, unit: Unit) -> bool:
        """Whether the unit is only a word that says nothing."""
        return unit.kind is Kind.WORD and all(
            part in self._stop_words for part in unit.parts
        )

    def is_stop_word(self, word: str) -> bool:
        """Whether a folded lower-case word says nothing."""
        return word in self._stop_words

    def tokens(self, unit: Unit) -> tuple[Token, ...]:
        """What a unit of a text is indexed as."""
        if unit.kind is Kind.WORD:
            return self._remembered(unit.parts, unit.acronyms)
        if unit.kind is Kind.ABBREVIATION:
            # What has points is one word, also where Dutch would cut it.
            return (*self._plain(unit.parts), *map(Token, acronym(unit.joined)))
        return tuple(map(Token, unit.parts))

    def readings(self, text: str) -> Iterator[Reading]:
        """The units of a clean text as they are indexed, read once per word."""
        return chain.from_iterable(map(self._readings, stretches(text)))

    def read_word(self, word: str) -> frozenset[str]:
        """All tokens of what stands between two spaces of a text."""
        return frozenset(
            token for reading in self.readings(word) for token, _, _ in reading.tokens
        )

    def placed(self, text: str) -> Iterator[tuple[int, Reading]]:
        """The same, each with where its stretch begins in the text."""
        begin = 0
        for stretch in stretches(text):
            for reading in self._readings(stretch):
                yield begin, reading
            begin += len(stretch) + 1

    def stems(self, unit: Unit) -> tuple[str, ...]:
        """The unit as a sequence of stems, without stop words."""
        if unit.kind is Kind.LEVEL:
            return unit.parts
        return tuple(
            self.stem(part) for part in unit.parts if part not in self._stop_words
        )

    def phrase(self, words: Iterable[Unit]) -> Phrase:
        """The words side by side; a stop word leaves a gap that anything fills."""
        start, placed = 0, []
        for unit in words:
            first = {
                start + token.place: token.text
                for token in reversed(self.tokens(unit))
                if token.place is not None
            }
            placed += [(text, place) for place, text in sorted(first.items())]
            start += unit.width
        shift = placed[0][1] if placed else 0
        return tuple((text, place - shift) for text, place in placed)

    def name(self, text: str) -> str:
        """A whole title or name as one token, equal where two names are equal."""
        return self.name_of(units(text))

    def name_of(self, words: Iterable[Unit]) -> str:
        """The same from its units."""
        return " ".join(self.stem(part) for unit in words for part in unit.parts)

    def joined_name_of(self, words: Iterable[Unit]) -> str:
        """The name written as one word, if it is short: dual use, dual-use, dualuse."""
        parts = [part for unit in words for part in unit.parts]
        if not 1 < len(parts) <= _MOST_JOINED:
            return ""
        return self.stem("".join(parts))

    def telling_name(self, text: str) -> str:
        """The name without stop words: what is left of it when it is asked for."""
        return " ".join(stem for unit in units(text) for stem in self.stems(unit))

    def forms(self, unit: Unit) -> Forms:
        """What to look up for a unit of a query."""
        if unit.kind is not Kind.WORD:
            return Forms(tuple(token.text for token in self.tokens(unit)))
        # In a query also a small letter may begin an acronym: `een`, `fit`.
        whole = () if self.is_stop(unit) else (self.stem(unit.joined),)
        adjacent = self.phrase([unit]) if len(unit.parts) > 1 else ()
        scattered = map(self.stem, self._compounds.split(unit.joined))
        return Forms((*whole, *acronym(unit.joined)), adjacent, tuple(scattered))

    def _tokens(
        self, parts: tuple[str, ...], acronyms: tuple[str, ...]
    ) -> tuple[Token, ...]:
        found = {token.text: token for token in self._parts(parts)}
        # The whole words come last: where a part is the same, they replace it.
        found.update((token.text, token) for token in self._plain(parts))
        for name in acronyms:
            found.update((text, Token(text)) for text in acronym(name))
        return tuple(found.values())

    def _plain(self, parts: tuple[str, ...]) -> Iterator[Token]:
        for place, part in enumerate(parts):
            if part in self._stop_words or (len(part) == 1 and len(parts) > 1):
                continue
            yield Token(self.stem(part), place=place)
        joined = "".join(parts)
        if len(parts) > 1 and not joined.isdigit():
            yield Token(self.stem(joined))

    def _parts(self, parts: tuple[str, ...]) -> Iterator[Token]:
        words = (*parts, "".join(parts)) if len(parts) > 1 else parts
        for word in words:
            for piece in self._compounds.split(word):
                yield Token(self.stem(piece), PART_WEIGHT, place=None)

    def _read(self, text: str) -> tuple[Reading, ...]:
        return tuple(
            Reading(
                unit.start,
                unit.end,
                unit.width,
                "" if len(unit.parts) > 1 or self.is_stop(unit) else unit.parts[0],
                tuple(
                    (each.text, each.weight, each.place) for each in self.tokens(unit)
                ),
            )
            for unit in units(text)
        )


def acronym(word: str) -> tuple[str, ...]:
    """The token of a word as an acronym, which stop words cannot remove."""
    return (_ACRONYM + word,) if 2 <= len(word) <= _LONGEST_ACRONYM else ()


def lexical(unit: Unit) -> tuple[str, ...]:
    """The words of a unit as they enter the vocabulary."""
    if unit.kind is not Kind.WORD:
        return ()
    words = (*unit.parts, unit.joined) if len(unit.parts) > 1 else unit.parts
    return tuple(word for word in words if word.isalpha())
