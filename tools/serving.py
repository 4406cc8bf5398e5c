"""The real content on a free port of this machine, to be looked at from outside."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from werkzeug.serving import WSGIRequestHandler, make_server

from hub import create_app
from hub.config import Config

HOST = "127.0.0.1"


class Quiet(WSGIRequestHandler):
    """Keeps connections open, as the production server does, and says nothing."""

    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: object) -> None:
        """Not a line a request."""


@contextmanager
def served() -> Iterator[str]:
    """The address of a hub that knows its own address; it stops at the end."""
    port = _free_port()
    base = f"http://{HOST}:{port}"
    app = create_app(Config(base_url=base).unlimited)
    app.extensions["hub"].open()
    server = make_server(HOST, port, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield base
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((HOST, 0))
        port: int = free.getsockname()[1]
        return port
