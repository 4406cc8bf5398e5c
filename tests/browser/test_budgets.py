"""What a page fetches and whether it shifts, in a browser; bytes are in published/."""

import pytest
from playwright.sync_api import Request

from tests.browser.conftest import OpenPage
from tests.browser.pages import PATHS
from tests.budget import MOST_REQUESTS

pytestmark = pytest.mark.browser

# How far, and what moved: enough to find the cause.
SHIFTS = """() => new Promise(resolve => {
  const shifts = [];
  new PerformanceObserver(list => {
    for (const {value, sources} of list.getEntries())
      shifts.push([value, ...sources.map(each => each.node?.outerHTML?.slice(0, 80))]);
  }).observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => setTimeout(() => resolve(shifts)));
})"""


# A page that is painted while it is still being read may move by a thousandth; what is
# called good is a tenth.
MOST_SHIFT = 0.01

WIDTHS = (360, 1280)


def test_pages_fetch_little_and_never_shift(open_page: OpenPage, server: str) -> None:
    wrong = []
    page = open_page("/nl/")
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    # Every page is fetched as by a visitor who comes for the first time.
    session = page.context.new_cdp_session(page)
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    # Half of the templates in each language, and half of those at each width.
    for number, (name, paths) in enumerate(PATHS.items()):
        width = WIDTHS[number // 2 % 2]
        page.set_viewport_size({"width": width, "height": 800})
        requests.clear()
        page.goto(server + paths[number % 2])
        shifts = page.evaluate(SHIFTS)
        if sum(value for value, *_ in shifts) > MOST_SHIFT:
            wrong.append(f"{name} at {width} px shifts: {shifts}")
        # Chromium without a window does not ask for the icon.
        if len(requests) + 1 > MOST_REQUESTS:
            wrong.append(f"{name}: {[each.url for each in requests]}")
        if any(each.resource_type == "font" for each in requests):
            wrong.append(f"{name}: a web font")
    assert not wrong, "\n".join(wrong)
