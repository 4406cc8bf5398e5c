"""Calendars (.ics): of one event or call, of the deadlines, of any list."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from flask import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.feeds.appointment import calendar_of, calendar_path
from hub.feeds.calendar import MEDIA_TYPE, calendar
from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.languages import Language
from hub.models.base import Label
from hub.models.collection import BY_NAME, Collection
from hub.models.dates import dated_facts
from hub.models.page import Page
from hub.models.sourced import BRUSSELS
from hub.views.addresses import absolute, add_rules
from hub.views.answers import document
from hub.views.appointments import appointments_of

bp = Blueprint("calendars", __name__)

DEADLINES: Final = Label(nl="deadlines", en="deadlines")


def deadlines(language: Language) -> Response:
    pages = current_site().catalogue.list("calls", language)
    name = _l("VISD hub: deadlines")
    return calendar_response(name, pages, language, DEADLINES[language])


def event(language: Language, slug: str) -> BaseResponse:
    return _of_entry(BY_NAME["events"], language, slug)


def call(language: Language, slug: str) -> BaseResponse:
    return _of_entry(BY_NAME["calls"], language, slug)


def _of_entry(collection: Collection, language: Language, slug: str) -> BaseResponse:
    """The dates of one page; its old address leads on, as the page's own does."""
    catalogue, path = current_site().catalogue, collection.path(language, slug)
    try:
        page = catalogue.at(path)
    except PageNotFound:
        moved = catalogue.redirect(path)
        if moved is None or moved.collection != collection:
            abort(404)
        return redirect(calendar_path(moved), 308)
    if calendar_of(page) is None:
        abort(404)
    return _answer(page.meta.title, (page,), language, slug)


def calendar_response(
    name: LazyText | str,
    pages: Iterable[Page],
    language: Language,
    file: str,
    path: str | None = None,
) -> Response:
    """A calendar to follow: what has a date since the first of January of last year.

    Who follows it may look back a while; what is older stays on its own page.
    """
    since = datetime(current_site().now().year - 1, 1, 1, tzinfo=BRUSSELS)
    recent = [
        page
        for page in pages
        if any(not fact.is_past(since) for fact in dated_facts(page.meta))
    ]
    return _answer(name, recent, language, file, path)


def _answer(
    name: LazyText | str,
    pages: Iterable[Page],
    language: Language,
    file: str,
    path: str | None = None,
) -> Response:
    address = absolute(path or request.path)
    body = calendar(str(name), appointments_of(pages), language, address)
    response = document(body, MEDIA_TYPE, language)
    response.headers["Content-Disposition"] = f'attachment; filename="{file}.ics"'
    return response


add_rules(bp, "deadlines", deadlines, lambda each: f"/{each}/{DEADLINES[each]}.ics")
add_rules(bp, "event", event, lambda each: f"{BY_NAME['events'].path(each)}<slug>.ics")
add_rules(bp, "call", call, lambda each: f"{BY_NAME['calls'].path(each)}<slug>.ics")
