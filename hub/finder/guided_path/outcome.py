"""The path that answers lead to: what a page, a print and JSON show of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from hub.finder.guided_path.answers import Answers
from hub.models.base import Label
from hub.models.guided_path import Check, Counted, Group, Step
from hub.models.page import Key

When = Literal["before", "here", "ahead"]
NextKind = Literal["ask", "read", "apply", "place", "date", "check"]


@dataclass(frozen=True)
class Reason:
    """Why something is in the path."""

    clauses: tuple[Label, ...]
    """The words after "because you"; none where it suits everybody."""
    is_before: bool = False
    """Whether it prepares for the visitor's phase."""
    guide: Key | None = None
    """The guide for these answers that names it."""


@dataclass(frozen=True)
class Item:
    """One instrument or facility in a step."""

    key: Key
    score: int
    reason: Reason
    checks: tuple[Label, ...] = ()
    """What to find out first: the hub does not know."""
    prepares: tuple[tuple[Key, Label], ...] = ()
    """What in this path it makes ready for, and how."""


@dataclass(frozen=True)
class Shelf:
    """What stands under one heading of a step: the best first, the rest folded."""

    group: Group
    shown: tuple[Item, ...]
    folded: tuple[Item, ...]
    prompt: Label | None = None
    """What to answer first where there is too much to choose."""


@dataclass(frozen=True)
class Help:
    """Somebody to ask, and what."""

    key: Key
    ask: Label
    reason: Reason


@dataclass(frozen=True)
class PathStep:
    """One phase of the path."""

    step: Step
    when: When
    shelves: tuple[Shelf, ...]
    helpers: tuple[Help, ...]
    checks: tuple[str, ...]

    @property
    def items(self) -> Iterator[Item]:
        """All its instruments and facilities, the folded ones too."""
        for shelf in self.shelves:
            yield from (*shelf.shown, *shelf.folded)


@dataclass(frozen=True)
class Dated:
    """A date to come: the deadline of a call, its opening, or an event."""

    key: Key
    at: date | datetime
    moment: datetime


@dataclass(frozen=True)
class Checked:
    """Something to look into, and what in the path asks for it."""

    check: Check
    page: Key
    """Where it is explained."""
    asked_by: tuple[Key, ...]
    reason: Reason | None
    """Said where answers ask for it."""


@dataclass(frozen=True)
class NextStep:
    """One of the first things to do."""

    kind: NextKind
    key: Key
    text: Label | None
    reason: Reason | None
    at: date | datetime | None = None
    checks: tuple[Label, ...] = ()
    """What to find out first."""


@dataclass(frozen=True)
class Omitted:
    """What does not suit, and why not."""

    question: str
    text: Counted
    keys: tuple[Key, ...]


@dataclass(frozen=True)
class Outcome:
    """The whole path."""

    answers: Answers
    next_steps: tuple[NextStep, ...]
    steps: tuple[PathStep, ...]
    dates: tuple[Dated, ...]
    undated: tuple[Key, ...]
    """Events that come back, without a date yet."""
    checks: tuple[Checked, ...]
    omitted: tuple[Omitted, ...]
    guides: tuple[Key, ...]
    """What to read for these answers."""
