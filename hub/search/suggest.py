"""Guesses for words that the hub does not know: slips, beginnings, two run together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hub.languages import Language
from hub.search.impacts import Impacts
from hub.search.lexicon import Lexicon
from hub.search.matching import Matches, match
from hub.search.plan import Planner
from hub.search.query import Query, Term, parse
from hub.search.tokens import Kind, Unit, units

_MOST_GUESSED: Final = 3
_SHORTEST_PREFIX: Final = 4


@dataclass(frozen=True)
class Suggestion:
    """Another question, and its answers."""

    text: str
    matches: Matches


@dataclass(frozen=True)
class Guess:
    """The answers with guesses where needed, and what else could be asked."""

    matches: Matches
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True)
class _Asked:
    text: str
    language: Language
    factors: Sequence[float]


class Guesser:
    """Steps in only for words that find nothing."""

    def __init__(self, lexicon: Lexicon, planner: Planner, impacts: Impacts) -> None:
        self._lexicon = lexicon
        self._planner = planner
        self._impacts = impacts

    def guess(self, query: Query, matches: Matches, factors: Sequence[float]) -> Guess:
        """The same matches where every word was found."""
        if not matches.unmatched:
            return Guess(matches)
        plan, unmatched = matches.plan, matches.unmatched
        meant: dict[Term, str] = {}
        for clause in unmatched[:_MOST_GUESSED]:
            term = plan.clauses[clause]
            is_last = clause == len(plan.clauses) - 1
            for text in self._guesses(term, plan.language, is_last=is_last):
                meant.setdefault(term, text)
                plan = self._planner.also(plan, clause, units(text), text)
        unknown = {plan.clauses[clause] for clause in unmatched}
        known = [term for term in plan.clauses if term not in unknown]
        asked = _Asked(query.words, plan.language, factors)
        corrected = self._answered(_corrected(query, meant), asked)
        # Where every word of several is a guess, so is the answer: it is only proposed,
        # unless the words make a name.
        is_safe = known or len(plan.clauses) == 1
        if meant and (is_safe or any(each.matches.bears_name for each in corrected)):
            matches = match(plan, self._impacts, factors)
        return Guess(
            matches,
            corrected or self._answered(_shortened(query, known, unknown), asked),
        )

    def _guesses(
        self, term: Term, language: Language, *, is_last: bool
    ) -> Iterator[str]:
        if term.is_phrase or not _is_plain(term.units[0]):
            return
        word = term.units[0].joined
        found = dict.fromkeys(self._lexicon.near(word, language))
        if halves := self._lexicon.halves(word):
            yield " ".join(map(self._lexicon.spelled, halves))
        if is_last and len(word) >= _SHORTEST_PREFIX:
            found.update(dict.fromkeys(self._lexicon.starting_with(word, language)))
        yield from map(self._lexicon.spelled, found)

    def _answered(
        self, candidates: Iterable[str], asked: _Asked
    ) -> tuple[Suggestion, ...]:
        """The candidates that were not asked already, and that find all words."""
        found = []
        for text in dict.fromkeys(candidates):
            if text not in (asked.text, ""):
                plan = self._planner.plan(parse(text), asked.language)
                matches = match(plan, self._impacts, asked.factors)
                if matches.full:
                    found.append(Suggestion(text, matches))
        return tuple(found)


def _corrected(query: Query, meant: dict[Term, str]) -> Iterator[str]:
    """The question with the words that were meant, then without quotes."""
    yield " ".join(meant.get(term, str(term)) for term in query.terms)
    yield " ".join(
        term.text if term.is_phrase and not term.is_excluded else str(term)
        for term in query.terms
    )


def _shortened(query: Query, known: list[Term], unknown: set[Term]) -> Iterator[str]:
    """The question without the unknown words."""
    # Less than half of a question is another question.
    if len(known) >= len(unknown):
        yield " ".join(map(str, (*known, *query.unwanted)))


def _is_plain(unit: Unit) -> bool:
    return unit.kind is Kind.WORD and len(unit.parts) == 1
