"""Errors for programs: application/problem+json (RFC 9457), in the language asked."""

from typing import Final

from flask import Response, jsonify, request

from hub.current import current_language

MEDIA_TYPE: Final = "application/problem+json"
SUFFIXES: Final = (
    *(
        ".ics",
        ".atom",
        ".json",
        ".csv",
        ".ndjson",
        ".geojson",
        ".jsonld",
        ".ttl",
        ".md",
    ),
)
API: Final = "/api/"


def problem(status: int, title: str, detail: str, **more: object) -> Response:
    """An answer that says what was wrong with the request."""
    response = jsonify(
        type="about:blank",
        title=title,
        status=status,
        detail=detail,
        instance=request.path,
        **more,
    )
    response.status_code = status
    response.mimetype = MEDIA_TYPE
    response.content_language.add(current_language())
    return response


def is_for_programs(path: str) -> bool:
    """Whether an address asks for data rather than for a page."""
    return path.endswith(SUFFIXES) or path.startswith(API)
