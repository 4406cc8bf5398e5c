"""Where to start: at most three things to do, the first one somebody to ask."""

from collections.abc import Iterator
from typing import Final

from hub.finder.guided_path.answers import Answers
from hub.finder.guided_path.outcome import Dated, Item, NextKind, NextStep, PathStep
from hub.finder.guided_path.ranking import key_of
from hub.models.guided_path import GuidedPath

MOST: Final = 3


def first_steps(
    answers: Answers,
    steps: tuple[PathStep, ...],
    in_time: tuple[Dated, ...],
    rules: GuidedPath,
) -> tuple[NextStep, ...]:
    """Somebody to ask, the best of what is needed, then a date or what to check."""
    found = (
        *_ask(steps),
        *_read(answers, rules),
        *_best(answers, steps, rules),
        *_date(in_time),
        NextStep("check", key_of(rules.before_applying), rules.read_first, None),
    )
    return found[:MOST]


def _ask(steps: tuple[PathStep, ...]) -> Iterator[NextStep]:
    for step in steps:
        for each in step.helpers:
            yield NextStep("ask", each.key, each.ask, each.reason)
            return


def _read(answers: Answers, rules: GuidedPath) -> Iterator[NextStep]:
    """Who comes from elsewhere, or does not say who they are, may be new here."""
    where = [
        each for each in rules.question("where").answers if each.id in answers.where
    ]
    for guide in (each.guide for each in where if each.guide):
        yield NextStep("read", key_of(guide), None, None)
        return
    if not answers.who:
        key = key_of(rules.newcomers)
        yield NextStep("read", key, rules.read_newcomers, None)


def _best(
    answers: Answers, steps: tuple[PathStep, ...], rules: GuidedPath
) -> Iterator[NextStep]:
    """For each need the best: in the visitor's phase, else ahead, else before."""
    needed = [
        tuple(group.id for group in rules.groups if need in group.needs)
        for need in answers.need
    ] or [(group,) for group in _unasked(answers, rules)]
    taken: set[Item] = set()
    for groups in needed:
        item = next(_candidates(groups, _tiers(answers, steps), taken), None)
        if item is not None:
            taken.add(item)
            yield NextStep(
                _kind(groups), item.key, None, item.reason, checks=item.checks
            )


def _unasked(answers: Answers, rules: GuidedPath) -> tuple[str, ...]:
    """The groups that serve who did not say what is needed."""
    for question in rules.questions:
        for answer in question.answers:
            if answer.first and answer.id in answers[question.id]:
                return answer.first
    here = [step.first for step in rules.steps if step.phase in answers.phase]
    return next((first for first in here if first), rules.first)


def _tiers(answers: Answers, steps: tuple[PathStep, ...]) -> list[list[PathStep]]:
    """Steps to look in, one after the other; all at once without a known phase."""
    if not answers.phase:
        return [list(steps)]
    return [[step] for step in sorted(steps, key=lambda each: each.when == "before")]


def _kind(groups: tuple[str, ...]) -> NextKind:
    return "place" if "place" in groups else "apply"


def _candidates(
    groups: tuple[str, ...], tiers: list[list[PathStep]], taken: set[Item]
) -> Iterator[Item]:
    for steps in tiers:
        items = [
            item
            for step in steps
            for shelf in step.shelves
            if shelf.group.id in groups
            for item in shelf.shown
            if item not in taken
        ]
        # The sort is stable: of equal ones the first on the path stays first.
        yield from sorted(items, key=lambda item: -item.score)


def _date(in_time: tuple[Dated, ...]) -> Iterator[NextStep]:
    """The first date that leaves time to prepare."""
    for each in in_time[:1]:
        yield NextStep("date", each.key, None, None, each.at)
