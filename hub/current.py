"""What a request is about: the site of this process, and the visitor's language."""

from datetime import datetime
from wsgiref.types import WSGIEnvironment

from flask import Request, current_app, has_request_context, request

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


def request_environ() -> WSGIEnvironment | None:
    """The server's side of the request; None outside one."""
    if not has_request_context():
        return None
    # Asked two hundred times a page, where a look through the proxy tells.
    asked: Request = request._get_current_object()  # type: ignore[attr-defined]  # the types show what it stands for
    return asked.environ


def current_site() -> Site:
    """The site of this process, or the one that the server gave the request."""
    environ = request_environ()
    site = environ.get(SITE) if environ is not None else None
    if site is None:
        site = current_app.extensions["hub"]
    assert isinstance(site, Site)
    return site


def steady(clock: Clock) -> Clock:
    """A clock that stands still during a request, which so sees one edition only."""

    def now() -> datetime:
        environ = request_environ()
        if environ is None:
            return clock()
        asked_at = environ.get(ASKED_AT)
        if asked_at is None:
            asked_at = environ[ASKED_AT] = clock()
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
