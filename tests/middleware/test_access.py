"""What is written of a request: enough to find it, nothing about who asked for what."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from hub.middleware import access
from hub.middleware.access import AccessLog

HIDDEN = "lening-voor-jan"


def answer(environ, start_response):
    start_response("200 OK", [("Content-Length", "5")])
    return [b"hello"]


Asked = Callable[..., tuple[str, dict[str, Any]]]


@pytest.fixture
def asked() -> Asked:
    def ask(
        path: str = "/nl/", *, app=answer, header: str | None = None, **settings: bool
    ) -> tuple[str, dict[str, Any]]:
        lines: list[str] = []
        chosen = {"trusts_ids": False, "tells_addresses": False, **settings}
        layer = AccessLog(app, write=lines.append, **chosen)
        headers = {"X-Request-Id": header} if header is not None else {}
        environ = {"REMOTE_ADDR": "192.0.2.7"}
        response = Client(layer).get(path, headers=headers, environ_base=environ)
        (line,) = lines
        assert "\n" not in line
        return response.headers["X-Request-Id"], json.loads(line)

    return ask


def test_a_line_says_what_was_asked_and_how_it_was_answered(asked: Asked) -> None:
    id, line = asked("/nl/instrumenten/")
    assert re.fullmatch(r"[0-9a-f]{16}", id)
    assert re.fullmatch(r"\d{4}-.+\+00:00", line.pop("time"))
    assert line.pop("ms") >= 0
    assert line == {
        "level": "info",
        "logger": "hub.access",
        "request_id": id,
        "method": "GET",
        "path": "/nl/instrumenten/",
        "status": 200,
        "bytes": 5,
        "cache": "hit",
    }


def test_neither_the_question_nor_the_visitor_is_written(asked: Asked) -> None:
    _, line = asked(f"/nl/zoeken?q={HIDDEN}")
    assert HIDDEN not in str(line)
    assert "192.0.2.7" not in str(line)


def test_addresses_are_written_where_a_setting_says_so(asked: Asked) -> None:
    assert asked(tells_addresses=True)[1]["address"] == "192.0.2.7"


def test_every_request_has_an_id_of_its_own(asked: Asked) -> None:
    assert asked()[0] != asked()[0]


@pytest.mark.parametrize("given", ["0123abcd-ef", "a" * 64, "4bf92f35.77b3_4da6"])
def test_a_trusted_proxy_names_the_request(asked: Asked, given: str) -> None:
    id, line = asked(header=given, trusts_ids=True)
    assert id == line["request_id"] == given


@pytest.mark.parametrize(
    ("given", "is_trusted"),
    [("0123abcd", False), ("short", True), ("a" * 65, True), ("<b>0123abcd", True)],
)
def test_nobody_else_does_and_never_with_odd_signs(
    asked: Asked, given: str, is_trusted: bool
) -> None:
    assert asked(header=given, trusts_ids=is_trusted)[0] != given


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("/nl/caf%C3%A9/", "/nl/café/"),
        ("/nl/%0d%0a{}/", "/nl/\r\n{}/"),
        ("/nl/%ff/", "/nl/\ufffd/"),
        (f"/nl/{'a' * 400}", f"/nl/{'a' * 296}"),
    ],
)
def test_any_path_makes_one_sound_line(asked: Asked, path: str, written: str) -> None:
    assert asked(path)[1]["path"] == written


def test_a_length_that_nobody_knows_is_none(asked: Asked) -> None:
    def streamed(environ, start_response):
        start_response("200 OK", [])
        return iter([b"a"])

    assert asked(app=streamed)[1]["bytes"] is None


def test_what_was_made_anew_is_no_hit(asked: Asked) -> None:
    assert asked(app=access.marking(answer))[1]["cache"] == "miss"


def test_the_headers_of_a_kept_answer_stay_as_they_were() -> None:
    kept = [("Content-Length", "0")]

    def app(environ, start_response):
        start_response("200 OK", kept)
        return ()

    layer = AccessLog(app, write=None, trusts_ids=False, tells_addresses=False)
    assert Client(layer).get("/").headers["X-Request-Id"]
    assert kept == [("Content-Length", "0")]


def test_a_line_goes_to_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    access.to_standard_output("{}")
    assert capfd.readouterr().out == "{}\n"


def test_a_log_that_is_full_costs_no_answer(monkeypatch, tmp_path: Path) -> None:
    def full(_file: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    access.to_standard_output("{}")
