"""Facts that name their source: amounts, rates, durations, dates and short texts."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, model_validator

from hub.models.base import Frozen, Id, Label, SourceReference, Text, WebAddress

BRUSSELS = ZoneInfo("Europe/Brussels")


def _in_brussels(moment: date | datetime) -> date | datetime:
    """A time without a zone is what the clock says in Brussels."""
    if isinstance(moment, datetime) and moment.tzinfo is None:
        return moment.replace(tzinfo=BRUSSELS)
    return moment


Moment = Annotated[date | datetime, AfterValidator(_in_brussels)]


def start_of(moment: date | datetime) -> datetime:
    """The first instant of a day, or the moment itself."""
    if isinstance(moment, datetime):
        return moment
    return datetime.combine(moment, time.min, BRUSSELS)


def end_of(moment: date | datetime) -> datetime:
    """The last instant of a day, or the moment itself."""
    if isinstance(moment, datetime):
        return moment
    return datetime.combine(moment, time.max, BRUSSELS)


class Certainty(StrEnum):
    """How far a fact can be trusted."""

    OFFICIAL = "official"
    SECONDARY = "secondary"
    CONFLICTING = "conflicting"


class Source(Frozen):
    """Where facts come from: a section of the strategy, or a public page."""

    id: Id
    section: Text | None = None
    title: Text | None = None
    url: WebAddress | None = None
    checked: date
    certainty: Certainty

    @model_validator(mode="after")
    def _says_where(self) -> Self:
        if self.section is None and (self.url is None or self.title is None):
            raise ValueError("a source has either a section, or a title and a url")
        return self


class Sourced(Frozen):
    """A fact that names one of its page's sources."""

    source: Annotated[Id, SourceReference()]
    certainty: Certainty | None = None
    """Only where it differs from the certainty of the source."""


class SourcedText(Sourced, Label):
    """A short sourced statement in both languages."""


class _Range(Sourced):
    """A number, or a range of which one end may be open."""

    value: Decimal | None = Field(default=None, ge=0)
    minimum: Decimal | None = Field(default=None, ge=0)
    maximum: Decimal | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _says_a_number(self) -> Self:
        ends = (self.minimum, self.maximum)
        if (self.value is None) == (ends == (None, None)):
            raise ValueError("give either a value, or a minimum, a maximum or both")
        if self.minimum is not None and self.maximum is not None:
            if self.minimum > self.maximum:
                raise ValueError("the minimum is larger than the maximum")
        return self


class Amount(_Range):
    """An amount of money, in whole units of its currency."""

    label: Label
    currency: Literal["EUR", "USD", "GBP"] = "EUR"
    year: int | None = Field(default=None, ge=2000, le=2100)
    note: Label | None = None


class Rate(_Range):
    """A share, in percent."""

    label: Label
    note: Label | None = None


class Duration(_Range):
    """A length of time, in months."""

    label: Label | None = None


class Trl(Sourced):
    """A range of technology readiness levels."""

    minimum: int = Field(ge=1, le=9)
    maximum: int = Field(ge=1, le=9)

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.minimum > self.maximum:
            raise ValueError("the minimum is larger than the maximum")
        return self


class Deadline(Sourced):
    """A day, or a day and hour in Brussels, on which something opens or closes."""

    at: Moment
    label: Label | None = None


class Period(Sourced):
    """When something takes place; without an end it lasts one day."""

    start: Moment
    end: Moment | None = None

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.end is not None and end_of(self.end) < start_of(self.start):
            raise ValueError("the end lies before the start")
        return self

    @property
    def last_instant(self) -> datetime:
        """When it is over."""
        return end_of(self.end or self.start)
