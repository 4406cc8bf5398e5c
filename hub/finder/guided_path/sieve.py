"""Which entries suit the answers, in which step they stand, and what is left out."""

from dataclasses import dataclass
from functools import cache, cached_property

from hub.catalogue import Catalogue
from hub.finder.guided_path.answers import QUESTIONS, Answers
from hub.finder.guided_path.entries import Bits, Entries, Entry
from hub.models.guided_path import Answer, Counted, GuidedPath, Question
from hub.models.selector import Selector


@dataclass(frozen=True)
class LeftOut:
    """Entries that do not suit, and why not."""

    question: str
    """The question whose answer leaves them out; "closed" where it is no answer."""
    text: Counted
    chosen: Bits


@dataclass(frozen=True)
class Selection:
    """The entries that suit the answers, and those that do not."""

    chosen: Bits
    left_out: tuple[LeftOut, ...]


class Sieve:
    """Sorts the entries of one catalogue by the answers; each set is made once."""

    def __init__(self, catalogue: Catalogue, rules: GuidedPath) -> None:
        self.rules = rules
        self.entries = Entries.of(catalogue, rules)
        self.phases = tuple(catalogue.vocabularies["phases"].ids)
        self.answers: dict[tuple[str, str], Answer] = {
            (question.id, answer.id): answer
            for question in rules.questions
            for answer in question.answers
        }
        self.suits = cache(self._suits)
        self.excluded = cache(self._excluded)
        self.in_step = cache(self._in_step)

    def select(self, answers: Answers) -> Selection:
        """What is left when each question has taken out what does not suit."""
        left_out = [LeftOut("closed", self.rules.closed, self.closed)]
        chosen = self.entries.everything & ~self.closed
        for id in QUESTIONS:
            given = answers[id]
            if not given:
                continue
            for text, excluded in self.excluded(id, given):
                left_out.append(LeftOut(id, text, chosen & excluded))
                chosen &= ~excluded
            out = chosen & ~self.suits(id, given)
            left_out.append(LeftOut(id, self.rules.question(id).left_out, out))
            chosen &= ~out
        return Selection(chosen, tuple(each for each in left_out if each.chosen))

    @cached_property
    def closed(self) -> Bits:
        """What takes no applications any more."""
        return self.entries.selected([Selector(availability=("closed",))])

    def steps(self, phase: tuple[str, ...]) -> tuple[str, ...]:
        """The phases of the path: one before the visitor's, and all from there on."""
        start = self.phases.index(phase[0]) if phase else 0
        return self.phases[max(start - 1, 0) :]

    def place(self, entry: Entry, phase: tuple[str, ...]) -> str | None:
        """The step in which an entry stands: the first that it serves from here on."""
        steps = self.steps(phase)
        here = phase[0] if phase else steps[0]
        ahead = steps[steps.index(here) :]
        found = [each for each in ahead if each in entry.phases]
        if found:
            return found[0]
        return steps[0] if steps[0] in entry.phases else None

    def _in_step(self, phase: tuple[str, ...], step: str) -> Bits:
        chosen = 0
        for entry in self.entries.all:
            if self.place(entry, phase) == step:
                chosen |= 1 << entry.number
        return chosen

    def _suits(self, question: str, given: tuple[str, ...]) -> Bits:
        """The entries that the answers to one question let pass."""
        asked = self.rules.question(question)
        passing = self.entries.everything & ~self.entries.of_collections(asked.filters)
        if asked.field is not None:
            passing |= self.entries.without_values(asked.field)
        for id in given:
            passing |= self._fitting(asked, self.answers[question, id])
        return passing

    def _fitting(self, question: Question, answer: Answer) -> Bits:
        if question.id == "phase":
            chosen = 0
            for step in self.steps((answer.id,)):
                chosen |= self.in_step((answer.id,), step)
            return chosen
        selectors = [each for fit in answer.fits for each in fit.select]
        return self.entries.selected(selectors)

    def _excluded(
        self, question: str, given: tuple[str, ...]
    ) -> tuple[tuple[Counted, Bits], ...]:
        return tuple(
            (exclusion.left_out, self.entries.selected(exclusion.select))
            for id in given
            for exclusion in self.answers[question, id].excludes
        )
