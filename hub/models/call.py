"""A call: the window in which an instrument takes applications."""

from datetime import datetime, timedelta
from enum import StrEnum

from hub.models.base import DomainId, InstrumentId, WebAddress
from hub.models.meta import Meta
from hub.models.sourced import Amount, Deadline, end_of, start_of

CLOSING_SOON = timedelta(days=30)


class CallStatus(StrEnum):
    """Where a call stands, derived from its dates."""

    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSING_SOON = "closing-soon"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Call(Meta):
    """One call for proposals of an instrument."""

    instrument: InstrumentId
    opens: Deadline | None = None
    closes: Deadline | None = None
    cut_offs: tuple[Deadline, ...] = ()
    budget: Amount | None = None
    domains: tuple[DomainId, ...] = ()
    url: WebAddress | None = None

    def status(self, now: datetime) -> CallStatus:
        """Where the call stands at a moment."""
        if self.closes is not None and end_of(self.closes.at) < now:
            return CallStatus.CLOSED
        if self.opens is not None and now < start_of(self.opens.at):
            return CallStatus.ANNOUNCED
        deadline = self.next_deadline(now)
        if deadline is not None and end_of(deadline.at) - now <= CLOSING_SOON:
            return CallStatus.CLOSING_SOON
        if self.opens is None and self.closes is None:
            return CallStatus.UNKNOWN
        return CallStatus.OPEN

    def next_deadline(self, now: datetime) -> Deadline | None:
        """The first cut-off or closing date that is still to come."""
        dates = (*self.cut_offs, *((self.closes,) if self.closes else ()))
        ahead = [deadline for deadline in dates if end_of(deadline.at) >= now]
        return min(ahead, key=lambda deadline: end_of(deadline.at), default=None)
