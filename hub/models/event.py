"""An event: a day on which people of the field meet."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from hub.models.base import (
    AudienceId,
    DomainId,
    Label,
    LevelId,
    OrganisationId,
    Text,
    WebAddress,
)
from hub.models.meta import Meta
from hub.models.sourced import Period


class Event(Meta):
    """One event, or a series of events without a date yet."""

    when: Period | None = None
    recurrence: Label | None = None
    place: Label | None = None
    online: bool = False
    organisers: tuple[OrganisationId, ...] = ()
    organiser: Text | None = None
    """The name of an organiser without a page of its own."""
    level: LevelId
    audiences: tuple[AudienceId, ...] = ()
    domains: tuple[DomainId, ...] = ()
    status: Literal["announced", "confirmed", "postponed", "cancelled"]
    named_in_strategy: bool = False
    url: WebAddress | None = None

    @property
    def takes_place(self) -> Period | None:
        """When it takes place; a postponed event waits for a new date."""
        return self.when if self.status != "postponed" else None

    def is_past(self, now: datetime) -> bool:
        """Whether it is over, to the hour; an event without a date never is."""
        return self.takes_place is not None and self.takes_place.over_at <= now

    def says(self, now: datetime) -> object:
        return self.is_past(now)

    def turning_points(self) -> Iterator[datetime]:
        """The instant at which it is over."""
        if self.takes_place is not None:
            yield self.takes_place.over_at
