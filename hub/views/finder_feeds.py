"""A finder's list to follow: as Atom, as JSON Feed, as a calendar."""

from dataclasses import replace

from flask import Response

from hub.finder.choice import is_default
from hub.models.page import Page
from hub.views import feeds
from hub.views.calendars import calendar_response
from hub.views.finder_answer import Answer


def as_atom(answer: Answer) -> Response:
    """The entries that fit, the last changed first."""
    return _feed(answer, "atom")


def as_json_feed(answer: Answer) -> Response:
    """The same as JSON Feed."""
    return _feed(answer, "feed.json")


def as_calendar(answer: Answer) -> Response:
    """The dates of what fits; those who follow a calendar may look back a while."""
    return calendar_response(
        answer.title,
        _of_all_times(answer),
        answer.language,
        file=answer.finder.id,
        path=answer.address(suffix=".ics"),
    )


def _feed(answer: Answer, format: feeds.Format) -> Response:
    path, pages = answer.address(), answer.all_entries()
    feed = feeds.list_feed(answer.title, path, pages, answer.language)
    return feeds.answer(feed, format)


def _of_all_times(answer: Answer) -> tuple[Page, ...]:
    """Without the filter that hides, where nothing else is asked, what is over."""
    choice = answer.choice
    for facet in answer.declaration.facets:
        if facet.default and is_default(facet, choice.filters.get(facet.name, ())):
            choice = choice.with_filter(facet.name, ())
    found = answer.finder.find(
        replace(choice, page=1), answer.language, answer.now, size=None
    )
    return found.entries
