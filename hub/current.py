"""What a request is about: the site of this process, and the visitor's language."""

from flask import current_app, request

from hub.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from hub.site import Site


def current_site() -> Site:
    """The site of this process."""
    site = current_app.extensions["hub"]
    assert isinstance(site, Site)
    return site


def current_language() -> Language:
    """The language of the address; of the browser where the address has none."""
    return address_language() or preferred_language()


def address_language() -> Language | None:
    """The language that the address begins with."""
    first = request.path.split("/", 2)[1]
    return next((language for language in LANGUAGES if first == language), None)


def preferred_language() -> Language:
    """The language that the browser asks for."""
    best = request.accept_languages.best_match(LANGUAGES, SOURCE_LANGUAGE)
    return "en" if best == "en" else "nl"
