"""What a visitor answered: read from an address, and written to one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from itertools import combinations, product
from typing import Final

from hub.models.guided_path import GuidedPath, Question

QUESTIONS: Final = ("who", "where", "domain", "phase", "need")
"""In the order in which they are asked, and stand in an address."""


@dataclass(frozen=True)
class Answers:
    """The ids of the answers to each question; none where it was skipped."""

    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    phase: tuple[str, ...] = ()
    need: tuple[str, ...] = ()

    def __getitem__(self, question: str) -> tuple[str, ...]:
        given: tuple[str, ...] = getattr(self, question)
        return given

    def __bool__(self) -> bool:
        return any(self[question] for question in QUESTIONS)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Names and values of an address, always in the same order."""
        return tuple((name, id) for name in QUESTIONS for id in self[name])

    def with_answer(self, question: str, id: str) -> "Answers":
        """The same with one answer to a question, in place of what was there."""
        return replace(self, **{question: (id,)})

    def without(self, question: str) -> "Answers":
        """The same with one question skipped."""
        return Answers(
            **{
                each.name: () if each.name == question else self[each.name]
                for each in fields(self)
            }
        )


@dataclass(frozen=True)
class Ignored:
    """Something in an address that makes no sense here."""

    name: str
    value: str
    reason: str
    """unknown-name, unknown-value or too-many."""


def read_answers(
    pairs: Iterable[tuple[str, str]], rules: GuidedPath
) -> tuple[Answers, tuple[Ignored, ...]]:
    """The answers that an address gives, and what is left of it."""
    pairs = tuple(pairs)
    given: dict[str, tuple[str, ...]] = {}
    ignored = [
        Ignored(name, value, "unknown-name")
        for name, value in pairs
        if name not in QUESTIONS
    ]
    for question in rules.questions:
        values = [value for name, value in pairs if name == question.id]
        taken, left = _taken(values, question)
        given[question.id] = taken
        ignored += left
    return Answers(**given), tuple(ignored)


def _taken(
    values: list[str], question: Question
) -> tuple[tuple[str, ...], list[Ignored]]:
    """The known values in the order of the question; the first ones if too many."""
    known = [answer.id for answer in question.answers]
    # A field left empty in a form is no mistake, and neither is a value given twice.
    values = list(dict.fromkeys(value for value in values if value))
    right = [value for value in values if value in known]
    kept = right[: question.most]
    ignored = [
        Ignored(
            question.id, value, "unknown-value" if value not in known else "too-many"
        )
        for value in values
        if value not in kept
    ]
    return tuple(sorted(kept, key=known.index)), ignored


def all_answers(rules: GuidedPath) -> Iterator[Answers]:
    """Every combination of answers that can be given, skipped questions included."""
    choices = [
        [
            chosen
            for size in range(question.most + 1)
            for chosen in combinations([each.id for each in question.answers], size)
        ]
        for question in (rules.question(id) for id in QUESTIONS)
    ]
    for given in product(*choices):
        yield Answers(*given)
