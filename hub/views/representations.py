"""The other formats of a finder's list: a suffix in place of the last slash."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from flask import Response

from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.models.finder import Format
from hub.views.finder_answer import Answer
from hub.views.finder_csv import as_csv, as_plain_csv
from hub.views.finder_feeds import as_atom, as_calendar, as_json_feed
from hub.views.finder_geojson import as_geojson
from hub.views.finder_json import as_json


@dataclass(frozen=True)
class Representation:
    """One format: how it is called, and how it is made."""

    suffix: str
    mimetype: str
    label: LazyText
    make: Callable[[Answer], Response]


REPRESENTATIONS: Final[Mapping[Format, Representation]] = {
    "csv": Representation(".csv", "text/csv", _l("CSV (spreadsheet)"), as_csv),
    "plain.csv": Representation(
        ".plain.csv", "text/csv", _l("Plain CSV (for programs)"), as_plain_csv
    ),
    "geojson": Representation(
        ".geojson", "application/geo+json", _l("GeoJSON (map)"), as_geojson
    ),
    "json": Representation(".json", "application/json", _l("JSON (data)"), as_json),
    "ics": Representation(".ics", "text/calendar", _l("Calendar"), as_calendar),
    "atom": Representation(".atom", "application/atom+xml", _l("Atom feed"), as_atom),
    "feed.json": Representation(
        ".feed.json", "application/feed+json", _l("JSON feed"), as_json_feed
    ),
}
"""In the order in which pages offer them."""
