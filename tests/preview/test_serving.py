"""A real server that watches real files, and a browser that looks at it."""

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from socket import socket

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from hub.preview.live import Live
from hub.preview.serving import serving
from tests.browser.conftest import browser_type_launch_args

__all__ = ["browser_type_launch_args"]

PRIVACY = "pages/about/privacy.nl.md"


@pytest.fixture
def address(preview: Flask, live: Live) -> Iterator[str]:
    with serving(preview, live, 0) as server:
        yield server.address


def save(folder: Path, old: str, new: str) -> None:
    path = folder / PRIVACY
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_change_is_told_over_an_open_line(
    address: str, folder: Path, live: Live
) -> None:
    # Until all is checked, what the checks find is told too.
    while not live.state.is_checked:
        live.wait(live.state.version, 1)
    connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
    connection.request("GET", f"/preview/changes?since={live.state.version}")
    response = connection.getresponse()
    assert response.headers["Content-Type"].startswith("text/event-stream")
    before = live.state.version
    save(folder, "Geen cookies.", "Nooit koekjes.")
    told = next(line for line in response if line.startswith(b"data: "))
    assert int(told.removeprefix(b"data: ")) > before
    connection.close()


def test_port_in_use_is_refused(preview: Flask, live: Live) -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises((OSError, SystemExit)), serving(preview, live, port):
            pass


@pytest.mark.browser
def test_browser_shows_what_was_saved_and_what_is_wrong(
    page: Page, address: str, folder: Path
) -> None:
    page.goto(f"{address}/nl/over/privacy/")
    expect(page.locator("main")).to_contain_text("Geen cookies.")
    save(folder, "Geen cookies.", "Nooit koekjes.")
    expect(page.locator("main")).to_contain_text("Nooit koekjes.")
    save(folder, "owner: hub-editors", "owner: niemand")
    expect(page.locator(".preview-problem--error")).to_contain_text(PRIVACY)
    expect(page.locator("main")).to_contain_text("Nooit koekjes.")
    save(folder, "owner: niemand", "owner: hub-editors")
    expect(page.locator(".preview-problem--error")).to_have_count(0)


@pytest.mark.browser
def test_both_frames_show_what_was_saved_and_stay_together(
    page: Page, address: str, folder: Path
) -> None:
    page.goto(f"{address}/nl/preview/both/?path=/nl/over/privacy/")
    dutch = page.frame_locator("iframe[lang=nl]")
    english = page.frame_locator("iframe[lang=en]")
    expect(english.locator("main")).to_contain_text("No cookies.")
    save(folder, "Geen cookies.", "Nooit koekjes.")
    expect(dutch.locator("main")).to_contain_text("Nooit koekjes.")
    dutch.locator(".site-header__brand").click()
    expect(english.locator("h1")).not_to_have_text("Privacy")
