"""From answers to a path: the guide through the entries of one catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from hub.catalogue import Catalogue
from hub.finder.guided_path.answers import Answers
from hub.finder.guided_path.dates import calls_to_come, events_to_come, undated_events
from hub.finder.guided_path.entries import Entry
from hub.finder.guided_path.first_steps import first_steps
from hub.finder.guided_path.outcome import (
    Checked,
    Dated,
    Help,
    Item,
    Omitted,
    Outcome,
    PathStep,
    Reason,
    Shelf,
    When,
)
from hub.finder.guided_path.people import helpers_in, holds
from hub.finder.guided_path.ranking import Ranking, key_of
from hub.finder.guided_path.reasons import in_words
from hub.finder.guided_path.shelves import Shelves
from hub.finder.guided_path.sieve import Selection, Sieve
from hub.languages import Language
from hub.models.call import Call
from hub.models.guided_path import GuidedPath
from hub.models.instrument import Instrument
from hub.models.page import Key


@dataclass(frozen=True)
class PathPlace:
    """A phase, and where it lies as seen by the visitor."""

    phase: str
    when: When


@dataclass(frozen=True)
class Around:
    """What else is on the path, what has a date to come, and the guides to read."""

    on_path: frozenset[Key]
    open_calls: frozenset[Key | None]
    guides: tuple[Key, ...]


class Guide:
    """Makes the path for any answers; the same catalogue gives the same path."""

    def __init__(self, catalogue: Catalogue, rules: GuidedPath) -> None:
        self.catalogue = catalogue
        self.rules = rules
        self.sieve = Sieve(catalogue, rules)
        self.ranking = Ranking(catalogue, self.sieve)
        self.shelves = Shelves(self.sieve.entries, rules)
        self.prepares = {
            key_of(each.first): tuple(
                (key_of(then), each.because) for then in each.then
            )
            for each in rules.preparations
        }

    def path(self, answers: Answers, now: datetime) -> Outcome:
        """The path for these answers, with the dates that are still to come."""
        selection = self.sieve.select(answers)
        dates = self._dates(selection, answers, now)
        in_time = self._in_time(dates, now)
        steps = tuple(self._steps(selection, answers, in_time))
        return Outcome(
            answers=answers,
            next_steps=first_steps(answers, steps, in_time, self.rules),
            steps=steps,
            dates=dates,
            undated=undated_events(self.sieve.entries, selection.chosen, answers),
            checks=tuple(self._checks(steps, answers)),
            omitted=tuple(self._omitted(selection)),
            guides=(
                *self.ranking.guides(answers),
                *(("roadmaps", domain) for domain in answers.domain),
                key_of(self.rules.cycle),
            ),
        )

    def in_words(self, reason: Reason, language: Language) -> str:
        """Why something is in a path, in the words of a language."""
        return in_words(reason, self.rules, self.catalogue, language)

    def _dates(
        self, selection: Selection, answers: Answers, now: datetime
    ) -> tuple[Dated, ...]:
        entries, chosen = self.sieve.entries, selection.chosen
        # A deadline for a phase that is still far away does not come first.
        near = set(self.sieve.steps(answers.phase)[: 3 if answers.phase else None])
        instruments = frozenset(
            entry.key[1]
            for entry in entries.in_set(chosen)
            if entry.key[0] == "instruments" and near.intersection(entry.phases)
        )
        found = (
            *calls_to_come(self.catalogue, instruments, answers, now),
            *events_to_come(entries, chosen, now),
        )
        return tuple(sorted(found, key=lambda each: (each.moment, each.key)))

    def _in_time(self, dates: tuple[Dated, ...], now: datetime) -> tuple[Dated, ...]:
        """The dates that leave time to prepare."""
        earliest = now + timedelta(days=self.rules.limits.days_to_prepare)
        return tuple(each for each in dates if each.moment >= earliest)

    def _steps(
        self, selection: Selection, answers: Answers, dates: tuple[Dated, ...]
    ) -> Iterator[PathStep]:
        around = Around(
            frozenset(
                entry.key for entry in self.sieve.entries.in_set(selection.chosen)
            ),
            frozenset(self._instrument(each.key) for each in dates),
            self.ranking.guides(answers),
        )
        steps = {step.phase: step for step in self.rules.steps}
        told: set[Key] = set()
        for phase in self.sieve.steps(answers.phase):
            when = self._when(phase, answers)
            chosen = selection.chosen & self.sieve.in_step(answers.phase, phase)
            items = [
                (entry, self._item(entry, answers, PathPlace(phase, when), around))
                for entry in self.sieve.entries.in_set(chosen)
                if entry.key[0] != "events"
            ]
            shelves = tuple(self.shelves.arrange(items, answers, when))
            helpers = () if when == "before" else self._helpers(phase, answers, told)
            yield PathStep(steps[phase], when, shelves, helpers, self._named(shelves))

    def _when(self, phase: str, answers: Answers) -> When:
        if not answers.phase:
            return "ahead"
        order = self.sieve.phases
        distance = order.index(phase) - order.index(answers.phase[0])
        return "before" if distance < 0 else "here" if distance == 0 else "ahead"

    def _instrument(self, key: Key) -> Key | None:
        if key[0] != "calls":
            return None
        call = self.catalogue.get(key, "nl").meta
        return ("instruments", call.instrument) if isinstance(call, Call) else None

    def _item(
        self, entry: Entry, answers: Answers, place: "PathPlace", around: "Around"
    ) -> Item:
        score, clauses, checks = self.ranking.judge(entry, answers, place.phase)
        if entry.key in around.open_calls:
            score += self.rules.weights.open_call
        guide = self.ranking.guide_of(entry, around.guides)
        prepares = tuple(
            (key, because)
            for key, because in self.prepares.get(entry.key, ())
            if key in around.on_path
        )
        reason = Reason(clauses, place.when == "before", guide)
        return Item(entry.key, score, reason, checks, prepares)

    def _helpers(
        self, phase: str, answers: Answers, told: set[Key]
    ) -> tuple[Help, ...]:
        """Who helps in a phase, each named where first met."""
        found: list[Help] = []
        for each in helpers_in(phase, answers, self.rules, self.catalogue):
            if each.key not in told and len(found) < self.rules.limits.helpers:
                told.add(each.key)
                found.append(each)
        return tuple(found)

    def _named(self, shelves: tuple[Shelf, ...]) -> tuple[str, ...]:
        """The checks that the things shown in a step ask for."""
        asking = {
            check
            for shelf in shelves
            for item in shelf.shown
            for check in self._asked(item.key)
        }
        return tuple(each.id for each in self.rules.checks if each.id in asking)

    def _asked(self, key: Key) -> tuple[str, ...]:
        meta = self.catalogue.get(key, "nl").meta
        return meta.checks if isinstance(meta, Instrument) else ()

    def _checks(
        self, steps: tuple[PathStep, ...], answers: Answers
    ) -> Iterator[Checked]:
        """What the things shown ask for, and what the answers ask for."""
        shown = [
            item.key for step in steps for shelf in step.shelves for item in shelf.shown
        ]
        for check in self.rules.checks:
            asked_by = tuple(key for key in shown if check.id in self._asked(key))
            reason = None
            if check.because and holds(check.only, answers, if_open=False):
                reason = Reason((check.because,))
            if asked_by or reason:
                yield Checked(check, key_of(check.page), asked_by, reason)

    def _omitted(self, selection: Selection) -> Iterator[Omitted]:
        for each in selection.left_out:
            keys = tuple(
                entry.key
                for entry in self.sieve.entries.in_set(each.chosen)
                if entry.key[0] != "events"
            )
            if keys:
                yield Omitted(each.question, each.text, keys)
