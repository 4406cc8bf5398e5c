"""Messages as JSON: one object a line, with the request that they are about."""

import io
import json
import logging
import logging.config
from typing import Any

import pytest
from flask import Flask

from hub import create_app
from hub.config import Config
from hub.json_log import JsonFormatter, server_logging
from tests.conftest import NOW, one, page_getter


@pytest.fixture
def written():
    """What the hub's logger writes, read back."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    logger = logging.getLogger("hub")
    logger.addHandler(handler)

    def lines() -> list[dict[str, Any]]:
        return [json.loads(line) for line in stream.getvalue().splitlines()]

    yield lines
    logger.removeHandler(handler)


@pytest.fixture(scope="module")
def failing(config: Config) -> Flask:
    app = create_app(config, lambda: NOW)
    for path in ("/nl/stuk", "/en/broken", "/nl/stuk.json"):
        app.add_url_rule(path, path, view_func=_fail)
    return app


def _fail() -> str:
    raise RuntimeError("on\npurpose")


def test_a_message_is_one_object_on_one_line(written) -> None:
    logging.getLogger("hub.search").warning("The index %s\nis gone.", "x")
    (line,) = written()
    assert line.pop("time").endswith("+00:00")
    assert line == {
        "level": "warning",
        "logger": "hub.search",
        "message": "The index x\nis gone.",
    }


def test_a_failure_is_one_object_with_its_traceback_and_request(
    failing: Flask, written
) -> None:
    response = failing.test_client().get("/nl/stuk?q=geheim")
    (line,) = written()
    assert line["request_id"] == response.headers["X-Request-Id"]
    assert line["error"]["type"] == "RuntimeError"
    assert line["error"]["message"] == "on\npurpose"
    assert "_fail" in line["error"]["traceback"]
    assert "geheim" not in str(line)


@pytest.mark.parametrize(
    ("path", "words"),
    [("/nl/stuk", "Als u het meldt"), ("/en/broken", "If you report it")],
)
def test_a_visitor_can_name_what_failed(failing: Flask, path: str, words: str) -> None:
    client = failing.test_client()
    page = page_getter(client)(path, 500)
    assert words in one(page, "main").get_text()
    assert len(one(page, "main code").get_text()) == 16


def test_a_program_can_name_what_failed(failing: Flask) -> None:
    response = failing.test_client().get("/nl/stuk.json")
    assert response.get_json()["request_id"] == response.headers["X-Request-Id"]


def test_the_servers_messages_look_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    settings = server_logging("INFO")
    # For this server only: the root belongs to the tests.
    del settings["root"]
    logging.config.dictConfig(settings)
    logging.getLogger("gunicorn.error").info("Booting worker")
    for name in settings["loggers"]:
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    line = json.loads(capfd.readouterr().err)
    assert (line["logger"], line["message"]) == ("gunicorn.error", "Booting worker")
