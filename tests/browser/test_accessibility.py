"""axe-core over one page per template: languages, light and dark, narrow and wide."""

import re

import pytest

from hub.config import ROOT
from tests.browser.axe import COLOURS, EVERYTHING, run
from tests.browser.pages import PATHS

pytestmark = pytest.mark.browser

# Only colours differ in the dark, as the last test here sees; all else is asked once.
LOOKS = (
    (360, "light", EVERYTHING),
    (360, "dark", COLOURS),
    (1280, "dark", COLOURS),
    (1280, "light", EVERYTHING),
)


@pytest.mark.parametrize("language", [0, 1], ids=["nl", "en"])
@pytest.mark.parametrize("template", PATHS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    look_at, template, language
) -> None:
    # One page for all looks: loading it anew for each took most of the time.
    page = look_at(PATHS[template][language])
    for width, scheme, options in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        wrong, undecided = run(page, options)
        assert (wrong, undecided) == ([], []), f"{width} px, {scheme}"
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_dark_scheme_changes_colours_only() -> None:
    declared = []
    for path in sorted((ROOT / "hub" / "static").rglob("*.css")):
        text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        dark = text.partition("prefers-color-scheme")[2]
        if dark:
            declared.append(path.name)
            names = re.findall(r"([\w-]+)\s*:[^:;]*;", dark)
            assert all(each.startswith("--") for each in names)
    assert declared == ["colours.css"]
