"""The Chromium of the system, for what draws and photographs."""

import shutil
import sys

from playwright.sync_api import Browser, Playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def found() -> str:
    """Where the browser is."""
    path = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    return path or sys.exit("no Chromium: run `make browser`")


def launched(playwright: Playwright) -> Browser:
    """A browser without a window; no sandbox, since it may run as root."""
    return playwright.chromium.launch(
        executable_path=found(), args=["--no-sandbox", "--disable-gpu"]
    )
