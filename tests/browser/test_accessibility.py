"""axe-core over one page per template: languages, light and dark, narrow and wide."""

from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import PATHS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", [0, 1], ids=["nl", "en"])
@pytest.mark.parametrize("template", PATHS)
def test_axe_finds_nothing(open_page, template, language) -> None:
    # One page for all looks: loading it anew for each took most of the time.
    page = open_page(PATHS[template][language])
    for width, scheme in product((360, 1280), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        results = Axe().run(page)
        report = f"{width} px, {scheme}: {results.generate_report()}"
        assert results.violations_count == 0, report


@pytest.mark.parametrize("template", PATHS)
def test_nothing_scrolls_sideways_at_320_px(open_page, template) -> None:
    for path in PATHS[template]:
        page = open_page(path, width=320)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, path
