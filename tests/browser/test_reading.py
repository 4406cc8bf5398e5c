"""Every template however it is read: zoomed, spaced out, in other colours, at rest."""

import pytest

from tests.browser.complaints import lost_when_spaced, moving, too_small, without_edge
from tests.browser.pages import PATHS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("template", PATHS)
def test_nothing_is_lost_however_a_page_is_read(look_at, template) -> None:
    # One page for all: loading it anew for each would take most of the time.
    page = look_at(PATHS[template][0])
    assert {
        "zoomed and spaced": lost_when_spaced(page),
        "small targets, narrow": too_small(page, 360),
        "small targets, wide": too_small(page, 1280),
        "no edge in forced colours": without_edge(page),
        "moves": moving(page),
    } == {
        "zoomed and spaced": [],
        "small targets, narrow": [],
        "small targets, wide": [],
        "no edge in forced colours": [],
        "moves": [],
    }
