"""Requests that nobody sends in good faith, and what must hold of every answer."""

import gc
import gzip
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from time import thread_time
from typing import Final
from urllib.parse import quote_from_bytes

import brotli
from flask import Flask
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

MARK: Final = "<script>alert(7)</script>"
SLOWEST: Final = 1.0
"""Seconds of processor time; the slowest takes a tenth on a quiet machine."""

_TEXTS: Final = r"""
    .. . ../../../../etc/passwd ..\..\win.ini /etc/passwd // ....// %2e%2e%2f
    %252e%252e%252f file:///etc/passwd ~root %0d%0a %00 //evil.example /\evil.example
    https://evil.example @evil.example javascript:alert(7) data:text/html,x {{7*7}}
    ${7*7} * ** + -1 0 00 1e9 1.5 NaN Infinity null true [] nl en é é 漢字 🚀 ﷺ ٣ ²
    fonds 2026-03 2026-13 4-6 9-1 1000- -5 title instruments/fsdb instruments/ / ai
    flemish grant .json ' " -- ;
"""
_ODD: Final = (
    *("", " ", "dual use", "' OR 1=1--", "\x00", "x\x00.json", "\u202e", "\u200b"),
    *("\ufeff", "\ud800", "\U0010ffff", MARK, f'"><{MARK}', f"data:text/html,{MARK}"),
    *("\r\nSet-Cookie: a=b", "\n\nHTTP/1.1 200 OK", "9" * 30, "9" * 3000, "a" * 300),
    *("x" * 3900, "(" * 500, '"' * 301, "a " * 1000, "-x " * 300),
)
_NO_TEXT: Final = (
    *(b"\xff\xfe", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xed\xa0\x80"),
    b"\xf8\x88\x80\x80\x80",
)
PIECES: Final[tuple[bytes, ...]] = (
    *(each.encode("utf-8", "surrogatepass") for each in (*_TEXTS.split(), *_ODD)),
    *_NO_TEXT,
)
"""Texts, and bytes that are no UTF-8 or too long a form of it."""

UNSEEN: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xe2\x80[\xaa-\xae]")
"""What no page has in its text: controls, and marks that turn its direction."""

NAMES: Final = (
    *(
        "q",
        "page",
        "sort",
        "kind",
        "domain",
        "level",
        "provider",
        "audience",
        "support",
    ),
    *(
        "phase",
        "trl",
        "amount",
        "when",
        "status",
        "item",
        "find",
        "ask",
        "who",
        "where",
    ),
    *("need", "place", "technology", "application", "_external", "language", "x", ""),
)
METHODS: Final = (
    *("GET",) * 12,
    *("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "get"),
)
DECODED: Final = {"br": brotli.decompress, "gzip": gzip.decompress}
HEADERS: Final = (
    *("HOST", "ACCEPT", "ACCEPT_LANGUAGE", "ACCEPT_ENCODING", "RANGE", "IF_NONE_MATCH"),
    *("IF_MODIFIED_SINCE", "IF_MATCH", "IF_RANGE", "COOKIE", "REFERER", "USER_AGENT"),
    *(
        "ORIGIN",
        "X_FORWARDED_FOR",
        "X_FORWARDED_HOST",
        "X_FORWARDED_PROTO",
        "FORWARDED",
    ),
    *("X_HTTP_METHOD_OVERRIDE", "X_ORIGINAL_URL", "TRANSFER_ENCODING", "AUTHORIZATION"),
    *("SEC_FETCH_DEST", "ACCESS_CONTROL_REQUEST_METHOD", "CACHE_CONTROL", "EXPECT"),
)
VALUES: Final = (
    *(
        "evil.example",
        "localhost",
        "hub.example",
        "*",
        "*/*",
        "nl",
        "en;q=0.1,nl",
        "xx",
    ),
    *(
        "q" * 2000,
        "en;q=1e999",
        "nl;q=-1",
        ",,,;;;q=",
        "bytes=0-",
        "bytes=9-1,5-",
        "W/",
    ),
    *(
        '"x"',
        "gzip;q=0, *;q=0",
        "br",
        "Thu, 99 Foo 0000",
        "Thu, 01 Jan 1970 00:00:00 GMT",
    ),
    *(
        "chunked",
        "127.0.0.1",
        "::1, x",
        "\xff\xfe",
        "a=b; c",
        MARK,
        "100-continue",
        "\t",
    ),
    *("=?utf-8?q?=0D=0A?=", "iframe", "null", "https://evil.example", "GET", "1-1"),
)


@dataclass(frozen=True)
class Hostile:
    """A request, as a server hands it to the app."""

    method: str
    path: bytes
    query: bytes
    headers: Mapping[str, str]
    body: bytes = b""

    def __repr__(self) -> str:
        # Some are thousands of bytes long, and hypothesis writes down every one.
        asked = f"{self.method} {self.path[:80]!r}?{self.query[:160]!r}"
        return f"{asked} {[(name, value[:40]) for name, value in self.headers.items()]}"


def requests(rules: Sequence[str]) -> SearchStrategy[Hostile]:
    """Requests at addresses of the app, at what is nearly one, and at none."""
    piece = st.one_of(st.sampled_from(PIECES), st.binary(max_size=12))
    address = st.one_of(
        st.builds(_filled, st.sampled_from(rules), piece),
        st.builds(_filled, st.sampled_from(rules), piece),
        st.builds(lambda rule, end: rule.encode() + end, st.sampled_from(rules), piece),
        st.lists(piece, max_size=4).map(lambda parts: b"/" + b"/".join(parts)),
    )
    is_raw = st.sampled_from((True, *(False,) * 7))
    pair = st.tuples(st.sampled_from(NAMES), piece, is_raw).map(_pair)
    query = st.one_of(
        st.lists(pair, max_size=5).map(b"&".join),
        st.lists(pair, max_size=2).map(b"&".join),
        st.builds(lambda one, times: b"&".join([one] * times), pair, st.just(120)),
        st.lists(pair, max_size=2).map(b"&".join),
        st.just(b""),
        st.binary(max_size=30),
    )
    headers = st.dictionaries(
        st.sampled_from(HEADERS), st.sampled_from(VALUES), max_size=3
    )
    return st.builds(
        Hostile, st.sampled_from(METHODS), address, query, headers, st.just(b"")
    )


def _filled(rule: str, piece: bytes) -> bytes:
    """An address of a rule, with something for what it leaves open."""
    before, opened, rest = rule.encode().partition(b"<")
    return before + piece + rest.partition(b">")[2] if opened else before


def _pair(given: tuple[str, bytes, bool]) -> bytes:
    name, value, is_raw = given
    said = value if is_raw else quote_from_bytes(value, safe="").encode()
    return name.encode() + b"=" + said


@dataclass
class Asked:
    """What was asked so far, and the slowest of it."""

    app: Flask
    statuses: Counter[int] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_request: Hostile | None = None

    def ask(self, request: Hostile) -> None:
        """Ask, and complain of an answer that may not be."""
        said: list[tuple[str, list[tuple[str, str]]]] = []

        def start(status: str, headers: list[tuple[str, str]], _: object = None, /):
            said.append((status, headers))
            return said.append

        # The collector would look through all that the fuzzing keeps, for a second.
        gc.disable()
        started = thread_time()
        answer = self.app.wsgi_app(environ_of(request), start)
        body = b"".join(answer)
        spent = thread_time() - started
        gc.enable()
        if hasattr(answer, "close"):
            answer.close()
        if spent > self.slowest:
            self.slowest, self.slowest_request = spent, request
        ((status, headers),) = said
        code = int(status.split()[0])
        self.statuses[code] += 1
        complain(request, code, headers, body)
        assert spent < SLOWEST, request


def environ_of(request: Hostile) -> dict[str, object]:
    """What PEP 3333 wants: bytes of the path and the query, each as one letter."""
    return {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": request.path.decode("latin-1"),
        "QUERY_STRING": request.query.decode("latin-1"),
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "hub.example",
        **{f"HTTP_{name}": value for name, value in request.headers.items()},
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(request.body),
        "wsgi.errors": StringIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }


def complain(
    request: Hostile, code: int, headers: list[tuple[str, str]], body: bytes
) -> None:
    """Fail on what no answer may be."""
    assert 200 <= code < 500, request
    given = {name.lower(): value for name, value in headers}
    assert "content-security-policy" in given, request
    assert "set-cookie" not in given, request
    for name, value in headers:
        assert not {"\r", "\n", "\0"} & {*name, *value}, request
        value.encode("latin-1")
    goes_on = given.get("location")
    if goes_on is not None:
        assert goes_on.startswith("/"), (request, goes_on)
        assert not goes_on.startswith(("//", "/\\")), (request, goes_on)
    if request.method == "HEAD" or code == 304:
        assert not body, request
    if body and given.get("content-type", "").startswith("text/html"):
        text = DECODED.get(given.get("content-encoding", ""), bytes)(body)
        assert MARK.encode() not in text, request
        assert not UNSEEN.search(text), request
