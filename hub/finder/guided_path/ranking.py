"""What comes first, and why each entry is in: weights and reasons by answer."""

from functools import cache

from hub.catalogue import Catalogue, PageNotFound
from hub.finder.guided_path.answers import QUESTIONS, Answers
from hub.finder.guided_path.entries import Entry, is_about
from hub.finder.guided_path.sieve import Sieve
from hub.models.base import Label
from hub.models.guided_path import Caution, Fit
from hub.models.instrument import Instrument
from hub.models.page import Key

Judged = tuple[int, tuple[Label, ...], tuple[Label, ...]]
"""A weight, the words of the reason, and what to check first."""


class Ranking:
    """Weighs entries; what one answer says of one entry is worked out once."""

    def __init__(self, catalogue: Catalogue, sieve: Sieve) -> None:
        self.catalogue = catalogue
        self.sieve = sieve
        self.rules = sieve.rules
        self.steps = {step.phase: step for step in self.rules.steps}
        self.judged = cache(self._judged)
        self.recommended = cache(self._recommended)
        self.standing = cache(self._standing)
        self.named_in = cache(self._named_in)

    def judge(self, entry: Entry, answers: Answers, step: str) -> Judged:
        """What all answers together say of an entry in a step."""
        weight, _, checks = self.standing(entry.number)
        clauses: tuple[Label, ...] = ()
        is_named = False
        for question in QUESTIONS:
            given = answers[question]
            if not given:
                continue
            if question == "phase":
                clauses += self._phase_clause(given[0], step)
                continue
            more, words, doubts = self.judged(entry.number, question, given)
            weight, clauses, checks = weight + more, clauses + words, checks + doubts
            is_named = is_named or self.recommended(entry.number, question, given)
        if is_named:
            weight += self.rules.weights.guide
        if entry.phases[0] == step:
            weight += self.rules.weights.from_here
        return weight, clauses, checks

    def guide_of(self, entry: Entry, guides: tuple[Key, ...]) -> Key | None:
        """The first of some guides that names an entry."""
        for guide in guides:
            if entry.key in self.named_in(guide):
                return guide
        return None

    def guides(self, answers: Answers) -> tuple[Key, ...]:
        """The pages to read for these answers."""
        named = (
            self.sieve.answers[question, id].guide for question, id in answers.pairs()
        )
        return tuple(dict.fromkeys(key_of(guide) for guide in named if guide))

    def _phase_clause(self, phase: str, step: str) -> tuple[Label, ...]:
        order = self.sieve.phases
        if order.index(step) < order.index(phase):
            return (self.steps[phase].here,)
        return (self.steps[step].here if step == phase else self.steps[step].ahead,)

    def _standing(self, number: int) -> Judged:
        """What holds of an entry whatever the answers are."""
        entry, weights = self.sieve.entries.all[number], self.rules.weights
        weight = 0
        if isinstance(entry.meta, Instrument):
            weight += weights.availability.get(entry.meta.availability, 0)
        general = (key_of(guide) for guide in self.rules.general_guides)
        if any(entry.key in self.named_in(guide) for guide in general):
            weight += weights.guide
        for each in self.rules.preferences:
            if any(is_about(selector, entry) for selector in each.select):
                weight += each.weight
        more, checks = _doubts(self.rules.cautions, entry)
        return weight + more, (), checks

    def _judged(self, number: int, question: str, given: tuple[str, ...]) -> Judged:
        entry = self.sieve.entries.all[number]
        weight, clauses, checks = 0, list[Label](), list[Label]()
        for id in given:
            answer = self.sieve.answers[question, id]
            fit = _first_fit(answer.fits, entry)
            if fit is not None:
                weight += fit.weight
                clauses += [fit.because] if fit.because else []
                weight += self._domain(entry, id) if question == "domain" else 0
            more, doubts = _doubts(answer.cautions, entry)
            weight, checks = weight + more, [*checks, *doubts]
        return weight, tuple(clauses), tuple(checks)

    def _recommended(self, number: int, question: str, given: tuple[str, ...]) -> bool:
        """Whether a guide names an entry, and the entry fits the answer if any can."""
        entry = self.sieve.entries.all[number]
        for answer in (self.sieve.answers[question, id] for id in given):
            fits = question == "where" or _first_fit(answer.fits, entry) is not None
            if (
                fits
                and answer.guide
                and entry.key in self.named_in(key_of(answer.guide))
            ):
                return True
        return False

    def _domain(self, entry: Entry, domain: str) -> int:
        """Made for the domain, and perhaps for it before all others."""
        weights, domains = self.rules.weights, entry.values("domains")
        return weights.domain + (weights.main_domain if domains[0] == domain else 0)

    def _named_in(self, guide: Key) -> frozenset[Key]:
        try:
            page = self.catalogue.get(guide, "nl")
        except PageNotFound:
            return frozenset()
        return frozenset(page.links)


def key_of(address: str) -> Key:
    """The key that a rule names."""
    collection, _, id = address.partition("/")
    return (collection, id)


def _first_fit(fits: tuple[Fit, ...], entry: Entry) -> Fit | None:
    for fit in fits:
        if any(is_about(selector, entry) for selector in fit.select):
            return fit
    return None


def _doubts(
    cautions: tuple[Caution, ...], entry: Entry
) -> tuple[int, tuple[Label, ...]]:
    holding = [
        caution
        for caution in cautions
        if any(is_about(selector, entry) for selector in caution.select)
    ]
    return sum(each.weight for each in holding), tuple(each.check for each in holding)
