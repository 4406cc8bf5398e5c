from collections.abc import Iterable
from dataclasses import replace

from werkzeug.test import Client

from hub.config import Config
from hub.middleware.stack import layered, layers


def hello(environ, start_response) -> Iterable[bytes]:
    start_response("200 OK", [])
    return [b"hello"]


def saying(word: bytes):
    """A layer that says a word before what comes from further in."""

    def layer(app):
        def answer(environ, start_response) -> Iterable[bytes]:
            return [word, *app(environ, start_response)]

        return answer

    return layer


def test_the_first_layer_is_outermost() -> None:
    app = layered(hello, [saying(b"one "), saying(b"two ")])
    assert Client(app).get("/").text == "one two hello"


def test_an_export_has_no_layers(config: Config) -> None:
    assert not layers(replace(config, exported=True))


def test_a_preview_has_no_layers(config: Config) -> None:
    assert not layers(replace(config, unpublished=True))
