"""Every word that a question can hold and the hub knows, each with its key."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from hub.bits import numbers
from hub.languages import LANGUAGES
from hub.search.analysis import Analysis
from hub.search.corpus import Corpus
from hub.search.indexing import sections
from hub.search.pieces import stretches
from hub.search.query import Term
from hub.search.tokens import Kind, Unit
from hub.search.tokens import units as units_of

CAPITALS: Final = "^"
"""Behind a word that is typed as an acronym: FIT is not fit."""

Vocabulary = Mapping[str, Term]


def vocabulary(corpus: Corpus, shown: int) -> Vocabulary:
    """The words of the texts that are shown, and of the names of concepts."""
    found: dict[str, Term] = {}
    for unit in _units(corpus, shown):
        _add(found, unit)
    return dict(sorted(found.items()))


def key_of(unit: Unit) -> str:
    """What a unit is looked up by; levels have several, each by itself."""
    capitals = CAPITALS if unit.acronyms and len(unit.parts) == 1 else ""
    return "-".join(unit.parts) + capitals


def name_key(analysis: Analysis, words: tuple[Unit, ...], *, telling: bool) -> str:
    """A name as one key: stems with spaces, stop words as they stand or left out."""
    return " ".join(
        part if analysis.is_stop_word(part) else analysis.stem(part)
        for unit in words
        for part in unit.parts
        if not (telling and analysis.is_stop_word(part))
    )


def _add(found: dict[str, Term], unit: Unit) -> None:
    if unit.kind is Kind.LEVEL:
        for part in unit.parts:
            _keep(found, replace(unit, parts=(part,)))
        return
    _keep(found, unit)
    if unit.acronyms:
        # The same in small letters; what was typed with points was shouted too.
        _keep(found, replace(unit, kind=Kind.WORD, acronyms=()))
    if unit.kind is Kind.WORD and len(unit.parts) > 1:
        for part in (*unit.parts, unit.joined):
            _keep(found, Unit(Kind.WORD, 0, len(part), (part,)))


def _keep(found: dict[str, Term], unit: Unit) -> None:
    key = key_of(unit)
    # Of E.E.N. and EEN the second is what a browser can tell apart from een.
    if key not in found or unit.kind is Kind.WORD:
        found[key] = Term(key, (unit,))


def _units(corpus: Corpus, shown: int) -> Iterator[Unit]:
    """The units of all these texts, each once."""
    pieces = {
        piece
        for number in numbers(shown)
        for text in corpus.texts(number).values()
        for content, _ in sections(text)
        for piece in stretches(content)
    }
    pieces.update(
        name
        for concept in corpus.concepts
        for language in LANGUAGES
        for name in concept[language]
    )
    seen = set()
    for piece in sorted(pieces):
        for unit in units_of(piece):
            plain = replace(unit, start=0, end=0)
            if plain not in seen:
                seen.add(plain)
                yield plain
