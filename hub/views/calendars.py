"""Calendars (.ics): of one event or call, of a choice of them, of the deadlines."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.feeds.appointment import calendar_of, calendar_path
from hub.feeds.calendar import MEDIA_TYPE, calendar
from hub.feeds.selection import KINDS, Selection
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
from hub.views.problem_details import problem

bp = Blueprint("calendars", __name__)

AGENDA: Final = Label(nl="agenda", en="agenda")
DEADLINES: Final = Label(nl="deadlines", en="deadlines")

FACETS: Final = ("domain", "level", "kind")


def agenda(language: Language) -> Response:
    wrong = _wrong_filters()
    if wrong:
        return problem(400, str(_l("This filter does not exist")), " ".join(wrong))
    asked = {name: sorted(set(request.args.getlist(name))) for name in FACETS}
    selection = Selection(**{name: frozenset(ids) for name, ids in asked.items()})
    pages = selection.of(_dated(language, KINDS), current_site().catalogue)
    query = urlencode(asked, doseq=True)
    name = _l("VISD hub: agenda")
    return _answer(name, pages, language, AGENDA[language], query)


def deadlines(language: Language) -> Response:
    pages = _dated(language, ("calls",))
    return _answer(_l("VISD hub: deadlines"), pages, language, DEADLINES[language])


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


def _dated(language: Language, kinds: Iterable[str]) -> tuple[Page, ...]:
    """The pages with a date since the first of January of last year.

    Who follows a calendar may look back a while; what is older stays on its own page.
    """
    site = current_site()
    since = datetime(site.now().year - 1, 1, 1, tzinfo=BRUSSELS)
    return tuple(
        page
        for kind in kinds
        for page in site.catalogue.list(kind, language)
        if any(not fact.is_past(since) for fact in dated_facts(page.meta))
    )


def _wrong_filters() -> list[str]:
    """What the query asks for that no calendar has, each said in a sentence."""
    vocabularies = current_site().catalogue.vocabularies
    known = {
        "domain": vocabularies["domains"].ids,
        "level": vocabularies["levels"].ids,
        "kind": KINDS,
    }
    wrong = []
    for name, value in request.args.items(multi=True):
        if name not in known:
            allowed, given = ", ".join(known), name
        elif value not in known[name]:
            allowed, given = ", ".join(known[name]), f"{name}={value}"
        else:
            continue
        text = str(_l("%(given)s is not known here. Known are: %(allowed)s."))
        wrong.append(text % {"given": given[:80], "allowed": allowed})
    return wrong


def _answer(
    name: LazyText,
    pages: Iterable[Page],
    language: Language,
    file: str,
    query: str = "",
) -> Response:
    address = absolute(f"{request.path}?{query}" if query else request.path)
    body = calendar(str(name), appointments_of(pages), language, address)
    response = document(body, MEDIA_TYPE, language)
    response.headers["Content-Disposition"] = f'attachment; filename="{file}.ics"'
    return response


add_rules(bp, "agenda", agenda, lambda each: f"/{each}/{AGENDA[each]}.ics")
add_rules(bp, "deadlines", deadlines, lambda each: f"/{each}/{DEADLINES[each]}.ics")
add_rules(bp, "event", event, lambda each: f"{BY_NAME['events'].path(each)}<slug>.ics")
add_rules(bp, "call", call, lambda each: f"{BY_NAME['calls'].path(each)}<slug>.ics")
