"""Addresses in both languages: rules for Flask, and the other language's address."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Final
from urllib.parse import quote

from flask import Blueprint, request, url_for
from flask.typing import RouteCallable

from hub.current import current_site
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.collection import BY_NAME
from hub.models.finder import ADDRESSES, finder_path
from hub.models.glossary import ADDRESS
from hub.models.page import Page

SEARCH: Final = Label(nl="zoeken", en="search")
SUGGESTIONS: Final = Label(nl="suggesties", en="suggestions")
SHORTLIST: Final = Label(nl="selectie", en="shortlist")
CODES: Final = Label(nl="codes", en="codes")
GUIDED_PATH: Final = Label(nl="wegwijzer", en="find-your-way")
ACCESSIBILITY: Final = Label(nl="toegankelijkheid", en="accessibility")
OPEN_DATA: Final = Label(nl="open-data", en="open-data")
GLOSSARY: Final = ADDRESS
PICTURES: Final = Label(nl="in-beeld", en="in-pictures")
A_Z: Final = Label(nl="a-z", en="a-z")

_WRITTEN_AS_IT_IS: Final = "%&=+;,/?:@!$'()*~"


def add_rules(
    bp: Blueprint, endpoint: str, view: RouteCallable, path: Callable[[Language], str]
) -> None:
    """One rule a language, at the path that the language gives."""
    for language in LANGUAGES:
        rule, defaults = path(language), {"language": language}
        bp.add_url_rule(rule, endpoint, view, defaults=defaults)


def list_path(name: str, language: Language) -> str:
    """Where the list of a collection, or a finder, stands."""
    if name in ADDRESSES:
        return finder_path(name, language)
    catalogue = current_site().catalogue
    finder = catalogue.finder_of(name)
    if finder is None:
        return BY_NAME[name].path(language)
    facet = catalogue.finders[finder].collection_facet
    query = f"?{facet.name}={name}" if facet is not None else ""
    return f"{finder_path(finder, language)}{query}"


def page_addresses(page: Page) -> Mapping[Language, str]:
    """Where an entry stands in each language."""
    catalogue = current_site().catalogue
    return {each: catalogue.get(page.key, each).path for each in LANGUAGES}


class ViewAddresses(Mapping[Language, str]):
    """Where the requested view stands in each language.

    Found when first asked for: entries name their own addresses.
    """

    @cached_property
    def _found(self) -> Mapping[Language, str]:
        return _view_addresses()

    def __getitem__(self, language: Language) -> str:
        return self._found[language]

    def __iter__(self) -> Iterator[Language]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _view_addresses() -> Mapping[Language, str]:
    """With the filters and the query of the request."""
    if request.endpoint is None or request.view_args is None:
        return home_addresses()
    if "language" not in request.view_args:
        return home_addresses()
    return {each: _with_query(_view_path(each)) for each in LANGUAGES}


def _view_path(language: Language) -> str:
    assert request.endpoint is not None  # _view_addresses has asked
    arguments = {**(request.view_args or {}), "language": language}
    return url_for(request.endpoint, **arguments)


def _with_query(path: str) -> str:
    query = query_as_sent()
    return f"{path}?{query}" if query else path


def query_as_sent() -> str:
    """The query of the request, fit for an address."""
    # Not by url_for, which would read names such as _external as its own.
    return quote(request.query_string, safe=_WRITTEN_AS_IT_IS)


def home_addresses() -> Mapping[Language, str]:
    """The home page in each language."""
    return {each: url_for("home.index", language=each) for each in LANGUAGES}


def absolute(path: str) -> str:
    """The public address of a path, by configuration, never by the request."""
    return current_site().config.base_url.rstrip("/") + path
