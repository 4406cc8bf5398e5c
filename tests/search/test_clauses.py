"""The best entries are those of brute force, though most are never looked at."""

from array import array
from collections.abc import Sequence
from random import Random

import pytest

from hub.bits import bits, first, numbers
from hub.search.clauses import Clause, Clauses
from hub.search.codec import listed
from hub.search.impacts import Hits, Listing, Meeting

TOTAL = 3000


def listing(random: Random, share: float, highest: int) -> Listing:
    entries = array("I", (n for n in range(TOTAL) if random.random() < share))
    impacts = array("H", (random.randint(1, highest) for _ in entries))
    found = listed(entries, impacts, TOTAL)
    return Listing(found, bits(entries, TOTAL), max(impacts, default=0) / 20_000)


def hits(random: Random) -> Hits:
    share = random.choice((0.001, 0.05, 0.5, 1.0))
    highest = random.choice((3, 900, 44_000))
    one = listing(random, share, highest)
    if random.random() < 0.3:
        two = listing(random, 0.7, 44_000)
        return Meeting((one, two), one.members & two.members)
    return one


def clause(random: Random) -> Clause:
    ways = [(random.choice((1.0, 0.9, 0.42)), hits(random)) for _ in range(4)]
    return Clause.of_ways(ways, TOTAL)


def brute_force(
    clauses: Clauses, factors: Sequence[float], wanted: int, count: int
) -> list[int]:
    def score(entry: int) -> float:
        return factors[entry] * sum(
            each.worth
            * max((weight * found.of(entry) for weight, found in each.ways), default=0)
            for each in clauses.all
        )

    return sorted(numbers(wanted), key=lambda each: (-score(each), each))[:count]


@pytest.mark.parametrize("seed", range(40))
def test_the_best_are_those_of_brute_force(seed: int) -> None:
    random = Random(seed)
    factors = [random.choice((1.0, 1.0, 0.8, 0.6)) for _ in range(TOTAL)]
    clauses = Clauses([clause(random) for _ in range(random.randint(1, 3))], factors)
    everything = (1 << TOTAL) - 1
    wanted = everything
    for each in clauses.all:
        wanted &= each.members
    for among in (wanted, wanted & bits(range(0, TOTAL, 3), TOTAL), everything):
        for count in (1, 10, 100):
            found = clauses.best(among, count)
            expected = brute_force(clauses, factors, among, count)
            assert found == expected, (count, among.bit_count())


def test_without_a_question_the_first_are_the_best() -> None:
    assert Clauses().best(0b101101, 3) == [0, 2, 3]
    assert Clauses().covering((), ()) == 0


def test_bits_are_numbers_and_back() -> None:
    chosen = [0, 7, 8, 9, 64, 999]
    assert list(numbers(bits(chosen, 1000))) == chosen
    assert first(bits(chosen, 1000), 2) == [0, 7]
    assert list(numbers(0)) == []


def test_covering_is_that_of_brute_force() -> None:
    random = Random(3)
    clauses = Clauses([clause(random) for _ in range(5)], [1.0] * TOTAL)
    asked = sum(each.worth for each in clauses.all)
    expected = [
        entry
        for entry in range(TOTAL)
        if sum(each.worth for each in clauses.all if each.of(entry)) >= asked / 2
        and sum(bool(each.of(entry)) for each in clauses.all) >= 2.5
    ]
    assert list(numbers(clauses.covering((), ()))) == expected
