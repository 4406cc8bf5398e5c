"""A visitor's question, read: words, "phrases" and -exclusions; all else is text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hub.search.characters import clean, fold
from hub.search.fields import FieldFilter, Fields
from hub.search.results import Ignored
from hub.search.tokens import Unit, units

MOST_CHARACTERS: Final = 200
MOST_WORDS: Final = 12

# Typing beyond this is not even cleaned.
_MOST_READ: Final = 4 * MOST_CHARACTERS
_PIECE: Final = re.compile(
    r"""(?P<minus>(?<!\S)-)?"(?P<phrase>[^"]*)" | (?<!\S)-(?P<without>[^\W_]\S*)""",
    re.VERBOSE,
)
# Found between words in ordinary sentences, so not worth a remark.
_ORDINARY: Final = frozenset(" .,;:!?'-&/()€%")


@dataclass(frozen=True)
class Term:
    """One word, or the words of one quoted phrase."""

    text: str
    units: tuple[Unit, ...]
    is_phrase: bool = False
    is_excluded: bool = False

    def __str__(self) -> str:
        text = f'"{self.text}"' if self.is_phrase else self.text
        return f"-{text}" if self.is_excluded else text


@dataclass(frozen=True)
class Query:
    """What is asked, within bounds, and why parts of it were left out."""

    terms: tuple[Term, ...] = ()
    filters: tuple[FieldFilter, ...] = ()
    ignored: tuple[Ignored, ...] = ()

    def __str__(self) -> str:
        return self.asking(self.words)

    @property
    def words(self) -> str:
        """The question without its filters."""
        return " ".join(map(str, self.terms))

    def asking(self, words: str) -> str:
        """Other words under the same filters."""
        return " ".join((*((words,) if words else ()), *map(str, self.filters)))

    @property
    def wanted(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if not term.is_excluded)

    @property
    def unwanted(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.is_excluded)


def parse(text: str, fields: Fields | None = None) -> Query:
    """Read a question. Any text at all gives a query."""
    ignored: dict[Ignored, None] = {}
    text = _shorten(text, ignored)
    text, filters = fields.split(text) if fields else (text, ())
    text = _without_symbols(text, ignored)
    terms = _limit(_terms(text), ignored)
    if terms and all(term.is_excluded for term in terms):
        ignored[Ignored.ONLY_EXCLUSIONS] = None
        terms = ()
    if text and not terms and not ignored:
        ignored[Ignored.SYMBOLS] = None
    return Query(terms, filters, tuple(ignored))


def _shorten(text: str, ignored: dict[Ignored, None]) -> str:
    cleaned = clean(text[:_MOST_READ])
    if len(cleaned) <= MOST_CHARACTERS and len(text) <= _MOST_READ:
        return cleaned
    ignored[Ignored.TOO_LONG] = None
    return cleaned[:MOST_CHARACTERS]


def _without_symbols(text: str, ignored: dict[Ignored, None]) -> str:
    # Folding makes all kinds of quotes, dashes and apostrophes one of each.
    marked = fold(text)
    if "*" in marked:
        ignored[Ignored.WILDCARD] = None
    if marked.count('"') % 2:
        ignored[Ignored.UNBALANCED_QUOTE] = None
        last = marked.rindex('"')
        text, marked = _blank(text, last), _blank(marked, last)
    kept = []
    for character, mark in zip(text, marked, strict=True):
        if mark == '"' or mark in _ORDINARY or character.isalnum():
            kept.append(mark if mark in '"-' else character)
            continue
        if mark not in "*_":
            ignored[Ignored.SYMBOLS] = None
        kept.append(" ")
    return "".join(kept).strip()


def _blank(text: str, place: int) -> str:
    return f"{text[:place]} {text[place + 1 :]}"


def _terms(text: str) -> Iterator[Term]:
    start = 0
    for piece in _PIECE.finditer(text):
        yield from _words(text[start : piece.start()])
        start = piece.end()
        if piece["phrase"] is not None:
            is_excluded = piece["minus"] is not None
            yield from _phrase(piece["phrase"].strip(), is_excluded=is_excluded)
        else:
            for term in _words(piece["without"]):
                yield Term(term.text, term.units, is_excluded=True)
    yield from _words(text[start:])


def _words(text: str) -> Iterator[Term]:
    for unit in units(text):
        yield Term(text[unit.start : unit.end], (unit,))


def _phrase(text: str, *, is_excluded: bool) -> Iterator[Term]:
    found = tuple(units(text))
    if found:
        yield Term(text, found, is_phrase=True, is_excluded=is_excluded)


def _limit(terms: Iterator[Term], ignored: dict[Ignored, None]) -> tuple[Term, ...]:
    kept, count = [], 0
    for term in terms:
        count += len(term.units)
        if count > MOST_WORDS:
            ignored[Ignored.TOO_MANY_WORDS] = None
            break
        kept.append(term)
    return tuple(kept)
