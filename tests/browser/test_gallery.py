"""Every component in every state: axe, and nothing wider than a small phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import GALLERY

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", GALLERY)
@pytest.mark.parametrize(
    ("language", "width", "scheme"), [(0, 320, "dark"), (1, 1280, "light")]
)
def test_samples_are_accessible_and_fit(look_at, name, language, width, scheme) -> None:
    """Pages of visitors are seen in every look; here each language has one."""
    page = look_at(GALLERY[name][language], width=width, scheme=scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
