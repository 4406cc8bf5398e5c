"""Data inside a page is neither refused by the policy nor run as a script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", event =>
  window.refused.push(event.violatedDirective));
"""
BLOCK = "document.querySelector('script[type=\"application/ld+json\"]').textContent"
INLINE = """() => new Promise(done => {
  document.addEventListener("securitypolicyviolation", () => setTimeout(done));
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.head.append(script);
})"""


def test_linked_data_passes_the_policy_that_stops_a_script(
    new_context: Callable[..., BrowserContext], server: str
) -> None:
    context = new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{server}/en/facilities/dronelab/", wait_until="load")
    assert page.evaluate(f"JSON.parse({BLOCK})['@type']") == "WebPage"
    assert page.evaluate("window.refused") == []
    assert said == []
    # The same listener hears of a script, which the policy does stop.
    page.evaluate(INLINE)
    assert page.evaluate("window.refused") == ["script-src-elem"]
    assert page.evaluate("window.ran") is None
