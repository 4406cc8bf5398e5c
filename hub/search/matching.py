"""Which entries satisfy a plan, how well, and by which of its alternatives."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log
from typing import Final

from hub.languages import Language, other
from hub.search.analysis import Phrase, Sought
from hub.search.building import QUESTION_NAME, TITLE_NAME
from hub.search.impacts import Hits, Impacts
from hub.search.plan import Adjacent, Alternative, Plan, Scattered, Word

# With fewer entries that match all words, those that match some are shown below them.
_ENOUGH: Final = 3
# Some words answer a question when they carry this much of what it says: the rarer a
# word, the more it says. Less is junk, and is not shown.
_MUST_COVER: Final = 0.5

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
    """The entries that answer a plan."""

    plan: Plan
    scores: Hits = field(default_factory=dict)
    evidence: tuple[tuple[Alternative, Hits], ...] = ()
    all_words: int = 0
    """How many entries match all words."""
    unmatched: tuple[int, ...] = ()
    """The clauses that no entry at all satisfies."""

    def explain(self, entry: int) -> Match:
        """In which language and through which name an entry was found."""
        strengths = {
            way: way.weight * hits[entry]
            for way, hits in self.evidence
            if entry in hits
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


def match(plan: Plan, impacts: Impacts, factors: Sequence[float]) -> Matches:
    """Evaluate a plan: all words first, some words only when too few match all."""
    evidence = tuple((way, _look_up(way, impacts)) for way in plan.alternatives)
    clauses = _clauses(plan, evidence)
    full = set(clauses[0]).intersection(*clauses[1:]) if clauses else set()
    scores = _scores(clauses, factors)
    shown = set(full)
    if len(full) < _ENOUGH:
        shown |= _covering(plan, clauses, len(impacts))
    ranked = {
        entry: min(scores[entry], _CLASS - 1) + _CLASS * _ALL_WORDS * (entry in full)
        for entry in shown
    }
    _put_names_first(ranked, plan, impacts, scores)
    for way in plan.unwanted:
        for entry in _look_up(way, impacts):
            ranked.pop(entry, None)
    unmatched = tuple(number for number, hits in enumerate(clauses) if not hits)
    return Matches(plan, ranked, evidence, len(full), unmatched)


def _scores(clauses: list[Hits], factors: Sequence[float]) -> Hits:
    scores: defaultdict[int, float] = defaultdict(float)
    for hits in clauses:
        worth = _worth(len(hits), len(factors))
        for entry, impact in hits.items():
            scores[entry] += impact * worth
    return {entry: score * factors[entry] for entry, score in scores.items()}


def _covering(plan: Plan, clauses: list[Hits], total: int) -> set[int]:
    """The entries that satisfy most of the question, and all its phrases."""
    # A word that only a guess explains is asked for as the unknown word that it is.
    guessed = {way.clauses[0] for way in plan.alternatives if way.is_guess}
    asked = sum(
        _worth(0 if number in guessed else len(hits), total)
        for number, hits in enumerate(clauses)
    )
    covered: defaultdict[int, float] = defaultdict(float)
    satisfied: Counter[int] = Counter()
    for hits in clauses:
        worth = _worth(len(hits), total)
        satisfied.update(hits.keys())
        for entry in hits:
            covered[entry] += worth
    entries = {
        entry
        for entry, value in covered.items()
        if value >= _MUST_COVER * asked
        and satisfied[entry] >= _MUST_COVER * len(clauses)
    }
    phrases = (n for n, term in enumerate(plan.clauses) if term.is_phrase)
    return entries.intersection(*(clauses[number] for number in phrases))


def _clauses(plan: Plan, evidence: tuple[tuple[Alternative, Hits], ...]) -> list[Hits]:
    """Per clause the entries that satisfy it, each by its best alternative."""
    clauses: list[Hits] = [{} for _ in plan.clauses]
    for way, hits in evidence:
        for number in way.clauses:
            best = clauses[number]
            for entry, impact in hits.items():
                value = impact * way.weight
                if value > best.get(entry, 0.0):
                    best[entry] = value
    return clauses


def _put_names_first(ranked: Hits, plan: Plan, impacts: Impacts, scores: Hits) -> None:
    for language, name in plan.names:
        for entry, weight in impacts.named(language, name).items():
            kind = _kind_of_name(weight, is_own=language == plan.language)
            value = min(scores.get(entry, 0.0), _CLASS - 1) + _CLASS * kind
            ranked[entry] = max(ranked.get(entry, 0.0), value)


def _kind_of_name(weight: float, *, is_own: bool) -> int:
    if weight == QUESTION_NAME:
        return _BEST_BET if is_own else _EXACT_TITLE
    return _EXACT_TITLE if weight == TITLE_NAME else _EXACT_SYNONYM


def _look_up(way: Alternative, impacts: Impacts) -> Hits:
    match way.look:
        case Word(token):
            return impacts.word(way.language, token)
        case Adjacent(phrase):
            return impacts.phrase(way.language, phrase)
        case Scattered(tokens):
            return impacts.all_of(way.language, tokens)


def _worth(found: int, total: int) -> float:
    """How much a clause says: the fewer entries satisfy it, the more."""
    return log(1 + (total - found + 0.5) / (found + 0.5))


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
