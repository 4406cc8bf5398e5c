"""Linked data at addresses of its own: of each page, the vocabularies, the glossary."""

from collections.abc import Callable
from functools import partial

from flask import Blueprint, Flask, Response, abort, redirect
from werkzeug.wrappers import Response as BaseResponse

from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.languages import LANGUAGES, Language
from hub.linked_data.node import document_path
from hub.linked_data.skos import GLOSSARY as GLOSSARY_DATA
from hub.linked_data.skos import (
    VOCABULARIES,
    glossary_document,
    vocabularies_document,
)
from hub.models.collection import BY_NAME, COLLECTIONS, Collection
from hub.models.finder import ADDRESSES, finder_path
from hub.views.addresses import absolute, add_rules, list_path
from hub.views.finder_answer import Answer
from hub.views.finders import refused_answer
from hub.views.linked_data import catalogue
from hub.views.linked_data.answers import in_both_languages, in_one_language
from hub.views.linked_data.embedded import embedded
from hub.views.linked_data.statements import (
    entry_data,
    finder_data,
    glossary_data,
    glossary_path,
    home_data,
    listing_data,
)

bp = Blueprint("linked_data", __name__)


def init_app(app: Flask) -> None:
    """Let pages carry their linked data, and serve it by itself."""
    app.register_blueprint(bp)
    app.register_blueprint(catalogue.bp)
    app.jinja_env.globals["linked_data"] = embedded


@bp.get(VOCABULARIES)
def vocabularies() -> Response:
    found = vocabularies_document(current_site().catalogue.vocabularies, absolute)
    return in_both_languages(found)


@bp.get(GLOSSARY_DATA)
def glossary_concepts() -> Response:
    pages = {each: glossary_path(each) for each in LANGUAGES}
    glossary = current_site().catalogue.glossary
    return in_both_languages(glossary_document(glossary, pages, absolute))


def home(language: Language) -> Response:
    return in_one_language(home_data(language), language)


def glossary(language: Language) -> Response:
    return in_one_language(glossary_data(language), language)


def listing(collection: str, language: Language) -> BaseResponse:
    if current_site().catalogue.finder_of(collection) is not None:
        # As the list itself leads on.
        return redirect(document_path(list_path(collection, language)), 308)
    return in_one_language(listing_data(collection, language), language)


def finder(id: str, language: Language) -> BaseResponse:
    if id not in current_site().finders:
        return listing(id, language) if id in BY_NAME else abort(404)
    answer = Answer.of_request(id, language)
    if answer.ignored:
        return refused_answer(answer)
    return in_one_language(finder_data(answer), language)


def entry(collection: Collection, language: Language, slug: str) -> BaseResponse:
    catalogue, path = current_site().catalogue, collection.path(language, slug)
    try:
        page = catalogue.at(path)
    except PageNotFound:
        moved = catalogue.redirect(path)
        if moved is None:
            abort(404)
        return redirect(document_path(moved.path), 308)
    return in_one_language(entry_data(page), language)


def _add(
    name: str, view: Callable[..., BaseResponse], path: Callable[[Language], str]
) -> None:
    add_rules(bp, name, view, lambda each: document_path(path(each)))


def _entry_path(collection: Collection, language: Language) -> str:
    return collection.path(language, "<slug>")


_add("home", home, lambda each: f"/{each}/")
_add("glossary", glossary, glossary_path)
for _id in ADDRESSES:
    _add(f"{_id}_list", partial(finder, _id), partial(finder_path, _id))
for _each in COLLECTIONS:
    _add(_each.name, partial(entry, _each), partial(_entry_path, _each))
    if _each.name not in ADDRESSES:
        _add(f"{_each.name}_list", partial(listing, _each.name), _each.path)
