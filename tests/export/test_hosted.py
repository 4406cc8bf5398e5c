"""nginx serves the exported site, and the browser finds nothing wrong with it."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import PurePath
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

from hub.security import HEADERS
from tests.browser.axe import EVERYTHING, run
from tests.export.conftest import Exported
from tests.export.serving import served

pytestmark = pytest.mark.browser

PAGES = {
    "home": ("/nl/", "/en/"),
    "list": ("/nl/instrumenten/domain=cyber/", "/en/instruments/domain=cyber/"),
    "path": ("/nl/wegwijzer/", "/en/find-your-way/"),
    "entry": ("/nl/instrumenten/groeilening/", "/en/instruments/growth-loan/"),
}
"""A page of each kind that is made otherwise for an export, and one that is not."""


@pytest.fixture(scope="session")
def host(exported: Exported, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(exported.folder, tmp_path_factory.mktemp("nginx")) as address:
        yield f"{address}/visd"


def ask(host: str, path: str, language: str = "nl") -> HTTPResponse:
    url = urlsplit(host)
    connection = HTTPConnection(url.netloc)
    connection.request("GET", url.path + path, headers={"Accept-Language": language})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_every_kind_of_file_comes_with_the_media_type_of_the_live_hub(
    host: str, exported: Exported, live
) -> None:
    client = live.test_client()
    # Of each kind one: its suffix, and that of a feed has two parts.
    each = {"".join(PurePath(place).suffixes[-2:]): place for place in _files(exported)}
    assert {".feed.json", ".ics", ".csv", ".webmanifest"} <= each.keys()
    for place in each.values():
        expected = client.get(str(exported.crawled.places[place]))
        told = ask(host, place).headers["Content-Type"]
        assert told == expected.headers["Content-Type"], place


def _files(exported: Exported) -> list[str]:
    return [place for place in exported.crawled.places if place[-1] not in "/l"]


@pytest.mark.parametrize("path", ["/nl/", "/en/nowhere/", "/static/nowhere.css"])
def test_every_answer_has_the_security_headers(host: str, path: str) -> None:
    headers = ask(host, path).headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_only_what_never_changes_under_its_name_is_kept_for_a_year(
    host: str, exported: Exported
) -> None:
    style = next((exported.folder / "static").glob("*.css")).name
    assert "immutable" in ask(host, f"/static/{style}").headers["Cache-Control"]
    assert "max-age=300" in ask(host, "/nl/").headers["Cache-Control"]


@pytest.mark.parametrize(
    ("path", "language", "status", "location"),
    [
        ("/", "en-GB,nl;q=0.5", 302, "/visd/en/"),
        ("/", "fr", 302, "/visd/nl/"),
        ("/nl/strategie/oude-visie/", "nl", 308, "/visd/nl/strategie/visie/"),
        ("/nl/zoeken", "nl", 301, "/visd/nl/zoeken/"),
    ],
)
def test_addresses_lead_on_as_on_the_live_hub(
    host: str, path: str, language: str, status: int, location: str
) -> None:
    answer = ask(host, path, language)
    assert (answer.status, answer.headers["Location"]) == (status, location)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/nergens/x", "Deze pagina bestaat niet"),
        ("/en/nowhere/x", "This page does not exist"),
    ],
)
def test_what_is_not_there_is_said_in_the_language_of_the_address(
    host: str, open_exported, path: str, title: str
) -> None:
    page = open_exported(path)
    assert page.locator("h1").inner_text() == title
    assert ask(host, path).status == 404
    # Its stylesheet and links work, however deep the address that is not there.
    assert page.evaluate("document.styleSheets.length") == 1
    page.locator(".site-header__brand").click()
    assert page.url.endswith(("/visd/nl/", "/visd/en/"))


@pytest.fixture
def open_exported(new_context, host: str):
    def open_exported(path: str, *, script: bool = True) -> Page:
        context: BrowserContext = new_context(java_script_enabled=script)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", lambda each: complaints.append(each.text))
        page.on("pageerror", lambda each: complaints.append(str(each)))
        page.goto(host + path)
        return page

    complaints: list[str] = []
    yield open_exported
    # What is not there, the browser says itself.
    assert [each for each in complaints if "404" not in each] == []


@pytest.mark.parametrize("language", [0, 1], ids=["nl", "en"])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_and_the_browser_complains_of_nothing(
    open_exported, kind: str, language: int
) -> None:
    page = open_exported(PAGES[kind][language])
    page.set_viewport_size({"width": 360, "height": 900})
    wrong, undecided = run(page, EVERYTHING)
    assert (wrong, undecided) == ([], [])
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("kind", PAGES)
def test_the_language_switch_keeps_the_page(open_exported, host: str, kind) -> None:
    page = open_exported(PAGES[kind][0])
    page.locator(".language-switch__link").click()
    assert page.url == host + PAGES[kind][1]


@pytest.mark.parametrize(
    ("path", "question", "title", "address"),
    [
        ("/nl/", "lening", "PMV-groeilening", "/nl/instrumenten/groeilening/"),
        ("/en/", "loan", "PMV growth loan", "/en/instruments/growth-loan/"),
    ],
)
def test_search_answers_under_the_policy_of_the_host(
    open_exported, host: str, path: str, question: str, title: str, address: str
) -> None:
    page = open_exported(path)
    page.get_by_role("searchbox").fill(question)
    page.keyboard.press("Enter")
    page.get_by_role("link", name=title, exact=True).click()
    assert page.url == host + address


def test_a_filter_is_chosen_from_the_keyboard_without_scripts(
    open_exported, host: str
) -> None:
    page = open_exported("/nl/instrumenten/", script=False)
    page.get_by_text("Filters", exact=True).press("Enter")
    page.get_by_role("link", name="Lening", exact=True).press("Enter")
    assert page.url == f"{host}/nl/instrumenten/support=loan/"
    assert "leningen" in page.locator("h1").inner_text().casefold()


def test_the_path_is_walked_without_scripts(open_exported, host: str) -> None:
    page = open_exported("/en/", script=False)
    page.locator(".home-path__answer").first.click()
    page.locator(".path-question a").first.click()
    who, domain = page.url.removeprefix(f"{host}/en/find-your-way/").split(",")
    assert who.startswith("who=")
    assert domain.startswith("domain=")
    assert page.locator("h1").inner_text() == "Your path"
