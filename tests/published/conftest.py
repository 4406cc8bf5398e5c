"""The real content, checked once and served for all tests of this folder."""

from pathlib import Path

import pytest
from flask import Flask

from hub import create_app
from hub.config import Config
from hub.site import Site
from tests.browser.conftest import (
    browser_type_launch_args,
    open_page,
    profile,
    server,
    shared_profiles,
)
from tests.conftest import NOW
from tests.untraced import untraced

# What the browser tests start and open, here over the app of this folder.
__all__ = [
    "browser_type_launch_args",
    "open_page",
    "profile",
    "server",
    "shared_profiles",
]


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("published_index")


@pytest.fixture(scope="session")
def app(index: Path) -> Flask:
    # Every line of it is measured where the fixture content is read.
    app = untraced(create_app)(
        Config(search_index=index, base_url="https://hub.example").unlimited,
        lambda: NOW,
    )
    app.testing = True
    return app


@pytest.fixture(scope="session")
def site(app: Flask) -> Site:
    # Of this app: the fixture of the same name above keeps the one it made first.
    site: Site = app.extensions["hub"]
    return site
