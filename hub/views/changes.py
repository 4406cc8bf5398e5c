"""What changed on the hub, by month, and the dates that moved."""

from itertools import groupby

from flask import Blueprint, render_template

from hub.current import current_site
from hub.feeds.changes import PageChange, moved_dates, page_changes
from hub.languages import Language
from hub.views.addresses import add_rules
from hub.views.feeds import CHANGES

bp = Blueprint("changes", __name__)

SHOWN = 60
"""Who looks further back reads the pages themselves."""


def index(language: Language) -> str:
    pages = current_site().catalogue.in_language(language)
    found = page_changes(pages)
    months = groupby(found[:SHOWN], _month)
    return render_template(
        "changes/index.html",
        months=[(changes[0].day, changes) for changes in (list(m) for _, m in months)],
        count=len(found),
        shown=SHOWN,
        moved=moved_dates(pages),
    )


def _month(change: PageChange) -> tuple[int, int]:
    return change.day.year, change.day.month


add_rules(bp, "index", index, lambda each: f"/{each}/{CHANGES[each]}/")
