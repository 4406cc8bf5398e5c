"""A call: the window in which an instrument takes applications."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from hub.models.base import DomainId, InstrumentId, WebAddress
from hub.models.meta import Meta
from hub.models.sourced import Amount, Deadline, Sourced, begins_at, over_at

CLOSING_SOON = timedelta(days=30)


class CallStatus(StrEnum):
    """Where a call stands, derived from its dates."""

    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSING_SOON = "closing-soon"
    ROLLING = "rolling"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Call(Meta):
    """One call for proposals of an instrument."""

    instrument: InstrumentId
    opens: Deadline | None = None
    closes: Deadline | None = None
    cut_offs: tuple[Deadline, ...] = ()
    rolling: Sourced | None = None
    """Where it says that the call is open without end, with or without cut-offs."""
    budget: Amount | None = None
    domains: tuple[DomainId, ...] = ()
    url: WebAddress | None = None

    def status(self, now: datetime) -> CallStatus:
        """Where the call stands at a moment; it closes at its hour, not after it."""
        if self.closes is not None and over_at(self.closes.at) <= now:
            return CallStatus.CLOSED
        if self.opens is not None and now < begins_at(self.opens.at):
            return CallStatus.ANNOUNCED
        deadline = self.next_deadline(now)
        if deadline is None and (self.cut_offs or self.opens is None):
            # Nobody knows what comes after the last known cut-off, and silence must
            # not keep a call open. Without any cut-off, rolling is all there is to say.
            is_rolling = self.rolling is not None and not self.cut_offs
            return CallStatus.ROLLING if is_rolling else CallStatus.UNKNOWN
        if self.rolling is not None:
            return CallStatus.ROLLING
        if deadline is not None and over_at(deadline.at) - now <= CLOSING_SOON:
            return CallStatus.CLOSING_SOON
        return CallStatus.OPEN

    def next_deadline(self, now: datetime) -> Deadline | None:
        """The first cut-off or closing date that is still to come."""
        dates = (*self.cut_offs, *((self.closes,) if self.closes else ()))
        ahead = [deadline for deadline in dates if over_at(deadline.at) > now]
        return min(ahead, key=lambda deadline: over_at(deadline.at), default=None)

    def says(self, now: datetime) -> object:
        return self.status(now), self.next_deadline(now)

    def turning_points(self) -> Iterator[datetime]:
        """Every instant at which the status or the next deadline may change."""
        if self.opens is not None:
            yield begins_at(self.opens.at)
        for deadline in (*self.cut_offs, *((self.closes,) if self.closes else ())):
            yield over_at(deadline.at) - CLOSING_SOON
            yield over_at(deadline.at)
