"""The accessibility statement: what was assessed, and what does not work yet."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from hub.models.base import Frozen, Id, Label, WebAddress
from hub.models.selector import EntryAddress

_A: Final = (
    "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 "
    "2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 "
    "3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"
)
_AA: Final = (
    "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 "
    "2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"
)
LEVEL_A: Final = frozenset(_A.split())
LEVEL_AA: Final = frozenset(_AA.split())
"""The success criteria of WCAG 2.2; level AA asks for both lists."""

Status = Literal["full", "partial", "none"]
"""The three that the European model knows."""

Reason = Literal["non-compliance", "disproportionate-burden", "outside-scope"]
"""Why something is not accessible: the three headings of the European model."""


class Criterion(Frozen):
    """A success criterion of WCAG 2.2, named."""

    number: Annotated[str, Field(pattern=r"^\d+(\.\d+)*$")]
    name: Label

    @property
    def level(self) -> str:
        """A, or else AA."""
        return "A" if self.number in LEVEL_A else "AA"


class Issue(Frozen):
    """One thing that does not work, and what it means for who meets it."""

    id: Id
    reason: Reason
    criteria: tuple[Criterion, ...] = ()
    what: Label
    meaning: Label
    alternative: Label
    plan: Label


class Complaints(Frozen):
    """The body to turn to after no, or no good, answer."""

    name: Label
    url: WebAddress


class AccessibilityStatement(Frozen):
    """What the hub declares; Decision (EU) 2018/1523 says what must be in it."""

    status: Status
    assessed_by: Literal["self", "third-party"]
    prepared: date
    reviewed: date
    explained_on: EntryAddress
    """The page that tells how the site is made usable for everyone."""
    contact: EntryAddress
    complaints: Complaints
    methods: Annotated[tuple[Label, ...], Field(min_length=1)]
    not_assessed: tuple[Label, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def is_own_assessment(self) -> bool:
        """Nobody from outside has looked."""
        return self.assessed_by == "self"

    def because(self, reason: Reason) -> tuple[Issue, ...]:
        """The issues under one heading of the model."""
        return tuple(issue for issue in self.issues if issue.reason == reason)
