"""Programs on other sites may read what is for programs (CORS): no more than that."""

from typing import Final

from flask import Flask, Response, request

from hub.views.problem_details import is_for_programs

READ: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Language, ETag, Link",
    # Before the security headers, which would say "same-origin".
    "Cross-Origin-Resource-Policy": "cross-origin",
}
ASKED_BEFORE: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
"""What a browser asks first; no credentials, since the hub knows none."""


def init_app(app: Flask) -> None:
    """Let every site read data, and no page."""
    app.after_request(_shared)


def _shared(response: Response) -> Response:
    if is_for_programs(request.path):
        response.headers.update(READ)
        if request.method == "OPTIONS":
            response.headers.update(ASKED_BEFORE)
    return response
