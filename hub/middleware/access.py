"""The layer that gives each request an id and, where lines are wanted, a line of log.

It is paid by every answer, also one that is kept: so one line is one write, made by
hand, and nothing in it asks Flask.
"""

import json
import os
import re
import secrets
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from time import perf_counter
from typing import Final

# wsgiref.types names them; they are of the standard, not of a library.
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from hub.current import REQUEST_ID

Write = Callable[[str], None]

_WELL_FORMED: Final = re.compile(r"[A-Za-z0-9._-]{8,64}")
_LONGEST: Final = 300
"""Characters of a path; longer ones are nobody's links."""
MADE: Final = "hub.made"
"""Under this name a request knows that its answer was made, and not kept."""

_encoded: Final = json.JSONEncoder().encode


class AccessLog:
    """Knows what was asked and how it was answered, never what was looked for."""

    def __init__(
        self,
        app: WSGIApplication,
        *,
        write: Write | None,
        trusts_ids: bool,
        tells_addresses: bool,
    ) -> None:
        self._app = app
        self._write = write
        self._trusts_ids = trusts_ids
        self._tells_addresses = tells_addresses

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        began = perf_counter()
        id = environ[REQUEST_ID] = self._id(environ)
        told: dict[str, object] = {}

        def start(
            status: str, headers: list[tuple[str, str]], failure: object = None, /
        ) -> Callable[[bytes], object]:
            told["status"] = int(status[:3])
            told["bytes"] = _length(headers)
            # A list of its own: that of a kept answer is everybody's.
            named = [*headers, ("X-Request-Id", id)]
            return start_response(status, named, failure)  # type: ignore[arg-type]  # passed on as it came

        body = self._app(environ, start)
        if self._write is not None:
            self._write(self._line(environ, told, perf_counter() - began))
        return body

    def _id(self, environ: WSGIEnvironment) -> str:
        """What a proxy calls the request, if one may; else a name of our own."""
        given: str = environ.get("HTTP_X_REQUEST_ID", "")
        if self._trusts_ids and _WELL_FORMED.fullmatch(given):
            return given
        return secrets.token_hex(8)

    def _line(
        self, environ: WSGIEnvironment, told: dict[str, object], seconds: float
    ) -> str:
        path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
        line = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "level": "info",
            "logger": "hub.access",
            "request_id": environ[REQUEST_ID],
            "method": environ["REQUEST_METHOD"],
            # WSGI passes on each byte of UTF-8 as a character.
            "path": path[:_LONGEST].encode("latin-1").decode("utf-8", "replace"),
            **told,
            "ms": round(seconds * 1000, 2),
            "cache": "miss" if MADE in environ else "hit",
        }
        if self._tells_addresses:
            line["address"] = environ.get("REMOTE_ADDR", "")
        return _encoded(line)


def marking(app: WSGIApplication) -> WSGIApplication:
    """The innermost layer: what comes this far is answered anew."""

    def answer(
        environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        environ[MADE] = True
        return app(environ, start_response)

    return answer


def to_standard_output(line: str) -> None:
    """One line in one write, so that those of several processes stay whole."""
    try:
        os.write(1, f"{line}\n".encode("utf-8", "replace"))
    except OSError:
        # A full disk or a closed pipe must not cost a visitor the answer.
        return


def _length(headers: Iterable[tuple[str, str]]) -> int | None:
    """How long the body is; None where nobody knew at its beginning."""
    for name, value in headers:
        if name == "Content-Length":
            return int(value)
    return None
