"""What a request is about: the site of this process, and the visitor's language."""

from datetime import datetime

from flask import current_app, has_request_context, request

from hub.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from hub.site import Clock, Site

ASKED_AT = "hub.asked_at"
"""Under this name a request has the moment at which it was asked."""
REQUEST_ID = "hub.request_id"
"""Under this name a request has the id that logs call it by."""
SITE = "hub.site"
"""Under this name a request has a site of its own; no header of it can say so."""
REHEARSAL = "hub.rehearsal"
"""Under this name a request has that no visitor asked it; no header can say so."""


def current_site() -> Site:
    """The site of this process, or the one that the server gave the request."""
    site = request.environ.get(SITE) if has_request_context() else None
    if site is None:
        site = current_app.extensions["hub"]
    assert isinstance(site, Site)
    return site


def steady(clock: Clock) -> Clock:
    """A clock that stands still during a request, which so sees one edition only."""

    def now() -> datetime:
        if not has_request_context():
            return clock()
        asked_at = request.environ.setdefault(ASKED_AT, clock())
        assert isinstance(asked_at, datetime)
        return asked_at

    return now


def current_language() -> Language:
    """The language of the address; of the browser where the address has none."""
    return address_language() or preferred_language()


def address_language() -> Language | None:
    """The language that the address begins with."""
    # The home page in another format is /nl.json, /nl.md ...
    first = request.path.split("/", 2)[1].partition(".")[0]
    return next((language for language in LANGUAGES if first == language), None)


def preferred_language() -> Language:
    """The language that the browser asks for."""
    best = request.accept_languages.best_match(LANGUAGES, SOURCE_LANGUAGE)
    return "en" if best == "en" else "nl"


def request_id() -> str | None:
    """What logs call this request; None outside one, or where nobody logs."""
    return request.environ.get(REQUEST_ID) if has_request_context() else None
