"""Asking the app further in, and reading what it answers."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from typing import Final

# wsgiref.types names them; they are of the standard, not of a library.
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.datastructures import Headers
from werkzeug.wsgi import ClosingIterator

from hub.middleware.answer import Answer, Pairs
from hub.validity import CONDITIONS

_LARGEST: Final = 8 << 20
"""Bytes; what is larger is not read at once, but goes through as it is."""


@dataclass(frozen=True)
class Streamed:
    """An answer that comes piece by piece."""

    status: str
    headers: Pairs
    pieces: ClosingIterator

    def given(
        self, start_response: StartResponse, *, is_wanted: bool
    ) -> Iterable[bytes]:
        """Hand it through, or the headers alone."""
        start_response(self.status, self.headers)
        if is_wanted:
            return self.pieces
        self.pieces.close()
        return ()


def ask(app: WSGIApplication, environ: WSGIEnvironment) -> Answer | Streamed:
    """What the app answers to everybody, whatever this visitor has already."""
    for name in CONDITIONS:
        environ.pop(name, None)
    method = environ["REQUEST_METHOD"]
    # The same headers for HEAD, and an answer that is of use to the next GET.
    environ["REQUEST_METHOD"] = "GET"
    streamed = _run(app, environ)
    environ["REQUEST_METHOD"] = method
    headers = Headers(streamed.headers)
    length = headers.get("Content-Length", type=int)
    if length is None or length > _LARGEST:
        return streamed
    with closing(streamed.pieces):
        return Answer.of(streamed.status, headers, b"".join(streamed.pieces))


def _run(app: WSGIApplication, environ: WSGIEnvironment) -> Streamed:
    """Call the app as PEP 3333 says."""
    said: list[tuple[str, Pairs]] = []
    first: list[bytes] = []

    def start_response(
        status: str, headers: Pairs, exc_info: object = None
    ) -> Callable[[bytes], object]:
        said.append((status, headers))
        return first.append

    pieces = app(environ, start_response)
    rest = iter(pieces)
    if not said:
        # An app that is a generator says nothing before its first piece.
        first.extend([next(rest, b"")])
    status, headers = said[-1]
    close = getattr(pieces, "close", None)
    return Streamed(status, headers, ClosingIterator(chain(first, rest), close))
