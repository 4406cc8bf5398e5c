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
    first = request.path.split("/", 2)[1]
    for language in LANGUAGES:
        if first == language:
            return language
    return preferred_language()


def preferred_language() -> Language:
    """The language that the browser asks for."""
    best = request.accept_languages.best_match(LANGUAGES, SOURCE_LANGUAGE)
    return "en" if best == "en" else "nl"
