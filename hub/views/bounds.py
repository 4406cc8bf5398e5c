"""How long an address may be, and how much may come along with a request."""

import re
from typing import Final

from flask import Flask, request
from werkzeug.exceptions import (
    BadRequest,
    RequestEntityTooLarge,
    RequestURITooLarge,
)

from hub.config import Config

LONGEST_ADDRESS: Final = 4_000
"""Bytes of path and query: twice what the longest list of filters or shortlist takes.
It bounds the number and the length of all that any address may say."""

LARGEST_BODY: Final = 8_192
"""No address reads what comes with a request; more than a stray form is refused."""


CONTROLS: Final = re.compile(rb"[\x00-\x20\x7f]")
"""What no query has that is written as queries are: %0A is another matter."""


def init_app(app: Flask, config: Config) -> None:
    """Refuse what is longer, before anything reads it."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    # Before the others, which read the address.
    app.before_request(_bounded)


def _bounded() -> None:
    if len(request.query_string) + len(request.path.encode()) > LONGEST_ADDRESS:
        raise RequestURITooLarge
    if CONTROLS.search(request.query_string) or not _is_text(request.query_string):
        raise BadRequest
    # Sent in pieces, its length is not known before all of it was read.
    in_pieces = "chunked" in request.headers.get("Transfer-Encoding", "").lower()
    if in_pieces or (request.content_length or 0) > LARGEST_BODY:
        raise RequestEntityTooLarge


def _is_text(query: bytes) -> bool:
    try:
        query.decode()
    except UnicodeDecodeError:
        return False
    return True
