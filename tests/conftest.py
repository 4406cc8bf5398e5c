"""A hub made of the fixture content, at a moment that stands still."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask, abort
from flask.testing import FlaskClient, FlaskCliRunner

from hub import create_app
from hub.config import Config
from hub.models.sourced import BRUSSELS
from hub.site import Site
from tests.budget import check_budget
from tests.page_checks import check_every_page
from tests.untraced import leave_out_readers

FIXTURES = Path(__file__).parent / "fixtures"
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=BRUSSELS)

GetPage = Callable[..., BeautifulSoup]


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave the drills out, whatever else is chosen, unless they are asked for."""
    if "drill" in config.option.markexpr:
        return
    drills = [item for item in items if item.get_closest_marker("drill")]
    config.hook.pytest_deselected(items=drills)
    items[:] = [item for item in items if item not in drills]


@pytest.fixture(scope="session", autouse=True)
def readers_unmeasured() -> Iterator[None]:
    """Spare the libraries that read pages and graphs what coverage costs."""
    with pytest.MonkeyPatch.context() as patch:
        leave_out_readers(patch)
        yield


@pytest.fixture(scope="session")
def config(tmp_path_factory: pytest.TempPathFactory) -> Config:
    return Config(
        content=FIXTURES / "content",
        search_index=tmp_path_factory.mktemp("search_index"),
        base_url="https://hub.example",
        gallery=True,
        # What a test asks is answered anew.
        cache_mib=0,
    ).unlimited


@pytest.fixture(scope="session")
def app(config: Config) -> Flask:
    app = create_app(config, lambda: NOW)
    app.testing = True
    # No address of the hub fails by itself; these do.
    app.add_url_rule("/<any(nl, en):language>/broken/<int:code>", view_func=broken)
    return app


def broken(language: str, code: int) -> NoReturn:
    abort(code)


@pytest.fixture(scope="session")
def site(app: Flask) -> Site:
    site: Site = app.extensions["hub"]
    return site


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def runner(app: Flask) -> FlaskCliRunner:
    return app.test_cli_runner()


@pytest.fixture
def get_page(client: FlaskClient) -> GetPage:
    return page_getter(client)


def page_getter(client: FlaskClient) -> GetPage:
    """Fetch pages as HTML, each of them checked for what every page must be."""

    def get(path: str, status: int = 200) -> BeautifulSoup:
        response = client.get(path)
        assert response.status_code == status, path
        assert response.mimetype == "text/html"
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        check_every_page(response.text, path)
        check_budget(client.application, path, response.text)
        # Strict HTML by now, which the faster parser reads the same way.
        return BeautifulSoup(response.text, "lxml")

    return get


def one(page: Tag, selector: str) -> Tag:
    """The first element that a selector finds; there must be one."""
    found = page.select_one(selector)
    assert found is not None, selector
    return found


def json_of(client: FlaskClient, path: str, **query: str) -> dict[str, Any]:
    """What an address answers as JSON."""
    answer = client.get(path, query_string=query or None).get_json()
    assert isinstance(answer, dict)
    return answer


def text(element: object) -> str:
    """The words of an element, white space folded, without soft hyphens."""
    assert hasattr(element, "get_text")
    return " ".join(element.get_text().replace("\u00ad", "").split())
