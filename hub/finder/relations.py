"""Which entries fit with an entry, and why: computed from what both have."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from math import log, sqrt
from typing import Final

from hub.catalogue import Catalogue
from hub.finder.features import TESTING, Feature, features_of, roles_of
from hub.models.page import Key
from hub.models.roadmap import Roadmap

WEIGHTS: Final = {
    "call": 1.5,
    "domain": 1.0,
    "body": 0.8,
    "need": 0.7,
    "place": 0.6,
    "support": 0.6,
    "phase": 0.5,
    # A range counts each of its levels.
    "trl": 0.4,
    "audience": 0.4,
}
"""What sharing a value says, by group; rare values say more on top of that."""

TIES: Final = ("provider", "operator", "organiser", "lead", "contact", "together")
"""What a fact of one entry says of the other; told before what both have."""

TELLING: Final = frozenset(WEIGHTS) - {"audience", "phase"}
"""Groups of which one at least must be shared; the others only strengthen."""

PAYS_FOR_TESTS: Final = ("facilities", "instruments")
"""From a facility, an instrument for the phase of testing tells enough. Not the other
way: each facility would fit with such an instrument equally."""

KEPT: Final = 12
"""More per collection than a page shows: what is over by then is left out there."""


@dataclass(frozen=True)
class Reason:
    """Why two entries fit: a group of features, and the values that both have."""

    kind: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Relation:
    """An entry that fits with another, and why."""

    key: Key
    score: float
    reasons: tuple[Reason, ...]


class Relations:
    """The relations of every entry of a catalogue, each computed once and kept."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._kept: dict[Key, tuple[Relation, ...]] = {}

    def prepare(self) -> None:
        """Weigh what entries have now, so that the workers of a server share it."""
        _ = self._lengths

    def of(self, key: Key) -> tuple[Relation, ...]:
        """What fits with an entry and is not linked by hand, the best first."""
        if key not in self._kept:
            self._kept[key] = tuple(self._best(key))
        return self._kept[key]

    def between(self, one: Key, other: Key) -> Relation:
        """The relation of an entry to another, whether it is strong or not."""
        common = self._common(one, other)
        weight = sum(map(self._squares.__getitem__, sorted(common)))
        lengths = self._lengths.get(one, 0.0) * self._lengths.get(other, 0.0)
        score = weight / lengths if lengths else 0.0
        return Relation(other, round(score, 9), self._reasons(one, other, common))

    def _reasons(
        self, one: Key, other: Key, common: frozenset[Feature]
    ) -> tuple[Reason, ...]:
        tied = set(self._ties(one, other)) | set(self._ties(other, one))
        instruments = {each for each in common if each[0] == "call"}
        if instruments:
            # A call has all the rest from its instrument.
            return tuple(_grouped(instruments))
        # A body that is one of the two is named by what it is to the other.
        bodies = {key[1] for key in (one, other) if key[0] == "organisations"}
        said = {
            (group, value)
            for group, value in common
            if not (tied and group == "body" and value in bodies)
        }
        return tuple(_grouped(tied | said))

    def _ties(self, one: Key, other: Key) -> Iterator[tuple[str, str]]:
        """What a fact of the one says the other is to it."""
        if other[0] == "organisations":
            meta = self._catalogue.get(one, "nl").meta
            for role, bodies in roles_of(meta, self._catalogue).items():
                if other[1] in bodies:
                    yield role, other[1]
        elif one[0] == other[0] == "roadmaps":
            meta = self._catalogue.get(one, "nl").meta
            if isinstance(meta, Roadmap) and other[1] in meta.related_domains:
                # One reason for both roadmaps, whichever of them says it.
                yield "together", ""

    def _best(self, key: Key) -> Iterator[Relation]:
        by_kind: dict[str, list[Relation]] = defaultdict(list)
        for other in self._candidates(key):
            relation = self.between(key, other)
            by_kind[other[0]].append(relation)
        for relations in by_kind.values():
            yield from nsmallest(KEPT, relations, key=_order)

    def _candidates(self, key: Key) -> set[Key]:
        """Who shares something telling; neither the entry nor what is linked."""
        found = {
            other
            for feature in self._features.get(key, ())
            for other in self._holders[feature]
            if feature[0] in TELLING or self._pays_for_tests(key, feature, other)
        }
        page = self._catalogue.get(key, "nl")
        linked = (*self._catalogue.related(page), *self._catalogue.backlinks(page))
        return found - {key} - {each.key for each in linked}

    def _common(self, one: Key, other: Key) -> frozenset[Feature]:
        common = self._features.get(one, frozenset()) & self._features.get(
            other, frozenset()
        )
        if one[0] == other[0] == "facilities":
            # All facilities serve the same phase: that tells nothing.
            return frozenset(each for each in common if each[0] != "phase")
        return common

    @staticmethod
    def _pays_for_tests(key: Key, feature: Feature, other: Key) -> bool:
        return feature == ("phase", TESTING) and (key[0], other[0]) == PAYS_FOR_TESTS

    @cached_property
    def _features(self) -> dict[Key, frozenset[Feature]]:
        return {
            page.key: features_of(page.key, page.meta, self._catalogue)
            for page in self._catalogue.pages
            if page.language == "nl"
        }

    @cached_property
    def _holders(self) -> dict[Feature, tuple[Key, ...]]:
        holders: dict[Feature, list[Key]] = defaultdict(list)
        for key, features in self._features.items():
            for feature in features:
                holders[feature].append(key)
        return {feature: tuple(keys) for feature, keys in holders.items()}

    @cached_property
    def _squares(self) -> dict[Feature, float]:
        """A feature that few entries have weighs more (inverse frequency); squared."""
        total = len(self._features)
        return {
            feature: (WEIGHTS[feature[0]] * log(1 + total / len(keys))) ** 2
            for feature, keys in self._holders.items()
        }

    @cached_property
    def _lengths(self) -> dict[Key, float]:
        """So that an entry for everybody does not fit with everything."""
        return {
            key: sqrt(sum(map(self._squares.__getitem__, sorted(features))))
            for key, features in self._features.items()
        }


def _order(relation: Relation) -> tuple[float, Key]:
    return -relation.score, relation.key


def _grouped(found: Iterable[tuple[str, str]]) -> Iterator[Reason]:
    groups: dict[str, list[str]] = defaultdict(list)
    for group, value in found:
        groups[group].append(value)
    for kind in (*TIES, *WEIGHTS):
        if kind in groups:
            yield Reason(kind, tuple(sorted(groups[kind])))
