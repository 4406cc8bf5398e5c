"""What went wrong, for machines: application/problem+json (RFC 9457)."""

from typing import Final

from flask import Response, jsonify

MIMETYPE: Final = "application/problem+json"


def problem(status: int, title: str, detail: str) -> Response:
    """An answer that says what is wrong with a request."""
    response = jsonify(type="about:blank", title=title, status=status, detail=detail)
    response.status_code = status
    response.mimetype = MIMETYPE
    return response
