"""What machines are told of the process: that it lives, and that it may be asked."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from hub.revision import fingerprint
from hub.site import Site
from tests.conftest import FIXTURES, NOW

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture(scope="module")
def opened(config: Config) -> Site:
    return _site(_app(config))


def _app(config: Config, clock: Callable[[], datetime] = lambda: NOW) -> Flask:
    return create_app(config, clock)


def _site(app: Flask) -> Site:
    site: Site = app.extensions["hub"]
    site.open()
    return site


@pytest.fixture
def broken(tmp_path: Path) -> Flask:
    folder = Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))
    (folder / "organisations" / "pmv.nl.md").write_text("nothing")
    return _app(Config(content=folder, search_index=tmp_path / "index"))


def test_a_process_is_alive_whatever_its_content(broken: Flask) -> None:
    answer = broken.test_client().get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "alive"})
    assert "content" not in vars(broken.extensions["hub"])


def test_what_is_not_read_is_not_ready(broken: Flask) -> None:
    answer = broken.test_client().get("/readyz")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.json == {
        "status": "not ready",
        "reason": "the content has not been read",
    }


def test_ready_says_which_content_and_since_when(config: Config) -> None:
    moments = [NOW]
    app = _app(config, lambda: moments[-1])
    site = _site(app)
    moments.append(NOW + timedelta(minutes=2))
    answer = app.test_client().get("/readyz")
    assert site.revision is not None
    assert answer.status_code == 200
    assert answer.json == {
        "status": "ready",
        "commit": site.revision.commit,
        "content": fingerprint(config.content),
        "index": fingerprint(config.content),
        "release": site.revision.release,
        "read": "2026-03-01T12:00:00+01:00",
        "age_seconds": 120,
    }


def test_an_index_of_other_content_is_not_ready(config: Config) -> None:
    app = _app(config)
    _site(app).indexed = "other"
    answer = app.test_client().get("/readyz")
    assert answer.status_code == 503
    assert "other content" in answer.get_json()["reason"]


def test_the_commit_may_be_a_setting(tmp_path: Path) -> None:
    config = Config(
        content=FIXTURES / "content", search_index=tmp_path, commit=COMMIT[:12]
    )
    revision = _site(_app(config)).revision
    assert revision is not None
    assert revision.commit == COMMIT[:12]


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_nobody_keeps_or_lists_the_answer(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Content-Type"] == "application/json"
    assert "Content-Language" not in headers
    assert "ETag" not in headers
