"""A list and a page per entry, for every collection of the hub."""

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.languages import Language
from hub.models.collection import Collection
from hub.views.addresses import add_rules, list_path, page_addresses, query_as_sent
from hub.views.finders import finder_page
from hub.views.open_data.tables import offered_tables


def create_blueprint(collection: Collection) -> Blueprint:
    """The section of one collection."""
    bp = Blueprint(collection.name, __name__)

    def index(language: Language) -> ResponseReturnValue:
        catalogue = current_site().catalogue
        finder = catalogue.finder_of(collection.name)
        if finder == collection.name:
            return finder_page(finder, language)
        if finder is not None:
            return redirect(_with_query(list_path(collection.name, language)), 308)
        return render_template(
            "layouts/listing.html",
            collection=collection,
            pages=catalogue.list(collection.name, language),
            formats=offered_tables(collection.name, language),
        )

    def detail(language: Language, slug: str) -> str:
        site = current_site()
        try:
            page = site.catalogue.at(request.path)
        except PageNotFound:
            abort(404)
        return render_template(
            [f"{collection.name}/detail.html", "layouts/article.html"],
            collection=collection,
            page=page,
            body=site.renderer.render(page),
            alternates=page_addresses(page),
            now=site.now(),
        )

    add_rules(bp, "index", index, collection.path)
    add_rules(bp, "detail", detail, lambda each: collection.path(each, "<slug>"))
    return bp


def _with_query(path: str) -> str:
    query = query_as_sent()
    mark = "&" if "?" in path else "?"
    return f"{path}{mark}{query}" if query else path
