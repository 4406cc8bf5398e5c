"""A real server over the fixture hub, and the system's Chromium."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, Page
from werkzeug.serving import make_server

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# No sandbox, since tests may run as root; nothing but loopback is visited, and the
# switches keep the browser from looking for anything else.
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def server(app: Flask) -> Iterator[str]:
    """The address of a server that stops with the tests."""
    running = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Have pytest-playwright start the distribution's Chromium."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        message = "no Chromium: run `make browser`, or install the package chromium"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return {"executable_path": found, "args": SWITCHES}


@pytest.fixture
def open_page(new_context: Callable[..., BrowserContext], server: str) -> OpenPage:
    """Open an address in a window of its own; closed after the test."""

    def open_page(
        path: str, *, width: int = 1280, scheme: str = "light", script: bool = True
    ) -> Page:
        context = new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
        )
        page = context.new_page()
        page.goto(server + path)
        return page

    return open_page
