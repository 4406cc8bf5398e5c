"""What is looked up for a query: every clause with all the ways to satisfy it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from hub.languages import LANGUAGES, Language, other
from hub.search.analysis import Analysis, Forms, Phrase, acronym
from hub.search.impacts import Impacts
from hub.search.query import Query, Term
from hub.search.thesaurus import Thesaurus
from hub.search.tokens import Kind, Unit

# How much a way to say something counts beside the visitor's own word.
_APART: Final = 0.9
_JOINED: Final = 0.9
_SYNONYM: Final = 0.7
_UNLIKE_ACRONYM: Final = 0.6
_SCATTERED: Final = 0.5
_OTHER_LANGUAGE: Final = 0.6


@dataclass(frozen=True)
class Word:
    """Look for one token."""

    token: str


@dataclass(frozen=True)
class Adjacent:
    """Look for tokens side by side."""

    phrase: Phrase


@dataclass(frozen=True)
class Scattered:
    """Look for several tokens anywhere in the entry."""

    tokens: tuple[str, ...]


Look = Word | Adjacent | Scattered


@dataclass(frozen=True)
class Alternative:
    """One way to satisfy one clause or some neighbouring ones."""

    language: Language
    clauses: tuple[int, ...]
    look: Look
    weight: float
    via: str | None = None
    """The other name that is looked for, if not the query's own words."""
    is_guess: bool = False

    def weighing(self, weight: float, via: str | None = None) -> "Alternative":
        """The same with another weight. Made often, so not by dataclasses.replace."""
        return Alternative(
            self.language,
            self.clauses,
            self.look,
            weight,
            via or self.via,
            self.is_guess,
        )


@dataclass(frozen=True)
class Plan:
    """The clauses of a query; an entry should satisfy all of them."""

    language: Language
    clauses: tuple[Term, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    unwanted: tuple[Alternative, ...] = ()
    names: tuple[tuple[Language, str], ...] = ()
    """The whole question, with and without stop words, as a title would say it."""


class Planner:
    """Makes plans from queries."""

    def __init__(
        self,
        analyses: Mapping[Language, Analysis],
        thesaurus: Thesaurus,
        impacts: Impacts,
    ) -> None:
        self.analyses = analyses
        self._thesaurus = thesaurus
        self._impacts = impacts

    def plan(self, query: Query, language: Language) -> Plan:
        """All that can be looked up without guessing at slips."""
        terms = self._telling(query.wanted, language)
        ways = [*self._own_words(terms), *self._joins(terms), *self._synonyms(terms)]
        return Plan(
            language,
            clauses=terms,
            alternatives=tuple(_weighed(ways, language)),
            unwanted=tuple(self._own_words(query.unwanted)),
            names=tuple(self._names(query.wanted, terms)),
        )

    def _names(self, *said: tuple[Term, ...]) -> Iterator[tuple[Language, str]]:
        for language in LANGUAGES:
            analysis = self.analyses[language]
            for terms in said:
                words = tuple(_units(terms))
                yield language, analysis.name_of(words)
                yield language, analysis.joined_name_of(words)

    def also(self, plan: Plan, clause: int, words: Iterable[Unit], via: str) -> Plan:
        """The plan with these words as another way to satisfy a clause."""
        words = tuple(words)
        term = Term(via, words, is_phrase=len(words) > 1)
        guesses = [
            replace(
                way,
                clauses=(clause,),
                weight=way.weight * _SYNONYM,
                via=via,
                is_guess=True,
            )
            for way in (*self._own_words((term,)), *self._synonyms((term,)))
        ]
        added = tuple(_weighed(guesses, plan.language))
        return replace(plan, alternatives=plan.alternatives + added)

    def _telling(self, terms: tuple[Term, ...], language: Language) -> tuple[Term, ...]:
        """The terms without stop words; if nothing else was asked, as acronyms."""
        own, foreign = self.analyses[language], self.analyses[other(language)]
        telling = tuple(
            term
            for term in terms
            if term.is_phrase
            or self._is_known_acronym(term.units[0].acronyms)
            or not (own.is_stop(term.units[0]) or foreign.is_stop(term.units[0]))
        )
        # The other language's stop words may be words of this one; and `een` may ask
        # for E.E.N.
        return (
            telling
            or tuple(term for term in terms if not own.is_stop(term.units[0]))
            or tuple(
                term
                for term in terms
                if self._is_known_acronym((term.units[0].joined,))
            )
        )

    def _is_known_acronym(self, names: tuple[str, ...]) -> bool:
        return any(
            self._impacts.knows(language, token)
            for name in names
            for token in acronym(name)
            for language in LANGUAGES
        )

    def _own_words(self, terms: tuple[Term, ...]) -> Iterator[Alternative]:
        for number, term in enumerate(terms):
            for language in LANGUAGES:
                analysis = self.analyses[language]
                if len(term.units) > 1:
                    forms = Forms(adjacent=analysis.phrase(term.units))
                else:
                    forms = analysis.forms(term.units[0])
                if term.is_phrase:
                    forms = replace(forms, scattered=())
                for way in _ways(forms, language, (number,)):
                    yield self._as_typed(way, term)

    def _as_typed(self, way: Alternative, term: Term) -> Alternative:
        """FIT in capitals asks for Flanders Investment and Trade, less for fitting."""
        unit = term.units[0]
        if way.look == Word(self.analyses[way.language].stem(unit.joined)):
            if self._is_known_acronym(unit.acronyms):
                return way.weighing(_UNLIKE_ACRONYM)
        return way

    def _joins(self, terms: tuple[Term, ...]) -> Iterator[Alternative]:
        """Two neighbouring words written as one."""
        for first, (one, two) in enumerate(pairwise(terms)):
            if not (_is_plain(one) and _is_plain(two)):
                continue
            for language in LANGUAGES:
                joined = one.units[0].joined + two.units[0].joined
                token = self.analyses[language].stem(joined)
                if self._impacts.knows(language, token):
                    pair = (first, first + 1)
                    yield Alternative(language, pair, Word(token), _JOINED)

    def _synonyms(self, terms: tuple[Term, ...]) -> Iterator[Alternative]:
        for start, words in _runs(terms):
            for begin, end in self._thesaurus.spans(words):
                numbers = tuple(range(start + begin, start + end))
                for found in self._thesaurus.other_names(words[begin:end]):
                    for way in _ways(found.forms, found.language, numbers):
                        yield way.weighing(way.weight * _SYNONYM, found.name)


def _ways(
    forms: Forms, language: Language, clauses: tuple[int, ...]
) -> Iterator[Alternative]:
    for token in forms.whole:
        yield Alternative(language, clauses, Word(token), 1.0)
    if forms.adjacent:
        yield Alternative(language, clauses, Adjacent(forms.adjacent), _APART)
    if forms.scattered:
        yield Alternative(language, clauses, Scattered(forms.scattered), _SCATTERED)


def _weighed(ways: Iterable[Alternative], language: Language) -> Iterator[Alternative]:
    """The visitor's own language counts for more."""
    for way in ways:
        if way.language == language:
            yield way
        else:
            yield way.weighing(way.weight * _OTHER_LANGUAGE)


def _runs(terms: tuple[Term, ...]) -> Iterator[tuple[int, tuple[Unit, ...]]]:
    """The unquoted words between phrases, with the number of the first."""
    start, words = 0, list[Unit]()
    for number, term in enumerate(terms):
        if term.is_phrase:
            yield start, tuple(words)
            start, words = number + 1, []
        else:
            words.append(term.units[0])
    yield start, tuple(words)


def _units(terms: Iterable[Term]) -> Iterator[Unit]:
    return (unit for term in terms for unit in term.units)


def _is_plain(term: Term) -> bool:
    if term.is_phrase:
        return False
    unit = term.units[0]
    return unit.kind is Kind.WORD and len(unit.parts) == 1
