"""Where the API is described: the document, and the page made of it."""

from functools import lru_cache
from typing import Final

from flask import Blueprint, Response, current_app, render_template

from hub.current import current_site
from hub.edition import Edition
from hub.languages import Language
from hub.views.addresses import add_rules
from hub.views.api.answers import JSON
from hub.views.api.reference import Reference, reference_of

bp = Blueprint("api_reference", __name__)

DOCUMENT: Final = "/api/openapi.json"


@bp.get(DOCUMENT)
def document() -> Response:
    """The document, which speaks English."""
    # What describes it is large, and few ask: who starts the hub does not wait for it.
    from hub.views.api.document import document_json

    site = current_site()
    body = document_json(site.edition, as_files=site.config.exported)
    response: Response = current_app.response_class(body, mimetype=JSON)
    return response


def index(language: Language) -> str:
    """The readable page."""
    site = current_site()
    reference = _reference(site.edition, language, site.config.exported)
    return render_template("api/index.html", reference=reference, document=DOCUMENT)


# Both languages, of the edition that is out and of the one before.
@lru_cache(maxsize=4)
def _reference(edition: Edition, language: Language, as_files: bool) -> Reference:
    # As above.
    from hub.views.api.document import api_document

    document = api_document(edition, language, as_files=as_files)
    told = document.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return reference_of(told, language)


add_rules(bp, "index", index, lambda each: f"/{each}/api/")
