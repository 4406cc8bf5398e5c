"""Finders in the browser: by keyboard, without JavaScript, on a phone."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

WORDS = {
    "nl": ("/nl/instrumenten/", "Filters toepassen", "Lening", "Leningen", "English"),
    "en": ("/en/instruments/", "Apply filters", "Loan", "Loans", "Nederlands"),
}


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("language", WORDS)
def test_filters_are_applied_and_removed(open_page, language, script) -> None:
    path, apply, loan, title, other = WORDS[language]
    page = open_page(path, script=script)
    page.get_by_role("checkbox", name=loan).check()
    page.get_by_role("button", name=apply).click()
    page.wait_for_url(f"**{path}?support=loan")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.get_by_role("link", name=other).click()
    assert page.url.endswith("?support=loan")
    page.locator(".filter-chips__chip").click()
    assert "?" not in page.url


def test_form_gives_the_canonical_address(open_page) -> None:
    page = open_page("/en/instruments/?sort=amount", script=False)
    for group in ("Readiness", "Domain"):
        page.locator(".facet__title", has_text=group).click()
    for name in ("TRL 3", "TRL 2", "Cyber security", "Loan", "Grant"):
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Apply filters").click()
    assert page.url.endswith(
        "?support=grant&support=loan&trl=2-3&domain=cyber&sort=amount"
    )


def test_keyboard_alone_reaches_a_filter_and_the_result(open_page) -> None:
    page = open_page("/nl/agenda/")
    page.get_by_role("checkbox", name="Evenementen").focus()
    page.keyboard.press("Space")
    page.get_by_role("checkbox", name="Voorbij").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/agenda/?kind=events&when=past&when=upcoming")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Voorbije en komende evenementen"
    )


def test_filters_are_groups_with_names(open_page) -> None:
    page = open_page("/en/facilities/")
    group = page.get_by_role("group", name="Domain")
    expect(group.get_by_role("checkbox")).to_have_count(2)
    expect(page.locator("main").get_by_role("status")).to_contain_text("1 result")


def test_results_come_soon_on_a_phone(open_page) -> None:
    page = open_page("/en/instruments/?support=loan", width=360)
    assert not page.get_by_role("button", name="Apply filters").is_visible()
    box = page.locator("#results").bounding_box()
    assert box is not None
    assert box["y"] < 900
    small = [
        link.inner_text()
        for link in page.locator("main a, main summary").all()
        if link.is_visible() and (link.bounding_box() or {"height": 0})["height"] < 24
    ]
    assert small == []
