"""Errors as data (RFC 9457), for programs that asked for data."""

import json
from typing import Final

from flask import Response

from hub.current import current_language

MEDIA_TYPE: Final = "application/problem+json"
SUFFIXES: Final = (".ics", ".atom", ".json", ".csv")


def problem(status: int, title: str, detail: str) -> Response:
    """An answer that says what is wrong, in the visitor's language."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    response = Response(json.dumps(body, ensure_ascii=False), status)
    response.mimetype = MEDIA_TYPE
    response.content_language.add(current_language())
    return response


def is_for_programs(path: str) -> bool:
    """Whether an address asks for data rather than for a page."""
    return path.endswith(SUFFIXES)
