"""Every page that is published, in both languages."""

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient, FlaskCliRunner

from hub.languages import LANGUAGES
from hub.models.collection import COLLECTIONS
from hub.models.instrument import Instrument
from hub.site import Site
from tests.conftest import GetPage, text

LINK = re.compile(r"""<a [^>]*href="(/[^"#]*)""")
URLS = Path(__file__).parent / "urls.txt"

# What the strategy's site must hold at least (section 4.5.2).
LEAST = {
    "roadmaps": 11,
    "instruments": 30,
    "facilities": 15,
    "events": 9,
    "organisations": 15,
    "strategy": 10,
    "guidance": 5,
    "about": 5,
}


def test_content_has_no_problem_at_all(site: Site) -> None:
    assert [str(problem) for problem in site.problems()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_sound(get_page: GetPage, site: Site, language) -> None:
    pages = [page for page in site.catalogue.pages if page.language == language]
    for page in pages:
        assert page.is_translated, page.file
        html = get_page(page.path)
        assert text(html.h1) == " ".join(page.meta.title.split())
        assert html.select("link[hreflang]"), page.path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda row: row.name)
def test_every_list_is_sound(
    get_page: GetPage, client: FlaskClient, collection, language
) -> None:
    response = client.get(collection.path(language))
    get_page(response.location or collection.path(language))


@pytest.mark.parametrize("path", ["/nl/", "/en/", "/nl/woordenlijst/", "/en/glossary/"])
def test_every_other_page_is_sound(get_page: GetPage, path: str) -> None:
    get_page(path)


@pytest.mark.parametrize("collection", LEAST)
def test_collection_holds_what_it_must(site: Site, collection: str) -> None:
    assert len(site.catalogue.list(collection, "nl")) >= LEAST[collection]


def test_glossary_holds_what_it_must(site: Site) -> None:
    assert len(site.catalogue.glossary) >= 60


def test_instruments_of_every_body_are_there(site: Site) -> None:
    metas = [page.meta for page in site.catalogue.list("instruments", "nl")]
    instruments = [meta for meta in metas if isinstance(meta, Instrument)]
    providers = {each.provider for each in instruments}
    assert providers >= {"fwo", "vlaio", "ncp-flanders", "een", "pmv", "lrm", "fit"}
    levels = {each.level for each in instruments}
    assert levels >= {"flemish", "federal", "european", "nato"}


def test_no_internal_link_is_dead(client: FlaskClient, site: Site) -> None:
    seen: set[str] = set()
    for page in site.catalogue.pages:
        # That the pages are sound is asked above; parsing them again takes a minute.
        found = LINK.findall(client.get(page.path).text)
        seen.update(unescape(href) for href in found)
    dead = [path for path in sorted(seen) if client.get(path).status_code >= 400]
    assert dead == []


def test_no_published_address_has_vanished(client: FlaskClient, site: Site) -> None:
    limited = {
        page.path.removesuffix("/")
        for page in site.content.catalogue.pages
        if page.meta.publish_from or page.meta.publish_until
    }
    for path in URLS.read_text("utf-8").split():
        # A page that comes or goes by its date is expected to be away at times.
        if path.removesuffix("/").removesuffix(".ics") in limited:
            continue
        response = client.get(path)
        assert response.status_code in {200, 308}, (
            f"{path} answers {response.status_code}"
        )


def test_list_of_addresses_is_complete(runner: FlaskCliRunner) -> None:
    published = set(runner.invoke(args=["urls"]).stdout.split())
    missing = published - set(URLS.read_text("utf-8").split())
    assert missing == set(), "run `make urls`"
