"""What only the pictures need: the budget, the governance, the milestones of VISD."""

from typing import Annotated, Literal

from pydantic import Field

from hub.models.base import Frozen, Id, Label, Text
from hub.models.roadmap import Milestone
from hub.models.sourced import Source, Sourced, SourcedText

PictureId = Literal["timeline", "matrix", "phases", "budget", "governance", "map"]
"""The pictures of the hub; an article may name those that belong with it."""

PageReference = Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9-]+$")]
"""The collection and the id of a page, such as instruments/fsdb."""


class PictureFacts(Frozen):
    """One file of facts, with where they come from."""

    sources: tuple[Source, ...] = Field(min_length=1)


class BudgetFigure(Frozen):
    """What the table of the strategy prints for one year."""

    year: int = Field(ge=2015, le=2060)
    amount: int | None = Field(default=None, ge=0)
    """None where the table is empty or points at a footnote."""
    note: Id | None = None


class BudgetGroup(Label):
    """Budget lines that belong together."""

    id: Id


class BudgetNote(SourcedText):
    """A footnote, with the mark that the strategy gives it."""

    id: Id
    mark: Text


class BudgetLine(Sourced):
    """One line of the budget over the years."""

    id: Id
    group: Id
    label: Label
    page: PageReference | None = None
    note: Id | None = None
    figures: tuple[BudgetFigure, ...] = Field(min_length=1)

    def amount(self, year: int) -> int | None:
        """The amount in a year; None where there is none."""
        return next((each.amount for each in self.figures if each.year == year), None)

    def note_of(self, year: int) -> str | None:
        """The footnote of a year's figure."""
        return next((each.note for each in self.figures if each.year == year), None)


class Budget(PictureFacts):
    """The multi-year budget."""

    currency: Literal["EUR"] = "EUR"
    groups: tuple[BudgetGroup, ...] = Field(min_length=1)
    lines: tuple[BudgetLine, ...] = Field(min_length=1)
    totals: tuple[BudgetFigure, ...] = Field(min_length=1)
    """As the source prints them; the check adds them up again."""
    notes: tuple[BudgetNote, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The years, in order."""
        return tuple(sorted(each.year for each in self.totals))


class GovernanceFrame(SourcedText):
    """What holds several groups together."""

    id: Id
    note: Label | None = None
    page: PageReference | None = None


class GovernanceBox(SourcedText):
    """A body or a role."""

    id: Id
    note: Label
    page: PageReference | None = None


class GovernanceGroup(SourcedText):
    """Boxes on one level; `boxes_of` takes them from a vocabulary instead."""

    id: Id
    note: Label | None = None
    frame: Id | None = None
    boxes: tuple[GovernanceBox, ...] = ()
    boxes_of: Literal["programme-manager-domains"] | None = None
    page: PageReference | None = None


class GovernanceLine(SourcedText):
    """What one group is to the next; the label is a verb."""

    start: Id
    end: Id


class Governance(PictureFacts):
    """Who decides, who carries out and who advises, from top to bottom."""

    frames: tuple[GovernanceFrame, ...] = ()
    groups: tuple[GovernanceGroup, ...] = Field(min_length=1)
    lines: tuple[GovernanceLine, ...] = ()


class VisdMilestone(Milestone):
    """A milestone of VISD as a whole."""

    page: PageReference | None = None


class SharedMilestone(Frozen):
    """Where a milestone that stands in every roadmap is explained."""

    milestone: Id
    page: PageReference


class Timeline(PictureFacts):
    """Milestones of VISD as a whole, besides those that stand in every roadmap."""

    first_year: int = Field(ge=2015, le=2060)
    last_year: int = Field(ge=2015, le=2060)
    milestones: tuple[VisdMilestone, ...] = ()
    shared: tuple[SharedMilestone, ...] = ()


class Pictures(Frozen):
    """The facts of all pictures; each is one file of content/pictures/."""

    budget: Budget
    governance: Governance
    timeline: Timeline
