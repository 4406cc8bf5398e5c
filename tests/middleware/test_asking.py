from collections.abc import Iterator

import pytest
from werkzeug.test import Client

from hub.middleware.cache import ResponseCache
from tests.conftest import NOW


class Pieces:
    """A body that comes in pieces and knows whether it was closed."""

    def __init__(self) -> None:
        self.given = 0
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in (b"one ", b"two ", b"three"):
            self.given += 1
            yield piece

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def pieces() -> Pieces:
    return Pieces()


def through(pieces: Pieces, headers: list[tuple[str, str]]) -> Client:
    def app(environ, start_response):
        start_response("200 OK", headers)
        return pieces

    return Client(ResponseCache(app, 1, lambda: NOW))


def test_what_streams_is_not_waited_for(pieces: Pieces) -> None:
    response = through(pieces, []).get("/", buffered=False)
    assert next(iter(response.response)) == b"one "
    assert pieces.given == 1
    response.close()
    assert pieces.closed


def test_head_of_what_streams_reads_nothing(pieces: Pieces) -> None:
    assert through(pieces, []).head("/").data == b""
    assert pieces.given == 0
    assert pieces.closed


def test_what_is_whole_is_closed(pieces: Pieces) -> None:
    assert through(pieces, [("Content-Length", "13")]).get("/").text == "one two three"
    assert pieces.closed


def test_a_very_large_answer_goes_through(pieces: Pieces) -> None:
    client = through(pieces, [("Content-Length", str(9 << 20))])
    response = client.get("/", buffered=False)
    assert next(iter(response.response)) == b"one "
    assert pieces.given == 1
    response.close()


def test_an_app_may_be_a_generator_and_may_write() -> None:
    def app(environ, start_response):
        write = start_response("200 OK", [("Content-Length", "13")])
        write(b"one ")
        yield b"two "
        yield b"three"

    client = Client(ResponseCache(app, 1, lambda: NOW))
    assert client.get("/").text == "one two three"
