"""The keyboard alone: order, a focus that shows, and every part that can be used."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import PATHS
from tests.browser.walking import press_until, walk

pytestmark = pytest.mark.browser

# Everything that takes the focus stands on one of these; the rest differs in words.
WALKED = (
    "home",
    "choice",
    "agenda",
    "results",
    "instrument",
    "facility",
    "map",
    "matrix",
    "shortlist",
    "guided path",
    "path",
    "codes",
)
SKIP = {"nl": "Naar de inhoud", "en": "Skip to the content"}
FOCUSED = "document.activeElement"


# A narrow screen in one language, a wide one in the other: the tree is the same.
@pytest.mark.parametrize(("language", "width"), [("nl", 360), ("en", 1280)])
@pytest.mark.parametrize("name", WALKED)
def test_focus_walks_in_order_and_can_be_seen_at_every_stop(
    open_page, name, language, width
) -> None:
    page = open_page(PATHS[name][language == "en"], width=width)
    stops = walk(page)
    assert stops[0].name == SKIP[language]
    assert [f"{stop.name}: {stop.wrong}" for stop in stops if stop.wrong] == []
    places = [stop.place for stop in stops]
    assert places == sorted(set(places))
    missed = page.evaluate(
        """() => [...before.keys()].filter(each =>
            each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0
            && !each.disabled && !["hidden", "radio"].includes(each.type)
        ).map(each => all.indexOf(each))"""
    )
    assert set(missed) - set(places) == set()


@pytest.mark.parametrize(
    ("language", "path"), [("nl", "/nl/instrumenten/"), ("en", "/en/glossary/")]
)
def test_skip_link_moves_the_focus_past_the_header(open_page, language, path) -> None:
    page = open_page(path)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=SKIP[language])).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUSED}.id") == "page--main"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('main') !== null")


@pytest.mark.parametrize("path", ["/nl/instrumenten/", "/en/instruments/"])
def test_menu_link_of_a_phone_moves_the_focus_to_the_menu(open_page, path) -> None:
    page = open_page(path, width=360)
    press_until(page, "e.matches('.site-header__menu')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator("#page--menu a").first
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("/nl/instrumenten/?support=loan", "/en/instruments/?support=loan"),
        ("/en/search?q=drone&kind=events", "/nl/zoeken?q=drone&kind=events"),
        ("/en/find-your-way?who=sme&ask=where", "/nl/wegwijzer?who=sme&ask=where"),
    ],
)
def test_language_switch_keeps_page_and_state(open_page, path, other) -> None:
    page = open_page(path)
    press_until(page, "e.matches('.language-switch__link')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{other}")


@pytest.mark.parametrize(
    ("path", "result", "title"),
    [
        ("/nl/instrumenten/", "?support=loan", "Leningen, 1 resultaat – VISD-hub"),
        ("/en/instruments/", "?support=loan", "Loans, 1 result – VISD hub"),
    ],
)
def test_facets_open_tick_and_submit_and_the_title_tells_the_count(
    open_page, path, result, title
) -> None:
    page = open_page(path, width=360)
    for summary in (".search-page__filters > summary", ".facet > summary"):
        page.locator(summary).first.focus()
        is_open = f"{FOCUSED}.parentElement.open"
        if page.evaluate(is_open):
            page.keyboard.press("Enter")
            assert not page.evaluate(is_open)
        page.keyboard.press("Enter")
        assert page.evaluate(is_open)
    press_until(page, "e.value === 'loan'")
    page.keyboard.press("Space")
    press_until(page, "e.matches('.search-page__apply button')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{path}{result}")
    expect(page).to_have_title(title)


@pytest.mark.parametrize(
    ("path", "link", "result"),
    [
        ("/nl/instrumenten/", "main a[href*='sort=']", "/nl/instrumenten/?sort="),
        ("/en/instruments/?support=loan", ".filter-chips__chip", "/en/instruments/"),
        ("/en/in-pictures/map/", "svg.drawing--wide a", "/en/"),
        (
            "/nl/instrumenten/fonds-defensieonderzoek/",
            ".shortlist-link",
            "/nl/selectie?",
        ),
        ("/en/shortlist?item=instruments/fsdb", ".shortlist__list a >> nth=1", "/en/"),
    ],
)
def test_links_that_change_the_list_work_by_keyboard(
    open_page, path, link, result
) -> None:
    page = open_page(path)
    page.locator(link).first.focus()
    before = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != before)
    assert result in page.url
