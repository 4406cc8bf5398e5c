"""Documents other than pages: bytes with a media type, a language and an ETag."""

from flask import Response, make_response, request

from hub.languages import Language


def document(body: bytes, media_type: str, language: Language) -> Response:
    """The document, or 304 where the visitor has it already."""
    response = make_response(body)
    # Of texts and XML it says that they are UTF-8, which JSON always is.
    response.mimetype = media_type
    response.content_language.add(language)
    response.add_etag()
    response.make_conditional(request)
    return response
