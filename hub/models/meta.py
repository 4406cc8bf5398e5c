"""The front matter that every page has, and what a translation may say."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from hub.models.base import Frozen, Id, Label, Term, Text, Translatable, Words
from hub.models.sourced import (
    Certainty,
    Moment,
    Source,
    Sourced,
    begins_at,
    over_at,
)

Address = Annotated[str, Field(pattern=r"^/(nl|en)/\S+/$")]
Question = Annotated[str, Field(min_length=1, max_length=80)]
Slug = Annotated[Id, Translatable()]


class Change(Label):
    """What changed on a page on a day, for who comes back."""

    date: date


class Meta(Frozen):
    """Front matter of any page, both languages laid over each other.

    Fields marked translatable may stand in a translation; all others are facts and
    stand in the source file only.
    """

    title: Annotated[str, Field(min_length=1, max_length=120), Words, Translatable()]
    summary: Annotated[str, Field(min_length=1, max_length=300), Words, Translatable()]
    slug: Slug | None = None
    synonyms: Annotated[tuple[Text, ...], Translatable()] = ()
    found_for: Annotated[tuple[Question, ...], Translatable()] = ()
    """Questions that this page answers before all others."""
    redirect_from: Annotated[tuple[Address, ...], Translatable()] = ()

    updated: date
    reviewed: date
    owner: Annotated[Id, Term("owners")]
    related: tuple[Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9-]+$")], ...] = ()
    draft: bool = False
    publish_from: Moment | None = None
    """The day, or the moment in Brussels, from which visitors see the page."""
    publish_until: Moment | None = None
    """The last day on which visitors see it, or the moment at which it goes."""
    changes: tuple[Change, ...] = ()
    """The newest first."""
    sources: tuple[Source, ...] = Field(min_length=1)

    def source_of(self, fact: Sourced) -> Source:
        """The source that a fact of this page names."""
        return next(source for source in self.sources if source.id == fact.source)

    def certainty_of(self, fact: Sourced) -> Certainty:
        """The fact's own certainty, or that of its source."""
        return fact.certainty or self.source_of(fact).certainty

    @property
    def public_from(self) -> datetime | None:
        """The instant at which the page appears; None where it always was there."""
        return None if self.publish_from is None else begins_at(self.publish_from)

    @property
    def public_until(self) -> datetime | None:
        """The instant at which the page disappears; None where it stays."""
        return None if self.publish_until is None else over_at(self.publish_until)

    def is_public(self, now: datetime) -> bool:
        """Whether its dates let visitors see the page at a moment."""
        start, end = self.public_from, self.public_until
        return (start is None or start <= now) and (end is None or now < end)

    def turning_points(self) -> Iterator[datetime]:
        """Every instant at which what the page says may change by date."""
        return iter(())

    def says(self, now: datetime) -> object:
        """What the page says by date alone: differs when that is something else."""
        return None
