"""What a machine is told about a bad request: problem details of RFC 9457."""

from http import HTTPStatus

from flask import Response, jsonify


def problem(status: int, title: str, detail: str) -> Response:
    """An answer of type application/problem+json."""
    response = jsonify(
        type="about:blank",
        status=status,
        title=title or HTTPStatus(status).phrase,
        detail=detail,
    )
    response.status_code = status
    response.mimetype = "application/problem+json"
    return response
