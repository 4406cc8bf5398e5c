"""An event: a day on which people of the field meet."""

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

    def is_past(self, now: datetime) -> bool:
        """Whether it is over; an event without a date never is."""
        return self.when is not None and self.when.last_instant < now
