"""What a visitor may be about to ask, as JSON for the search field's list."""

from typing import Final

from flask import Blueprint, Response, jsonify, request

from hub.current import current_site
from hub.languages import Language
from hub.search.offered import Completion
from hub.views.addresses import SEARCH, SUGGESTIONS, add_rules
from hub.views.hits import entry_path, facet_label

bp = Blueprint("suggestions", __name__)

MOST: Final = 8
LONGEST: Final = 100
"""Who has typed more than this knows what to ask."""


def index_json(language: Language) -> Response:
    text = request.args.get("q", "")[:LONGEST]
    found = current_site().searcher.complete(text, language, limit=MOST)
    return jsonify(
        query=text,
        suggestions=[_suggestion(completion, language) for completion in found],
    )


def _suggestion(completion: Completion, language: Language) -> dict[str, str | None]:
    """The name of an entry leads to it; a query, without address, is searched for."""
    said = {"text": completion.text, "language": completion.language}
    if completion.key is None:
        return {**said, "url": None, "kind": None}
    catalogue = current_site().catalogue
    return {
        **said,
        "url": entry_path(completion.key, catalogue, language),
        "kind": facet_label("kind", completion.key[0], catalogue, language),
    }


add_rules(
    bp,
    "index_json",
    index_json,
    lambda each: f"/{each}/{SEARCH[each]}/{SUGGESTIONS[each]}.json",
)
