"""Suggestions while one types: keyboard, names, announcements, pointer, axe."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LANGUAGES = ("nl", "en")
FIELD = {"nl": "Wat zoekt u?", "en": "What are you looking for?"}
COMPACT = {"nl": "Doorzoek de hub", "en": "Search the hub"}
LIST = {"nl": "Suggesties", "en": "Suggestions"}
SECTION = {"nl": "/nl/zoeken", "en": "/en/search"}
ELSEWHERE = {"nl": "/nl/instrumenten/", "en": "/en/instruments/"}
SUGGESTIONS = re.compile(r"/(suggesties|suggestions)\.json")
# What is typed, an entry that completes it, what it is, and where it leads.
ENTRY = {
    "nl": ("pmv-g", "PMV-groeilening", "Steun", "/nl/instrumenten/groeilening/"),
    "en": ("pmv g", "PMV growth loan", "Funding", "/en/instruments/growth-loan/"),
}
QUERY = ("onbem", "onbemand luchtvaartuig")
MANY = "de"
"""Has several suggestions in both languages."""


def field(page: Page):
    return page.get_by_role("combobox")


def options(page: Page):
    return page.get_by_role("option")


def type_and_wait(page: Page, text: str) -> None:
    field(page).press_sequentially(text)
    expect(page.get_by_role("listbox")).to_be_visible()


def active(page: Page) -> str | None:
    """The text of the option that assistive technology is told of."""
    id = field(page).get_attribute("aria-activedescendant")
    return None if id is None else page.locator(f"#{id}").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", [SECTION, ELSEWHERE], ids=["main", "header"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_the_open_list(
    look_at, language, place, scheme, width
) -> None:
    page = look_at(place[language], width=width, scheme=scheme)
    type_and_wait(page, MANY)
    page.keyboard.press("ArrowDown")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("language", LANGUAGES)
def test_arrows_walk_round_the_list_while_the_field_keeps_text_and_focus(
    open_page, language
) -> None:
    page = open_page(f"/{language}/")
    combobox = page.get_by_role("combobox", name=FIELD[language], exact=True)
    expect(combobox).to_have_attribute("aria-expanded", "false")
    type_and_wait(page, MANY)
    expect(combobox).to_have_attribute("aria-expanded", "true")
    assert active(page) is None
    texts = options(page).all_inner_texts()
    assert len(texts) > 2
    walked = []
    for _ in texts:
        page.keyboard.press("ArrowDown")
        walked.append(active(page))
        expect(page.get_by_role("option", selected=True)).to_have_count(1)
    assert walked == texts
    page.keyboard.press("ArrowDown")
    assert active(page) == texts[0]
    page.keyboard.press("ArrowUp")
    assert active(page) == texts[-1]
    expect(combobox).to_have_value(MANY)
    expect(combobox).to_be_focused()


@pytest.mark.parametrize(
    ("key", "caret"),
    [("Home", 0), ("End", len(MANY)), ("ArrowLeft", len(MANY) - 1)],
)
def test_keys_for_the_text_lead_back_to_it(open_page, key, caret) -> None:
    page = open_page("/nl/")
    type_and_wait(page, MANY)
    page.keyboard.press("ArrowUp")
    assert active(page) == options(page).last.inner_text()
    page.keyboard.press(key)
    assert active(page) is None
    assert field(page).evaluate("input => input.selectionStart") == caret
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/nl/zoeken?q={MANY}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_escape_closes_the_arrow_opens_again_and_tab_leaves(
    open_page, language
) -> None:
    page = open_page(f"/{language}/")
    listbox = page.get_by_role("listbox")
    type_and_wait(page, MANY)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(listbox).to_be_hidden()
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    assert active(page) is None
    page.keyboard.press("Alt+ArrowDown")
    expect(listbox).to_be_visible()
    assert active(page) is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(listbox).to_be_hidden()
    expect(field(page)).to_have_value(MANY)
    assert page.evaluate("document.activeElement.type") == "submit"


@pytest.mark.parametrize("language", LANGUAGES)
def test_arrow_opens_the_list_for_the_question_on_the_results_page(
    open_page, language
) -> None:
    page = open_page(f"{SECTION[language]}?q=drone")
    field(page).press("ArrowUp")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert active(page) == options(page).last.inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_enter_opens_the_entry(open_page, language) -> None:
    typed, title, _, path = ENTRY[language]
    page = open_page(ELSEWHERE[language])
    type_and_wait(page, typed)
    expect(options(page).first).to_contain_text(title)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{path}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_enter_searches_for_a_query(open_page, language) -> None:
    typed, query = QUERY
    page = open_page(f"/{language}/")
    type_and_wait(page, typed)
    page.keyboard.press("ArrowDown")
    assert query in str(active(page))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SECTION[language]}?q={query.replace(' ', '+')}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_enter_without_a_choice_searches_for_what_was_typed(
    open_page, language
) -> None:
    page = open_page(f"/{language}/")
    type_and_wait(page, MANY)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SECTION[language]}?q={MANY}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_screen_readers_hear_names_and_counts(open_page, language) -> None:
    """The browser's own accessibility tree, as it is handed to them."""
    typed, title, kind, _ = ENTRY[language]
    page = open_page(ELSEWHERE[language])
    type_and_wait(page, typed)
    page.keyboard.press("ArrowDown")
    session = page.context.new_cdp_session(page)
    nodes = {
        (node["role"]["value"], node["name"]["value"]): node
        for node in session.send("Accessibility.getFullAXTree")["nodes"]
        if not node["ignored"] and "name" in node
    }
    combobox = nodes["combobox", COMPACT[language]]
    properties = {each["name"]: each["value"] for each in combobox["properties"]}
    assert properties["expanded"]["value"] is True
    assert properties["focused"]["value"] is True
    assert properties["autocomplete"]["value"] == "list"
    assert (
        properties["controls"]["relatedNodes"][0]["idref"] == "header--search--options"
    )
    named = properties["activedescendant"]["relatedNodes"][0]["backendDOMNodeId"]
    option = nodes["option", f"{title} {kind}"]
    assert option["backendDOMNodeId"] == named
    assert ("listbox", LIST[language]) in nodes


@pytest.mark.parametrize(
    ("language", "typed", "words"),
    [
        ("nl", MANY, r"^\d suggesties\. Kies er een met de pijltjestoetsen\.$"),
        ("en", MANY, r"^\d suggestions\. Choose one with the arrow keys\.$"),
        ("nl", "infod", r"^1 suggestie\. Kies ze met de pijltjestoetsen\.$"),
        ("en", "info d", r"^1 suggestion\. Choose it with the arrow keys\.$"),
        ("nl", "xyzzyq", r"^Geen suggesties\.$"),
        ("en", "xyzzyq", r"^No suggestions\.$"),
    ],
)
def test_count_is_announced(open_page, language, typed, words) -> None:
    page = open_page(f"/{language}/")
    status = page.locator("main [role=status][aria-live=polite]")
    expect(status).to_be_empty()
    field(page).press_sequentially(typed)
    expect(status).to_have_text(re.compile(words))
    page.keyboard.press("Escape")
    expect(status).to_be_empty()


def test_one_request_for_what_is_typed_in_one_go_and_none_for_one_letter(
    open_page,
) -> None:
    page = open_page("/nl/")
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    field(page).press_sequentially("d")
    page.wait_for_timeout(400)
    type_and_wait(page, "rone")
    asked = [url for url in urls if SUGGESTIONS.search(url)]
    assert [url.partition("?")[2] for url in asked] == ["q=drone"]


def test_answer_to_what_was_typed_before_is_dropped(open_page) -> None:
    page = open_page("/nl/")
    page.route("**/suggesties.json?q=dr", lambda route: None)
    field(page).press_sequentially("dr")
    with page.expect_event("requestfailed") as dropped:
        page.wait_for_timeout(300)
        field(page).press_sequentially("onel")
    assert "q=dr" in dropped.value.url
    expect(options(page).first).to_contain_text("Dronelab")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pointer_chooses(open_page, language) -> None:
    typed, title, _, path = ENTRY[language]
    page = open_page(f"/{language}/", width=360)
    type_and_wait(page, typed)
    for option in options(page).all():
        box = option.bounding_box()
        assert box["height"] >= 24
        assert box["width"] >= 24
    options(page).filter(has_text=title).first.click()
    page.wait_for_url(f"**{path}")


def test_pointer_elsewhere_closes(open_page) -> None:
    page = open_page("/en/")
    type_and_wait(page, MANY)
    page.locator("h1").click()
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field(page)).to_have_value(MANY)


@pytest.mark.parametrize("width", [320, 360, 700, 1280])
@pytest.mark.parametrize("place", [SECTION, ELSEWHERE], ids=["main", "header"])
def test_nothing_moves_and_nothing_sticks_out(open_page, place, width) -> None:
    page = open_page(place["nl"], width=width)
    before = page.locator(".site-footer").bounding_box()
    # What moved while the page was read is asked in test_budgets.py.
    shown = page.evaluate("performance.now()")
    type_and_wait(page, MANY)
    assert page.locator(".site-footer").bounding_box() == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shifted = """shown => new Promise(resolve => new PerformanceObserver(
        list => resolve(list.getEntries().filter(each => each.startTime > shown).length)
    ).observe({type: "layout-shift", buffered: true}) ?? setTimeout(resolve, 200, 0))"""
    assert page.evaluate(shifted, shown) == 0


def test_choice_can_be_seen_in_forced_colours(open_page) -> None:
    page = open_page("/en/")
    page.emulate_media(forced_colors="active")
    type_and_wait(page, MANY)
    page.keyboard.press("ArrowDown")
    colour = "option => getComputedStyle(option).backgroundColor"
    chosen, other = options(page).nth(0), options(page).nth(1)
    assert chosen.evaluate(colour) != other.evaluate(colour)


def test_options_in_the_other_language_say_so(open_page) -> None:
    page = open_page("/en/")
    type_and_wait(page, QUERY[0])
    named = page.get_by_role("option").filter(has_text=QUERY[1])
    expect(named.locator(".combobox__text")).to_have_attribute("lang", "nl")
