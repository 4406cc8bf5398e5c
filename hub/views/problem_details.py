"""Errors for programs: application/problem+json (RFC 9457), in the language asked."""

from flask import Response, jsonify, request


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
    response.mimetype = "application/problem+json"
    return response
