"""The search of an exported site: from a folder of a server, and from a disk."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from hub import create_app
from hub.config import Config
from hub.languages import LANGUAGES, Language
from tests.browser.axe import EVERYTHING, run
from tests.browser.exported import ExportedSite
from tests.conftest import NOW

pytestmark = pytest.mark.browser

SEARCH: dict[Language, str] = {"nl": "nl/zoeken/", "en": "en/search/"}
SERVED, ON_DISK = "served", "on disk"

Asked = tuple[Language, str, str, str]
OpenSearch = Callable[..., Page]


@pytest.fixture(scope="module")
def exported(
    config: Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ExportedSite]:
    app = create_app(replace(config, exported=True), lambda: NOW)
    with ExportedSite(app, tmp_path_factory.mktemp("exported")) as site:
        yield site


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complains about, violations of the policy among it."""
    return []


@pytest.fixture
def open_search(
    new_context: Callable[..., BrowserContext],
    exported: ExportedSite,
    complaints: list[str],
) -> OpenSearch:
    def open_search(
        language: Language, query: str = "", where: str = SERVED, **options: Any
    ) -> Page:
        page = new_context(**options).new_page()
        page.on("console", lambda said: _note(said, complaints))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        base = exported.address if where == SERVED else exported.on_disk
        file = "" if where == SERVED else "index.html"
        page.goto(f"{base}/{SEARCH[language]}{file}{query}")
        return page

    return open_search


def _note(said: ConsoleMessage, complaints: list[str]) -> None:
    if said.type in {"error", "warning"}:
        complaints.append(said.text)


@pytest.mark.parametrize("where", [SERVED, ON_DISK])
@pytest.mark.parametrize(
    "asked",
    [
        ("nl", "drone", "Dronelab", "nl/infrastructuur/dronelab/"),
        ("en", "growth loan", "PMV", "en/instruments/growth-loan/"),
    ],
)
def test_answers_a_question_wherever_the_site_stands(
    open_search: OpenSearch, complaints: list[str], where: str, asked: Asked
) -> None:
    language, query, title, path = asked
    page = open_search(language, where=where)
    page.locator("#search").fill(query)
    page.keyboard.press("Enter")
    link = page.locator(".result__title a", has_text=title).first
    expect(link).to_be_visible()
    file = "" if where == SERVED else "index.html"
    assert str(link.evaluate("link => link.href")).endswith(
        f"/some/folder/{path}{file}"
    )
    assert f"q={quote_plus(query)}" in page.url
    expect(page.locator("#results")).to_contain_text("result")
    assert page.title().startswith(page.locator("h1").inner_text())
    assert page.locator(".result__summary mark").count()
    assert complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_in_the_other_language_is_answered_and_says_so(
    open_search: OpenSearch, language: Language
) -> None:
    page = open_search(language, {"nl": "?q=loan", "en": "?q=lening"}[language])
    why = {"nl": "Gevonden", "en": "Found"}[language]
    expect(page.locator(".result__why").first).to_contain_text(why)


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_switch_keeps_question_and_filter(
    open_search: OpenSearch, exported: ExportedSite, language: Language
) -> None:
    page = open_search(language, "?q=drone&kind=instruments")
    expect(page.locator(".result").first).to_be_visible()
    page.locator(".language-switch a").click()
    expect(page.locator("#search")).to_have_value("drone")
    assert page.locator("input[name=kind][value=instruments]").is_checked()
    other = SEARCH["en" if language == "nl" else "nl"]
    assert page.url.startswith(f"{exported.address}/{other}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filter_alone_lists_what_passes(
    open_search: OpenSearch, language: Language
) -> None:
    page = open_search(language, "?kind=facilities")
    expect(page.locator(".result").first).to_be_visible()
    kinds = set(page.locator(".result__kind").all_inner_texts())
    assert len(kinds) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_is_mended_only_when_needed(
    open_search: OpenSearch, language: Language
) -> None:
    slip = {"nl": "defentie", "en": "research".replace("a", "")}[language]
    page = open_search(language, f"?q={slip}")
    expect(page.locator(".result").first).to_be_visible()
    expect(page.locator(".did-you-mean a")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_the_answers(
    open_search: OpenSearch, language: Language
) -> None:
    page = open_search(language, "?q=drone&kind=instruments")
    expect(page.locator(".result").first).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 900})
    assert run(page, EVERYTHING) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("language", LANGUAGES)
def test_says_when_nothing_answers(open_search: OpenSearch, language: Language) -> None:
    page = open_search(language, "?q=xyzzyq")
    expect(page.locator("[data-part=no-answer]")).to_be_visible()
    assert page.locator(".result").count() == 0


HOSTILE = (
    "<img src=x onerror=alert(1)>",
    '"><script>document.title=1</script>',
    "drone " * 500,
    "constructor __proto__ hasOwnProperty",
    '"' * 199,
    "-drone -loan",
    "a" * 5000,
    "\0\U0001f680 \u202e €",
)


def test_hostile_questions_are_text(
    open_search: OpenSearch, exported: ExportedSite, complaints: list[str]
) -> None:
    page = open_search("en")
    for question in HOSTILE:
        page.goto(f"{exported.address}/{SEARCH['en']}?q={quote_plus(question)}")
        expect(page.locator("[data-part=results]")).to_be_visible()
        assert page.locator("main img, main script").count() == 0
        assert len(page.locator("#search").input_value()) <= 200
    assert complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_the_index_from_a_to_z_serves(
    open_search: OpenSearch, language: Language
) -> None:
    page = open_search(language, "?q=drone", java_script_enabled=False)
    page.locator("noscript a, .search-page__form .notice a").first.click()
    assert page.url.endswith(f"/{language}/a-z/index.html")
    assert page.locator(".a-z").count()


@pytest.mark.parametrize("language", LANGUAGES)
def test_says_so_when_the_index_cannot_be_read(
    open_search: OpenSearch, language: Language
) -> None:
    page = open_search(language)
    page.route("**/search/*/*.js", lambda route: _refuse_words(route))
    page.locator("#search").fill("drone")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=failed] a")).to_be_visible()


def _refuse_words(route: Any) -> None:
    if "start.js" in route.request.url:
        route.continue_()
    else:
        route.abort()
