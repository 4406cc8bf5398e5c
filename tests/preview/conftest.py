"""A preview of a copy of the fixture content, which a test may break."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from hub.preview.app import preview_of
from hub.preview.live import Live
from tests.conftest import FIXTURES, NOW

Save = Callable[[str, str, str], None]
Show = Callable[..., BeautifulSoup]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "content", tmp_path / "content"))


@pytest.fixture
def live(folder: Path) -> Live:
    config = Config(content=folder, search_index=folder.parent / "index")
    live = Live(config, lambda: NOW)
    live.look()
    return live


@pytest.fixture
def preview(live: Live, config: Config) -> Flask:
    app = preview_of(create_app(config, lambda: NOW), live)
    app.testing = True
    return app


@pytest.fixture
def client(preview: Flask) -> FlaskClient:
    return preview.test_client()


@pytest.fixture
def show(client: FlaskClient) -> Show:
    """A page of the preview."""

    def show(path: str, status: int = 200) -> BeautifulSoup:
        response = client.get(path)
        assert response.status_code == status, path
        return BeautifulSoup(response.text, "html5lib")

    return show


@pytest.fixture
def save(folder: Path, live: Live) -> Save:
    """Save a file with a text replaced, as an editor does; the preview sees it."""

    def save(file: str, old: str, new: str) -> None:
        path = folder / file
        text = path.read_text("utf-8")
        assert old in text
        later = path.stat().st_mtime_ns + 10**9
        path.write_text(text.replace(old, new, 1), "utf-8")
        os.utime(path, ns=(later, later))
        assert live.look()

    return save
