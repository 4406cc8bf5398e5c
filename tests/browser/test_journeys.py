"""What people do: with the keyboard alone, and with JavaScript off."""

import pytest

pytestmark = pytest.mark.browser


def focused(page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def press_until(page, words: str, presses: int = 40) -> None:
    for _ in range(presses):
        page.keyboard.press("Tab")
        if words in focused(page):
            return
    pytest.fail(f"the keyboard never reached {words}; it stands on {focused(page)!r}")


def test_skip_link_comes_first_and_leads_to_the_content(open_page) -> None:
    page = open_page("/nl/instrumenten/")
    page.keyboard.press("Tab")
    assert focused(page) == "Naar de inhoud"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "page--main"


def test_keyboard_walks_from_menu_to_search_to_the_other_language(open_page) -> None:
    page = open_page("/nl/")
    press_until(page, "Steun")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/instrumenten/")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type("lening")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/zoeken?q=lening")
    press_until(page, "English")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search?q=lening")
    press_until(page, "PMV growth loan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/instruments/growth-loan/")
    press_until(page, "Nederlands")
    page.keyboard.press("Enter")
    page.wait_for_url("**/nl/instrumenten/groeilening/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_can_be_seen(open_page, scheme: str) -> None:
    page = open_page("/en/", scheme=scheme)
    for _ in range(12):
        page.keyboard.press("Tab")
        width = page.evaluate(
            "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
        )
        assert width >= 2


def test_menu_link_leads_to_all_sections_on_a_phone(open_page) -> None:
    page = open_page("/nl/", width=360)
    page.get_by_role("link", name="Menu", exact=True).click()
    assert page.url.endswith("#page--menu")
    assert (
        page.locator("#page--menu")
        .get_by_role("link", name="Woordenlijst")
        .is_visible()
    )


def test_filters_stand_open_on_a_wide_screen_and_fold_on_a_phone(open_page) -> None:
    wide = open_page("/en/search?q=fund")
    assert wide.get_by_role("button", name="Apply filters").is_visible()
    narrow = open_page("/en/search?q=fund", width=360)
    assert not narrow.get_by_role("button", name="Apply filters").is_visible()
    narrow.get_by_text("Filters", exact=True).click()
    assert narrow.get_by_role("button", name="Apply filters").is_visible()


@pytest.mark.parametrize(
    ("home", "question", "answer", "path"),
    [
        ("/nl/", "lening", "PMV-groeilening", "/nl/instrumenten/groeilening/"),
        ("/en/", "lening", "PMV growth loan", "/en/instruments/growth-loan/"),
    ],
)
def test_search_without_javascript(open_page, home, question, answer, path) -> None:
    page = open_page(home, script=False)
    page.locator("main input[type=search]").fill(question)
    page.locator("main form[role=search] button").click()
    page.get_by_role("link", name=answer).click()
    assert page.url.endswith(path)


def test_filtering_without_javascript(open_page) -> None:
    page = open_page("/en/search", script=False)
    page.locator("input[name=kind][value=events]").check()
    page.get_by_role("button", name="Apply filters").click()
    assert "kind=events" in page.url
    hrefs = [
        link.get_attribute("href") for link in page.locator(".result__title a").all()
    ]
    assert len(hrefs) == 4
    assert all(href.startswith("/en/events/") for href in hrefs)


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_kept(
    open_page, server
) -> None:
    page = open_page("/nl/")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.reload()
    assert fetched
    assert all(url.startswith(server) for url in fetched)
    assert len(fetched) <= 8
    assert problems == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
