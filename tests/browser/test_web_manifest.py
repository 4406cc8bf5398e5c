"""The web manifest, as a browser that would install the hub reads it."""

import pytest

from hub.languages import LANGUAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_browser_finds_no_error_in_the_manifest(open_page, language) -> None:
    page = open_page(f"/{language}/")
    devtools = page.context.new_cdp_session(page)
    told = devtools.send("Page.getAppManifest")
    assert told["errors"] == []
    assert f'"{language}' in told["data"]
