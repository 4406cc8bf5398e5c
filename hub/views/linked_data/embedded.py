"""The linked data inside a page, from what its template was given to show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import request
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from hub.current import current_language
from hub.languages import Language
from hub.linked_data.node import SUFFIX, Node, document_path
from hub.linked_data.terms import named
from hub.models.collection import Collection
from hub.models.page import Page
from hub.views.finder_answer import Answer
from hub.views.linked_data.statements import (
    entry_data,
    finder_data,
    glossary_data,
    home_data,
    listing_data,
    trail_data,
)

_BY_LANGUAGE: Final[Mapping[str, Callable[[Language], Node]]] = {
    "home.index": home_data,
    "glossary.index": partial(glossary_data, tell=named),
}


@dataclass(frozen=True)
class Embedded:
    """What stands in a page, and where the same stands by itself."""

    document: Node
    path: str = ""
    """Empty for pages of which nothing but their place is said."""


@pass_context
def embedded(context: Context, title: str) -> Embedded | None:
    """What the page says; the title is that of its head, written as HTML."""
    language = current_language()
    endpoint = request.endpoint or ""
    match context.get("answer"), context.get("page"), context.get("collection"):
        case Answer() as answer, _, _:
            return Embedded(finder_data(answer), answer.address(suffix=SUFFIX))
        case _, Page() as page, Collection():
            return Embedded(entry_data(page), document_path(page.path))
        case _, _, Collection() as section:
            found = listing_data(section.name, language)
            return Embedded(found, document_path(section.path(language)))
    if endpoint in _BY_LANGUAGE:
        return Embedded(_BY_LANGUAGE[endpoint](language), document_path(request.path))
    if "trail" in context:
        plain = Markup(title).unescape()
        return Embedded(trail_data(tuple(context["trail"]), plain, language))
    return None
