"""What one word of a question finds: the live search's own plan, worked out before."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from hub.bits import numbers
from hub.languages import Language
from hub.search.impacts import Hits, Impacts
from hub.search.matching import look_up
from hub.search.plan import Adjacent, Alternative, Scattered, Word

IMPACT_UNIT: Final = 400
"""Impacts are written as whole numbers: so many to one."""


_Told = dict[int, tuple[float, str]]
"""Per entry the value of the way that tells how it was found, and its other name."""


class Reason(NamedTuple):
    """How an entry was found: in which languages, and through which other names."""

    in_own: bool
    in_other: bool
    via_own: str
    via_other: str


@dataclass(frozen=True)
class Answer:
    """The entries that satisfy a clause by its best way, by why they do."""

    groups: tuple[tuple[Reason, "array[int]"], ...]
    """Each with its entries, as distances, each followed by its impact."""

    def __bool__(self) -> bool:
        return bool(self.groups)

    def encoded(self) -> list[object]:
        """As it is written: flags, names and the entries as distances."""
        return [[*_reason(why), list(entries)] for why, entries in self.groups]


def answer(ways: Iterable[Alternative], own: Language, impacts: Impacts) -> Answer:
    """Evaluate ways that all satisfy the same clause."""
    best: dict[int, float] = {}
    told: tuple[_Told, _Told] = ({}, {})
    # A language's own words tell more than any other name, however strong.
    for way in sorted(ways, key=lambda way: way.via is not None):
        if _may_hit(way, impacts):
            _take(way, look_up(way, impacts), best, told[way.language == own])
    # Packed: the answers to all words are in memory together.
    groups: defaultdict[Reason, array[int]] = defaultdict(lambda: array("I"))
    last: dict[Reason, int] = {}
    for entry in sorted(best):
        why = _why(entry, *told)
        impact = max(1, round(best[entry] * IMPACT_UNIT))
        groups[why].extend((entry - last.get(why, 0), impact))
        last[why] = entry
    return Answer(tuple((why, groups[why]) for why in sorted(groups)))


def _take(way: Alternative, hits: Hits, best: dict[int, float], told: _Told) -> None:
    """What a way finds, and where it is the strongest to be told."""
    via, weight = way.via or "", way.weight
    for entry in numbers(hits.members):
        value = weight * hits.of(entry)
        if value > best.get(entry, -1.0):
            best[entry] = value
        strongest = told.get(entry)
        if strongest is None or (via and strongest[1] and value > strongest[0]):
            told[entry] = value, via


def _may_hit(way: Alternative, impacts: Impacts) -> bool:
    """Whether it is worth a look: most forms of most words stand nowhere."""
    match way.look:
        case Word(token):
            return impacts.knows(way.language, token)
        case Adjacent(phrase):
            return all(impacts.knows(way.language, token) for token, _ in phrase)
        case Scattered(tokens):
            return all(impacts.knows(way.language, token) for token in tokens)


def _why(entry: int, other: _Told, own: _Told) -> Reason:
    none = (0.0, "")
    via_own, via_other = own.get(entry, none)[1], other.get(entry, none)[1]
    return Reason(entry in own, entry in other, via_own, via_other)


def _reason(why: Reason) -> tuple[int, str, str]:
    return why.in_own + 2 * why.in_other, why.via_own, why.via_other
