"""The layer that answers what comes by the port of the metrics, and only that.

The port belongs to the workers, as that of the visitors does: any of them knows what
all counted.
"""

from collections.abc import Iterable
from typing import Any, Final

# wsgiref.types names them; they are of the standard, not of a library.
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from hub.metrics.exposition import CONTENT_TYPE, exposition
from hub.metrics.tally import Tally
from hub.site import Site

PATH: Final = "/metrics"
_SOCKET: Final = "gunicorn.socket"


class MetricsPort:
    """Hands on to the hub what came by another port."""

    def __init__(
        self, app: WSGIApplication, *, port: int, tally: Tally, site: Site
    ) -> None:
        self._app = app
        self._port = port
        self._tally = tally
        self._site = site

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        if not self._came_by(environ):
            return self._app(environ, start_response)
        status, text = "404 Not Found", f"Only {PATH} is here.\n"
        if environ.get("PATH_INFO") == PATH:
            status, text = "200 OK", exposition(self._tally, self._site)
        body = text.encode()
        start_response(
            status,
            [
                ("Content-Type", CONTENT_TYPE),
                ("Content-Length", str(len(body))),
                ("Cache-Control", "no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ],
        )
        return [body] if environ["REQUEST_METHOD"] != "HEAD" else []

    def _came_by(self, environ: WSGIEnvironment) -> bool:
        """Whether the connection was made to the port; a header can say anything."""
        # On a socket in the file system gunicorn takes this number from the visitor.
        if environ.get("SERVER_PORT") != str(self._port):
            return False
        connection: Any = environ.get(_SOCKET)
        name = connection.getsockname() if connection is not None else None
        return isinstance(name, tuple) and name[1] == self._port
