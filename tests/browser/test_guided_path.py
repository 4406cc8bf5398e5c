"""The guided path in a browser: by keyboard, without JavaScript, and on paper."""

import re

import pytest

pytestmark = pytest.mark.browser

PATH = "/en/find-your-way?who=sme&domain=cyber&phase=launch&need=money"


def press_until(page, test: str, presses: int = 60) -> None:
    for _ in range(presses):
        page.keyboard.press("Tab")
        if page.evaluate(f"(e => {test})(document.activeElement)"):
            return
    pytest.fail(f"the keyboard never reached {test}")


def press_until_text(page, words: str) -> None:
    press_until(page, f"e.textContent.trim().startsWith({words!r})")


def test_keyboard_alone_leads_from_home_to_a_path(open_page) -> None:
    page = open_page("/en/")
    press_until_text(page, "Find your way in five questions")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/find-your-way")
    press_until(page, "e.name === 'who'")
    page.keyboard.press("Space")
    press_until_text(page, "Next question")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/find-your-way?who=sme&ask=where")
    press_until_text(page, "Skip this question")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/find-your-way?who=sme&ask=domain")
    press_until(page, "e.value === 'cyber'")
    page.keyboard.press("Space")
    press_until_text(page, "Show my path")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/find-your-way?who=sme&domain=cyber")
    assert page.locator("h1").text_content() == "Your path"


@pytest.mark.parametrize("script", [True, False])
def test_answers_can_be_changed_and_started_over(open_page, script: bool) -> None:
    page = open_page(PATH, script=script)
    page.get_by_role("link", name="Change How far are you?").click()
    assert page.locator("input[value=launch]").is_checked()
    page.get_by_label("Research").check()
    page.get_by_role("button", name="Show my path").click()
    assert page.url.endswith("who=sme&domain=cyber&phase=research&need=money")
    page.get_by_role("link", name="Nederlands").click()
    assert page.url.endswith(
        "/wegwijzer?who=sme&domain=cyber&phase=research&need=money"
    )
    page.get_by_role("link", name="Begin opnieuw").click()
    assert page.url.endswith("/nl/wegwijzer")


def test_all_questions_at_once_without_javascript(open_page) -> None:
    page = open_page("/nl/wegwijzer", script=False)
    page.get_by_role("link", name="vragen samen").click()
    page.get_by_label("Universiteit").check()
    page.get_by_label("Geld").check()
    page.get_by_label("Een testplaats").check()
    page.get_by_role("button", name="Toon mijn pad").click()
    assert page.url.endswith("/nl/wegwijzer?who=university&need=money&need=test")


def test_submitting_nothing_shows_the_whole_path(open_page) -> None:
    page = open_page("/en/find-your-way?ask=all", script=False)
    page.get_by_role("button", name="Show my path").click()
    assert page.url.endswith("/en/find-your-way?ask=path")
    assert page.locator(".path-step").count() == 2


def test_paper_shows_addresses_answers_and_date(open_page) -> None:
    page = open_page(PATH)
    page.emulate_media(media="print")
    for hidden in (".site-nav", ".path-answers", ".path-further a[href*=json]"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.locator(".path__given").is_visible()
    stamp = page.locator(".path-further__stamp")
    assert stamp.is_visible()
    assert "1 March 2026" in str(stamp.text_content())
    assert f"https://hub.example{PATH}" in str(stamp.text_content())
    after = page.evaluate(
        "getComputedStyle(document.querySelector('.path-first .path__link'),"
        " '::after').content"
    )
    assert "https://hub.example/en/" in after
    paper = page.pdf(prefer_css_page_size=True)
    sizes = {found.group() for found in re.finditer(rb"MediaBox \[[^]]*\]", paper)}
    assert len(sizes) == 1
    # A4 in points: 595 by 842.
    assert re.search(rb"0 0 59[45](\.\d+)? 84[12](\.\d+)?", sizes.pop())
