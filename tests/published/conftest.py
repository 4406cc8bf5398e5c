"""The real content, checked once and served for all tests of this folder."""

import pytest
from flask import Flask

from hub import create_app
from hub.config import Config
from hub.site import Site
from tests.conftest import NOW


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    index = tmp_path_factory.mktemp("published_index")
    app = create_app(
        Config(search_index=index, base_url="https://hub.example"), lambda: NOW
    )
    app.testing = True
    return app


@pytest.fixture(scope="session")
def site(app: Flask) -> Site:
    # Of this app: the fixture of the same name above keeps the one it made first.
    site: Site = app.extensions["hub"]
    return site
