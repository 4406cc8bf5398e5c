"""The status page says what is so, in plain words, and nothing that it did not try."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from hub import create_app
from hub.config import Config
from hub.search.results import SearchResults
from hub.site import Site
from tests.conftest import NOW, GetPage, one, page_getter, text

COMMIT = "0123456789abcdef"


class Finding:
    """A search that finds nothing."""

    def search(self, request) -> SearchResults:
        return SearchResults(request.text, 0, 1, 0, (), ())


@pytest.fixture
def opened(config: Config) -> tuple[Site, GetPage]:
    app = create_app(replace(config, commit=COMMIT), lambda: NOW)
    site: Site = app.extensions["hub"]
    site.open()
    return site, page_getter(app.test_client())


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nl/status/", ["De site werkt", "1 maart 2026, 12", "Werkt: "]),
        ("/en/status/", ["The site works", "1 March 2026, 12", "Works: it was asked"]),
    ],
)
def test_it_says_that_the_site_works_and_of_when_it_is(
    opened: tuple[Site, GetPage], path: str, said: list[str]
) -> None:
    shown = text(opened[1](path).main)
    assert [each for each in [*said, COMMIT[:12]] if each not in shown] == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nl/status/", "Het zoeken werkt nu niet"),
        ("/en/status/", "The search does not work right now"),
    ],
)
def test_it_says_that_the_search_does_not_work(
    opened: tuple[Site, GetPage], path: str, said: str
) -> None:
    site, get_page = opened
    vars(site.edition)["searcher"] = Finding()
    shown = text(get_page(path).main)
    assert said in shown
    assert "it was asked" not in shown


def test_it_says_that_content_changed_under_its_hands(
    opened: tuple[Site, GetPage],
) -> None:
    site, get_page = opened
    site.indexed = "other"
    assert "changed while the site was reading" in text(get_page("/en/status/").main)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nl/status/", ["kopie van de site", "Kopie gemaakt op", "in uw browser"]),
        ("/en/status/", ["copy of the site", "Copy made on", "in your browser"]),
    ],
)
def test_an_export_says_when_it_was_made(
    config: Config, path: str, said: list[str]
) -> None:
    client = create_app(replace(config, exported=True), lambda: NOW).test_client()
    shown = client.get(path).text
    assert [each for each in [*said, "2026"] if each not in shown] == []


def test_an_export_has_no_addresses_for_watchers(config: Config) -> None:
    client = create_app(replace(config, exported=True), lambda: NOW).test_client()
    assert client.get("/readyz").status_code == 404


def test_every_footer_leads_there_and_search_engines_stay_away(
    client: FlaskClient, get_page: GetPage
) -> None:
    assert one(get_page("/nl/over/privacy/"), "footer a[href='/nl/status/']")
    page = get_page("/en/status/")
    assert one(page, "meta[name=robots][content=noindex]")
    assert "/en/status/" not in client.get("/sitemaps/lists.xml").text


def test_it_leads_to_whom_to_tell(get_page: GetPage) -> None:
    page = get_page("/en/status/")
    assert one(page, "#report ~ p a[href^='/en/about/']")
    assert one(page, "#report ~ p a[href='/en/accessibility/']")
