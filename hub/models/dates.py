"""The dates of a page, each with its name, its source, and how far it is fixed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from hub.models.call import Call
from hub.models.event import Event
from hub.models.meta import Meta
from hub.models.sourced import (
    Certainty,
    Deadline,
    EarlierDeadline,
    EarlierPeriod,
    Firmness,
    Period,
    Source,
    over_at,
)

Earlier = EarlierDeadline | EarlierPeriod


@dataclass(frozen=True)
class Span:
    """A day, an hour, or from one to the other."""

    start: date | datetime
    end: date | datetime | None = None


@dataclass(frozen=True)
class Move:
    """A date that was given up, and the day on which that was said."""

    was: Span
    changed: date
    source: Source


@dataclass(frozen=True)
class DatedFact:
    """One date of a page."""

    kind: str
    """when, opens, cut-off or closes."""
    name: str
    """What it is known by among the dates of its page, wherever it moves."""
    fact: Deadline | Period
    source: Source
    certainty: Certainty
    firmness: Firmness
    moves: tuple[Move, ...]
    """The oldest first."""

    @property
    def span(self) -> Span:
        """The date as it stands."""
        return span_of(self.fact)

    def is_past(self, now: datetime) -> bool:
        """Whether it is over at a moment."""
        if isinstance(self.fact, Period):
            return self.fact.over_at <= now
        return over_at(self.fact.at) <= now


def dated_facts(meta: Meta) -> tuple[DatedFact, ...]:
    """Every date of a page, in the order in which a reader wants them."""
    return tuple(_facts(meta))


def span_of(fact: Deadline | Period | Earlier) -> Span:
    """The days or hours of a date."""
    if isinstance(fact, Deadline | EarlierDeadline):
        return Span(fact.at)
    return Span(fact.start, fact.end)


def _facts(meta: Meta) -> Iterator[DatedFact]:
    if isinstance(meta, Event) and meta.when is not None:
        yield _fact(meta, "when", "when", meta.when)
    if isinstance(meta, Call):
        if meta.opens is not None:
            yield _fact(meta, "opens", "opens", meta.opens)
        yield from _cut_offs(meta)
        if meta.closes is not None:
            yield _fact(meta, "closes", "closes", meta.closes)


def _cut_offs(call: Call) -> Iterator[DatedFact]:
    """A cut-off keeps the name of its first day, so that others may come and go."""
    taken: dict[str, int] = {}
    for cut_off in call.cut_offs:
        first = cut_off.previously[0].at if cut_off.previously else cut_off.at
        day = first.date() if isinstance(first, datetime) else first
        name = f"cut-off-{day.isoformat()}"
        taken[name] = taken.get(name, 0) + 1
        again = f"-{taken[name]}" if taken[name] > 1 else ""
        yield _fact(call, "cut-off", f"{name}{again}", cut_off)


def _fact(meta: Meta, kind: str, name: str, fact: Deadline | Period) -> DatedFact:
    return DatedFact(
        kind=kind,
        name=name,
        fact=fact,
        source=meta.source_of(fact),
        certainty=meta.certainty_of(fact),
        firmness=_firmness(meta, fact),
        moves=tuple(
            Move(span_of(old), old.changed, meta.source_of(old))
            for old in fact.previously
        ),
    )


def _firmness(meta: Meta, fact: Deadline | Period) -> Firmness:
    """As written; else a date is as firm as its event and its source are."""
    if fact.firmness is not None:
        return fact.firmness
    is_official = meta.certainty_of(fact) is Certainty.OFFICIAL
    is_settled = not isinstance(meta, Event) or meta.status != "announced"
    return Firmness.CONFIRMED if is_official and is_settled else Firmness.ANNOUNCED
