"""nginx in front of gunicorn: what it passes on, what it keeps quiet, its twin."""

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.deploy.conftest import Front, configured, write_twin
from tests.export.serving import nginx
from tests.publishing.running import started, wait_for

QUESTION = "lening-voor-jan"


@contextmanager
def stopped(front: Front) -> Iterator[None]:
    """The hub is gone, and comes back."""
    file = front.hub.folder / "pid"
    os.kill(int(file.read_text()), signal.SIGTERM)
    wait_for(lambda: not file.exists() and front.hub.held() is None)
    yield


def last_request(front: Front, path: str) -> dict[str, object]:
    wait_for(lambda: f'"{path}"' in front.hub.log)
    lines = [json.loads(line) for line in front.hub.log.splitlines()]
    return next(line for line in reversed(lines) if line.get("path") == path)


def test_the_hub_answers_through_nginx(front: Front) -> None:
    response, text = front.get("/nl/")
    assert response.status == 200
    assert "<h1" in text
    assert "De tweeling" not in text
    assert response.headers.get_all("X-Content-Type-Options") == ["nosniff"]


def test_both_logs_call_a_request_by_one_name(front: Front) -> None:
    response, _ = front.get("/en/")
    id = response.headers["X-Request-Id"]
    assert last_request(front, "/en/")["request_id"] == id
    wait_for(lambda: id in front.logged)


def test_what_people_look_for_stands_in_no_log(front: Front) -> None:
    response, _ = front.get(f"/nl/zoeken?q={QUESTION}")
    assert response.status == 200
    wait_for(lambda: "/nl/zoeken" in front.logged)
    assert QUESTION not in front.logged
    assert "127.0.0.1" not in front.logged


def test_static_files_are_kept(front: Front) -> None:
    _, text = front.get("/nl/")
    style = text.partition('<link rel="stylesheet" href="')[2].partition('"')[0]
    assert front.get(style)[0].status == 200
    kept = [path for path in (front.folder / "cache").rglob("*") if path.is_file()]
    assert kept


def test_another_name_gets_no_answer(front: Front) -> None:
    with pytest.raises(ConnectionResetError):
        front.get("/nl/", host="other.example")


def test_without_tls_a_visitor_is_led_to_it(front: Front) -> None:
    response, _ = front.get("/nl/zoeken?q=x", port=front.plain_port)
    assert response.status == 308
    assert response.headers["Location"] == "https://hub.example/nl/zoeken?q=x"


def test_a_page_that_is_not_there_is_the_hubs_to_say(front: Front) -> None:
    response, text = front.get("/nl/nergens/")
    assert response.status == 404
    assert "tweeling" not in text


def test_the_twin_takes_over_and_the_hub_comes_back(front: Front) -> None:
    with stopped(front):
        response, text = front.get(f"/nl/?q={QUESTION}")
        assert (response.status, text) == (200, "<h1>De tweeling</h1>")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert front.get("/nl/nergens/")[0].status == 404
        # A watcher must see that it is the hub that is gone.
        assert front.get("/readyz")[0].status == 502
        assert QUESTION not in front.logged
    with (front.hub.folder / "log").open("ab") as log, started(front.hub, log):
        wait_for(lambda: front.hub.held() is not None)
        assert "De tweeling" not in front.get("/nl/")[1]


def test_the_file_is_sound_with_tls_too(tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl to make a certificate with")
    write_twin(tmp_path / "twin")
    words = ["req", "-x509", "-nodes", "-newkey", "rsa:2048", "-subj", "/CN=x.example"]
    subprocess.run(
        [openssl, *words, "-keyout", "privkey.pem", "-out", "fullchain.pem"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    test = [nginx(), "-t", "-c", str(configured(tmp_path, {}))]
    tested = subprocess.run(test, check=False, capture_output=True, text=True)
    assert tested.returncode == 0, tested.stderr
    assert "[warn]" not in tested.stderr
