"""What one word of a question finds: the live search's own plan, worked out before."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from hub.bits import numbers
from hub.languages import Language
from hub.search.impacts import Hits, Impacts
from hub.search.matching import look_up
from hub.search.plan import Adjacent, Alternative, Scattered, Word

IMPACT_UNIT: Final = 400
"""Impacts are written as whole numbers: so many to one."""


class Reason(NamedTuple):
    """How an entry was found: in which languages, and through which other names."""

    in_own: bool
    in_other: bool
    via_own: str
    via_other: str


@dataclass(frozen=True)
class Answer:
    """The entries that satisfy a clause by its best way, by why they do."""

    groups: tuple[tuple[Reason, tuple[tuple[int, int], ...]], ...]
    """Each with its entries, in order, and their impacts."""

    def __bool__(self) -> bool:
        return bool(self.groups)

    def encoded(self) -> list[object]:
        """As it is written: flags, names and the entries as distances."""
        return [[*_reason(why), _distances(entries)] for why, entries in self.groups]


def answer(ways: Iterable[Alternative], own: Language, impacts: Impacts) -> Answer:
    """Evaluate ways that all satisfy the same clause."""
    found: defaultdict[int, list[tuple[float, Alternative]]] = defaultdict(list)
    for way in (each for each in ways if _may_hit(each, impacts)):
        for entry, strength in _strengths(look_up(way, impacts)):
            found[entry].append((way.weight * strength, way))
    groups: defaultdict[Reason, list[tuple[int, int]]] = defaultdict(list)
    for entry in sorted(found):
        best = max(value for value, _ in found[entry])
        impact = max(1, round(best * IMPACT_UNIT))
        groups[_why(found[entry], own)].append((entry, impact))
    return Answer(tuple((why, tuple(groups[why])) for why in sorted(groups)))


def _strengths(hits: Hits) -> Iterable[tuple[int, float]]:
    return ((entry, hits.of(entry)) for entry in numbers(hits.members))


def _may_hit(way: Alternative, impacts: Impacts) -> bool:
    """Whether it is worth a look: most forms of most words stand nowhere."""
    match way.look:
        case Word(token):
            return impacts.knows(way.language, token)
        case Adjacent(phrase):
            return all(impacts.knows(way.language, token) for token, _ in phrase)
        case Scattered(tokens):
            return all(impacts.knows(way.language, token) for token in tokens)


def _why(ways: list[tuple[float, Alternative]], own: Language) -> Reason:
    via: dict[bool, str] = {}
    # The strongest way of a language tells; its own words tell most.
    for _, way in sorted(ways, key=lambda pair: (pair[1].via is not None, -pair[0])):
        via.setdefault(way.language == own, way.via or "")
    return Reason(True in via, False in via, via.get(True, ""), via.get(False, ""))


def _reason(why: Reason) -> tuple[int, str, str]:
    return why.in_own + 2 * why.in_other, why.via_own, why.via_other


def _distances(entries: tuple[tuple[int, int], ...]) -> list[int]:
    before = [0, *(entry for entry, _ in entries)]
    return list(
        chain.from_iterable(
            (entry - start, impact)
            for start, (entry, impact) in zip(before, entries, strict=False)
        )
    )
