"""Which links of an exported page lead to a file, and which to a live server only."""

from collections.abc import Callable
from functools import cache
from typing import Final

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from hub.export.addresses import Address
from hub.languages import LANGUAGES
from hub.models.finder import ADDRESSES, finder_path

ANSWERS_ONLY: Final = frozenset(
    {
        "conventions.suggestions",
        "guided_path.index_json",
        "search.index_json",
        "shortlist.index",
        "shortlist.index_json",
        "suggestions.index_json",
    }
)
"""What says nothing until it is asked something: no file can."""

IN_THE_BROWSER: Final = "search.index"
"""The page whose own script reads the query, and so keeps it."""

PATH: Final = "guided_path.index"
PATH_PAIRS: Final = (("who", "domain"),)
"""The answers of the guided path that are exported together."""

FINDERS: Final = frozenset(
    finder_path(id, language) for id in ADDRESSES for language in LANGUAGES
)

Promise = Callable[[Address, Address], bool]
Endpoint = Callable[[str], str | None]


def endpoints_of(app: Flask) -> Endpoint:
    """From a path to the endpoint that answers it; None where none does."""
    adapter = app.url_map.bind("")

    @cache
    def endpoint(path: str) -> str | None:
        try:
            found, _ = adapter.match(path)
        except RequestRedirect:
            return None
        except HTTPException:
            return None
        return str(found)

    return endpoint


def promises_of(endpoint: Endpoint) -> Promise:
    """Whether a link from one address to another leads to a file.

    Any page leads to the states that it names; a finder itself only to those of one
    choice, and to the other pages of the same list. Otherwise there would be as many
    files as there are combinations of filters.
    """

    def promised(here: Address, there: Address) -> bool:
        name = endpoint(there.path)
        if name in ANSWERS_ONLY:
            return False
        if not there.query:
            return True
        if there.is_file:
            return there.names == ("page",)
        if name == PATH:
            return _is_simple(there) or there.names in PATH_PAIRS
        if here.path == there.path and there.path in FINDERS:
            return _is_simple(there) or _without_page(here) == _without_page(there)
        return True

    return promised


def _is_simple(state: Address) -> bool:
    return len([name for name in state.names if name != "page"]) <= 1


def _without_page(state: Address) -> tuple[str, ...]:
    pairs = state.query.split("&")
    return tuple(pair for pair in pairs if not pair.startswith("page="))
