"""The clauses of a question, and the entries that satisfy them best."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import reduce
from heapq import nsmallest
from itertools import chain
from math import log
from operator import or_
from typing import Final, Self

from hub.bits import bits, first, numbers
from hub.search.impacts import Above, Hits

# Some words answer a question when they carry this much of what it says: the rarer a
# word, the more it says. Less is junk, and is not shown.
_MUST_COVER: Final = 0.5
# How deep to look into the lists before all of the entries are looked at.
_RANKS: Final = (16, 64, 256)
_LOOKED_AT: Final = 8
# Where no entry has all words, one must come this close for any to be shown: of more
# than two words it has most, and it says them loudly enough. A body that mentions each
# word once, in passing, reaches about 1 when it has them all.
_MUST_COVER_MOST: Final = 0.66
_MUST_SAY: Final = 0.9


@dataclass(frozen=True)
class Clause:
    """The entries that satisfy one clause, each by its best way."""

    members: int
    ways: tuple[tuple[float, Hits], ...]
    """Weight and hits; first what may count for most."""
    worth: float
    """How much the clause says: the fewer entries satisfy it, the more."""

    @classmethod
    def of_ways(cls, ways: list[tuple[float, Hits]], total: int) -> Self:
        ways.sort(key=lambda way: -way[0] * way[1].most)
        members = reduce(or_, (hits.members for _, hits in ways), 0)
        return cls(members, tuple(ways), worth(members.bit_count(), total))

    def of(self, entry: int) -> float:
        """How well an entry satisfies it."""
        if not self.members >> entry & 1:
            return 0.0
        best = 0.0
        for weight, hits in self.ways:
            if weight * hits.most <= best:
                break
            best = max(best, weight * hits.of(entry))
        return best * self.worth

    def above(self, rank: int) -> Above:
        """The entries that satisfy it better than about so many do."""
        level = max((weight * hits.at(rank) for weight, hits in self.ways), default=0.0)
        entries: list[int] = []
        for weight, hits in self.ways:
            if weight * hits.most > level:
                found = hits.above(level / weight)
                entries += found.entries
                level = max(level, weight * found.level)
        return Above(entries, level * self.worth)


class Clauses:
    """All clauses of a question together."""

    def __init__(
        self, clauses: Sequence[Clause] = (), factors: Sequence[float] = ()
    ) -> None:
        self.all = tuple(clauses)
        self._factors = factors

    def score(self, entry: int) -> float:
        """How well an entry satisfies all clauses."""
        if not self.all:
            return 0.0
        return self._factors[entry] * sum(clause.of(entry) for clause in self.all)

    def best(self, wanted: int, count: int) -> list[int]:
        """The entries of these that satisfy the clauses best; equals in their order."""
        if not self.all:
            return first(wanted, count)
        # Most of many are not worth a look, if those hit hardest are better than any
        # other can be.
        for rank in _RANKS:
            if wanted.bit_count() < _LOOKED_AT * rank:
                break
            found = [clause.above(count + rank) for clause in self.all]
            entries = chain.from_iterable(above.entries for above in found)
            likely = self._ranked(bits(entries, len(self._factors)) & wanted, count)
            level = sum(above.level for above in found) * max(self._factors)
            if len(likely) == count and -likely[-1][0] > level:
                return [entry for _, entry in likely]
        return [entry for _, entry in self._ranked(wanted, count)]

    def covering(self, guessed: Collection[int], must: Collection[int]) -> int:
        """The entries that satisfy most of the question, and all that they must."""
        if not self.all:
            return 0
        total = len(self._factors)
        asked = sum(
            worth(0, total) if number in guessed else clause.worth
            for number, clause in enumerate(self.all)
        )
        found = self._covering(0, -1, _MUST_COVER * asked, _MUST_COVER * len(self.all))
        for number in must:
            found &= self.all[number].members
        return found

    def come_close(self, entries: int) -> bool:
        """Whether one of these entries nearly satisfies the whole question."""
        whole = sum(clause.worth for clause in self.all)
        least = _MUST_COVER if len(self.all) <= 2 else _MUST_COVER_MOST
        return any(
            self._covered(entry) >= least * whole
            and sum(clause.of(entry) for clause in self.all) >= _MUST_SAY * whole
            for entry in numbers(entries)
        )

    def _covered(self, entry: int) -> float:
        return sum(each.worth for each in self.all if each.members >> entry & 1)

    def _covering(self, start: int, within: int, value: float, count: float) -> int:
        """The entries within these that later clauses give so much value and count."""
        if value <= 0 and count <= 0:
            return within
        left = self.all[start:]
        if not within or count > len(left) or value > sum(each.worth for each in left):
            return 0
        clause = left[0]
        having = within & clause.members
        return self._covering(
            start + 1, having, value - clause.worth, count - 1
        ) | self._covering(start + 1, within & ~having, value, count)

    def _ranked(self, wanted: int, count: int) -> list[tuple[float, int]]:
        return nsmallest(
            count, ((-self.score(entry), entry) for entry in numbers(wanted))
        )


def worth(found: int, total: int) -> float:
    """How much is said by what so many entries satisfy."""
    return log(1 + (total - found + 0.5) / (found + 0.5))
