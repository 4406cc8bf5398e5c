"""Linked data as an answer: of a page in one language, or of something in both."""

from flask import Response, json, make_response, request

from hub.languages import LANGUAGES, Language
from hub.linked_data.node import MEDIA_TYPE, Node
from hub.views.answers import document


def in_one_language(said: Node, language: Language) -> Response:
    """What a page says, with the address of that page."""
    response = document(json.dumps(said).encode(), MEDIA_TYPE, language)
    page = said["url"]
    response.headers["Link"] = (
        f'<{page}>; rel="canonical", <{page}>; rel="alternate"; type="text/html"'
    )
    return response


def in_both_languages(said: Node) -> Response:
    """What has no language of its own."""
    response = make_response(json.dumps(said))
    response.headers["Content-Type"] = MEDIA_TYPE
    response.content_language.update(LANGUAGES)
    response.add_etag()
    response.make_conditional(request)
    return response
