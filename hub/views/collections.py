"""A list and a page per entry, for every collection of the hub."""

from flask import Blueprint, abort, render_template, request

from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.languages import Language
from hub.models.collection import Collection
from hub.views.addresses import add_rules, page_addresses
from hub.views.agenda import split_by_date


def create_blueprint(collection: Collection) -> Blueprint:
    """The section of one collection."""
    bp = Blueprint(collection.name, __name__)

    def index(language: Language) -> str:
        site = current_site()
        pages = site.catalogue.list(collection.name, language)
        return render_template(
            [f"{collection.name}/index.html", "layouts/listing.html"],
            collection=collection,
            groups=split_by_date(pages, site.now()),
            count=len(pages),
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
