"""Documents other than pages: bytes with a media type, a language and an ETag."""

from flask import Response, make_response, request

from hub.languages import Language


def document(body: bytes, media_type: str, language: Language) -> Response:
    """The document, or 304 where the visitor has it already."""
    response = make_response(body)
    response.headers["Content-Type"] = f"{media_type}; charset=utf-8"
    response.content_language.add(language)
    response.add_etag()
    response.make_conditional(request)
    return response
