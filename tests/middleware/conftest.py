"""A plain app behind the cache, which counts what it was asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from werkzeug.test import Client

from hub.middleware.cache import ResponseCache
from hub.validity import hold_until
from tests.conftest import NOW

PUBLIC = "public, max-age=100, must-revalidate"
BODY = b"<p>A page that says the same again and again.</p>" * 50


@dataclass
class App:
    """Answers as it is told to, with the number of the request at the end."""

    now: datetime = NOW
    status: str = "200 OK"
    body: bytes = BODY
    headers: dict[str, str] = field(default_factory=dict)
    kept: bool = True
    until: datetime | None = NOW + timedelta(seconds=100)
    asked: int = 0
    seen: list[dict[str, str]] = field(default_factory=list)

    def __call__(self, environ, start_response) -> Iterable[bytes]:
        self.asked += 1
        self.seen.append(dict(environ))
        if self.kept:
            hold_until(environ, self.until)
        body = self.body + b"%d" % self.asked
        headers = {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(body)),
            "Cache-Control": PUBLIC,
            "ETag": f'"{self.asked}"',
            "Date": "Sun, 01 Mar 2026 11:00:00 GMT",
            "X-Frame-Options": "DENY",
            **self.headers,
        }
        start_response(self.status, [each for each in headers.items() if each[1]])
        return [body]


@pytest.fixture
def inner() -> App:
    return App()


@pytest.fixture
def client(inner: App) -> Client:
    return Client(ResponseCache(inner, 1, lambda: inner.now))
