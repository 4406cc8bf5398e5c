"""The pictures as a browser draws them: one of two, readable, walked by keyboard."""

import pytest

from hub.views.pictures import SLUGS, path

pytestmark = pytest.mark.browser

READ = """() => [...document.querySelectorAll("main svg.drawing")]
  .filter((svg) => svg.getClientRects().length)
  .map((svg) => ({
    scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
    right: svg.getBoundingClientRect().right,
    texts: [...svg.querySelectorAll("text")].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { words: text.textContent, left, right, top, bottom,
               size: parseFloat(getComputedStyle(text).fontSize) };
    }),
  }))"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("id", SLUGS)
def test_one_drawing_is_shown_with_letters_that_can_be_read(look_at, id, width) -> None:
    for language in ("nl", "en"):
        (shown,) = look_at(path(id, language), width=width).evaluate(READ)
        assert shown["right"] <= width
        assert shown["texts"]
        for text in shown["texts"]:
            assert text["size"] * shown["scale"] >= 12, text
            assert text["right"] <= width, text
        for place, one in enumerate(shown["texts"]):
            for other in shown["texts"][place + 1 :]:
                assert not overlap(one, other), (one, other)


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    # Two pixels of grace: boxes of lines hold room above and below the letters.
    return (
        one["left"] < other["right"] - 2
        and other["left"] < one["right"] - 2
        and one["top"] < other["bottom"] - 2
        and other["top"] < one["bottom"] - 2
    )


@pytest.mark.parametrize("script", [True, False])
def test_keyboard_walks_through_a_picture(open_page, script: bool) -> None:
    page = open_page(path("map", "nl"), script=script)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator("svg a:focus").count():
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/infrastructuur/dronelab/")


def test_print_shows_the_wide_drawing_and_the_table(open_page) -> None:
    page = open_page("/nl/strategie/visie/", width=620)
    page.emulate_media(media="print")
    assert page.locator("svg.drawing--wide >> nth=0").is_visible()
    assert not page.locator("svg.drawing--narrow >> nth=0").is_visible()
    assert page.locator("figure.picture details table >> nth=0").is_visible()
