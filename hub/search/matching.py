"""Which entries satisfy a plan, how well, and by which of its alternatives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import and_
from typing import Final

from hub.bits import bits
from hub.languages import Language, other
from hub.search.analysis import Phrase, Sought
from hub.search.clauses import Clause, Clauses
from hub.search.impacts import Hits, Impacts
from hub.search.indexing import QUESTION_NAME, TITLE_NAME
from hub.search.lists import Wanted
from hub.search.plan import Adjacent, Alternative, Plan, Scattered, Word

# With fewer entries that match all words, those that match some are shown below them.
_ENOUGH: Final = 3
# The longer a question, the likelier that the best answer lacks one of its words.
_ENOUGH_FOR_LONG: Final = 10

# The hundreds of a score tell the class of the answer, the rest how good it is in it.
_CLASS: Final = 100.0
_ALL_WORDS, _EXACT_SYNONYM, _EXACT_TITLE, _BEST_BET = 1, 2, 3, 4


@dataclass(frozen=True)
class Match:
    """Why an entry was found."""

    language: Language
    via: str | None
    sought: dict[Language, Sought]
    """What to mark in the entry's texts."""


@dataclass(frozen=True)
class Matches:
    """The entries that answer a plan; sets of entries are bits."""

    plan: Plan
    found: int = 0
    clauses: Clauses = field(default_factory=Clauses)
    full: int = 0
    """Those of them that match all words."""
    named: dict[int, int] = field(default_factory=dict)
    """Those whose name was asked for, with the class of the answer."""
    evidence: tuple[tuple[Alternative, Hits], ...] = ()
    unmatched: tuple[int, ...] = ()
    """The clauses that no entry at all satisfies."""

    @property
    def bears_name(self) -> bool:
        """Whether the question is the name of an entry."""
        return bool(self.named)

    def best(self, admitted: int, count: int) -> list[tuple[int, float]]:
        """The best entries that pass, with their scores; equals keep their order."""
        found = self.found & admitted
        names = bits(self.named, max(self.named, default=0) + 1)
        ranked = sorted(
            (
                (entry, self._score(entry, kind))
                for entry, kind in self.named.items()
                if found >> entry & 1
            ),
            key=lambda pair: (-pair[1], pair[0]),
        )
        for kind, of_kind in ((_ALL_WORDS, self.full), (0, ~self.full)):
            if len(ranked) < count:
                wanted = found & of_kind & ~names
                best = self.clauses.best(wanted, count - len(ranked))
                ranked += [(entry, self._score(entry, kind)) for entry in best]
        return ranked[:count]

    def explain(self, entry: int) -> Match:
        """In which language and through which name an entry was found."""
        strengths = {
            way: way.weight * strength
            for way, hits in self.evidence
            if (strength := hits.of(entry))
        }
        found = sorted(strengths, key=lambda way: -strengths[way])
        own = self.plan.language
        covered = {
            language: {
                clause
                for way in found
                if way.language == language
                for clause in way.clauses
            }
            for language in (own, other(own))
        }
        language = max(covered, key=lambda each: len(covered[each]))
        sought = {
            each: _sought(way for way in found if way.language == each)
            for each in covered
        }
        return Match(language, _via(found, language), sought)

    def _score(self, entry: int, kind: int) -> float:
        return min(self.clauses.score(entry), _CLASS - 1) + _CLASS * kind


def match(plan: Plan, impacts: Impacts, factors: Sequence[float]) -> Matches:
    """Evaluate a plan: all words first, some words only when too few match all."""
    impacts.expect(_wanted(plan))
    evidence = tuple((way, look_up(way, impacts)) for way in plan.alternatives)
    clauses = Clauses(_clauses(plan, evidence, len(impacts)), factors)
    members = [clause.members for clause in clauses.all]
    full = reduce(and_, members) if members else 0
    found, named = full, _named(plan, impacts)
    if full.bit_count() < (_ENOUGH_FOR_LONG if len(plan.clauses) > 2 else _ENOUGH):
        # A word that only a guess explains is asked for as the unknown word it is.
        guessed = {way.clauses[0] for way in plan.alternatives if way.is_guess}
        must = [n for n, term in enumerate(plan.clauses) if term.is_phrase]
        some = clauses.covering(guessed, must)
        found |= some if full or clauses.come_close(some) else 0
    found |= bits(named, len(impacts))
    for way in plan.unwanted:
        found &= ~look_up(way, impacts).members
    return Matches(
        plan=plan,
        found=found,
        clauses=clauses,
        full=full,
        named=named,
        evidence=evidence,
        unmatched=tuple(n for n, each in enumerate(members) if not each),
    )


def _wanted(plan: Plan) -> Wanted:
    """All that the ways of a plan, and its names, need looked up."""
    words: dict[tuple[Language, str], None] = {}
    phrases: dict[tuple[Language, Phrase], None] = {}
    for way in (*plan.alternatives, *plan.unwanted):
        sought = _sought((way,))
        words.update(dict.fromkeys((way.language, each) for each in sought.tokens))
        phrases.update(dict.fromkeys((way.language, each) for each in sought.phrases))
    return Wanted(words, phrases, plan.names)


def _clauses(
    plan: Plan, evidence: tuple[tuple[Alternative, Hits], ...], total: int
) -> list[Clause]:
    ways: list[list[tuple[float, Hits]]] = [[] for _ in plan.clauses]
    for way, hits in evidence:
        if hits.members:
            for number in way.clauses:
                ways[number].append((way.weight, hits))
    return [Clause.of_ways(each, total) for each in ways]


def _named(plan: Plan, impacts: Impacts) -> dict[int, int]:
    """The entries that bear the name that was asked for, with the class of each."""
    named: dict[int, int] = {}
    for language, name in plan.names:
        for entry, weight in impacts.named(language, name).items():
            kind = kind_of_name(weight, is_own=language == plan.language)
            named[entry] = max(named.get(entry, 0), kind)
    return named


def kind_of_name(weight: int, *, is_own: bool) -> int:
    """The class of an answer whose name, of this weight, is the question."""
    if weight == QUESTION_NAME:
        return _BEST_BET if is_own else _EXACT_TITLE
    return _EXACT_TITLE if weight == TITLE_NAME else _EXACT_SYNONYM


def look_up(way: Alternative, impacts: Impacts) -> Hits:
    """The entries that one way finds."""
    match way.look:
        case Word(token):
            return impacts.word(way.language, token)
        case Adjacent(phrase):
            return impacts.phrase(way.language, phrase)
        case Scattered(tokens):
            return impacts.all_of(way.language, tokens)


def _sought(ways: Iterable[Alternative]) -> Sought:
    words: set[str] = set()
    phrases: set[Phrase] = set()
    for way in ways:
        match way.look:
            case Word(token):
                words.add(token)
            case Adjacent(phrase):
                phrases.add(phrase)
            case Scattered(tokens):
                words.update(tokens)
    return Sought(frozenset(words), frozenset(phrases))


def _via(found: list[Alternative], language: Language) -> str | None:
    """The strongest other name where the own words did not suffice."""
    ways = [way for way in found if way.language == language]
    own = {clause for way in ways if way.via is None for clause in way.clauses}
    for way in ways:
        if way.via is not None and not own.issuperset(way.clauses):
            return way.via
    return None
