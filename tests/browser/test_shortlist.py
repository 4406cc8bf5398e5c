"""From a page to a comparison and a letter, with JavaScript off and on."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

JOURNEYS = {
    "nl": (
        "/nl/instrumenten/fonds-defensieonderzoek/",
        ("In een selectie zetten", "Zoeken", "Toevoegen", "Verwijderen"),
        "/nl/selectie?item=instruments/fsdb&item=instruments/pmv-lening",
    ),
    "en": (
        "/en/instruments/defence-research-fund/",
        ("Add to a shortlist", "Find", "Add", "Remove"),
        "/en/shortlist?item=instruments/fsdb&item=instruments/pmv-lening",
    ),
}


@pytest.mark.parametrize("script", [False, True], ids=["plain", "script"])
@pytest.mark.parametrize("language", JOURNEYS)
def test_from_a_page_to_a_comparison_and_back(open_page, language, script) -> None:
    start, (put, find, add, _), both = JOURNEYS[language]
    page = open_page(start, script=script)
    page.get_by_role("link", name=put).click()
    page.locator("#shortlist--find").fill("lening")
    page.locator(".shortlist__form").get_by_role("button", name=find).click()
    page.get_by_role("link", name=f"{add} PMV").first.click()
    assert page.url.endswith(both)
    expect(page.locator(".comparison__table thead th")).to_have_count(3)
    page.locator(".language-switch a").click()
    other = JOURNEYS["en" if language == "nl" else "nl"]
    assert page.url.endswith(other[2])
    expect(page.locator(".comparison__table thead th")).to_have_count(3)
    page.locator(".shortlist__list").get_by_role("link", name=other[1][3]).first.click()
    expect(page.locator(".comparison__table thead th")).to_have_count(2)


SCROLLS = """new Promise(said => {
  const region = document.querySelector(".comparison .table-scroll");
  const end = performance.now() + 5_000;
  const look = () => region.scrollLeft > 0 || performance.now() > end
    ? said(region.scrollLeft > 0)
    : requestAnimationFrame(look);
  look();
})"""
"""Looks by itself: our policy compiles nothing, and wait_for_function must."""


@pytest.mark.parametrize("width", [360, 1280])
def test_table_scrolls_in_its_own_region_by_keyboard(open_page, width) -> None:
    items = "&".join(
        f"item=instruments/{id}" for id in ("fsdb", "pmv-lening", "only-dutch")
    )
    page = open_page(f"/en/shortlist?{items}", width=width)
    region = page.locator(".comparison .table-scroll")
    region.focus()
    expect(region).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width == 360:
        # Before the first frame is drawn a browser scrolls nothing.
        page.evaluate("new Promise(drawn => requestAnimationFrame(drawn))")
        page.keyboard.press("ArrowRight")
        assert page.evaluate(SCROLLS)


def test_one_click_selects_the_whole_letter_without_script(open_page) -> None:
    page = open_page("/en/facilities/dronelab/")
    letter = page.locator("pre.enquiry__text").first
    letter.click()
    chosen = page.evaluate("getSelection().toString().trim()")
    assert chosen.startswith("Hello,")
    assert chosen.endswith("[telephone and e-mail]")
    plain = open_page("/en/facilities/dronelab/", script=False)
    plain.get_by_text("The same enquiry in Dutch").click()
    expect(plain.locator("#enquiry--nl")).to_be_visible()


def test_targets_are_large_enough_on_a_phone(open_page) -> None:
    page = open_page("/nl/selectie?item=instruments/fsdb&find=lening", width=360)
    for link in page.locator(".shortlist__action").all():
        box = link.bounding_box()
        assert box["height"] >= 24
        assert box["width"] >= 24


def test_comparison_is_printed_without_the_form(open_page) -> None:
    page = open_page("/en/shortlist?item=instruments/fsdb&item=instruments/pmv-lening")
    page.emulate_media(media="print")
    expect(page.locator(".shortlist__add")).to_be_hidden()
    expect(page.locator(".shortlist__action").first).to_be_hidden()
    expect(page.locator(".comparison__table")).to_be_visible()
