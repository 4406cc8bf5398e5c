"""Europe/Brussels as iCalendar describes a time zone."""

from datetime import datetime, timedelta
from typing import Final

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_WINTER: Final = timedelta(hours=1)
_SUMMER: Final = timedelta(hours=2)

# The changes of a zone are told in the zone's own clock, just before each change.
_FIRST_SUMMER: Final = datetime(1996, 3, 31, 2)  # noqa: DTZ001  wall clock, see above
_FIRST_WINTER: Final = datetime(1996, 10, 27, 3)  # noqa: DTZ001  wall clock, see above


def brussels_timezone() -> Timezone:
    """The rule of the European Union since 1996: no date of the hub is older.

    Written here because the library lists every change from 1970 to 2038 instead.
    """
    zone = Timezone()
    zone.add("tzid", "Europe/Brussels")
    summer = TimezoneDaylight()
    summer.add("tzname", "CEST")
    _change(summer, _FIRST_SUMMER, _WINTER, _SUMMER)
    winter = TimezoneStandard()
    winter.add("tzname", "CET")
    _change(winter, _FIRST_WINTER, _SUMMER, _WINTER)
    zone.add_component(summer)
    zone.add_component(winter)
    return zone


def _change(
    half: TimezoneDaylight | TimezoneStandard,
    first: datetime,
    before: timedelta,
    after: timedelta,
) -> None:
    half.add("dtstart", first)
    half.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1su"})
    half.add("tzoffsetfrom", before)
    half.add("tzoffsetto", after)
