"""What an editor chose to see: which day, and whether all or what is public then."""

from dataclasses import dataclass
from datetime import date, datetime, time

from hub.models.sourced import BRUSSELS
from hub.site import Clock

NOON = time(12)


@dataclass(frozen=True)
class Showing:
    """The choice, the same for all windows of a preview."""

    day: date | None = None
    """The site as of this day at noon; None is now."""
    is_public: bool = False
    """Only what visitors see: no drafts, no pages before or after their time."""

    def clock(self, real: Clock) -> Clock:
        """Tells the time of the chosen day."""
        if self.day is None:
            return real
        moment = datetime.combine(self.day, NOON, BRUSSELS)
        return lambda: moment
