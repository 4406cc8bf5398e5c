"""A real server over the fixture hub, and the system's Chromium."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Literal

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.serving import make_server

from tests.untraced import untraced

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
# As many tabs stay open: a profile of its own for each costs two thirds of a second.
TABS = 8

OpenPage = Callable[..., Page]
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="session")
def server(app: Flask) -> Iterator[str]:
    """The address of a server that stops with the tests."""
    # What answers a browser is measured where tests ask for it without one.
    running = make_server("127.0.0.1", 0, untraced(app), threaded=True)
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


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Callable[[bool], BrowserContext]:
    """A profile with scripts and one without, kept: a new one costs a second a test.

    The hub stores nothing in a browser, so there is nothing to keep apart.
    """

    @cache
    def profile(script: bool) -> BrowserContext:
        context = browser.new_context(java_script_enabled=script)
        # While one tab stays open, the next need no new process.
        context.new_page()
        return context

    return profile


@pytest.fixture(scope="session")
def shared_profiles(browser: Browser) -> Iterator[dict[bool, BrowserContext]]:
    """Profiles by whether they run scripts, each for a handful of tests in a row."""
    profiles: dict[bool, BrowserContext] = {}
    yield profiles
    for each in profiles.values():
        each.close()


@pytest.fixture
def open_page(
    browser: Browser, shared_profiles: dict[bool, BrowserContext], server: str
) -> OpenPage:
    """Open an address in a tab of its own.

    No tab is closed by itself, which once took for ever after a form was sent from it:
    the profile closes, whatever its pages do, before the test that finds it full.
    """
    for script, profile in list(shared_profiles.items()):
        if len(profile.pages) >= TABS:
            shared_profiles.pop(script).close()

    def open_page(
        path: str, *, width: int = 1280, scheme: Scheme = "light", script: bool = True
    ) -> Page:
        if script not in shared_profiles:
            made = browser.new_context(java_script_enabled=script)
            shared_profiles[script] = made
        return _show(shared_profiles[script].new_page(), server + path, width, scheme)

    return open_page


@pytest.fixture
def look_at(profile: Callable[[bool], BrowserContext], server: str) -> OpenPage:
    """Load an address into the tab that stays open, which spares half a second.

    A test that listens, holds up an answer or needs two tabs takes `open_page`.
    """

    def look_at(
        path: str, *, width: int = 1280, scheme: Scheme = "light", script: bool = True
    ) -> Page:
        page = profile(script).pages[0]
        if page.url.partition("#")[0] == (server + path).partition("#")[0]:
            # Not loaded anew, it would stay scrolled where the last test left it.
            page.goto("about:blank")
        return _show(page, server + path, width, scheme)

    return look_at


def _show(page: Page, address: str, width: int, scheme: Scheme) -> Page:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(
        media="null",
        color_scheme=scheme,
        forced_colors="none",
        reduced_motion="no-preference",
    )
    page.goto(address)
    return page
