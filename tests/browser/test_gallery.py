"""Every component in every state: axe, and nothing wider than a small phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import GALLERY

pytestmark = pytest.mark.browser

LOOKS = {
    "nl": ((320, "dark"), (1280, "light")),
    "en": ((320, "light"), (1280, "dark")),
}
"""Pages of visitors are looked at in every look; here the languages share them."""


@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("name", GALLERY)
def test_samples_are_accessible_and_fit(open_page, name, language) -> None:
    page = open_page(GALLERY[name][list(LOOKS).index(language)])
    for width, scheme in LOOKS[language]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page)
        report = f"{width} px, {scheme}: {results.generate_report()}"
        assert results.violations_count == 0, report
        assert page.evaluate("document.documentElement.scrollWidth") <= width
