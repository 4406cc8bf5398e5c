"""The committed icons are drawings of the favicon as it is now."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from hub.assets import DRAWN
from tools.draw_icons import drawings

pytestmark = pytest.mark.browser

# Another version of the browser may shade an edge a little differently.
MOST = 48


def test_icons_are_drawn_from_the_favicon(browser: Browser) -> None:
    drawn = drawings(browser)
    assert drawn.keys() == {path.name for path in DRAWN.iterdir()}
    for name, content in drawn.items():
        with Image.open(BytesIO(content)) as new, Image.open(DRAWN / name) as kept:
            assert new.size == kept.size, name
            pair = (new.convert("RGBA"), kept.convert("RGBA"))
            most = max(ImageChops.difference(*pair).tobytes())
            assert most <= MOST, f"{name}: run `make icons`"
