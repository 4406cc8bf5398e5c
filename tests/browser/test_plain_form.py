"""The search form where suggestions fail, and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LANGUAGES = ("nl", "en")
FIELD = {"nl": "Wat zoekt u?", "en": "What are you looking for?"}
SECTION = {"nl": "/nl/zoeken", "en": "/en/search"}
SUGGESTIONS = re.compile(r"/(suggesties|suggestions)\.json")


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_form_without_javascript(open_page, language) -> None:
    page = open_page(f"/{language}/", script=False)
    assert page.get_by_role("combobox").count() == 0
    searchbox = page.get_by_role("searchbox", name=FIELD[language], exact=True)
    searchbox.fill("drone")
    searchbox.press("Enter")
    page.wait_for_url(f"**{SECTION[language]}?q=drone")
    assert page.locator(".result").count() > 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("failure", ["offline", "error", "nonsense"])
def test_plain_form_when_suggestions_fail(open_page, language, failure) -> None:
    page = open_page(f"/{language}/")
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    answers = {
        "offline": lambda route: route.abort(),
        "error": lambda route: route.fulfill(status=500, body="<h1>Oops</h1>"),
        "nonsense": lambda route: route.fulfill(json={"message": "teapot"}),
    }
    combobox = page.get_by_role("combobox")
    page.route(SUGGESTIONS, answers[failure])
    with page.expect_request(SUGGESTIONS):
        combobox.press_sequentially("drone")
    page.wait_for_timeout(200)
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(combobox).to_have_attribute("aria-expanded", "false")
    expect(page.locator("main [role=status]")).to_be_empty()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SECTION[language]}?q=drone")
    assert errors == []
