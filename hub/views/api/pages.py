"""The addresses for programs: each page and list as JSON."""

from flask import Blueprint, Flask, Response
from flask.typing import RouteCallable

from hub.languages import Language
from hub.models.finder import ADDRESSES
from hub.views.addresses import add_rules
from hub.views.api import description, refusal, sharing
from hub.views.api.answers import respond
from hub.views.api.operation import Make
from hub.views.api.operations import operations
from hub.views.api.records import EntryRecord


def init_app(app: Flask) -> None:
    """Answer at every address of the table, and refuse what it does not know."""
    bp = Blueprint("api", __name__)
    for each in operations():
        if each.make is not None:
            add_rules(bp, each.id, _answering(each.make), each.path)
    app.register_blueprint(bp)
    app.register_blueprint(description.bp)
    sharing.init_app(app)
    refusal.init_app(
        app,
        {each.endpoint: each.parameters for each in operations()},
        own={
            *(each.endpoint for each in operations() if each.reads_itself),
            # The lists as linked data take the filters of the lists.
            *(f"linked_data.{id}_list" for id in ADDRESSES),
        },
    )


def _answering(make: Make) -> RouteCallable:
    def view(language: Language, **name: str) -> Response:
        told = make(language, **name)
        html = told.url if isinstance(told, EntryRecord) else ""
        return respond(told, language, html)

    return view
