"""Facts that name their source: amounts, rates, durations, dates and short texts."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, model_validator

from hub.languages import WrittenLanguage, noted
from hub.models.base import Frozen, Id, Label, SourceReference, Text, WebAddress

BRUSSELS = ZoneInfo("Europe/Brussels")


def _in_brussels(moment: date | datetime) -> date | datetime:
    """A time without a zone is what the clock says in Brussels."""
    if not isinstance(moment, datetime) or moment.tzinfo is not None:
        return moment
    local = moment.replace(tzinfo=BRUSSELS)
    if local.astimezone(UTC).astimezone(BRUSSELS).replace(tzinfo=None) != moment:
        raise ValueError(
            noted("this hour does not exist in Brussels: the clock goes forward then")
        )
    return local


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


def begins_at(moment: date | datetime) -> datetime:
    """The first instant of a day, or the moment itself, in UTC.

    In UTC because Python compares two times of one zone by their wall clock, which
    shows an hour twice when summer time ends.
    """
    return start_of(moment).astimezone(UTC)


def over_at(moment: date | datetime) -> datetime:
    """The first instant after a day, or the moment itself, in UTC."""
    if isinstance(moment, datetime):
        return moment.astimezone(UTC)
    return begins_at(moment + timedelta(days=1))


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
    language: WrittenLanguage | None = None
    """What the title is written in; the page that it leads to may be in another."""
    url: WebAddress | None = None
    checked: date
    certainty: Certainty

    @model_validator(mode="after")
    def _says_where(self) -> Self:
        if self.section is None and (self.url is None or self.title is None):
            raise ValueError(
                noted("a source has either a section, or a title and a url")
            )
        if (self.title is None) != (self.language is None):
            raise ValueError(noted("a title needs a language, and a language a title"))
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
            raise ValueError(
                noted("give either a value, or a minimum, a maximum or both")
            )
        if self.minimum is not None and self.maximum is not None:
            if self.minimum > self.maximum:
                raise ValueError(noted("the minimum is larger than the maximum"))
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
            raise ValueError(noted("the minimum is larger than the maximum"))
        return self


class Firmness(StrEnum):
    """How far a date itself is fixed, whatever its source is worth."""

    CONFIRMED = "confirmed"
    """Stated by who decides on it."""
    ANNOUNCED = "announced"
    """Made public, but not (yet) confirmed by who decides on it."""
    ESTIMATED = "estimated"
    """Reckoned, from earlier years or from what a source expects."""


class Dated(Sourced):
    """A fact that is a date."""

    firmness: Firmness | None = None
    """Only where it differs from what the certainty of its source says."""


class EarlierDeadline(Sourced):
    """What a deadline was before it moved, and the day on which that changed."""

    at: Moment
    changed: date


class Deadline(Dated):
    """A day, or a day and hour in Brussels, on which something opens or closes."""

    at: Moment
    label: Label | None = None
    previously: tuple[EarlierDeadline, ...] = ()
    """The oldest first."""


def _check_order(start: date | datetime, end: date | datetime | None) -> None:
    if end is not None and end_of(end) < start_of(start):
        raise ValueError(noted("the end lies before the start"))


class EarlierPeriod(Sourced):
    """When something would have taken place before it moved."""

    start: Moment
    end: Moment | None = None
    changed: date

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        _check_order(self.start, self.end)
        return self


class Period(Dated):
    """When something takes place; without an end it lasts one day."""

    start: Moment
    end: Moment | None = None
    previously: tuple[EarlierPeriod, ...] = ()
    """The oldest first."""

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        _check_order(self.start, self.end)
        return self

    @property
    def over_at(self) -> datetime:
        """The first instant at which it is over, in UTC."""
        return over_at(self._last)

    @property
    def last_instant(self) -> datetime:
        """The last instant at which it goes on."""
        return end_of(self._last)

    @property
    def _last(self) -> date | datetime:
        """The end; without one, the day on which it starts."""
        if self.end is None and isinstance(self.start, datetime):
            return self.start.astimezone(BRUSSELS).date()
        return self.end or self.start
