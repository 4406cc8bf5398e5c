"""What the hub is measured against: the least that can answer under the same server."""

from collections.abc import Iterable

# wsgiref.types names them; they are of the standard, not of a library.
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask


def plain() -> WSGIApplication:
    """Twelve bytes, without anything in between."""

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        headers = [("Content-Type", "text/plain"), ("Content-Length", "12")]
        start_response("200 OK", headers)
        return [b"Hello world\n"]

    return app


def flask(size: int) -> Flask:
    """A route that returns a string that was made before."""
    app, text = Flask(__name__, static_folder=None), "x" * size

    @app.get("/")
    def page() -> str:
        return text

    return app
