"""Every page as Markdown, at its own address with .md in place of the last slash."""

from collections.abc import Callable
from functools import partial
from typing import Final

from flask import Blueprint, Flask, Response, abort

from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.languages import Language
from hub.models.collection import COLLECTIONS, Collection
from hub.views.addresses import (
    A_Z,
    ACCESSIBILITY,
    CODES,
    GLOSSARY,
    OPEN_DATA,
    PICTURES,
    add_rules,
)
from hub.views.feeds import CHANGES
from hub.views.pictures import SLUGS
from hub.views.pictures import path as picture_path
from hub.views.plain_pages import lists, others
from hub.views.plain_pages.entries import entry_document
from hub.views.plain_pages.writer import (
    Document,
    markdown_path,
    markdown_response,
)

Make = Callable[[Language], Document]

SECTIONS: Final = (
    (GLOSSARY, lists.glossary_document),
    (CODES, lists.codes_document),
    (A_Z, lists.titles_document),
    (CHANGES, lists.changes_document),
    (PICTURES, others.pictures_document),
    (ACCESSIBILITY, others.statement_document),
    (OPEN_DATA, others.open_data_document),
)
"""What is neither entry nor finder. The answers to a question have JSON alone."""


def init_app(app: Flask) -> None:
    """Answer at every address."""
    app.register_blueprint(create_blueprint())


def create_blueprint() -> Blueprint:
    """Every page but those of the finders, which read their filters themselves."""
    bp = Blueprint("plain_pages", __name__)
    _add(bp, "home", others.home_document, lambda each: f"/{each}/")
    for collection in COLLECTIONS:
        name = collection.name
        add_rules(bp, name, partial(_entry, collection), partial(_path, collection))
    for collection in COLLECTIONS:
        make = partial(lists.list_document, collection)
        if collection.name in ("guidance", "strategy", "about"):
            _add(bp, f"{collection.name}_list", make, collection.path)
    for section, document in SECTIONS:
        _add(bp, section.en, document, lambda each, of=section: f"/{each}/{of[each]}/")
    for id in SLUGS:
        picture = partial(others.picture_document, id)
        _add(bp, f"picture_{id}", picture, partial(picture_path, id))
    return bp


def _add(bp: Blueprint, endpoint: str, make: Make, path: Callable[..., str]) -> None:
    def view(language: Language) -> Response:
        return markdown_response(make(language))

    add_rules(bp, endpoint, view, lambda each: markdown_path(path(each)))


def _path(collection: Collection, language: Language) -> str:
    return markdown_path(collection.path(language, "<slug>"))


def _entry(collection: Collection, language: Language, slug: str) -> Response:
    try:
        page = current_site().catalogue.at(collection.path(language, slug))
    except PageNotFound:
        abort(404)
    return markdown_response(entry_document(page))
