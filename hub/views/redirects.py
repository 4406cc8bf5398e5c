"""Redirects lead to a path of the hub, whatever host and scheme a request named."""

from urllib.parse import urlsplit

from flask import Flask, Response
from werkzeug.utils import redirect
from werkzeug.wrappers import Response as BaseResponse


def init_app(app: Flask) -> None:
    """Make the redirects of the router as short as our own."""
    app.after_request(_within_the_hub)


def _within_the_hub(response: Response) -> BaseResponse:
    # An address without its last slash is led on by the router, which repeats the host
    # of the request and, behind a proxy that ends TLS, the wrong scheme.
    parts = urlsplit(response.location or "")
    if not parts.netloc:
        return response
    path = "/" + parts.path.lstrip("/\\")
    address = f"{path}?{parts.query}" if parts.query else path
    return redirect(address, response.status_code, Response=Response)
